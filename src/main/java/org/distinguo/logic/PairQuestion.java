package org.distinguo.logic;

/**
 * In what two worlds may differ.
 *
 * <p>INVARIANT: nobody writes into the sets.
 *
 * @param counted the atoms that are looked at; in all others the worlds may be as they like
 * @param free the atoms in which they may differ
 * @param rising of the free atoms those that are so in the second world if they are in the first
 * @param first what is fixed in the first world
 * @param second what is fixed in the second world
 * @param isFirstShown whether the first world is the one that is shown, else it is the second
 */
public record PairQuestion(
        AtomSet counted, AtomSet free, AtomSet rising, Fixed first, Fixed second, boolean isFirstShown) {

    /**
     * The question for a world alone.
     *
     * @param counted the atoms that are looked at
     * @return the question for pairs of a world with itself
     */
    public static PairQuestion ofOne(AtomSet counted) {
        return ofOne(counted, new Fixed(new AtomSet(), new AtomSet()));
    }

    /**
     * The same where something is fixed.
     *
     * @param counted the atoms that are looked at
     * @param fixed what is fixed in the world
     * @return the question for pairs of a world with itself
     */
    public static PairQuestion ofOne(AtomSet counted, Fixed fixed) {
        return new PairQuestion(counted, new AtomSet(), new AtomSet(), fixed, fixed, true);
    }

    /**
     * What is fixed in a world.
     *
     * @param so atoms that are so
     * @param notSo atoms that are not so
     */
    public record Fixed(AtomSet so, AtomSet notSo) {}
}
