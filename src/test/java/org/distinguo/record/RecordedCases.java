package org.distinguo.record;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.distinguo.intake.Intake;
import org.distinguo.intake.request.ClassificationRequest;
import org.distinguo.library.Library;
import org.distinguo.library.ShippedLibrary;

/** Verdicts to be written down. */
final class RecordedCases {

    static final String TRAFFICKED = "{'conduct': {'recruited': 'YES'}, 'means': {'force': 'SUSPECTED'}, "
            + "'exploitation': {'forcedLabour': 'YES'}, 'circumstances': {'consentedToExploitation': 'YES'}}";

    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);
    private static final Intake SHIPPED = Intake.standalone(ShippedLibrary.LIBRARY, TODAY);

    private RecordedCases() {}

    static RecordedCase of(String rulebook, String facts) {
        return of(SHIPPED, rulebook, "\"facts\": " + facts.replace('\'', '"'));
    }

    static RecordedCase sent(String rulebook, String members) {
        return of(SHIPPED, rulebook, members.replace('\'', '"'));
    }

    /** The members say when the conduct was, or nothing of it. */
    static RecordedCase undated(String rulebook, String members) {
        return undated(SHIPPED, rulebook, members.replace('\'', '"'));
    }

    static RecordedCase of(Library library, String rulebook, String facts) {
        return of(Intake.standalone(library, TODAY), rulebook, "\"facts\": " + facts.replace('\'', '"'));
    }

    static String html(RecordWriter writer, RecordedCase recorded) {
        return new String(writer.html(recorded).bytes(), StandardCharsets.UTF_8);
    }

    static String text(RecordWriter writer, RecordedCase recorded) {
        return new String(writer.text(recorded).bytes(), StandardCharsets.UTF_8);
    }

    private static RecordedCase of(Intake intake, String rulebook, String members) {
        return undated(intake, rulebook, "\"conductDate\": \"2024-03-01\", " + members);
    }

    private static RecordedCase undated(Intake intake, String rulebook, String members) {
        String body = "{\"rulebook\": \"" + rulebook + "\", \"decisionDate\": \"2025-06-02\", " + members + "}";
        ClassificationRequest request = intake.read(body.getBytes(StandardCharsets.UTF_8), ClassificationRequest.class);
        return new RecordedCase(
                intake.classify(request),
                request.conduct(),
                request.caseReference(),
                Optional.empty(),
                LocalDate.now(TODAY));
    }
}
