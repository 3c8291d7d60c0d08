package org.distinguo.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.distinguo.source.YamlFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The order of strength, on random catalogues and cases: an answer, what follows from answers, a suspicion that answers
 * raise, and only then the NO of a screened group.
 */
@Execution(ExecutionMode.CONCURRENT)
final class ScreeningLawsTest {

    private static final List<String> GROUPS = List.of("a", "b", "c");
    private static final List<Answer> ANSWERS = List.of(Answer.values());
    private static final int CATALOGUES = 400;
    private static final int CASES = 40;

    private final Random random = new Random(41);
    private int closedFacts;
    private int suspectedFacts;
    private int keptOpen;

    private interface Examination {
        void examine(FactCatalogue catalogue, KnownFacts known);
    }

    private void forEachCase(int catalogues, Examination examination) {
        for (int number = 0; number < catalogues; number++) {
            FactCatalogue catalogue = drawCatalogue();
            for (int one = 0; one < CASES; one++) {
                close(catalogue, drawCase(catalogue)).ifPresent(known -> examination.examine(catalogue, known));
            }
        }
    }

    private static Optional<KnownFacts> close(FactCatalogue catalogue, CaseFacts facts) {
        try {
            return Optional.of(KnownFacts.of(catalogue, facts));
        } catch (ContradictoryFactsException e) {
            return Optional.empty();
        }
    }

    @Test
    @Tag("slow")
    void theNaiveClosureKnowsTheSame() {
        compareWithNaiveClosure(CATALOGUES);
        assertThat(closedFacts).as("facts closed by screening").isGreaterThan(1_000);
        assertThat(suspectedFacts).as("suspicions").isGreaterThan(1_000);
        assertThat(keptOpen).as("facts that others settle").isGreaterThan(100);
    }

    /** The same, in a moment: mutation testing runs it again and again. */
    @Test
    void theNaiveClosureOfSomeCataloguesKnowsTheSame() {
        compareWithNaiveClosure(40);
        assertThat(List.of(closedFacts, suspectedFacts, keptOpen)).doesNotContain(0);
    }

    private void compareWithNaiveClosure(int catalogues) {
        forEachCase(catalogues, (catalogue, known) -> {
            var naive = new NaiveClosure(catalogue, known.stated());
            for (Fact.Answered fact : catalogue.answered()) {
                Knowledge expected = naive.of(fact);
                Knowledge found = known.of(fact.atom());
                boolean bothOpen = expected == Knowledge.NOT_ASKED && found == Knowledge.UNKNOWN;
                if (found != expected && !bothOpen) {
                    fail(
                            "%s should be %s, is %s: %s%n%s",
                            fact.id(), expected, found, known.stated(), catalogue.answered());
                }
                closedFacts += known.isClosedByScreening(fact.atom()) ? 1 : 0;
                suspectedFacts += found == Knowledge.SUSPECTED ? 1 : 0;
                keptOpen += bothOpen ? 1 : 0;
            }
        });
    }

    @Test
    @Tag("slow")
    void oneMoreScreenedGroupChangesNothingThatIsStatedFollowsOrIsSuspected() {
        forEachCase(CATALOGUES, (catalogue, known) -> {
            for (String group : GROUPS) {
                SortedSet<String> screened = new TreeSet<>(known.stated().screened());
                screened.add(group);
                CaseFacts stated = known.stated();
                KnownFacts more = KnownFacts.of(
                        catalogue, new CaseFacts(stated.answers(), stated.numbers(), screened, stated.notAsked()));
                for (Fact.Answered fact : catalogue.answered()) {
                    Knowledge before = known.of(fact.atom());
                    boolean strong = !known.isClosedByScreening(fact.atom())
                            && (!before.isOpen() || before == Knowledge.SUSPECTED);
                    if (strong) {
                        assertThat(more.of(fact.atom()))
                                .as("%s of %s", fact.id(), stated)
                                .isEqualTo(before);
                    } else if (stated.states(fact.id()) || stated.notAsked().contains(fact.id())) {
                        assertThat(more.of(fact.atom()).isOpen()).isEqualTo(before.isOpen());
                    }
                }
            }
        });
    }

    @Test
    @Tag("slow")
    void statingWhatTheServiceInferredChangesNothing() {
        forEachCase(CATALOGUES, (catalogue, known) -> {
            SortedMap<FactId, Answer> answers = new TreeMap<>(known.stated().answers());
            for (Inference inference : known.inferences()) {
                if (random.nextBoolean()) {
                    answers.put(
                            inference.fact(),
                            Answer.valueOf(inference.knowledge().name()));
                }
            }
            CaseFacts stated = known.stated();
            KnownFacts again = KnownFacts.of(
                    catalogue, new CaseFacts(answers, stated.numbers(), stated.screened(), stated.notAsked()));
            for (Fact.Answered fact : catalogue.answered()) {
                Knowledge before = known.of(fact.atom());
                Knowledge after = again.of(fact.atom());
                boolean wasOpen = before.isOpen() && before != Knowledge.SUSPECTED;
                boolean same = wasOpen ? after.isOpen() && after != Knowledge.SUSPECTED : after == before;
                assertThat(same)
                        .as("%s: %s, then %s", fact.id(), stated, answers)
                        .isTrue();
            }
        });
    }

    private CaseFacts drawCase(FactCatalogue catalogue) {
        SortedMap<FactId, Answer> answers = new TreeMap<>();
        SortedSet<FactId> notAsked = new TreeSet<>();
        int openInTen = random.nextInt(10);
        for (Fact.Answered fact : catalogue.answered()) {
            if (random.nextInt(10) >= openInTen) {
                answers.put(fact.id(), ANSWERS.get(random.nextInt(ANSWERS.size())));
            } else if (random.nextInt(12) == 0) {
                notAsked.add(fact.id());
            }
        }
        SortedSet<String> screened =
                GROUPS.stream().filter(group -> random.nextBoolean()).collect(Collectors.toCollection(TreeSet::new));
        return new CaseFacts(answers, new TreeMap<>(), screened, notAsked);
    }

    private FactCatalogue drawCatalogue() {
        int size = 3 + random.nextInt(5);
        List<String> ids = new ArrayList<>();
        for (int fact = 0; fact < size; fact++) {
            ids.add((fact < GROUPS.size() ? GROUPS.get(fact) : GROUPS.get(random.nextInt(GROUPS.size()))) + ".f"
                    + fact);
        }
        var text = new StringBuilder("{catalogue: facts, version: 1, groups: {");
        for (String group : GROUPS) {
            text.append(group).append(": {title: t, definition: d, facts: {");
            for (int fact = 0; fact < size; fact++) {
                if (ids.get(fact).startsWith(group)) {
                    text.append(drawFact(ids, fact)).append(", ");
                }
            }
            text.append("}}, ");
        }
        return FactCatalogueReader.read(new YamlFile("facts.yaml", (text + "}}").getBytes(StandardCharsets.UTF_8)));
    }

    private String drawFact(List<String> ids, int fact) {
        String drawn =
                "f%1$d: {name: n%1$d, definition: d, question: q%1$d, sensitivity: 0, asked_of: FILE".formatted(fact);
        List<String> later = ids.subList(fact + 1, ids.size());
        if (!later.isEmpty() && random.nextInt(3) > 0) {
            Set<String> some = new HashSet<>(List.of(pick(later), pick(later)));
            drawn += random.nextBoolean()
                    ? ", implies: [{any_of: [" + String.join(", ", new TreeSet<>(some)) + "]}]"
                    : ", implies: [" + pick(later) + "]";
        }
        if (random.nextInt(3) == 0) {
            drawn += ", suggests: [" + pick(ids) + "]";
        }
        if (random.nextInt(4) == 0) {
            drawn += ", suggested_by: [[" + pick(ids) + ", " + pick(ids) + "]]";
        }
        return drawn + "}";
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
