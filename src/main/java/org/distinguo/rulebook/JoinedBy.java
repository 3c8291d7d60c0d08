package org.distinguo.rulebook;

/** What has to tie episodes together, so that elements done in several of them can make one offence. */
public enum JoinedBy {
    /** One and the same actor took part in all of them. */
    SAME_ACTOR,
    /** Actors who act together: each episode shares an actor with another one, so that all of them hang together. */
    CHAIN
}
