package org.distinguo.recheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.TreeSet;
import org.distinguo.facts.FactId;
import org.distinguo.intake.Intake;
import org.distinguo.intake.request.ClassificationRequest;
import org.distinguo.library.Library;
import org.distinguo.library.ShippedLibrary;
import org.distinguo.recheck.CaseChange.DutyChange;
import org.distinguo.rulebook.SafeguardRule;
import org.distinguo.verdict.Classification;
import org.distinguo.verdict.Standard;
import org.distinguo.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What differs between revisions and dates, why, and in whose favour. */
@Execution(ExecutionMode.CONCURRENT)
final class RecheckerTest {

    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-12-01T12:00:00Z"), ZoneOffset.UTC);

    /** Only a payment is known of the means, and everything else was asked. */
    private static final String PAID = """
            {"rulebook":"un","conductDate":"2024-03-01","decisionDate":"2024-06-01",
             "screened":["conduct","means","control","debt","purpose","exploitation","movement","facilitation","circumstances"],
             "facts":{"person":{"ageYears":30},"conduct":{"recruited":"YES"},"means":{"paymentToController":"YES","coercion":"NO"},
                      "purpose":{"forcedLabour":"YES"}}}""";

    private static final String SMUGGLED = """
            {"rulebook":"un","conductDate":"2010-03-01","decisionDate":"2024-06-01",
             "facts":{"facilitation":{"entryProcured":"YES","benefitReceived":"YES"},"movement":{"entryIrregular":"YES"}}}""";

    private static final String MARRIED = """
            {"rulebook":"eu","conductDate":"2025-09-01","decisionDate":"2025-10-01",
             "facts":{"person":{"ageYears":30},"conduct":{"recruited":"YES"},"means":{"fraud":"YES"},
                      "purpose":{"forcedMarriage":"YES"}}}""";

    private static final String USED = """
            {"rulebook":"eu","conductDate":"2024-09-01","decisionDate":"2024-10-01",
             "screened":["means","control","debt","purpose","exploitation","movement","facilitation","circumstances"],
             "facts":{"person":{"ageYears":30},"conduct":{"recruited":"YES"},"means":{"fraud":"YES"},
                      "purpose":{"useOfVulnerablePerson":"YES"}}}""";

    private static final String IN_SCOTLAND = """
            {"rulebook":"uk","conductDate":"2024-09-01","decisionDate":"2024-10-01","partOfState":"scotland",
             "facts":{"person":{"ageYears":30,"national":"YES"},"conduct":{"transported":"YES","travelArranged":"YES"},
                      "means":{"threatOfForce":"YES"},"exploitation":{"forcedLabour":"YES"}}}""";

    private final Library shipped = ShippedLibrary.LIBRARY;
    private final RecheckTexts texts = RecheckTexts.shipped();
    private final Rechecker rechecker = new Rechecker(shipped, texts);

    @TempDir
    Path folder;

    @Test
    void aMeansThatGoesTakesProtection() {
        CaseChange change = between(shipped, Revision.WITHOUT_PAYMENT.in(folder), PAID);
        assertThat(change.classification()).isEqualTo(new Sides<>(Classification.TRAFFICKING, Classification.NEITHER));
        assertThat(change.offences()).extracting(CaseChange.OffenceChange::id).contains("trafficking-in-persons");
        assertThat(change.provisions())
                .extracting(CaseChange.ProvisionChange::id)
                .contains("means");
        assertThat(change.favour()).isEqualTo(Favour.LOSES);
        assertThat(change.losses())
                .contains(
                        new Effect(Effect.Kind.OFFENCE, "trafficking-in-persons", Optional.of(Standard.ESTABLISHED)),
                        Effect.of("HOLD_REMOVAL"));
        assertThat(change.reasons()).anySatisfy(reason -> {
            assertThat(reason.cause()).isEqualTo(Cause.PROVISION_CONDITION);
            assertThat(reason.about()).isEqualTo("trafficking-in-persons.means");
            assertThat(reason.citation()).hasValueSatisfying(citation -> assertThat(citation.provision())
                    .isEqualTo("art. 3(a)"));
            assertThat(reason.sentence())
                    .contains("art. 3(a)")
                    .contains(shipped.catalogue()
                            .fact(FactId.parse("means.paymentToController"))
                            .orElseThrow()
                            .name());
        });
    }

    @Test
    void aMeansThatComesGivesProtection() {
        CaseChange change = between(Revision.WITHOUT_PAYMENT.in(folder), shipped, PAID);
        assertThat(change.favour()).isEqualTo(Favour.GAINS);
        assertThat(change.losses()).isEmpty();
    }

    @Test
    void aNewDutyGivesProtectionFromItsFirstDay() {
        Library revised = Revision.WITH_NEW_DUTY.in(folder);
        assertThat(between(shipped, revised, PAID).isChange()).isFalse(); // decided in 2024
        CaseChange change = between(shipped, revised, PAID, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 1));
        assertThat(change.classification().differ()).isFalse();
        assertThat(change.duties())
                .extracting(DutyChange::code, DutyChange::what)
                .containsExactly(tuple("LEGAL_COUNSELLING", DutyChange.What.APPEARED));
        assertThat(change.favour()).isEqualTo(Favour.GAINS);
        assertThat(change.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.cause()).isEqualTo(Cause.DUTY_ADDED);
            assertThat(reason.inForce().from()).contains(LocalDate.of(2025, 1, 1));
            assertThat(reason.sentence()).contains("art. 6(2)", "in force from 2025-01-01");
        });
    }

    @Test
    void aDutyWhoseDayComesGivesProtection() {
        Library revised = Revision.WITH_NEW_DUTY.in(folder);
        CaseChange change = between(revised, revised, PAID, LocalDate.of(2024, 12, 31), LocalDate.of(2025, 1, 1));
        assertThat(change.favour()).isEqualTo(Favour.GAINS);
        assertThat(change.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.cause()).isEqualTo(Cause.DUTY_STARTED);
            assertThat(reason.sentence()).contains("the law from 2025-01-01 on");
        });
    }

    @Test
    void anOffenceWhoseDateMovesTakesWhatFollowedFromIt() {
        CaseChange change = between(shipped, Revision.WITH_LATER_SMUGGLING.in(folder), SMUGGLED);
        assertThat(change.offences()).extracting(CaseChange.OffenceChange::id).containsExactly("migrant-smuggling");
        assertThat(change.favour()).isEqualTo(Favour.LOSES);
        assertThat(change.reasons())
                .anySatisfy(reason -> {
                    assertThat(reason.cause()).isEqualTo(Cause.OFFENCE_DATES);
                    assertThat(reason.sentence()).contains("in force from 2004-01-28", "in force from 2020-01-01");
                })
                .anySatisfy(reason -> assertThat(reason.cause()).isEqualTo(Cause.DUTY_FOLLOWS));
    }

    @Test
    void aDateThatMovesWithinAProvisionIsNamed() {
        CaseChange change = between(shipped, Revision.WITH_EARLIER_FORCED_MARRIAGE.in(folder), MARRIED);
        assertThat(change.classification().after()).isEqualTo(Classification.TRAFFICKING);
        assertThat(change.favour()).isEqualTo(Favour.GAINS);
        assertThat(change.reasons()).anySatisfy(reason -> {
            assertThat(reason.cause()).isEqualTo(Cause.PROVISION_DATES);
            assertThat(reason.sentence()).contains("new dates: 2025-07-15");
        });
    }

    @Test
    void screeningThatIsDoneIsNoLoss() {
        Library revised = Revision.WITH_SETTLED_QUESTION.in(folder);
        CaseChange change = between(shipped, revised, USED);
        assertThat(change.classification())
                .isEqualTo(new Sides<>(Classification.UNDETERMINED, Classification.TRAFFICKING));
        assertThat(change.duties())
                .extracting(DutyChange::code, DutyChange::what)
                .contains(tuple("SCREEN_FOR_TRAFFICKING", DutyChange.What.WENT));
        assertThat(change.favour()).isEqualTo(Favour.GAINS);
        assertThat(between(revised, shipped, USED).favour()).isEqualTo(Favour.LOSES);
    }

    @Test
    void anAggravatingCircumstanceHasNoDirection() {
        CaseChange change = between(
                shipped,
                Revision.WITH_NARROWER_CIRCUMSTANCE.in(folder),
                MARRIED.replace("\"ageYears\":30", "\"ageYears\":15"));
        assertThat(change.provisions())
                .extracting(CaseChange.ProvisionChange::id)
                .contains("vulnerable-victim");
        assertThat(change.favour()).isEqualTo(Favour.NEITHER);
    }

    @Test
    void aDutyThatSaysSomethingElseIsToBeRead() {
        CaseChange change = between(shipped, Revision.WITH_REWORDED_DUTY.in(folder), PAID);
        assertThat(change.duties())
                .extracting(DutyChange::code, DutyChange::what)
                .containsExactly(tuple("REFER_TO_VICTIM_SUPPORT", DutyChange.What.REWORDED));
        assertThat(change.favour()).isEqualTo(Favour.TO_READ);
        assertThat(change.reasons()).extracting(Reason::cause).containsExactly(Cause.DUTY_TEXT);
    }

    @Test
    void aDutyThatBecomesTheLawOfOnePartIsLostInAnother() {
        CaseChange change = between(shipped, Revision.WITH_DUTY_OF_A_PART.in(folder), IN_SCOTLAND);
        assertThat(change.duties())
                .extracting(DutyChange::code, DutyChange::what)
                .containsExactly(tuple("COMPENSATION", DutyChange.What.WENT));
        assertThat(change.favour()).isEqualTo(Favour.LOSES);
        assertThat(change.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.cause()).isEqualTo(Cause.DUTY_TRIGGER);
            assertThat(reason.sentence()).contains("or is the law of other parts of the State");
        });
    }

    @Test
    void aMixedChangeIsNeverCalledFavourable() {
        CaseChange mixed = between(shipped, Revision.MIXED.in(folder), PAID);
        assertThat(mixed.favour()).isEqualTo(Favour.BOTH);
        assertThat(mixed.gains()).containsExactly(Effect.of("LEGAL_COUNSELLING"));
        assertThat(mixed.losses()).isNotEmpty();
    }

    @Test
    void everyShippedDutyHasADirectionOrIsSaidToHaveNone() {
        var codes = new TreeSet<String>();
        shipped.classifiers().values().forEach(classifier -> classifier.law().rulebook().safeguards().stream()
                .map(SafeguardRule::code)
                .forEach(codes::add));
        codes.removeAll(shipped.safeguards().codes().keySet());
        var told = new TreeSet<>(texts.ownProtections());
        told.addAll(texts.withoutDirection());
        assertThat(told).isEqualTo(codes);
        assertThat(texts.ownProtections()).doesNotContainAnyElementsOf(texts.withoutDirection());
        assertThat(shipped.safeguards().codes()).containsKeys(texts.whileOpen().toArray(String[]::new));
    }

    private CaseChange between(Library before, Library after, String request) {
        LocalDate decision = read(before, request).decisionDate().orElseThrow();
        return between(before, after, request, decision, decision);
    }

    private CaseChange between(Library before, Library after, String request, LocalDate earlier, LocalDate later) {
        return rechecker.compare(verdict(before, request, earlier), verdict(after, request, later));
    }

    private static Verdict verdict(Library library, String request, LocalDate decision) {
        ClassificationRequest read = read(library, request);
        return Intake.standalone(library, TODAY)
                .classifyWithoutReasons(read, read.sentConductDates().get(0).value(), decision);
    }

    private static ClassificationRequest read(Library library, String request) {
        return Intake.standalone(library, TODAY)
                .read(request.getBytes(StandardCharsets.UTF_8), ClassificationRequest.class);
    }
}
