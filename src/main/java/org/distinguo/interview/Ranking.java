package org.distinguo.interview;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.distinguo.logic.Evaluation;
import org.distinguo.logic.ModelCounts;

/**
 * Puts questions in an order in which the interview can be expected to burden the person least until everything is settled.
 *
 * <p>The goals, that is the conditions that have to be decided, fall into blocks that share no question. What one block costs
 * does not depend on the others, so each is ordered by itself:
 * <ul>
 *   <li>a question without which a goal is never decided is asked first in any case, so it costs nothing to begin with it;
 *   <li>a block of few questions is searched in full ({@link LeastBurden});
 *   <li>a larger one is ordered by what each question settles for its burden ({@link CutWeights}).
 * </ul>
 * The best questions of all blocks come first, the least burdensome before the others.
 */
final class Ranking {

    /** The most questions of a block that is searched in full: 3 to the power of these states take less than 2 ms. */
    static final int SEARCHED = 8;

    private final Outlook outlook;
    private final BitSet questions;
    private final IntToDoubleFunction burden;

    /** By what is known when a goal is looked at. */
    private final IdentityHashMap<Evaluation, ModelCounts> counts = new IdentityHashMap<>();

    /** Goals and questions that are joined, directly or through others. */
    private record Block(List<Goal> goals, List<Integer> questions) {}

    /** A question with its place in its block, from 0. */
    private record Placed(int question, int place) {}

    Ranking(Outlook outlook, BitSet questions, IntToDoubleFunction burden) {
        this.outlook = outlook;
        this.questions = questions;
        this.burden = burden;
    }

    /** The questions, best first. */
    List<Integer> order() {
        List<Placed> placed = new ArrayList<>();
        for (Block block : blocks()) {
            List<Integer> order = order(block);
            BitSet needed = needed(block);
            int place = 0;
            for (int question : order) {
                if (needed.get(question)) {
                    placed.add(new Placed(question, 0));
                }
            }
            for (int question : order) {
                if (!needed.get(question)) {
                    placed.add(new Placed(question, needed.isEmpty() ? place : place + 1));
                    place++;
                }
            }
        }
        var all = new BitSet();
        placed.forEach(one -> all.set(one.question()));
        questions.stream()
                .filter(question -> !all.get(question))
                .forEach(question -> placed.add(new Placed(question, Integer.MAX_VALUE)));
        placed.sort(Comparator.comparingInt(Placed::place)
                .thenComparingDouble(one -> burden.applyAsDouble(one.question()))
                .thenComparingInt(Placed::question));
        return placed.stream().map(Placed::question).toList();
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        List<BitSet> atoms = new ArrayList<>();
        for (Goal goal : outlook.goals()) {
            var mattering = (BitSet) goal.mattering().clone();
            List<Goal> joinedGoals = new ArrayList<>();
            for (int number = atoms.size() - 1; number >= 0; number--) {
                if (atoms.get(number).intersects(mattering)) {
                    mattering.or(atoms.remove(number));
                    joinedGoals.addAll(blocks.remove(number).goals());
                }
            }
            joinedGoals.add(goal);
            var asked = (BitSet) mattering.clone();
            asked.and(questions);
            atoms.add(mattering);
            blocks.add(new Block(joinedGoals, asked.stream().boxed().toList()));
        }
        blocks.removeIf(block -> block.questions().isEmpty());
        return blocks;
    }

    /** The questions without which a goal of the block is never decided. */
    private BitSet needed(Block block) {
        var needed = new BitSet();
        for (Goal goal : block.goals()) {
            BitSet mattering = goal.mattering();
            if (mattering.cardinality() == 1 && mattering.intersects(questions)) {
                needed.or(mattering);
            }
        }
        return needed;
    }

    private List<Integer> order(Block block) {
        if (block.questions().size() == 1) {
            return block.questions();
        }
        IntToDoubleFunction value = block.questions().size() <= SEARCHED
                ? LeastBurden.of(block.questions(), block.goals(), burden)
                        .<IntToDoubleFunction>map(search -> search::ifAskedFirst)
                        .orElseGet(() -> byWeights(block))
                : byWeights(block);
        return block.questions().stream()
                .sorted(Comparator.<Integer>comparingDouble(value::applyAsDouble)
                        .thenComparingDouble(burden::applyAsDouble)
                        .thenComparingInt(question -> question))
                .toList();
    }

    private IntToDoubleFunction byWeights(Block block) {
        var weights = new CutWeights(block.goals().stream()
                .map(goal -> counts.computeIfAbsent(goal.evaluation(), ModelCounts::new)
                        .of(goal.criterion()))
                .toList());
        return question -> -weights.cutBy(question) / burden.applyAsDouble(question);
    }
}
