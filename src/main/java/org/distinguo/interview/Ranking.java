package org.distinguo.interview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
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
 *   <li>a block of few questions is searched in full ({@link LeastBurden});
 *   <li>a larger one is ordered by what each question settles for its burden ({@link CutWeights}).
 * </ul>
 * The best questions of all blocks come first, the least burdensome before the others.
 */
final class Ranking {

    /** The most questions of a block that is searched in full: 3 to the power of these states take less than 2 ms. */
    static final int SEARCHED = 8;

    private final Outlook outlook;
    private final AtomSet questions;
    private final ToDoubleFunction<Atom> burden;

    /** By what is known when a goal is looked at. */
    private final IdentityHashMap<Evaluation, ModelCounts> counts = new IdentityHashMap<>();

    /** Goals and questions that are joined, directly or through others. */
    private record Block(List<Goal> goals, List<Atom> questions) {}

    /** A question with its place in its block, from 0. */
    private record Placed(Atom question, int place) {}

    Ranking(Outlook outlook, AtomSet questions, ToDoubleFunction<Atom> burden) {
        this.outlook = outlook;
        this.questions = questions;
        this.burden = burden;
    }

    /** The questions, best first. */
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
        questions.stream()
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
            return block.questions();
        }
        ToDoubleFunction<Atom> value = block.questions().size() <= SEARCHED
                ? LeastBurden.of(block.questions(), block.goals(), burden)
                        .<ToDoubleFunction<Atom>>map(search -> search::ifAskedFirst)
                        .orElseGet(() -> byWeights(block))
                : byWeights(block);
        return block.questions().stream()
                .sorted(Comparator.comparingDouble(value)
                        .thenComparingDouble(burden)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private ToDoubleFunction<Atom> byWeights(Block block) {
        var weights = new CutWeights(block.goals().stream()
                .map(goal -> counts.computeIfAbsent(goal.evaluation(), ModelCounts::new)
                        .of(goal.criterion()))
                .toList());
        return question -> -weights.cutBy(question) / burden.applyAsDouble(question);
    }
}
