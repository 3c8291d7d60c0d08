package org.distinguo.rulebook;

/** Why a rulebook leaves a question open. */
public enum WhyOpen {
    /** The law can be read in more than one way: courts or commentators differ, or nobody has decided it. */
    ARGUABLE,
    /** Law decides that the rulebook does not read, as national law under a treaty. */
    OTHER_LAW,
    /** The text does not name it: it counts where it amounts to something that the text names. */
    NOT_NAMED,
    /** The text names it, all that was asked is known, and whether that comes up to the text is for a person to judge. */
    JUDGEMENT,
    /** What was stated is less specific than the law: it covers what the law asks for, and other things too. */
    UNSPECIFIC,
    /** Something that the law names has probably happened, and nobody has told of it: a fact that says it settles it. */
    NOT_TOLD,
    /** It turns on what the service leaves to people, as an attempt. */
    NOT_ASSESSED
}
