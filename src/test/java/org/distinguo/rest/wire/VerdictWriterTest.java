package org.distinguo.rest.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.distinguo.Draws;
import org.distinguo.cases.CaseFolder;
import org.distinguo.cases.RulebookCase;
import org.distinguo.facts.Answer;
import org.distinguo.facts.Attribution;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.ContradictoryFactsException;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactGroup;
import org.distinguo.facts.FactId;
import org.distinguo.facts.InformationSource;
import org.distinguo.facts.KnownFacts;
import org.distinguo.library.Library;
import org.distinguo.rulebook.Coverage;
import org.distinguo.rulebook.Encounter;
import org.distinguo.source.Diagnostics;
import org.distinguo.verdict.Classification;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Standard;
import org.distinguo.verdict.Verdict;
import org.junit.jupiter.api.Test;

/** What is written from encoded pieces is, to the byte, what Jackson writes of the records that the contract is made from. */
@QuarkusTest
final class VerdictWriterTest {

    private static final int RANDOM_CASES = Draws.of(100);
    private static final String NOTICE = "Ein \"Hinweis\" \u00fcber\n\\ mehr als ASCII \ud83d\ude00 .";

    private final Library library;
    private final ObjectMapper mapper;
    private final VerdictWriter writer;
    private final Random random = new Random(8259);
    private final Set<Classification> seen = EnumSet.noneOf(Classification.class);

    VerdictWriterTest(Library library, ObjectMapper mapper) {
        this.library = library;
        this.mapper = mapper;
        this.writer = new VerdictWriter(mapper);
    }

    @Test
    void casesBesideTheRulebooksAreWrittenAsTheRecordsAre() throws JsonProcessingException {
        List<Classifier> laws = List.copyOf(library.classifiers().values());
        int number = 0;
        for (String id : library.classifiers().keySet()) {
            Classifier own = library.classifier(id).orElseThrow();
            for (Query query : Draws.of(cases(id, own))) {
                for (Standard standard : Standard.values()) {
                    assertWrittenAlike(
                            own,
                            new Query(
                                    query.known(),
                                    query.conductDate(),
                                    query.decisionDate(),
                                    standard,
                                    query.encounter(),
                                    query.part()));
                }
                assertAnswered(laws.get(number++ % laws.size()), query.known());
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(Classification.values());
    }

    private List<Query> cases(String id, Classifier classifier) {
        var diagnostics = new Diagnostics();
        List<RulebookCase> cases = CaseFolder.read(
                Path.of("src/main/rulebooks", id), classifier.law().rulebook(), library.catalogue(), diagnostics);
        assertThat(diagnostics.all()).isEmpty();
        assertThat(cases).isNotEmpty();
        return cases.stream().map(RulebookCase::query).toList();
    }

    @Test
    void randomCasesAreWrittenAsTheRecordsAre() throws JsonProcessingException {
        for (int number = 0; number < RANDOM_CASES; number++) {
            KnownFacts known = randomCase();
            for (Classifier law : library.classifiers().values()) {
                assertAnswered(law, known);
            }
        }
    }

    private KnownFacts randomCase() {
        while (true) {
            try {
                return KnownFacts.of(library.catalogue(), randomFacts(random.nextDouble() / 3));
            } catch (ContradictoryFactsException e) {
                // tried again
            }
        }
    }

    private CaseFacts randomFacts(double stated) {
        SortedMap<FactId, Answer> answers = new TreeMap<>();
        SortedMap<FactId, Integer> numbers = new TreeMap<>();
        SortedSet<String> screened = new TreeSet<>();
        for (FactGroup group : library.catalogue().groups()) {
            if (random.nextInt(3) == 0) {
                screened.add(group.id());
            }
            for (Fact fact : group.facts()) {
                if (random.nextDouble() < stated) {
                    if (fact instanceof Fact.Counted number) {
                        numbers.put(fact.id(), between(number.minimum(), number.maximum()));
                    } else {
                        answers.put(fact.id(), any(List.of(Answer.values())));
                    }
                }
            }
        }
        Set<Attribution> attributions = new HashSet<>();
        if (random.nextBoolean()) {
            answers.keySet()
                    .forEach(fact -> attributions.add(new Attribution(fact, any(List.of(InformationSource.values())))));
        }
        return new CaseFacts(answers, numbers, screened, new TreeSet<>(), attributions);
    }

    /** On a random day, in a random part of the State and setting. */
    private void assertAnswered(Classifier classifier, KnownFacts known) throws JsonProcessingException {
        Coverage coverage = classifier.law().rulebook().coverage();
        LocalDate conduct = LocalDate.ofEpochDay(
                between((int) coverage.from().toEpochDay(), (int) coverage.to().toEpochDay()));
        LocalDate decision = LocalDate.ofEpochDay(
                between((int) conduct.toEpochDay(), (int) coverage.to().toEpochDay()));
        List<Optional<String>> parts = new ArrayList<>(List.of(Optional.empty()));
        classifier.law().rulebook().parts().keySet().forEach(part -> parts.add(Optional.of(part)));
        List<Optional<Encounter>> encounters = new ArrayList<>(List.of(Optional.empty()));
        EnumSet.allOf(Encounter.class).forEach(encounter -> encounters.add(Optional.of(encounter)));
        assertWrittenAlike(
                classifier,
                new Query(known, conduct, decision, any(List.of(Standard.values())), any(encounters), any(parts)));
    }

    private void assertWrittenAlike(Classifier classifier, Query query) throws JsonProcessingException {
        Verdict verdict = classifier.classify(query);
        seen.add(verdict.classification());
        Optional<String> reference = random.nextBoolean() ? Optional.of("case-1") : Optional.empty();
        String notice = random.nextBoolean() ? NOTICE : library.notice().of(verdict, query.decisionDate());
        Optional<String> salt = random.nextBoolean() ? Optional.of("q7Zr-0bX_2mKc81LsVtE9w") : Optional.empty();
        assertThat(text(writer.write(verdict, reference, salt, notice)))
                .isEqualTo(text(mapper.writeValueAsBytes(VerdictBody.of(verdict, reference, salt, notice))));
        assertThat(text(writer.writeSummary(classifier.classifyWithoutReasons(query), reference, salt, notice)))
                .as("the reasons change nothing in a summary")
                .isEqualTo(text(writer.writeSummary(verdict, reference, salt, notice)));
        assertThat(text(writer.writeSummary(verdict, reference, salt, notice)))
                .isEqualTo(text(mapper.writeValueAsBytes(VerdictSummaryBody.of(verdict, reference, salt, notice))));
    }

    /** Each byte as a character, so that also broken UTF-8 would show. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
