package org.distinguo.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.logicng.datastructures.Assignment;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Literal;
import org.logicng.formulas.Variable;

/** What is said to be the fewest patterns is compared with trying every choice of patterns, over small random regions. */
final class CoverTest {

    private static final int FACTS = 5;
    private static final int REGIONS = 300;

    private final FormulaFactory factory = new FormulaFactory();
    private final List<Variable> facts = new ArrayList<>();

    CoverTest() {
        for (int fact = 0; fact < FACTS; fact++) {
            facts.add(factory.variable("f" + fact));
        }
    }

    @Test
    void whatIsSaidToBeTheFewestIsTheFewest() {
        Random random = new Random(20);
        int said = 0;
        int many = 0;
        for (int number = 0; number < REGIONS; number++) {
            Formula region = region(random);
            BitSet cases = cases(region);
            if (cases.isEmpty() || cases.cardinality() == 1 << FACTS) {
                continue;
            }
            List<Set<Literal>> patterns = patterns(cases, new TreeSet<>(region.literals()));
            var budget = new Budget(Long.MAX_VALUE);
            var cover = new Cover(factory, budget, new CaseSolver(factory, budget, facts, factory.verum()), region);
            List<Set<Literal>> enough = cover.withoutIdle(patterns);
            if (cover.areFewest(enough, region.literals())) {
                said++;
                many += enough.size() > 2 ? 1 : 0;
                assertThat(canBeCovered(patterns, cases, enough.size() - 1))
                        .as("%s by fewer than %s", region, enough)
                        .isFalse();
            }
        }
        assertThat(said).as("regions of which it was said").isGreaterThan(REGIONS / 2);
        assertThat(many).as("among them with more than two patterns").isGreaterThan(REGIONS / 10);
    }

    @Test
    void ofMoreThanTheFewestItIsNotSaid() {
        Formula region = factory.or(facts.get(0), facts.get(1));
        var budget = new Budget(Long.MAX_VALUE);
        var cover = new Cover(factory, budget, new CaseSolver(factory, budget, facts, factory.verum()), region);
        Set<Literal> one = Set.of(facts.get(0));
        Set<Literal> other = Set.of(facts.get(1));
        assertThat(cover.areFewest(List.of(one, other), region.literals())).isTrue();
        assertThat(cover.areFewest(List.of(one, other, Set.of(facts.get(0), facts.get(1))), region.literals()))
                .isFalse();
    }

    private Formula region(Random random) {
        List<Formula> ways = new ArrayList<>();
        for (int way = 1 + random.nextInt(5); way > 0; way--) {
            List<Literal> literals = new ArrayList<>();
            for (Variable fact : facts) {
                switch (random.nextInt(4)) {
                    case 0 -> literals.add(fact);
                    case 1 -> literals.add(fact.negate());
                    default -> {}
                }
            }
            ways.add(factory.and(literals));
        }
        return factory.or(ways);
    }

    private BitSet cases(Formula formula) {
        var cases = new BitSet();
        for (int number = 0; number < 1 << FACTS; number++) {
            var model = new Assignment();
            for (int fact = 0; fact < FACTS; fact++) {
                model.addLiteral(factory.literal(facts.get(fact).name(), (number >> fact & 1) == 1));
            }
            cases.set(number, formula.evaluate(model));
        }
        return cases;
    }

    /** Every conjunction of the literals that leads into the region and is consistent. */
    private List<Set<Literal>> patterns(BitSet region, Set<Literal> literals) {
        List<Set<Literal>> patterns = new ArrayList<>(List.of(Set.of()));
        for (Literal literal : literals) {
            for (Set<Literal> pattern : List.copyOf(patterns)) {
                Set<Literal> more = new LinkedHashSet<>(pattern);
                more.add(literal);
                patterns.add(more);
            }
        }
        patterns.removeIf(pattern -> {
            BitSet fitting = cases(factory.and(pattern));
            boolean inconsistent = fitting.isEmpty();
            fitting.andNot(region);
            return inconsistent || !fitting.isEmpty();
        });
        patterns.removeIf(pattern ->
                patterns.stream().anyMatch(other -> other.size() < pattern.size() && pattern.containsAll(other)));
        return patterns;
    }

    private boolean canBeCovered(List<Set<Literal>> patterns, BitSet region, int most) {
        int first = region.nextSetBit(0);
        if (first < 0) {
            return true;
        }
        if (most == 0) {
            return false;
        }
        for (Set<Literal> pattern : patterns) {
            BitSet fitting = cases(factory.and(pattern));
            if (fitting.get(first)) {
                var rest = (BitSet) region.clone();
                rest.andNot(fitting);
                if (canBeCovered(patterns, rest, most - 1)) {
                    return true;
                }
            }
        }
        return false;
    }
}
