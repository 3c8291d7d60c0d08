package org.distinguo.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.ContradictoryFactsException;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactGroup;
import org.distinguo.facts.FactId;
import org.distinguo.facts.Knowledge;
import org.distinguo.facts.KnownFacts;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.Classification;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.Law;
import org.distinguo.verdict.LawPeriod;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Standard;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What screening may not do under any shipped law, on random states of knowledge: it never outranks what was said. */
@Execution(ExecutionMode.CONCURRENT)
final class ScreenedShippedLawsTest {

    private static final Library LIBRARY = ShippedLibrary.LIBRARY;
    private static final List<Answer> ANSWERS =
            List.of(Answer.YES, Answer.YES, Answer.YES, Answer.SUSPECTED, Answer.NO, Answer.UNKNOWN);
    private static final int CASES = 4_000;
    private static final int QUESTIONED = 400;

    private final Random random = new Random(2_026);

    static Collection<Classifier> laws() {
        return LIBRARY.classifiers().values();
    }

    @ParameterizedTest
    @MethodSource("laws")
    void screeningNeverOutranksAnAnswerOrASuspicion(Classifier classifier) {
        Law law = classifier.law();
        int adverse = 0;
        int met = 0;
        for (int number = 0; number < CASES; number++) {
            Optional<KnownFacts> drawn = drawCase();
            if (drawn.isEmpty()) {
                continue;
            }
            KnownFacts known = drawn.get();
            LawPeriod day = law.periods().get(random.nextInt(law.periods().size()));
            for (Standard standard : Standard.values()) {
                Status unscreened = trafficking(day, known, standard);
                KnownFacts screened = screenedAsWell(known);
                Status status = trafficking(day, screened, standard);
                if (unscreened == Status.MET) {
                    assertThat(status)
                            .as("%s from %s: %s", law.rulebook().id(), day.from(), screened.stated())
                            .isEqualTo(Status.MET);
                    met++;
                }
                Classification classification = Classification.of(status, smuggling(day, screened, standard));
                if (classification == Classification.SMUGGLING || classification == Classification.NEITHER) {
                    assertThat(trafficking(day, withSuspicionsConfirmed(screened), standard))
                            .as("%s from %s: %s", law.rulebook().id(), day.from(), screened.stated())
                            .isEqualTo(Status.NOT_MET);
                    adverse++;
                }
            }
        }
        assertThat(met).as("cases of trafficking").isGreaterThan(100);
        assertThat(adverse).as("adverse classifications").isGreaterThan(100);
    }

    /** The promise of an empty list under the shipped laws; over small random laws, OpenQuestionLawsTest tries every way. */
    @ParameterizedTest
    @MethodSource("laws")
    void anEmptyListOfQuestionsMeansThatNoFurtherAnswerChangesTheClassification(Classifier classifier) {
        Law law = classifier.law();
        int empty = 0;
        for (int number = 0; number < QUESTIONED; number++) {
            Optional<KnownFacts> drawn = drawCase();
            if (drawn.isEmpty()) {
                continue;
            }
            KnownFacts known = screenedAsWell(drawn.get());
            LawPeriod day = law.periods().get(random.nextInt(law.periods().size()));
            Standard standard = random.nextBoolean() ? Standard.ESTABLISHED : Standard.REASONABLE_GROUNDS;
            var query = new Query(known, day.from(), day.from(), standard, Optional.empty());
            if (!classifier.classify(query).openQuestions().isEmpty()) {
                continue;
            }
            empty++;
            Classification classification = classification(day, known, standard);
            for (Fact.Answered fact : LIBRARY.catalogue().answered()) {
                boolean settled = known.stated().states(fact.id())
                        || known.isClosedByScreening(fact.atom())
                        || !(known.of(fact.atom()).isOpen() || known.isPresumed(fact.atom()));
                for (Answer answer : settled ? List.<Answer>of() : List.of(Answer.YES, Answer.NO)) {
                    with(known, fact.id(), answer).ifPresent(more -> assertThat(classification(day, more, standard))
                            .as(
                                    "%s: %s from %s, %s: %s",
                                    law.rulebook().id(), fact.id(), day.from(), standard, known.stated())
                            .isEqualTo(classification));
                }
            }
        }
        assertThat(empty).as("cases without a question").isGreaterThan(50);
    }

    private static Classification classification(LawPeriod day, KnownFacts known, Standard standard) {
        return Classification.of(trafficking(day, known, standard), smuggling(day, known, standard));
    }

    private static Optional<KnownFacts> with(KnownFacts known, FactId fact, Answer answer) {
        SortedMap<FactId, Answer> answers = new TreeMap<>(known.stated().answers());
        answers.put(fact, answer);
        try {
            return Optional.of(KnownFacts.of(
                    LIBRARY.catalogue(),
                    new CaseFacts(
                            answers, known.stated().numbers(), known.stated().screened())));
        } catch (ContradictoryFactsException e) {
            return Optional.empty();
        }
    }

    private static Status trafficking(LawPeriod day, KnownFacts known, Standard standard) {
        return day.status(day.trafficking(), standard.valuation(known));
    }

    private static Status smuggling(LawPeriod day, KnownFacts known, Standard standard) {
        return day.status(day.smuggling(), standard.valuation(known));
    }

    private KnownFacts screenedAsWell(KnownFacts known) {
        SortedSet<String> screened = new TreeSet<>(known.stated().screened());
        for (FactGroup group : LIBRARY.catalogue().groups()) {
            if (random.nextInt(4) > 0) {
                screened.add(group.id());
            }
        }
        return KnownFacts.of(
                LIBRARY.catalogue(),
                new CaseFacts(known.stated().answers(), known.stated().numbers(), screened));
    }

    private static KnownFacts withSuspicionsConfirmed(KnownFacts known) {
        SortedMap<FactId, Answer> answers = new TreeMap<>(known.stated().answers());
        for (Fact.Answered fact : LIBRARY.catalogue().answered()) {
            if (known.of(fact.atom()) == Knowledge.SUSPECTED) {
                answers.put(fact.id(), Answer.YES);
            }
        }
        return KnownFacts.of(
                LIBRARY.catalogue(),
                new CaseFacts(answers, known.stated().numbers(), known.stated().screened()));
    }

    private Optional<KnownFacts> drawCase() {
        SortedMap<FactId, Answer> answers = new TreeMap<>();
        List<Fact.Answered> facts = new ArrayList<>(LIBRARY.catalogue().answered());
        int few = 2 + random.nextInt(14);
        for (int count = 0; count < few; count++) {
            answers.put(facts.get(random.nextInt(facts.size())).id(), ANSWERS.get(random.nextInt(ANSWERS.size())));
        }
        if (random.nextInt(3) > 0) {
            answers.put(FactId.parse("person.child"), random.nextInt(3) > 0 ? Answer.NO : Answer.YES);
            answers.put(FactId.parse("conduct.recruited"), Answer.YES);
            answers.put(
                    FactId.parse("exploitation.commercialSex"), random.nextBoolean() ? Answer.YES : Answer.SUSPECTED);
        }
        try {
            return Optional.of(KnownFacts.of(LIBRARY.catalogue(), CaseFacts.of(answers)));
        } catch (ContradictoryFactsException e) {
            return Optional.empty();
        }
    }
}
