package org.distinguo.verdict;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.distinguo.facts.Implications;
import org.distinguo.rulebook.Status;
import org.jspecify.annotations.Nullable;

/** A formula that is asked of cases, and what is known of the formula itself. Immutable. */
public final class Criterion {

    private final Formula formula;
    private final Occurrences occurrences;
    private final boolean readsInOneSense;
    private final List<Integer> choices;
    private final boolean readsOnce;

    private Criterion(
            Formula formula,
            Occurrences occurrences,
            boolean readsInOneSense,
            List<Integer> choices,
            boolean readsOnce) {
        this.formula = formula;
        this.occurrences = occurrences;
        this.readsInOneSense = readsInOneSense;
        this.choices = List.copyOf(choices);
        this.readsOnce = readsOnce;
    }

    static Criterion of(Formula formula, Implications implications) {
        var occurrences = new Occurrences(formula, implications);
        Set<Integer> positive = occurrences.positive();
        Set<Integer> negative = occurrences.negative();
        Set<Integer> both = new HashSet<>(positive);
        both.addAll(negative);
        boolean oneSense = both.size() == positive.size() + negative.size()
                && !reaches(implications, positive, negative)
                && !reaches(implications, negative, positive);
        List<Integer> choices = new ArrayList<>(choicesAmong(implications, positive));
        choices.addAll(choicesAmong(implications, negative));
        boolean unrelated = oneSense
                && choicesAmong(implications, both).isEmpty()
                && both.stream().noneMatch(atom -> reaches(implications, Set.of(atom), without(both, atom)));
        return new Criterion(
                formula, occurrences, oneSense, choices, unrelated && occurrences.literals() == both.size());
    }

    /**
     * The formula.
     *
     * @return as compiled
     */
    public Formula formula() {
        return formula;
    }

    /**
     * Whether Kleene's UNKNOWN is always a true one: no fact is read in both senses, no implication leads from a fact that
     * is read in one sense to a fact that is read in the other, and none leaves a choice between facts that lead to facts
     * read in the same sense.
     *
     * @return false where a search for completions has to confirm it
     */
    public boolean kleeneIsExact() {
        return readsInOneSense && choices.isEmpty();
    }

    /**
     * Whether, besides, no fact is read twice and none that is read follows from another, so that each of them can be
     * answered whatever the others are.
     *
     * @return false where an open fact may have lost its influence
     */
    public boolean readsOnce() {
        return readsOnce;
    }

    /** Whether a part of the formula reads one of some atoms. */
    boolean readsAny(Formula part, BitSet atoms) {
        return occurrences.readsAny(part, atoms);
    }

    /** Where an atom stands; atoms with the same places can be exchanged for each other. */
    List<Integer> places(int atom) {
        return occurrences.places(atom);
    }

    private static Set<Integer> without(Set<Integer> atoms, int atom) {
        Set<Integer> others = new HashSet<>(atoms);
        others.remove(atom);
        return others;
    }

    /** The implications that leave a choice between two facts that both lead to the atoms: one of them is then so. */
    private static List<Integer> choicesAmong(Implications implications, Set<Integer> atoms) {
        List<Integer> choices = new ArrayList<>();
        for (int implication = 0; implication < implications.size(); implication++) {
            int leading = 0;
            for (int alternative : implications.to(implication)) {
                if (reaches(implications, Set.of(alternative), atoms)) {
                    leading++;
                }
            }
            if (leading > 1) {
                choices.add(implication);
            }
        }
        return List.copyOf(choices);
    }

    private static boolean reaches(Implications implications, Set<Integer> from, Set<Integer> to) {
        Set<Integer> reached = new HashSet<>(from);
        boolean grows = true;
        while (grows) {
            grows = false;
            for (int implication = 0; implication < implications.size(); implication++) {
                if (reached.contains(implications.from(implication))) {
                    for (int next : implications.to(implication)) {
                        grows |= reached.add(next);
                    }
                }
            }
        }
        reached.retainAll(to);
        return !reached.isEmpty();
    }

    /**
     * The exact status: UNDETERMINED if and only if two completions of the open facts differ.
     *
     * @param valuation what is known, under one standard
     * @return the status
     */
    public Status status(Valuation valuation) {
        Truth truth = formula.in(valuation);
        if (truth != Truth.UNKNOWN || isExactFor(valuation)) {
            return truth.asStatus();
        }
        boolean canHold = Completions.exist(valuation, List.of(new Completions.Goal(formula, true)));
        boolean canFail = Completions.exist(valuation, List.of(new Completions.Goal(formula, false)));
        return (canHold ? canFail ? Truth.UNKNOWN : Truth.TRUE : Truth.FALSE).asStatus();
    }

    /**
     * Answers open facts until a formula has a value, consistently with the implications.
     *
     * @param formula the formula
     * @param valuation what is known, under one standard
     * @param value the value
     * @return values under which the formula is decided; empty where every way of answering the open facts gives the other
     */
    public static Optional<Valuation> completion(Formula formula, Valuation valuation, boolean value) {
        return Completions.find(valuation, List.of(new Completions.Goal(formula, value)));
    }

    /** Whether it reads every fact in one sense, with what follows from it: more of what speaks for it never un-makes it. */
    boolean readsInOneSense() {
        return readsInOneSense;
    }

    /** Whether Kleene's rules are exact for what is known. */
    boolean isExactFor(Valuation valuation) {
        return readsInOneSense && !leavesChoice(valuation);
    }

    /** Whether of some facts that are read one must be so, and it is not known which: only then Kleene's rules fall short. */
    private boolean leavesChoice(Valuation valuation) {
        Implications implications = valuation.implications();
        for (int choice : choices) {
            boolean satisfied = false;
            for (int alternative : implications.to(choice)) {
                satisfied |= valuation.positive(alternative) == Truth.TRUE;
            }
            if (!satisfied && valuation.positive(implications.from(choice)) == Truth.TRUE) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Criterion that && formula.equals(that.formula);
    }

    @Override
    public int hashCode() {
        return formula.hashCode();
    }

    @Override
    public String toString() {
        return "Criterion[" + formula + "]";
    }
}
