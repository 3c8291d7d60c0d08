package org.distinguo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.distinguo.Draws;
import org.distinguo.cases.CaseFolder;
import org.distinguo.cases.RulebookCase;
import org.distinguo.facts.KnownFacts;
import org.distinguo.interview.BurdenScale;
import org.distinguo.interview.Interview;
import org.distinguo.interview.InterviewMode;
import org.distinguo.interview.Interviewer;
import org.distinguo.library.Library;
import org.distinguo.library.ShippedLibrary;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Translation;
import org.distinguo.verdict.Classifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** That an interview in another language asks the same questions in the same order, although what is compiled is shared. */
@Execution(ExecutionMode.CONCURRENT)
final class TranslatedInterviewsTest {

    private final Library english = ShippedLibrary.LIBRARY;
    private final Library bracketed = english.in(source -> new Translation(text -> "\u27e6" + text + "\u27e7"));

    @Test
    void theSameQuestionsComeInOtherWords() {
        var interviewer = new Interviewer(english.catalogue(), BurdenScale.shipped());
        Interviewer inLanguage = interviewer.in(bracketed.catalogue());
        int asked = 0;
        for (String id : english.editions().keySet()) {
            Classifier law = english.classifier(id).orElseThrow();
            Classifier translated = bracketed.classifier(id).orElseThrow();
            for (RulebookCase one : Draws.of(CaseFolder.read(
                    Path.of("src/main/rulebooks", id), law.law().rulebook(), english.catalogue(), new Diagnostics()))) {
                Interview expected = interviewer.next(law, one.query(), InterviewMode.ONE_BY_ONE, 4);
                Interview said = inLanguage.next(
                        translated,
                        one.query()
                                .about(KnownFacts.of(
                                        bracketed.catalogue(),
                                        one.query().known().stated())),
                        InterviewMode.ONE_BY_ONE,
                        4);
                assertThat(shape(said)).as(one.name()).isEqualTo(shape(expected));
                said.questions().forEach(question -> assertThat(
                                question.fact().question().orElseThrow())
                        .startsWith("\u27e6"));
                assertThat(said.openDuties())
                        .allSatisfy(duty -> assertThat(duty.because()).startsWith("\u27e6"));
                asked += said.questions().size();
            }
        }
        assertThat(asked).isGreaterThan(Draws.of(500));
    }

    private static String shape(Interview interview) {
        return interview.state()
                + interview.openDuties().stream()
                        .map(duty -> duty.code())
                        .toList()
                        .toString()
                + interview.questions().stream()
                        .map(next -> next.fact().id() + " " + next.burden() + " "
                                + next.duties().stream()
                                        .map(duty -> duty.code())
                                        .toList()
                                + next.outcomes().stream()
                                        .map(outcome -> outcome.answer() + " " + outcome.settles() + " "
                                                + outcome.verdict().classification())
                                        .toList())
                        .toList();
    }
}
