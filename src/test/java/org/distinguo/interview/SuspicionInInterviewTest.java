package org.distinguo.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;
import org.distinguo.library.Library;
import org.distinguo.library.LibraryReader;
import org.distinguo.library.ShippedLibrary;
import org.distinguo.rulebook.SafeguardRule;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Standard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which duties a suspicion that the caller stated leaves open although they are settled, and which it does not touch. */
final class SuspicionInInterviewTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final String DUTY = "LEGAL_COUNSELLING";

    @TempDir
    Path folder;

    @Test
    void aSuspicionDoesNotBlurADutyThatHangsOnSomethingElse() throws IOException {
        assertThat(isOpen("SMUGGLING", Map.of("means.force", Answer.SUSPECTED))).isFalse();
        assertThat(isOpen("SMUGGLING", Map.of())).isFalse();
    }

    @Test
    void aDutyThatLooksAtTheSuspicionIsJudgedCarefully() throws IOException {
        assertThat(isOpen("TRAFFICKING", Map.of("means.force", Answer.SUSPECTED)))
                .isTrue();
        assertThat(isOpen("TRAFFICKING", Map.of("means.force", Answer.YES))).isFalse();
    }

    /** Whether a duty is open that is due whatever becomes of the offences of a kind, and is written in two parts. */
    private boolean isOpen(String kind, Map<String, Answer> stated) throws IOException {
        Files.createDirectories(folder.resolve("un"));
        String shipped = Files.readString(Path.of("src/main/rulebooks/un/rulebook.yaml"));
        assertThat(shipped).contains("\nsafeguards:\n");
        Files.writeString(
                folder.resolve("un/rulebook.yaml"), shipped.replace("\nsafeguards:\n", """

                safeguards:
                  - code: LEGAL_COUNSELLING
                    cite: 'tip art. 6(2)'
                    reviewed: false
                    because: 'Tell the person about proceedings that concern them.'
                    when:
                      any_of:
                        - {kind: %s, status: [MET, UNDETERMINED]}
                        - {kind: %s, status: [NOT_MET]}
                """.formatted(kind, kind)));
        Library library = LibraryReader.with(ShippedLibrary.LIBRARY, folder);
        var answers = new TreeMap<FactId, Answer>();
        stated.forEach((fact, answer) -> answers.put(FactId.parse(fact), answer));
        var query = new Query(
                KnownFacts.of(library.catalogue(), CaseFacts.of(answers)),
                DAY,
                DAY,
                Standard.REASONABLE_GROUNDS,
                Optional.empty());
        return new Interviewer(library.catalogue(), BurdenScale.shipped())
                .next(library.classifier("un").orElseThrow(), query, InterviewMode.ONE_BY_ONE, 1).openDuties().stream()
                        .map(SafeguardRule::code)
                        .anyMatch(DUTY::equals);
    }
}
