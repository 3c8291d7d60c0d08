package org.distinguo.episodes;

/** Why elements of several episodes were not put together for an offence. */
public enum WhyNotJoined {
    /** The rulebook states no rule by which they could be, and actors tie the episodes or may do so. */
    NO_RULE,
    /** It is not known who took part in some of the episodes, so that actors may tie them as the rule asks. */
    ACTORS_UNKNOWN,
    /** Actors tie the episodes, but not as the rule asks: it takes what one and the same actor did. */
    SEVERAL_ACTORS,
    /** Who the person was, a child for instance, is not the same in all of them: acts in some may have been meant for the others. */
    PERSON_CHANGED,
    /** No actor took part in several of the episodes. */
    NOT_TIED,
    /** The law of the offence is not the same on the days of these episodes. */
    LAW_CHANGED,
    /** So many groups of episodes are tied by actors that only the largest were joined. */
    TOO_MANY
}
