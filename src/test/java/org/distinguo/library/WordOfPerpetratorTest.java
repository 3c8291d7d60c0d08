package org.distinguo.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.distinguo.facts.Answer;
import org.distinguo.facts.Attribution;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.ContradictoryFactsException;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactGroup;
import org.distinguo.facts.FactId;
import org.distinguo.facts.InformationSource;
import org.distinguo.facts.KnownFacts;
import org.distinguo.verdict.Classification;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Standard;
import org.distinguo.verdict.Verdict;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whether a result rests on the word of the alleged perpetrator is what one sees by leaving that word out: judged here by asking
 * for a whole verdict each time, on random cases under every shipped law.
 */
@Execution(ExecutionMode.CONCURRENT)
final class WordOfPerpetratorTest {

    private static final Library LIBRARY = ShippedLibrary.LIBRARY;
    private static final Set<Classification> TRAFFICKING =
            EnumSet.of(Classification.TRAFFICKING, Classification.TRAFFICKING_AND_SMUGGLING);
    private static final int CASES = 1_000;

    private final Random random = new Random(1_367);

    static Collection<Classifier> laws() {
        return LIBRARY.classifiers().values();
    }

    @ParameterizedTest
    @MethodSource("laws")
    void namedAnswersAreThoseThatHaveAPartInTheResult(Classifier law) {
        int resting = 0;
        int standing = 0;
        int fewer = 0;
        for (int number = 0; number < CASES; number++) {
            Optional<CaseFacts> drawn = drawCase();
            if (drawn.isEmpty()) {
                continue;
            }
            CaseFacts facts = drawn.get();
            Standard standard = random.nextBoolean() ? Standard.ESTABLISHED : Standard.REASONABLE_GROUNDS;
            Verdict verdict = verdict(law, facts, standard);
            Set<FactId> word = facts.solelyFrom(InformationSource.ALLEGED_PERPETRATOR);
            Set<FactId> named = new HashSet<>(verdict.restsOnAllegedPerpetrator());
            boolean rests = isAdverse(verdict) && !stands(verdict, verdict(law, facts.without(word), standard));
            assertThat(!named.isEmpty())
                    .as("%s: %s", law.law().rulebook().id(), facts)
                    .isEqualTo(rests);
            if (!rests) {
                standing += isAdverse(verdict) ? 1 : 0;
                continue;
            }
            resting++;
            fewer += named.size() < word.size() ? 1 : 0;
            assertThat(word).containsAll(named);
            assertThat(stands(verdict, verdict(law, facts.without(named), standard)))
                    .as("without %s: %s", named, facts)
                    .isFalse();
            Set<FactId> others = new HashSet<>(word);
            others.removeAll(named);
            assertThat(stands(verdict, verdict(law, facts.without(others), standard)))
                    .as("without %s: %s", others, facts)
                    .isTrue();
        }
        assertThat(resting).as("results that rest on the word").isGreaterThan(20);
        assertThat(fewer).as("results that need not all of it").isGreaterThan(resting / 2);
        assertThat(standing).as("adverse results that do not").isGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("laws")
    void sourcesChangeNothingElse(Classifier law) {
        for (int number = 0; number < CASES / 10; number++) {
            drawCase().ifPresent(facts -> {
                CaseFacts plain = new CaseFacts(facts.answers(), facts.numbers(), facts.screened(), facts.notAsked());
                Verdict with = verdict(law, facts, Standard.REASONABLE_GROUNDS);
                Verdict without = verdict(law, plain, Standard.REASONABLE_GROUNDS);
                assertThat(with.findings()).isEqualTo(without.findings());
                assertThat(with.safeguards()).containsAll(without.safeguards());
                if (with.restsOnAllegedPerpetrator().isEmpty()) {
                    assertThat(with.safeguards()).isEqualTo(without.safeguards());
                }
            });
        }
    }

    private static boolean isAdverse(Verdict verdict) {
        return verdict.possibleClassifications().stream().noneMatch(TRAFFICKING::contains);
    }

    /** Whether a result that leaves trafficking out is the same without some answers: so is a SMUGGLING that was found. */
    private static boolean stands(Verdict with, Verdict without) {
        return isAdverse(without)
                && (with.classification() != Classification.SMUGGLING
                        || without.classification() == Classification.SMUGGLING);
    }

    private static Verdict verdict(Classifier law, CaseFacts facts, Standard standard) {
        KnownFacts known = KnownFacts.of(LIBRARY.catalogue(), facts);
        return law.classifyWithoutQuestions(new Query(
                known,
                law.law().rulebook().coverage().to(),
                law.law().rulebook().coverage().to(),
                standard,
                Optional.empty()));
    }

    /** A case of which much is known: nearly all groups are screened, and some answers come from the alleged perpetrator. */
    private Optional<CaseFacts> drawCase() {
        SortedMap<FactId, Answer> answers = new TreeMap<>();
        SortedSet<String> screened = new TreeSet<>();
        Set<Attribution> attributions = new HashSet<>();
        for (FactGroup group : LIBRARY.catalogue().groups()) {
            if (random.nextInt(12) != 0) {
                screened.add(group.id());
            }
            for (Fact fact : group.facts()) {
                if (fact instanceof Fact.Counted || random.nextInt(6) != 0) {
                    continue;
                }
                boolean isWord = random.nextBoolean();
                answers.put(fact.id(), random.nextInt(isWord ? 8 : 3) == 0 ? Answer.YES : Answer.NO);
                if (isWord) {
                    attributions.add(new Attribution(fact.id(), InformationSource.ALLEGED_PERPETRATOR));
                }
                if (random.nextInt(8) == 0) {
                    attributions.add(new Attribution(fact.id(), InformationSource.DOCUMENT));
                }
            }
        }
        answers.put(new FactId("person", "child"), Answer.NO);
        var facts = new CaseFacts(answers, new TreeMap<>(), screened, new TreeSet<>(), attributions);
        try {
            KnownFacts.of(LIBRARY.catalogue(), facts);
            return Optional.of(facts);
        } catch (ContradictoryFactsException e) {
            return Optional.empty();
        }
    }
}
