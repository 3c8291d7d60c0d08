package org.distinguo.interview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.distinguo.logic.Atom;
import org.distinguo.logic.AtomSet;
import org.distinguo.logic.Evaluation;
import org.distinguo.logic.ModelCounts;

/**
 * Puts questions in an order in which the interview can be expected to burden the person least until everything is settled.
 *
 * <p>The goals, that is the conditions that have to be decided, fall into blocks that share no question. What one block costs
 * does not depend on the others, so each is ordered by itself:
 * <ul>
 *   <li>a question without which a goal is never decided is asked first in any case, so it costs nothing to begin with it;
 *   <li>a block of few questions is searched in full ({@link LeastBurden}); near the end of an interview a block with one question
 *       more is searched too, with the question that settles least for its burden left for the last;
 *   <li>a larger one is ordered by what each question settles for its burden ({@link CutWeights}).
 * </ul>
 * The best questions of all blocks come first, the least burdensome before the others.
 */
final class Ranking {

    /** The most questions of a block that is searched in full, however many blocks there are: 6,561 states, far under 1 ms. */
    static final int SEARCHED = 8;

    /**
     * The same for one block of an interview that is near its end. 3 to the power of these, 177,147, are the states that can be
     * looked at within half of the 10 ms of processor time that a request may take.
     */
    private static final int SEARCHED_NEAR_THE_END = 11;

    private final Outlook outlook;
    private final AtomSet questions;
    private final AtomSet now;
    private final ToDoubleFunction<Atom> burden;

    /** By what is known when a goal is looked at. */
    private final IdentityHashMap<Evaluation, ModelCounts> counts = new IdentityHashMap<>();

    /** Goals and questions that are joined, directly or through others. */
    private record Block(List<Goal> goals, List<Atom> questions) {}

    /** A question with its place in its block, from 0. */
    private record Placed(Atom question, int place) {}

    /**
     * @param questions all questions that may be asked
     * @param now those of them that may be asked now
     */
    Ranking(Outlook outlook, AtomSet questions, AtomSet now, ToDoubleFunction<Atom> burden) {
        this.outlook = outlook;
        this.questions = questions;
        this.now = now;
        this.burden = burden;
    }

    /** The questions that may be asked now, best first. What the others can still come to counts as well. */
    List<Atom> order() {
        List<Placed> placed = new ArrayList<>();
        for (Block block : blocks()) {
            List<Atom> order = order(block);
            AtomSet needed = needed(block);
            int place = 0;
            for (Atom question : order) {
                if (needed.contains(question)) {
                    placed.add(new Placed(question, 0));
                }
            }
            for (Atom question : order) {
                if (!needed.contains(question)) {
                    placed.add(new Placed(question, needed.isEmpty() ? place : place + 1));
                    place++;
                }
            }
        }
        var all = new AtomSet();
        placed.forEach(one -> all.add(one.question()));
        now.stream()
                .filter(question -> !all.contains(question))
                .forEach(question -> placed.add(new Placed(question, Integer.MAX_VALUE)));
        placed.sort(Comparator.comparingInt(Placed::place)
                .thenComparingDouble(one -> burden.applyAsDouble(one.question()))
                .thenComparing(Placed::question));
        return placed.stream().map(Placed::question).toList();
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        List<AtomSet> atoms = new ArrayList<>();
        for (Goal goal : outlook.goals()) {
            AtomSet mattering = goal.mattering().copy();
            List<Goal> joinedGoals = new ArrayList<>();
            for (int number = atoms.size() - 1; number >= 0; number--) {
                if (atoms.get(number).intersects(mattering)) {
                    mattering.addAll(atoms.remove(number));
                    joinedGoals.addAll(blocks.remove(number).goals());
                }
            }
            joinedGoals.add(goal);
            AtomSet asked = mattering.copy();
            asked.retainAll(questions);
            atoms.add(mattering);
            blocks.add(new Block(joinedGoals, List.copyOf(asked)));
        }
        blocks.removeIf(block -> block.questions().isEmpty());
        return blocks;
    }

    /** The questions without which a goal of the block is never decided. */
    private AtomSet needed(Block block) {
        var needed = new AtomSet();
        for (Goal goal : block.goals()) {
            AtomSet mattering = goal.mattering();
            if (mattering.size() == 1 && mattering.intersects(questions)) {
                needed.addAll(mattering);
            }
        }
        return needed;
    }

    private List<Atom> order(Block block) {
        if (block.questions().size() == 1) {
            return block.questions().stream().filter(now::contains).toList();
        }
        ToDoubleFunction<Atom> value = value(block);
        return block.questions().stream()
                .filter(now::contains)
                .sorted(Comparator.comparingDouble(value)
                        .thenComparingDouble(burden)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private ToDoubleFunction<Atom> value(Block block) {
        int size = block.questions().size();
        if (size <= mostSearched()) {
            return searched(block, block.questions(), size);
        }
        ToDoubleFunction<Atom> byWeights = byWeights(block);
        if (questions.size() > Interviewer.END) {
            return byWeights;
        }
        List<Atom> worstLast = block.questions().stream()
                .sorted(Comparator.comparingDouble(byWeights))
                .toList();
        return searched(block, worstLast, mostSearched());
    }

    private ToDoubleFunction<Atom> searched(Block block, List<Atom> order, int number) {
        Set<Atom> first = Set.copyOf(order.subList(0, number));
        return LeastBurden.of(order, number, block.goals(), burden)
                .<ToDoubleFunction<Atom>>map(search ->
                        question -> first.contains(question) ? search.ifAskedFirst(question) : Double.MAX_VALUE)
                .orElseGet(() -> byWeights(block));
    }

    /** Near its end an interview has at most one block that is larger than what is searched of any block. */
    private int mostSearched() {
        return questions.size() <= Interviewer.END ? SEARCHED_NEAR_THE_END : SEARCHED;
    }

    private ToDoubleFunction<Atom> byWeights(Block block) {
        var weights = new CutWeights(block.goals().stream()
                .map(goal -> counts.computeIfAbsent(goal.evaluation(), ModelCounts::new)
                        .of(goal.criterion()))
                .toList());
        return question -> -weights.cutBy(question) / burden.applyAsDouble(question);
    }
}
