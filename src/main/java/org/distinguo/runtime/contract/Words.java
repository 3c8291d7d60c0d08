package org.distinguo.runtime.contract;

import java.util.Map;

/** What the closed words of answers mean: their enums belong to the core, which knows nothing of contracts. */
final class Words {

    static final Map<String, String> DESCRIPTIONS = Map.of(
            "AskedOf",
            "Who is asked. PERSON: the person affected. OFFICER: whoever was there or knows the case. FILE: papers, "
                    + "registers and statements that were given already. EXPERT: somebody who knows the law; the plain facts "
                    + "are normally stated instead.",
            "Because",
            "Why a fact is known that was not answered so. IMPLIED: other answers leave no other one. SUGGESTED: other "
                    + "answers give grounds to suspect it. SCREENED: it was left out of a group that was asked in full, and "
                    + "nothing speaks for it, so that it counts as NO. PRESUMED: it counts as NO until somebody says "
                    + "otherwise.",
            "Classification",
            "What the findings come to. TRAFFICKING: an offence of that kind is met; smuggling is not, or is open. "
                    + "SMUGGLING: smuggling is met and trafficking is not. TRAFFICKING_AND_SMUGGLING: both are met. NEITHER: "
                    + "neither is met. UNDETERMINED: the open facts decide.",
            "Guarantee",
            "What holds for every offence of a kind unless its rulebook lists it under guaranteesNotGiven. Of kind TRAFFICKING: "
                    + "MOVEMENT_IRRELEVANT: no fact about movement is necessary. MEANS_IRRELEVANT_FOR_CHILD: for a child no "
                    + "means changes the finding. PURPOSE_REQUIRED: without any purpose, exploitation or debt it is not met. "
                    + "MEANS_REQUIRED_FOR_ADULT: for an adult it is not met without any means. CONTROL_IS_NO_MEANS: methods "
                    + "of control change nothing. NATIONALITY_IRRELEVANT: nationality changes nothing. Of kind SMUGGLING: CONDUCT_OF_ANOTHER_REQUIRED: without any act of "
                    + "another it is not met. FOREIGNER_REQUIRED: for a national it is not met.",
            "WhyOpen",
            "Why a rulebook leaves a question open. ARGUABLE: the law can be read in more than one way: courts or commentators "
                    + "differ, or nobody has decided it. OTHER_LAW: law decides that the rulebook does not read, as national "
                    + "law under a treaty. NOT_NAMED: the text does not name it, and it counts where it amounts to something "
                    + "that the text names. JUDGEMENT: the text names it, all that was asked is known, and whether that comes "
                    + "up to the text is for a person to judge. UNSPECIFIC: what was stated is less specific than the law: it "
                    + "covers what the law asks for, and other things too. NOT_TOLD: something that the law names has "
                    + "probably happened, and nobody has told of it; a fact that says it settles the question, so ask. "
                    + "NOT_ASSESSED: it turns on what the service leaves to people, as an attempt.",
            "Knowledge",
            "What is known of a fact after implications, screening and suggestions: YES, NO, SUSPECTED (there are grounds "
                    + "to think so), UNKNOWN (asked, not known), DECLINED (asked, not answered) or NOT_ASKED.",
            "OffenceKind",
            "What an offence counts as. TRAFFICKING: trafficking in persons, and holding in slavery, servitude or forced "
                    + "labour. SMUGGLING: procuring or assisting unlawful entry, and stay where the law counts it as such. "
                    + "RELATED: listed, never part of the classification.",
            "DecidingPart",
            "What part of an offence it is, of those that decide it. ELEMENT: required. EXEMPTION: takes the offence away.",
            "ProvenProperty",
            "What is proved about an offence or a provision; the member `claim` says it as a sentence.",
            "Status",
            "How it stands to the facts. MET: they fit. NOT_MET: they do not, however the open ones are answered. "
                    + "UNDETERMINED: the open facts decide, or the law leaves the question open.");

    /** Those of the answer about several episodes. */
    static final Map<String, String> OF_EPISODES = Map.of(
            "JoinedBy",
            "What has to tie episodes together, so that elements done in several of them can make one offence. SAME_ACTOR: one and "
                    + "the same actor took part in all of them. CHAIN: actors who act together: each episode shares an actor "
                    + "with another one, so that all of them hang together.",
            "WhyNotJoined",
            "Why elements of several episodes were not put together. NO_RULE: actors tie the episodes or may do so, and the rulebook "
                    + "states no rule by which they could be. ACTORS_UNKNOWN: it is not known who took part in some of them. "
                    + "SEVERAL_ACTORS: actors tie them, but not one and the same, as the rule asks. PERSON_CHANGED: who the "
                    + "person was, a child for instance, is not the same in all of them. NOT_TIED: no actor took part in several of "
                    + "them. LAW_CHANGED: the law of the offence is not the same on the days of these episodes. TOO_MANY: so "
                    + "many groups of episodes are tied by actors that only the largest were joined.");

    private Words() {}
}
