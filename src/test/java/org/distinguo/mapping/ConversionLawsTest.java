package org.distinguo.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;
import org.distinguo.library.LibraryReader;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every record of every shipped form: of generated ones, with a fixed seed. */
@Execution(ExecutionMode.CONCURRENT)
final class ConversionLawsTest {

    private static final int RECORDS = 400;
    private static final String SECRET = "Zebedee";
    private static final FactCatalogue CATALOGUE = LibraryReader.shippedCatalogue();

    static Collection<Converter> converters() {
        return Mappings.shipped(CATALOGUE).converters().values();
    }

    @ParameterizedTest
    @MethodSource("converters")
    void everyFieldOfTheRecordIsAccountedForOnce(Converter converter) {
        each(converter, (record, conversion) -> {
            int known = conversion.fields().stream()
                    .mapToInt(Conversion.FieldReport::occurrences)
                    .sum();
            assertThat(known + conversion.unknown().size()).isEqualTo(record.size());
            assertThat(conversion.fields().stream().map(Conversion.FieldReport::field))
                    .containsExactlyElementsOf(converter.mapping().fields());
            assertThat(conversion.unknown().stream().map(Conversion.UnknownField::position))
                    .doesNotHaveDuplicates();
        });
    }

    @ParameterizedTest
    @MethodSource("converters")
    void noValueAndNoUnknownNameIsToldAgain(Converter converter) {
        each(converter, (record, conversion) -> {
            assertThat(conversion.facts().toString()).doesNotContainIgnoringCase(SECRET);
            assertThat(conversion.fields().toString()).doesNotContainIgnoringCase(SECRET);
            assertThat(conversion.unknown().toString()).doesNotContainIgnoringCase(SECRET);
        });
    }

    @ParameterizedTest
    @MethodSource("converters")
    void orderOfFieldsNeverMatters(Converter converter) {
        var random = new Random(2);
        each(converter, (record, conversion) -> {
            List<SourceField> shuffled = new ArrayList<>(record);
            Collections.shuffle(shuffled, random);
            Conversion other = converter.convert(shuffled);
            assertThat(other.facts()).isEqualTo(conversion.facts());
            assertThat(other.fields()).isEqualTo(conversion.fields());
            assertThat(near(other)).isEqualTo(near(conversion));
        });
    }

    private static List<String> near(Conversion conversion) {
        return conversion.unknown().stream()
                .map(field -> field.near().orElse(""))
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("converters")
    void factsContradictNothingAndAreEachOwedToAField(Converter converter) {
        each(converter, (record, conversion) -> {
            KnownFacts.of(CATALOGUE, conversion.facts());
            assertThat(conversion.facts().screened()).isEmpty();
            assertThat(Stream.concat(
                                    conversion.facts().answers().keySet().stream(),
                                    conversion.facts().numbers().keySet().stream())
                            .collect(Collectors.toSet()))
                    .isEqualTo(conversion.fields().stream()
                            .flatMap(field -> field.facts().stream())
                            .collect(Collectors.toSet()));
        });
    }

    @ParameterizedTest
    @MethodSource("converters")
    void onlyAnAnsweredFieldSaysAnything(Converter converter) {
        Conversion empty = converter.convert(List.of());
        assertThat(empty.facts().answers()).isEmpty();
        assertThat(empty.fields())
                .allMatch(field ->
                        field.outcome() == Outcome.NOT_ANSWERED && field.asks().isEmpty());
        each(converter, (record, conversion) -> {
            boolean asked = conversion.fields().stream()
                    .filter(field -> field.outcome() != Outcome.NOT_ANSWERED)
                    .anyMatch(field -> field.field().treatment() instanceof Treatment.Choices list && !list.several());
            if (!asked) {
                assertThat(conversion.facts().answers()).doesNotContainValue(Answer.NO);
            }
            if (converter.mapping().kind() == Mapping.Kind.INDICATORS) {
                assertThat(conversion.facts().answers())
                        .doesNotContainValue(Answer.YES)
                        .doesNotContainValue(Answer.NO);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("converters")
    void anAmbiguousFieldSaysWhatToAsk(Converter converter) {
        each(converter, (record, conversion) -> assertThat(conversion.fields())
                .filteredOn(field -> field.outcome() == Outcome.AMBIGUOUS)
                .filteredOn(field -> field.field().treatment().facts().findAny().isPresent())
                .allMatch(field -> !field.asks().isEmpty() || !field.facts().isEmpty()));
    }

    /** Also where other fields dispute with that one, so that what it says is not among the facts itself. */
    @ParameterizedTest
    @MethodSource("converters")
    void nothingIsTakenThatContradictsAFieldOfTheRecord(Converter converter) {
        each(converter, RECORDS / 8, (record, conversion) -> {
            for (SourceField field : record) {
                Conversion alone = converter.convert(List.of(field));
                if (isReadAsOne(alone, conversion)) {
                    SortedMap<FactId, Answer> answers =
                            new TreeMap<>(conversion.facts().answers());
                    SortedMap<FactId, Integer> numbers =
                            new TreeMap<>(conversion.facts().numbers());
                    answers.putAll(alone.facts().answers());
                    numbers.putAll(alone.facts().numbers());
                    KnownFacts.of(CATALOGUE, new CaseFacts(answers, numbers, new TreeSet<>()));
                }
            }
        });
    }

    /** A field that stands several times in a record is read as a list, or not at all. */
    private static boolean isReadAsOne(Conversion alone, Conversion whole) {
        return IntStream.range(0, alone.fields().size())
                .filter(place -> alone.fields().get(place).occurrences() > 0)
                .allMatch(place -> whole.fields().get(place).occurrences() == 1);
    }

    private interface Check {
        void of(List<SourceField> record, Conversion conversion);
    }

    private static void each(Converter converter, Check check) {
        each(converter, RECORDS, check);
    }

    private static void each(Converter converter, int records, Check check) {
        var random = new Random(1);
        for (int number = 0; number < records; number++) {
            List<SourceField> record = record(converter.mapping(), random);
            check.of(record, converter.convert(record));
        }
    }

    private static List<SourceField> record(Mapping mapping, Random random) {
        List<SourceField> record = new ArrayList<>();
        int share = 1 + random.nextInt(4);
        for (FormField field : mapping.fields()) {
            while (random.nextInt(4) < share && random.nextInt(3) > 0) {
                record.add(new SourceField(field.name(), values(field.treatment(), random)));
            }
        }
        for (int unknown = random.nextInt(4); unknown > 0; unknown--) {
            record.add(new SourceField(SECRET + unknown, List.of(SECRET)));
        }
        Collections.shuffle(record, random);
        return record;
    }

    private static List<String> values(Treatment treatment, Random random) {
        if (random.nextInt(8) == 0) {
            return List.of(SECRET);
        }
        if (treatment instanceof Treatment.Choices list) {
            List<String> names = new ArrayList<>(list.choices().keySet());
            Collections.shuffle(names, random);
            List<String> chosen = names.subList(0, Math.min(names.size(), list.several() ? random.nextInt(4) : 1));
            return switch (random.nextInt(4)) {
                case 0 -> List.of(String.join(" ", chosen));
                case 1 -> List.of(String.join(";", chosen) + (chosen.isEmpty() ? "" : ": " + SECRET));
                default -> chosen;
            };
        }
        if (treatment instanceof Treatment.Count) {
            return List.of(Integer.toString(random.nextInt(130)));
        }
        if (treatment instanceof Treatment.Tick) {
            return List.of(random.nextBoolean() ? "true" : random.nextBoolean() ? "false" : "");
        }
        return List.of(SECRET + random.nextInt());
    }
}
