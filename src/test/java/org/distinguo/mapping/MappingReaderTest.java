package org.distinguo.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.distinguo.source.Diagnostic;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.source.YamlFile;
import org.junit.jupiter.api.Test;

/** A mapping with faults is refused, with all of them and their lines. */
final class MappingReaderTest {

    private static List<Diagnostic> faults(Mapping.Kind kind, String rest) {
        return catchThrowableOfType(InvalidSourceException.class, () -> FormOfOnePage.mapping(kind, rest))
                .diagnostics();
    }

    @Test
    void everyFaultIsToldAtOnceWithItsLine() {
        assertThat(faults(Mapping.Kind.RECORD, """
                          a: {label: 'A', answered: TICK, states: {means.forse: YES}}
                          b: {label: 'B', answered: TICK, states: {means.force: NO}}
                          c: {label: 'C', answered: TEXT, unclear: 'it may say something'}
                          d: {label: 'D', answered: ONE, choices: {yes: {}}}
                          A_: {label: 'the same name', answered: NUMBER, fact: means.force}
                          e: {label: 'E', answered: SEVERAL, choices: {x: {nothing: 'no law asks', states: {means.force: YES}}, X: {nothing: 'the same name'}}}
                        dropped: {SECRET: [f]}
                        """))
                .extracting(Diagnostic::code, Diagnostic::line)
                .contains(
                        tuple(DiagnosticCode.UNKNOWN_FACT, 9),
                        tuple(DiagnosticCode.UNASKED_NO, 10),
                        tuple(DiagnosticCode.MISSING_KEY, 11),
                        tuple(DiagnosticCode.MISSING_KEY, 12),
                        tuple(DiagnosticCode.DUPLICATE_ID, 13),
                        tuple(DiagnosticCode.INVALID_VALUE, 13),
                        tuple(DiagnosticCode.MISSING_KEY, 14),
                        tuple(DiagnosticCode.DUPLICATE_ID, 14),
                        tuple(DiagnosticCode.INVALID_VALUE, 15));
    }

    @Test
    void nameWithAPathIsToldBecauseNoRecordHasIt() {
        assertThat(faults(Mapping.Kind.RECORD, """
                          intake/papers: {label: 'A', answered: TICK, states: {means.force: YES}}
                          b: {label: 'B', also: ['exit/b'], answered: TICK, states: {means.force: YES}}
                          'c/': {label: 'C', dropped: PERSONAL}
                        dropped: {ADMINISTRATIVE: [formhub/uuid]}
                        """))
                .extracting(Diagnostic::code, Diagnostic::line, Diagnostic::help)
                .containsExactly(
                        tuple(
                                DiagnosticCode.INVALID_ID,
                                9,
                                "write `papers`: a field counts by its own name, in whatever group it stands"),
                        tuple(
                                DiagnosticCode.INVALID_ID,
                                10,
                                "write `b`: a field counts by its own name, in whatever group it stands"),
                        tuple(
                                DiagnosticCode.INVALID_ID,
                                11,
                                "write the field's own name: a field counts by its own name, in whatever group it stands"),
                        tuple(
                                DiagnosticCode.INVALID_ID,
                                12,
                                "write `uuid`: a field counts by its own name, in whatever group it stands"));
    }

    @Test
    void keysOfAFieldAreNoFaultWhereItIsNotKnownHowItIsAnswered() {
        assertThat(faults(Mapping.Kind.RECORD, """
                          a: {label: 'A', answer: ONE, choices: {x: {states: {means.force: YES}}}}
                          b: {label: 'B', answered: select_one, choices: {x: {states: {means.force: YES}}}}
                          c: {label: 'C', answered: DATE, fact: person.ageYears}
                          d: {label: 'D', droped: PERSONAL, because: 'x', asks: [means.force]}
                          e: {label: 'E', answered: BOX, states: {means.force: YES}, unclear: 'x', sates: 1}
                        """))
                .extracting(Diagnostic::code, Diagnostic::line, Diagnostic::help)
                .containsExactly(
                        tuple(DiagnosticCode.MISSING_KEY, 9, "add `answered:`"),
                        tuple(DiagnosticCode.UNKNOWN_KEY, 9, "did you mean `answered`?"),
                        tuple(DiagnosticCode.INVALID_VALUE, 10, "use one of them"),
                        tuple(DiagnosticCode.INVALID_VALUE, 11, "use one of them"),
                        tuple(DiagnosticCode.MISSING_KEY, 12, "add `answered:`"),
                        tuple(DiagnosticCode.UNKNOWN_KEY, 12, "did you mean `dropped`?"),
                        tuple(DiagnosticCode.INVALID_VALUE, 13, "use one of them"),
                        tuple(
                                DiagnosticCode.UNKNOWN_KEY,
                                13,
                                "remove it; known here: label, also, dropped, answered, choices, fact, states, unclear, nothing,"
                                        + " asks, because"));
    }

    /** A code for "not answered" beside an answer. */
    @Test
    void numberWithAMinusIsAnotherChoice() {
        Mapping mapping = FormOfOnePage.mapping(Mapping.Kind.RECORD, """
                          held:
                            label: 'Held?'
                            answered: ONE
                            choices: {'1': {states: {conduct.held: YES}}, '-1': {nothing: 'It was not asked.'}}
                        """);
        assertThat(mapping.fields()).hasSize(1);
        assertThat(faults(Mapping.Kind.RECORD, """
                          held:
                            label: 'Held?'
                            answered: ONE
                            choices: {'1': {states: {conduct.held: YES}}, '1.0': {nothing: 'It is the same.'}, '-': {nothing: 'x'}}
                        """))
                .extracting(Diagnostic::code)
                .containsExactly(DiagnosticCode.DUPLICATE_ID, DiagnosticCode.INVALID_ID);
    }

    @Test
    void aFactThatIsUnknownIsNoMeaningThatIsMissing() {
        assertThat(faults(Mapping.Kind.RECORD, """
                          a: {label: 'A', answered: TICK, states: {means.forse: YES}}
                          b: {label: 'B', answered: TICK, states: {}}
                        """))
                .extracting(Diagnostic::code, Diagnostic::line)
                .contains(tuple(DiagnosticCode.UNKNOWN_FACT, 9), tuple(DiagnosticCode.MISSING_KEY, 10))
                .doesNotContain(tuple(DiagnosticCode.MISSING_KEY, 9));
    }

    @Test
    void aChoiceOfSeveralIsNotCalledATick() {
        assertThat(faults(Mapping.Kind.RECORD, """
                          a: {label: 'A', answered: SEVERAL, choices: {x: {states: {means.force: NO}}}}
                        """))
                .extracting(Diagnostic::message)
                .containsExactly("a box or one of several choices cannot answer `means.force` with NO");
    }

    @Test
    void answersOfOneChoiceCanBeTrueTogether() {
        assertThat(faults(Mapping.Kind.RECORD, """
                          age:
                            label: 'Age group'
                            answered: ONE
                            choices:
                              baby: {states: {person.child: NO, person.under14: YES}}
                              adult: {states: {person.child: NO, person.under14: NO}}
                        """)).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(DiagnosticCode.INVALID_VALUE);
            assertThat(fault.line()).isEqualTo(13);
            assertThat(fault.message())
                    .isEqualTo("the answers to `person.child` and `person.under14` cannot be true together");
        });
    }

    @Test
    void anIndicatorFindsNothing() {
        assertThat(faults(Mapping.Kind.INDICATORS, """
                          a: {label: 'A', answered: TICK, states: {means.force: YES}}
                          b: {label: 'B', answered: ONE, choices: {no: {states: {means.force: NO}}}}
                          c: {label: 'C', answered: NUMBER, fact: person.ageYears}
                          d: {label: 'D', answered: TICK, states: {means.force: SUSPECTED}}
                        """))
                .extracting(Diagnostic::code, Diagnostic::line)
                .containsExactly(
                        tuple(DiagnosticCode.INDICATOR_STATES, 9),
                        tuple(DiagnosticCode.INDICATOR_STATES, 10),
                        tuple(DiagnosticCode.INDICATOR_STATES, 11));
    }

    @Test
    void folderAndIdAreTheSame() {
        InvalidSourceException refused = catchThrowableOfType(
                InvalidSourceException.class,
                () -> MappingReader.read(
                        "other",
                        new YamlFile(
                                "m.yaml",
                                FormOfOnePage.file(Mapping.Kind.RECORD, "  a: {label: 'A', dropped: PERSONAL}\n")
                                        .getBytes(StandardCharsets.UTF_8)),
                        FormOfOnePage.CATALOGUE));
        assertThat(refused.diagnostics()).extracting(Diagnostic::code).containsExactly(DiagnosticCode.INVALID_ID);
    }

    @Test
    void aQuestionThatWasAskedCanBeAnsweredWithNo() {
        Mapping mapping = FormOfOnePage.mapping(Mapping.Kind.RECORD, """
                          held: {label: 'Held?', answered: ONE, choices: {yes: {states: {conduct.held: YES}}, no: {states: {conduct.held: NO}}}}
                        """);
        var converter = new Converter(mapping, FormOfOnePage.CATALOGUE);
        assertThat(converter
                        .convert(List.of(new SourceField("Held", List.of("No"))))
                        .facts()
                        .answers()
                        .toString())
                .isEqualTo("{conduct.held=NO}");
        assertThat(converter
                        .convert(List.of(new SourceField("held", List.of("yes", "no"))))
                        .fields()
                        .get(0)
                        .outcome())
                .isEqualTo(Outcome.AMBIGUOUS);
    }
}
