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
import org.distinguo.rest.wire.ConversionBodies.ConversionBody;
import org.distinguo.rest.wire.WireMapper;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Records as systems write them, of one person, of several, and with values in objects, each put to every shipped mapping. In a record
 * {@code @A} and {@code @B} stand for two fields of the form, {@code 'a1'} and {@code 'a2'} for two different answers to the first,
 * {@code 'b'} for one to the second, and {@code ZEBEDEE} for what may never be told again.
 */
@Execution(ExecutionMode.CONCURRENT)
final class AdversarialRecordsTest {

    private static final FactCatalogue CATALOGUE = LibraryReader.shippedCatalogue();
    private static final Map<String, Converter> CONVERTERS =
            Mappings.shipped(CATALOGUE).converters();
    private static final ObjectMapper MAPPER = WireMapper.standalone();
    private static final String SECRET = "ZEBEDEE";

    private static final String NO_NOTE = "";
    private static final String NOTHING_KNOWN = "The form has none of the fields of this record.";
    private static final String ENTRIES = "Several entries of a list have fields of the form.";
    private static final String GROUPS = "Several groups have the same field of the form.";
    private static final String IN_NAME = "The name is that of a field of the form with a path or a number in it.";

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

    /** A record; how often it has the first field, how many members are none of the form, and how the note begins. */
    private record Read(String record, int occurrences, int unknown, String note) {}

    /** One record, whatever stands around its fields. Both of them come into the facts. */
    private static final List<Read> ORDINARY = List.of(
            new Read("{'@A':'a1','@B':'b'}", 1, 0, NO_NOTE),
            new Read("{'@A':['a1'],'@B':[['b']]}", 1, 0, NO_NOTE),
            new Read("{'@A':[[['a1']]],'@B':[null,'b',[]]}", 1, 0, NO_NOTE),
            new Read("{'data':{'@A':'a1','@B':'b'},'ZEBEDEE':'ZEBEDEE'}", 1, 1, NO_NOTE),
            new Read("{'section1':{'@A':'a1'},'section2':{'@B':'b'}}", 1, 0, NO_NOTE),
            new Read("{'section1/@A':'a1','section2/@B':'b'}", 1, 0, NO_NOTE),
            new Read("{'g/h/@A':'a1','g/h/@B':'b','g/ZEBEDEE':'ZEBEDEE'}", 1, 1, NO_NOTE),
            new Read("{'g':{'h':{'@A':'a1'}},'g/h/@B':'b'}", 1, 0, NO_NOTE),
            new Read("{'g[1]/@A':'a1','g[1]/@B':'b'}", 1, 0, NO_NOTE),
            new Read("{'people':[{'@A':'a1','@B':'b'}]}", 1, 0, NO_NOTE),
            new Read("{'people':[{'@A':'a1'}],'@B':'b'}", 1, 0, NO_NOTE),
            new Read("{'people':{'ZEBEDEE':{'@A':'a1','@B':'b'}}}", 1, 0, NO_NOTE),
            new Read("{'people':{'0':{'@A':'a1','@B':'b'}}}", 1, 0, NO_NOTE),
            new Read("{'0':{'@A':'a1'},'meta':{'@B':'b','ZEBEDEE':1}}", 1, 1, NO_NOTE),
            new Read("{'a':{'ZEBEDEE':1,'@A':'a1'},'d':{'ZEBEDEE':2,'@B':'b'}}", 1, 2, NO_NOTE),
            new Read("{'@A':{'@A':'a1'},'@B':'b'}", 1, 0, NO_NOTE),
            new Read("{'@A/@A':'a1','@B':'b'}", 1, 0, NO_NOTE),
            new Read("{'@A':{'g':[{'@A':'a1'}]},'@B/x/@B':'b'}", 1, 0, NO_NOTE),
            new Read("{'list':['ZEBEDEE'],'@A':'a1','@B':'b','no':[{}],'none':{}}", 1, 1, NO_NOTE),
            // several places, and still one case: the note tells
            new Read("{'@A':'a1','p':{'@A':'a1'},'@B':'b'}", 2, 0, GROUPS),
            new Read("{'ZEBEDEE':{'@A':'a1','@B':'b'},'p2':{'@A':'a1'}}", 2, 0, GROUPS),
            new Read("{'p1':{'@A':'a1','@B':null},'p2':{'@A':null,'@B':'b'}}", 2, 0, GROUPS),
            new Read("{'p1/@A':'a1','p1/@B':'','p2/@A':'','p2/@B':'b'}", 2, 0, GROUPS),
            new Read("{'@B':'b','p':[{'@A':'a1'},{'@A':'a1'}]}", 2, 0, ENTRIES),
            new Read("{'@B':'b','p':{'0':{'@A':'a1'},'1':{'@A':'a1'}}}", 2, 0, ENTRIES),
            new Read("{'@B':'b','p/0/@A':'a1','p/1/@A':'a1'}", 2, 0, ENTRIES),
            new Read("{'@B':'b','p[1]/@A':'a1','p[2]/@A':'a1'}", 2, 0, ENTRIES));

    /** A list of choices with a column for each choice beside the answer, as exports of XLSForms have them. */
    private static final List<Read> SPELT_OUT = List.of(
            new Read("{'@A':'a1','@A/a1':'1','@A/a2':'0','@B':'b'}", 1, 2, NO_NOTE),
            new Read("{'g/@A':'a1','g/@A/a1':1,'@B':'b'}", 1, 1, NO_NOTE));

    /** Different answers to the first field in several places, beside the second field: the first one is left open, and the note tells. */
    private static final List<Read> CONTESTED = List.of(
            new Read("{'@A':'a1','partner':{'@A':'a2'},'@B':'b'}", 2, 0, GROUPS),
            new Read("{'@B':'b','victims':{'ZEBEDEE':{'@A':'a1'},'d':{'@A':'a2'}}}", 2, 0, GROUPS),
            new Read("{'meta':{'@B':'b'},'p1':{'@A':'a1'},'p2':{'@A':'a2'}}", 2, 0, GROUPS),
            new Read("{'meta/@B':'b','victims/x/@A':'a1','victims/y/@A':'a2'}", 2, 0, GROUPS),
            new Read("{'@B':'b','victims':[{'@A':'a1'},{'@A':'a2'}]}", 2, 0, ENTRIES),
            new Read("{'@B':'b','victims/0/@A':'a1','victims/1/@A':'a2'}", 2, 0, ENTRIES),
            new Read("{'@A':['a1','a2'],'@B':'b'}", 1, 0, NO_NOTE),
            new Read("{'@A':[['a1'],['a2']],'@B':'b'}", 1, 0, NO_NOTE));

    /** The first field holds an object in the place of a value. */
    private static final List<Read> IN_OBJECTS = List.of(
            new Read("{'@A':{'value':'a1'},'@B':'b'}", 1, 1, NO_NOTE),
            new Read("{'@A':{'code':'a1','label':'ZEBEDEE'},'@B':'b'}", 1, 2, NO_NOTE),
            new Read("{'@A':{'coding':[{'system':'ZEBEDEE','code':'a1'}],'text':'ZEBEDEE'},'@B':'b'}", 1, 3, NO_NOTE),
            new Read("{'@A':[{'value':'a1'}],'@B':'b'}", 1, 1, NO_NOTE),
            new Read("{'@A':[[{'value':'a1'}]],'@B':'b'}", 1, 1, NO_NOTE),
            new Read("{'@A':['a1',{'value':'a2'}],'@B':'b'}", 1, 1, NO_NOTE),
            new Read("{'@A':{'value':{'value':{'ZEBEDEE':'a1'}}},'@B':'b'}", 1, 1, NO_NOTE),
            new Read("{'@A':{'ZEBEDEE':true},'@B':'b'}", 1, 1, NO_NOTE),
            new Read("{'@A/value':'a1','@A/ZEBEDEE':'ZEBEDEE','@B':'b'}", 1, 2, NO_NOTE),
            new Read("{'g/@A/value':'a1','@B':'b'}", 1, 1, NO_NOTE),
            new Read("{'@A[1]/value':'a1','@A[2]/value':'a2','@B':'b'}", 1, 2, NO_NOTE),
            new Read("{'@A':{'0':'a1'},'@B':'b'}", 1, 1, NO_NOTE),
            new Read("{'@A':{'@B':'b'}}", 1, 0, NO_NOTE),
            new Read("{'@A':{'value':'a1'},'g':{'@A':'a2'},'@B':'b'}", 2, 1, GROUPS));

    /** The first field is there and says nothing. */
    private static final List<Read> EMPTY = List.of(
            new Read("{'@A':null,'@B':'b'}", 1, 0, NO_NOTE),
            new Read("{'@A':'','@B':'b'}", 1, 0, NO_NOTE),
            new Read("{'@A':[],'@B':'b'}", 1, 0, NO_NOTE),
            new Read("{'@A':[[],[null,' ']],'@B':'b'}", 1, 0, NO_NOTE),
            new Read("{'@A':{},'@B':'b'}", 1, 0, NO_NOTE),
            new Read("{'@A':[{}],'@B':'b'}", 1, 0, NO_NOTE),
            new Read("{'@A':{'value':null,'ZEBEDEE':''},'@B':'b'}", 1, 2, NO_NOTE),
            new Read("{'@B':'b'}", 0, 0, NO_NOTE));

    /** A row of several people, or a path that is not read: names that are none of the form. */
    private static final List<String> NAMES = List.of(
            "victims[0].@A",
            "victims.1.@A",
            "victim_1_@A",
            "victim 12 @A",
            "@A_2",
            "@A[0]",
            "@A.value",
            "ZEBEDEE:@A",
            "p/victims[0].@A",
            "@A|ZEBEDEE",
            "1-@A");

    /** Records of several people, and how many. */
    private record Several(String record, int count) {}

    private static final List<Several> SEVERAL = List.of(
            new Several("{'p1':{'@A':'a1','@B':'b'},'p2':{'@A':'a2','@B':'b'}}", 2),
            new Several("{'victims':{'ZEBEDEE':{'@A':'a1','@B':'b'},'c':{'@A':'a2'}}}", 2),
            new Several("{'x':{'victims':{'a':{'g':{'@A':'a1'}},'b':{'h':{'@A':'a2','@B':'b'}}}}}", 2),
            new Several("{'a':{'@A':'a1'},'b':{'@A':'a2'},'c':{'@A':'a1','@B':'b'}}", 3),
            new Several("{'a/@A':'a1','a/@B':'b','b/@A':'a2'}", 2),
            new Several("{'form/victims/a/@A':'a1','form/victims/b/@A':'a2','ZEBEDEE':1}", 2),
            new Several("{'a':{'@A':{'value':'a1'}},'b':{'@A':{'value':'a2'}}}", 2),
            new Several("{'p/0/@A':'a1','p/1/@A':'a2'}", 2),
            new Several("{'p/0/@A':'a1','p/1/@B':'b'}", 2),
            new Several("{'p[1]/@A':'a1','p[2]/@B':'b','p[3]/@A':'a1'}", 3),
            new Several("{'0':{'@A':'a1'},'1':{'@B':'b'}}", 2),
            new Several("{'people':[{'@A':'a1'},{'@A':'a1'}]}", 2),
            new Several("{'x/people':[{'@A':'a1'},{'g':{'@B':'b'}},{'ZEBEDEE':1}]}", 2),
            new Several("{'people':[[{'@A':'a1'}],[{'@B':'b'}]]}", 2),
            new Several("{'h1':{'@A':'a1','people':[{'@B':'b'}]},'h2':{'@A':'a2'}}", 2));

    private static Stream<Arguments> each(List<?> rows) {
        return SAMPLES.stream().flatMap(sample -> rows.stream().map(row -> Arguments.of(sample, row)));
    }

    static Stream<Arguments> ordinary() {
        return each(ORDINARY);
    }

    static Stream<Arguments> speltOut() {
        return SPELT_OUT.stream().flatMap(row -> Stream.of(
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
        return each(CONTESTED);
    }

    static Stream<Arguments> inObjects() {
        return each(IN_OBJECTS);
    }

    static Stream<Arguments> empty() {
        return each(EMPTY);
    }

    static Stream<Arguments> names() {
        return each(NAMES);
    }

    static Stream<Arguments> several() {
        return each(SEVERAL);
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
        JsonNode conversion = accounted(sample, new Read("{'" + name + "':'a1','@B':'b'}", 0, 1, NO_NOTE));
        assertThat(conversion.at("/unknownFields/0/note").asText()).startsWith(IN_NAME);
        assertThat(conversion.path("facts"))
                .isEqualTo(
                        accounted(sample, new Read("{'@B':'b'}", 0, 0, NO_NOTE)).path("facts"));
        accounted(sample, new Read("{'" + name + "':'a1'}", 0, 1, NOTHING_KNOWN));
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
    @MethodSource({"ordinary", "contested", "inObjects", "empty"})
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
