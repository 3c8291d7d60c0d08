package org.distinguo.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.distinguo.facts.Answer;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.intake.FormIntake;
import org.distinguo.intake.RefusedException;
import org.distinguo.library.LibraryReader;
import org.distinguo.mapping.Converter;
import org.distinguo.mapping.Mappings;
import org.distinguo.rest.RecordsOfForms.Read;
import org.distinguo.rest.RecordsOfForms.Several;
import org.distinguo.rest.wire.ConversionBodies.ConversionBody;
import org.distinguo.rest.wire.WireMapper;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Records as systems write them, each put to every shipped mapping; {@link RecordsOfForms} says what stands for what in them. */
@Execution(ExecutionMode.CONCURRENT)
final class AdversarialRecordsTest {

    private static final FactCatalogue CATALOGUE = LibraryReader.shippedCatalogue();

    private static final Map<String, Converter> CONVERTERS =
            Mappings.shipped(CATALOGUE).converters();

    private static final ObjectMapper MAPPER = WireMapper.standalone();
    private static final String SECRET = "ZEBEDEE";

    /** Two fields of a form, two answers to the first and one to the second. */
    private record Sample(String mapping, String a, String a1, String a2, String b, String b1) {}

    private static final List<Sample> SAMPLES = List.of(
            new Sample("htcds-2", "vic_AgeWhenTrafficked", "17", "30", "vic_MethodOfRecruitment", "'AtWork'"),
            new Sample(
                    "uk-nrm",
                    "pv-under-age-at-time-of-exploitation",
                    "'yes'",
                    "'no'",
                    "were-they-taken-somewhere-by-their-exploiter",
                    "'yes'"),
            new Sample("us-hmis-youth", "ExchangeForSex", "'1'", "8", "WorkplaceViolenceThreats", "8"),
            new Sample("ilo-indicators", "DR01", "true", "'off'", "CR01", "'x'"),
            new Sample("un-indicators", "cannot-leave-place", "'yes'", "false", "movements-controlled", "true"));

    private static Stream<Arguments> each(List<?> rows) {
        return SAMPLES.stream().flatMap(sample -> rows.stream().map(row -> Arguments.of(sample, row)));
    }

    static Stream<Arguments> ordinary() {
        return each(RecordsOfForms.ORDINARY);
    }

    static Stream<Arguments> speltOut() {
        return RecordsOfForms.SPELT_OUT.stream().flatMap(row -> Stream.of(
                        new Sample(
                                "htcds-2",
                                "vic_TypeOfExploitation",
                                "ForcedBegging",
                                "ForcedLabour",
                                "vic_AgeWhenTrafficked",
                                "17"),
                        new Sample(
                                "uk-nrm",
                                "pv-under-age-at-time-of-exploitation",
                                "not-sure",
                                "no",
                                "were-they-taken-somewhere-by-their-exploiter",
                                "'yes'"))
                .map(sample -> Arguments.of(sample, row)));
    }

    static Stream<Arguments> contested() {
        return each(RecordsOfForms.CONTESTED);
    }

    static Stream<Arguments> repeated() {
        return each(RecordsOfForms.REPEATED);
    }

    static Stream<Arguments> inObjects() {
        return each(RecordsOfForms.IN_OBJECTS);
    }

    static Stream<Arguments> empty() {
        return each(RecordsOfForms.EMPTY);
    }

    static Stream<Arguments> names() {
        return each(RecordsOfForms.NAMES);
    }

    static Stream<Arguments> several() {
        return each(RecordsOfForms.SEVERAL);
    }

    @ParameterizedTest
    @MethodSource("ordinary")
    void oneRecordIsReadWhateverStandsAroundItsFields(Sample sample, Read row) throws Exception {
        JsonNode conversion = accounted(sample, row);
        assertThat(field(conversion, sample.a()).path("outcome").asText()).isEqualTo("MAPPED");
        assertThat(field(conversion, sample.b()).path("outcome").asText()).isEqualTo("MAPPED");
    }

    @ParameterizedTest
    @MethodSource("speltOut")
    void columnsOfChoicesTakeNothingFromTheAnswer(Sample sample, Read row) throws Exception {
        String record = row.record().replace("a1", sample.a1()).replace("a2", sample.a2());
        JsonNode conversion = accounted(sample, new Read(record, row.occurrences(), row.unknown(), row.note()));
        assertThat(field(conversion, sample.a()).path("outcome").asText()).isEqualTo("MAPPED");
    }

    @ParameterizedTest
    @MethodSource("contested")
    void answersOfSeveralPlacesAreNotMixed(Sample sample, Read row) throws Exception {
        JsonNode conversion = accounted(sample, row);
        assertThat(field(conversion, sample.a()).path("outcome").asText()).isEqualTo("AMBIGUOUS");
        assertThat(field(conversion, sample.a()).path("facts")).isEmpty();
        assertThat(field(conversion, sample.a()).path("asks")).isNotEmpty();
    }

    /** What the first answer alone states is so, whatever the entries beside it say; of a number, what it says of other facts. */
    @ParameterizedTest
    @MethodSource("repeated")
    void answersOfEntriesAreJoinedFactByFact(Sample sample, Read row) throws Exception {
        JsonNode conversion = accounted(sample, row);
        JsonNode one = accounted(sample, new Read("{'@A':'a1','@B':'b'}", 1, 0, RecordsOfForms.NO_NOTE));
        assertThat(field(conversion, sample.a()).path("facts")).isNotEmpty();
        one.path("facts").properties().forEach(group -> group.getValue().properties().stream()
                .filter(fact -> fact.getValue().isTextual())
                .forEach(fact -> assertThat(conversion.at("/facts/" + group.getKey() + "/" + fact.getKey()))
                        .isEqualTo(fact.getValue())));
    }

    @ParameterizedTest
    @MethodSource("inObjects")
    void fieldThatHoldsAnObjectIsToldOf(Sample sample, Read row) throws Exception {
        JsonNode conversion = accounted(sample, row);
        JsonNode field = field(conversion, sample.a());
        assertThat(field.path("outcome").asText()).isEqualTo("AMBIGUOUS");
        assertThat(field.path("facts")).isEmpty();
        assertThat(field.path("asks")).isNotEmpty();
        assertThat(field.path("reasons").toString()).contains("an object where a value of this field belongs");
        assertThat(field(conversion, sample.b()).path("outcome").asText()).isEqualTo("MAPPED");
    }

    @ParameterizedTest
    @MethodSource("empty")
    void whatIsEmptySaysNothing(Sample sample, Read row) throws Exception {
        JsonNode conversion = accounted(sample, row);
        assertThat(field(conversion, sample.a()).path("outcome").asText()).isEqualTo("NOT_ANSWERED");
        assertThat(field(conversion, sample.a()).path("asks")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void nameWithAPathOrANumberIsToldOf(Sample sample, String name) throws Exception {
        JsonNode conversion =
                accounted(sample, new Read("{'" + name + "':'a1','@B':'b'}", 0, 1, RecordsOfForms.NO_NOTE));
        assertThat(conversion.at("/unknownFields/0/note").asText()).startsWith(RecordsOfForms.IN_NAME);
        assertThat(conversion.path("facts"))
                .isEqualTo(accounted(sample, new Read("{'@B':'b'}", 0, 0, RecordsOfForms.NO_NOTE))
                        .path("facts"));
        accounted(sample, new Read("{'" + name + "':'a1'}", 0, 1, RecordsOfForms.NOTHING_KNOWN));
    }

    @ParameterizedTest
    @MethodSource("several")
    void severalRecordsAreRefused(Sample sample, Several row) {
        assertThatThrownBy(() -> convert(sample, row.record()))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.detail().text())
                            .containsPattern("\\b" + row.count() + "\\b")
                            .contains("send each record by itself")
                            .doesNotContain(SECRET);
                });
    }

    /** What is left of a record without its values says nothing, wherever its fields stand. */
    @ParameterizedTest
    @MethodSource({"ordinary", "contested", "repeated", "inObjects", "empty"})
    void recordWithoutValuesStatesNothing(Sample sample, Read row) throws Exception {
        String blank = Pattern.compile("'(a1|a2|b)'").matcher(row.record()).replaceAll("null");
        JsonNode conversion = MAPPER.readTree(convert(sample, blank.replaceAll(":(true|'ZEBEDEE')", ":''")));
        assertThat(conversion.path("facts")).isEmpty();
        assertThat(conversion.path("asks")).isEmpty();
        assertThat(conversion.at("/counts/mapped").asInt()).isZero();
    }

    /** Names as long as a body can have them. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "/", "[1", "a[1]", "a/", ".1", "_1_", "@A/"})
    void longNamesAreReadWithoutHarm(String part) {
        Sample sample = SAMPLES.get(0);
        String name = part.repeat(60_000 / part.replace("@A", sample.a()).length());
        assertTimeout(Duration.ofSeconds(5), () -> convert(sample, "{'" + name + "x':'a1'}"));
    }

    /** Every member is accounted for, nothing is told again, and a NO stands only where somebody answered so. */
    private static JsonNode accounted(Sample sample, Read row) throws JsonProcessingException {
        String answer = convert(sample, row.record());
        assertThat(answer).doesNotContain(SECRET);
        JsonNode conversion = MAPPER.readTree(answer);
        assertThat(field(conversion, sample.a()).path("occurrences").asInt()).isEqualTo(row.occurrences());
        assertThat(conversion.path("unknownFields")).hasSize(row.unknown());
        assertThat(conversion.path("note").asText()).startsWith(row.note());
        assertThat(conversion.path("note").asText().isEmpty())
                .isEqualTo(row.note().isEmpty());
        assertThat(conversion.path("facts").toString()).doesNotContain("\"" + Answer.NO + "\"");
        return conversion;
    }

    private static JsonNode field(JsonNode conversion, String name) {
        return StreamSupport.stream(conversion.path("fields").spliterator(), false)
                .filter(field -> field.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String convert(Sample sample, String record) throws JsonProcessingException {
        String filled = record.replace("@A", sample.a())
                .replace("@B", sample.b())
                .replace("'a1'", sample.a1())
                .replace("'a2'", sample.a2())
                .replace(":'b'", ':' + sample.b1())
                .replace("['b'", '[' + sample.b1())
                .replace(",'b',", ',' + sample.b1() + ',');
        Converter converter = Objects.requireNonNull(CONVERTERS.get(sample.mapping()));
        byte[] body = filled.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return MAPPER.writeValueAsString(ConversionBody.of(FormIntake.convert(converter, body), CATALOGUE));
    }
}
