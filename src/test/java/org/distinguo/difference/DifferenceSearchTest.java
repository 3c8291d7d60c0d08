package org.distinguo.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.distinguo.facts.Answer;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactCatalogueReader;
import org.distinguo.facts.Implications;
import org.distinguo.logic.Atom;
import org.distinguo.logic.Expression;
import org.distinguo.logic.Implication;
import org.distinguo.rulebook.Status;
import org.distinguo.source.YamlFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Random pairs of small laws, their differences compared with what trying every case gives. */
@Execution(ExecutionMode.CONCURRENT)
final class DifferenceSearchTest {

    private static final int FACTS = 6;
    private static final int OPEN_QUESTIONS = 2;
    private static final FactCatalogue CATALOGUE = catalogue();

    @Test
    void patternsAreExactlyTheCasesThatDiffer() {
        var random = new Random(20240301);
        var everyFact = new TreeSet<>(List.of(0, 1, 2, 3, 4, 5));
        int patterns = 0;
        for (int round = 0; round < 150; round++) {
            Expression first = formula(random, 3);
            Expression second = formula(random, 3);
            DifferenceSearch search = search(first, second, everyFact);
            List<AnswerPair> pairs = AnswerPair.of(true);
            List<DifferenceSearch.Patterns> found = search.patterns(pairs, 1000);
            for (int pair = 0; pair < pairs.size(); pair++) {
                patterns += check(first, second, pairs.get(pair), found.get(pair));
            }
        }
        assertThat(patterns).isGreaterThan(300);
    }

    @Test
    void moreThanTheMostAreTooMany() {
        var everyFact = new TreeSet<>(List.of(0, 1, 2, 3, 4, 5));
        var random = new Random(20261129);
        int refused = 0;
        for (int round = 0; round < 50; round++) {
            Expression first = formula(random, 3);
            Expression second = formula(random, 3);
            List<AnswerPair> pairs = AnswerPair.of(true);
            int needed = search(first, second, everyFact).patterns(pairs, 1000).stream()
                    .mapToInt(found -> found.patterns().size())
                    .sum();
            assertThatCode(() -> search(first, second, everyFact).patterns(pairs, needed))
                    .doesNotThrowAnyException();
            if (needed > 0) {
                refused++;
                assertThatThrownBy(() -> search(first, second, everyFact).patterns(pairs, needed - 1))
                        .isInstanceOf(TooManyDifferencesException.class);
            }
        }
        assertThat(refused).isGreaterThan(25);
    }

    private static DifferenceSearch search(Expression first, Expression second, SortedSet<Integer> read) {
        return new DifferenceSearch(CATALOGUE, first, second, read, new Budget(Long.MAX_VALUE));
    }

    private static int check(Expression first, Expression second, AnswerPair pair, DifferenceSearch.Patterns region) {
        IntPredicate differs = facts -> status(first, facts) == pair.first() && status(second, facts) == pair.second();
        List<Set<Integer>> covered = new ArrayList<>();
        for (DifferenceSearch.Pattern pattern : region.patterns()) {
            covered.add(cases(facts -> fits(pattern, facts)));
        }
        Set<Integer> all = new HashSet<>();
        covered.forEach(all::addAll);
        assertThat(all).as("%s and %s", first, second).isEqualTo(cases(differs));
        assertThat(region.fewest()).isTrue();
        for (int index = 0; index < covered.size(); index++) {
            Set<Integer> others = new HashSet<>();
            for (int place = 0; place < covered.size(); place++) {
                if (place != index) {
                    others.addAll(covered.get(place));
                }
            }
            assertThat(others).as("pattern %d is idle", index).isNotEqualTo(all);
        }
        region.patterns().forEach(pattern -> {
            assertThat(fits(pattern, shown(pattern))).isTrue();
            assertThat(leastOf(pattern)).isEqualTo(Integer.bitCount(shown(pattern)));
        });
        return covered.size();
    }

    private static int leastOf(DifferenceSearch.Pattern pattern) {
        return cases(facts -> fits(pattern, facts)).stream()
                .mapToInt(Integer::bitCount)
                .min()
                .orElseThrow();
    }

    private static int shown(DifferenceSearch.Pattern pattern) {
        int facts = 0;
        for (var entry : pattern.facts().answers().entrySet()) {
            if (entry.getValue() == Answer.YES) {
                facts |= 1 << CATALOGUE.atomOf(entry.getKey()).number();
            }
        }
        return facts;
    }

    private static Set<Integer> cases(IntPredicate kept) {
        Set<Integer> cases = new HashSet<>();
        for (int facts = 0; facts < 1 << FACTS; facts++) {
            if (consistent(facts) && kept.test(facts)) {
                cases.add(facts);
            }
        }
        return cases;
    }

    private static boolean consistent(int facts) {
        Implications implications = CATALOGUE.implications();
        for (Implication implication : implications.all()) {
            boolean follows = false;
            for (Atom to : implication.to()) {
                follows |= (facts >> to.number() & 1) == 1;
            }
            if ((facts >> implication.from().number() & 1) == 1 && !follows) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(DifferenceSearch.Pattern pattern, int facts) {
        return pattern.requirements().stream()
                .allMatch(requirement -> requirement.yes()
                        == requirement.facts().stream()
                                .anyMatch(
                                        fact -> (facts >> CATALOGUE.atomOf(fact).number() & 1) == 1));
    }

    /** By trying every way to settle the open questions. */
    private static Status status(Expression formula, int facts) {
        boolean met = false;
        boolean notMet = false;
        for (int open = 0; open < 1 << OPEN_QUESTIONS; open++) {
            boolean value = value(formula, facts | open << FACTS);
            met |= value;
            notMet |= !value;
        }
        return met ? notMet ? Status.UNDETERMINED : Status.MET : Status.NOT_MET;
    }

    private static boolean value(Expression formula, int atoms) {
        if (formula instanceof Expression.Literal literal) {
            return (atoms >> literal.atom().number() & 1) == 1 == literal.positive();
        }
        return formula instanceof Expression.Conjunction
                ? Expression.parts(formula).stream().allMatch(part -> value(part, atoms))
                : Expression.parts(formula).stream().anyMatch(part -> value(part, atoms));
    }

    private static Expression formula(Random random, int depth) {
        if (depth == 0 || random.nextInt(5) == 0) {
            return new Expression.Literal(Atom.of(random.nextInt(FACTS + OPEN_QUESTIONS)), random.nextInt(4) > 0);
        }
        List<Expression> parts = new ArrayList<>();
        for (int part = random.nextInt(4); part >= 0; part--) {
            parts.add(formula(random, depth - 1));
        }
        return random.nextBoolean() ? new Expression.Conjunction(parts) : new Expression.Disjunction(parts);
    }

    private static FactCatalogue catalogue() {
        Map<Integer, String> implies = Map.of(0, "[g.f1]", 2, "[{any_of: [g.f3, g.f4]}]");
        var text = new StringBuilder("""
                catalogue: facts
                version: '1.0.0'
                groups:
                  g:
                    title: 'G'
                    definition: 'Facts.'
                    facts:
                """);
        for (int fact = 0; fact < FACTS; fact++) {
            text.append("      f%d:%n        name: 'fact %d'%n"
                            .formatted(fact, fact)
                            .replace("\r", ""))
                    .append("        definition: 'It is so.'\n        question: 'Is fact " + fact + " so?'\n")
                    .append("        sensitivity: 0\n        asked_of: FILE\n");
            if (implies.containsKey(fact)) {
                text.append("        implies: ").append(implies.get(fact)).append('\n');
            }
        }
        return FactCatalogueReader.read(
                new YamlFile("facts.yaml", text.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
