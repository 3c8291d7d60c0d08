package org.distinguo.episodes;

/** Why elements of several episodes were not put together for an offence. */
public enum WhyNotJoined {
    /** The rulebook states no rule by which they could be. */
    NO_RULE,
    /** The episodes do not share actors as the rule asks. */
    NOT_TIED,
    /** The law of the offence is not the same on the days of these episodes. */
    LAW_CHANGED,
    /** So many groups of episodes are tied by actors that only the largest were joined. */
    TOO_MANY
}
