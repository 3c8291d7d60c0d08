package org.distinguo.verdict;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.IntFunction;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.Implications;
import org.distinguo.facts.Knowledge;
import org.distinguo.facts.KnownFacts;

/**
 * The values of all literals under one standard. Immutable.
 *
 * <p>A fact has two readings. Where a rule asks for it, a suspicion counts under reasonable grounds; where a rule asks
 * for its absence, a suspicion is open. So the two readings of a suspected fact are not each other's opposite.
 *
 * <p>INVARIANT: the positive readings are consistent with the implications and nothing more follows from them; so what
 * is open can be completed.
 */
public final class Valuation {

    private final Truth[] positive;
    private final Truth[] negative;
    private final Implications implications;
    private final int facts;

    private Valuation(Truth[] positive, Truth[] negative, Implications implications, int facts) {
        this.positive = positive;
        this.negative = negative;
        this.implications = implications;
        this.facts = facts;
    }

    /**
     * What is known, read under a standard.
     *
     * @param known what is known
     * @param standard the standard
     * @param openQuestions the number of questions of law that stay open, as atoms after the last fact
     * @return the values
     */
    public static Valuation of(KnownFacts known, Standard standard, int openQuestions) {
        return of(known.catalogue(), known::of, standard, openQuestions);
    }

    /**
     * The same, with some facts taken as not asked.
     *
     * <p>INVARIANT: nothing that stays known makes one of these facts so; this is not checked.
     */
    static Valuation withOpened(KnownFacts known, BitSet opened, Standard standard, int openQuestions) {
        return of(
                known.catalogue(),
                fact -> opened.get(fact) ? Knowledge.NOT_ASKED : known.of(fact),
                standard,
                openQuestions);
    }

    /**
     * What would be known, read under a standard.
     *
     * <p>INVARIANT: what is given is closed, as {@link KnownFacts} is; this is not checked.
     *
     * @param catalogue the facts
     * @param known what would be known of each, by index
     * @param standard the standard
     * @param openQuestions the number of questions of law that stay open, as atoms after the last fact
     * @return the values
     */
    public static Valuation of(
            FactCatalogue catalogue, IntFunction<Knowledge> known, Standard standard, int openQuestions) {
        int facts = catalogue.answered().size();
        Truth[] positive = new Truth[facts + openQuestions];
        Truth[] negative = new Truth[facts + openQuestions];
        Arrays.fill(positive, Truth.UNKNOWN);
        Arrays.fill(negative, Truth.UNKNOWN);
        for (int fact = 0; fact < facts; fact++) {
            switch (known.apply(fact)) {
                case YES -> {
                    positive[fact] = Truth.TRUE;
                    negative[fact] = Truth.FALSE;
                }
                case NO -> {
                    positive[fact] = Truth.FALSE;
                    negative[fact] = Truth.TRUE;
                }
                case SUSPECTED -> {
                    if (standard == Standard.REASONABLE_GROUNDS) {
                        positive[fact] = Truth.TRUE;
                    }
                }
                case UNKNOWN, DECLINED, NOT_ASKED -> {}
            }
        }
        return new Valuation(positive, negative, catalogue.implications(), facts);
    }

    /**
     * The value of the fact being so.
     *
     * @param atom the atom
     * @return its value
     */
    public Truth positive(int atom) {
        return positive[atom];
    }

    /**
     * The value of the fact not being so.
     *
     * @param atom the atom
     * @return its value
     */
    public Truth negative(int atom) {
        return negative[atom];
    }

    /** The same with one atom answered, and all that follows from it; empty where that contradicts what is known. */
    Optional<Valuation> with(int atom, boolean value) {
        Valuation next = copy();
        if (positive[atom] == Truth.TRUE && negative[atom] == Truth.UNKNOWN) {
            next.negative[atom] = Truth.of(!value); // a suspicion that counts: only its other reading is open
            return Optional.of(next);
        }
        return next.conclude(atom, value) ? Optional.of(next) : Optional.empty();
    }

    /** The same with both readings of some atoms set and nothing concluded from them. */
    Valuation assuming(Iterable<Integer> atoms, boolean value) {
        Valuation next = copy();
        for (int atom : atoms) {
            next.positive[atom] = Truth.of(value);
            next.negative[atom] = Truth.of(!value);
        }
        return next;
    }

    Implications implications() {
        return implications;
    }

    int facts() {
        return facts;
    }

    private Valuation copy() {
        return new Valuation(positive.clone(), negative.clone(), implications, facts);
    }

    private boolean conclude(int atom, boolean value) {
        Truth truth = Truth.of(value);
        if (positive[atom] == truth) {
            return true;
        }
        if (positive[atom] != Truth.UNKNOWN) {
            return false;
        }
        positive[atom] = truth;
        negative[atom] = truth.not();
        if (atom >= facts) {
            return true;
        }
        for (int implication : implications.of(atom)) {
            if (!follow(implication)) {
                return false;
            }
        }
        return true;
    }

    private boolean follow(int implication) {
        int open = -1;
        int opens = 0;
        for (int to : implications.to(implication)) {
            if (positive[to] == Truth.TRUE) {
                return true;
            }
            if (positive[to] == Truth.UNKNOWN) {
                open = to;
                opens++;
            }
        }
        int from = implications.from(implication);
        if (opens == 0) {
            return conclude(from, false);
        }
        return opens > 1 || positive[from] != Truth.TRUE || conclude(open, true);
    }
}
