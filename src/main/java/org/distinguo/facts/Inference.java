package org.distinguo.facts;

import java.util.List;

/**
 * A fact that the caller did not answer and that the other answers close or open.
 *
 * @param fact the fact
 * @param knowledge what is known of it now: YES, NO or SUSPECTED
 * @param because how it follows
 * @param from the stated facts that it follows from, in order of their ids; empty where it was screened or is presumed
 */
public record Inference(FactId fact, Knowledge knowledge, Because because, List<FactId> from) {

    public Inference {
        from = List.copyOf(from);
    }

    /** How a fact follows from others. */
    public enum Because {
        /** The catalogue's implications leave no other answer. */
        IMPLIED,
        /** The catalogue takes the other facts as a ground to suspect it. */
        SUGGESTED,
        /** The fact was left out of a group that was asked in full, and nothing speaks for it. */
        SCREENED,
        /** The catalogue presumes that it is not so, and nobody said otherwise. */
        PRESUMED
    }
}
