package org.distinguo.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.distinguo.facts.Answer;
import org.distinguo.facts.Attribution;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.FactId;
import org.distinguo.facts.InformationSource;
import org.distinguo.facts.KnownFacts;
import org.distinguo.library.Library;
import org.distinguo.library.ShippedLibrary;
import org.distinguo.rulebook.SafeguardRule;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Safeguard;
import org.distinguo.verdict.Standard;
import org.junit.jupiter.api.Test;

/** An interview in which answers come from the alleged perpetrator alone. */
final class WordInInterviewTest {

    private static final Library LIBRARY = ShippedLibrary.LIBRARY;
    private static final Interviewer INTERVIEWER = new Interviewer(LIBRARY.catalogue(), BurdenScale.shipped());
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final String DUTY = "NO_FINDING_ON_THE_WORD_OF_THE_PERPETRATOR";
    private static final Set<String> ALL_BUT_THE_PERSON = Set.of(
            "conduct",
            "means",
            "control",
            "debt",
            "purpose",
            "exploitation",
            "movement",
            "facilitation",
            "circumstances");

    /** Recruited by force; only the employer says that there was no work and that none was planned. */
    private static Interview ask(Set<String> screened, InformationSource source) {
        var answers = new TreeMap<FactId, Answer>();
        var noWork = List.of(FactId.parse("exploitation.labourObtained"), FactId.parse("purpose.forcedLabour"));
        answers.put(FactId.parse("person.child"), Answer.NO);
        answers.put(FactId.parse("conduct.recruited"), Answer.YES);
        answers.put(FactId.parse("means.force"), Answer.YES);
        noWork.forEach(fact -> answers.put(fact, Answer.NO));
        var facts = new CaseFacts(
                answers,
                new TreeMap<>(),
                new TreeSet<>(screened),
                new TreeSet<>(),
                noWork.stream().map(fact -> new Attribution(fact, source)).collect(Collectors.toSet()));
        var query = new Query(
                KnownFacts.of(LIBRARY.catalogue(), facts), DAY, DAY, Standard.REASONABLE_GROUNDS, Optional.empty());
        return INTERVIEWER.next(LIBRARY.classifier("us").orElseThrow(), query, InterviewMode.ONE_BY_ONE, 1);
    }

    private static List<String> due(Interview interview) {
        return interview.verdict().safeguards().stream().map(Safeguard::code).toList();
    }

    private static List<String> open(Interview interview) {
        return interview.openDuties().stream().map(SafeguardRule::code).toList();
    }

    @Test
    void whetherAResultRestsOnItIsOpenUntilTraffickingIsDecided() {
        Interview interview = ask(Set.of(), InformationSource.ALLEGED_PERPETRATOR);
        assertThat(open(interview)).contains(DUTY);
        assertThat(interview.questions().get(0).outcomes())
                .as("an answer more leaves the sources as they are")
                .allMatch(outcome -> outcome.verdict()
                                .query()
                                .known()
                                .stated()
                                .attributions()
                                .size()
                        == 2);
    }

    @Test
    void onceTraffickingIsDecidedOnlyTheNationalityKeepsTheDutyOpen() {
        Interview onTheirWord = ask(ALL_BUT_THE_PERSON, InformationSource.ALLEGED_PERPETRATOR);
        assertThat(due(onTheirWord)).contains(DUTY);
        assertThat(open(onTheirWord)).contains(DUTY);
        assertThat(onTheirWord.questions().get(0).fact().id()).isEqualTo(FactId.parse("person.national"));
        Interview onAnothers = ask(ALL_BUT_THE_PERSON, InformationSource.OFFICER);
        assertThat(due(onAnothers)).doesNotContain(DUTY);
        assertThat(open(onAnothers)).doesNotContain(DUTY);
    }
}
