package org.distinguo.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Records as a page of the web submits them: read as the JSON object with the same names, and refused where they are broken. */
@QuarkusTest
final class SubmittedFormsTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Path MAPPINGS = Path.of("src/main/mappings");

    /** Sends the bytes of a form as they are. */
    private static RequestSpecification asItIs() {
        EncoderConfig bytes = EncoderConfig.encoderConfig()
                .encodeContentTypeAs(FORM, ContentType.BINARY)
                .encodeContentTypeAs("multipart/form-data", ContentType.BINARY)
                .appendDefaultContentCharsetToContentTypeIfUndefined(false);
        return given().config(RestAssured.config().encoderConfig(bytes));
    }

    private static Response submit(String mapping, byte[] body) {
        return asItIs().header("Content-Type", FORM).body(body).post("/v1/conversions/" + mapping);
    }

    private static Response submit(String body) {
        return submit("htcds-2", body.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Response json(String mapping, String body) {
        return given().contentType("application/json").body(body).post("/v1/conversions/" + mapping);
    }

    static Stream<String> mappings() throws IOException {
        try (Stream<Path> folders = Files.list(MAPPINGS)) {
            return folders
                    .filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void recordGetsTheSameBytesAsJsonAndAsAForm(String mapping) {
        List<Map<String, List<String>>> records = records(mapping);
        assertThat(records).isNotEmpty();
        for (Map<String, List<String>> record : records) {
            Response asJson = json(mapping, asJson(record));
            Response asForm = submit(mapping, asForm(record).getBytes(StandardCharsets.US_ASCII));
            assertThat(asForm.statusCode()).as("%s", record).isEqualTo(asJson.statusCode());
            assertThat(asForm.asString()).as("%s", record).isEqualTo(asJson.asString());
        }
    }

    /** The records of the cases beside a mapping whose fields a form can have; the objects around a field are the path before its name. */
    private static List<Map<String, List<String>>> records(String mapping) {
        List<Map<String, List<String>>> records = new ArrayList<>();
        try (Stream<Path> files = Files.list(MAPPINGS.resolve(mapping).resolve("cases"))) {
            for (Path file : files.sorted().toList()) {
                Map<String, Object> document =
                        new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
                for (Object oneCase : (List<?>) Objects.requireNonNull(document.get("cases"))) {
                    fields("", (Map<?, ?>) Objects.requireNonNull(((Map<?, ?>) oneCase).get("record")))
                            .ifPresent(records::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records;
    }

    private static Optional<Map<String, List<String>>> fields(String path, Map<?, ?> object) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (Map.Entry<?, ?> member : object.entrySet()) {
            String name = path + member.getKey();
            if (member.getValue() instanceof Map<?, ?> group) {
                Optional<Map<String, List<String>>> within = fields(name + "/", group);
                if (within.isEmpty()) {
                    return Optional.empty();
                }
                fields.putAll(within.get());
            } else if (member.getValue() instanceof List<?> list) {
                if (list.isEmpty() || list.stream().anyMatch(item -> item instanceof Map || item instanceof List)) {
                    return Optional.empty();
                }
                fields.put(name, list.stream().map(SubmittedFormsTest::text).toList());
            } else {
                fields.put(name, List.of(text(member.getValue())));
            }
        }
        return fields.isEmpty() ? Optional.empty() : Optional.of(fields);
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    /** What looks like a number or a truth value is one. */
    private static String asJson(Map<String, List<String>> record) {
        return record.entrySet().stream()
                .map(field -> quoted(field.getKey()) + ":"
                        + (field.getValue().size() == 1
                                ? value(field.getValue().get(0))
                                : field.getValue().stream()
                                        .map(SubmittedFormsTest::value)
                                        .collect(Collectors.joining(",", "[", "]"))))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String value(String text) {
        return text.matches("0|-?[1-9][0-9]{0,8}|true|false") ? text : quoted(text);
    }

    private static String quoted(String text) {
        return Contract.MAPPER.getNodeFactory().textNode(text).toString();
    }

    private static String asForm(Map<String, List<String>> record) {
        return record.entrySet().stream()
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void nameThatStandsSeveralTimesIsAListWhereverItStands() {
        String list = json(
                        "htcds-2",
                        "{\"vic_Methods_of_Control\": [\"FalsePromises\", \"WithholdsDocuments\"], \"vic_AgeWhenTrafficked\": 15}")
                .asString();
        assertThat(submit(
                                "vic_Methods_of_Control=FalsePromises&vic_AgeWhenTrafficked=15&vic_Methods_of_Control=WithholdsDocuments")
                        .asString())
                .isEqualTo(list)
                .contains("\"ageYears\":15", "\"documentsWithheld\":\"YES\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            intake/vic_AgeWhenTrafficked=15         | {"intake/vic_AgeWhenTrafficked": "15"}
            intake%2Fvic_AgeWhenTrafficked=15&      | {"intake": {"vic_AgeWhenTrafficked": 15}}
            &&vic_AgeWhenTrafficked=+15+            | {"vic_AgeWhenTrafficked": " 15 "}
            vic_AgeWhenTrafficked=15&x              | {"vic_AgeWhenTrafficked": "15", "x": ""}
            vic_AgeWhenTrafficked=15&caf%c3%A9=%F0%9F%98%80 | {"vic_AgeWhenTrafficked": "15", "x": "y"}
            vic_AgeWhenTrafficked=                  | {"vic_AgeWhenTrafficked": null}
            vic_AgeWhenTrafficked=1%3D5             | {"vic_AgeWhenTrafficked": "1=5"}
            vic_TypeOfExploitation[]=Other          | {"vic_TypeOfExploitation": "Other"}
            victim[vic_AgeWhenTrafficked]=15        | {"victim[vic_AgeWhenTrafficked]": "15"}
            v%5B1%5D/vic_AgeWhenTrafficked=15       | {"v[1]/vic_AgeWhenTrafficked": "15"}
            """)
    void formSaysWhatTheObjectSays(String form, String object) {
        Response asForm = submit(form);
        assertThat(asForm.statusCode()).isEqualTo(200);
        assertThat(asForm.asString()).isEqualTo(json("htcds-2", object).asString());
        JsonNode conversion = Contract.json(asForm.asString());
        assertThat(Contract.judge("Conversion").faults(conversion)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vic_AgeWhenTrafficked=15&x=Zebedee%zz      | two hexadecimal digits
            vic_AgeWhenTrafficked=15&x=Zebedee%        | two hexadecimal digits
            vic_AgeWhenTrafficked=15&Zebedee%4=1       | two hexadecimal digits
            x=Zebedee%+1                               | two hexadecimal digits
            x=Zebedee%FF                               | not UTF-8
            x=Zebedee%C3&y=%A9                         | not UTF-8
            %ED%A0%80=Zebedee                          | not UTF-8
            Zebedee                                    | `name=value`
            {"vic_AgeWhenTrafficked": 15, "x": "Zebedee=1"} | application/json
            [{"x": "Zebedee"}]                         | application/json
            ''                                         | there is no body
            """)
    void brokenFormIsRefusedAndNothingOfItIsToldAgain(String form, String detail) {
        Response refused = submit(form);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/malformed-body");
        assertThat(refused.jsonPath().getString("detail")).contains(detail);
        assertThat(refused.asString()).doesNotContain("Zebedee");
    }

    @Test
    void rawBytesThatAreNoUtf8AreRefused() {
        assertThat(submit("x=\u00ff").statusCode()).isEqualTo(400);
        assertThat(submit("htcds-2", "x=é".getBytes(StandardCharsets.UTF_8)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void valuesAndUnknownNamesAreNotToldAgain() {
        Response answer = submit("prs_First_Name=Zebedee&Zebedee=Zebedee&vic_AgeWhenTrafficked=Zebedee");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.asString()).doesNotContain("Zebedee");
        assertThat(answer.jsonPath().getInt("counts.unknown")).isEqualTo(1);
    }

    @Test
    void severalRecordsAreRefusedAsInJson() {
        assertThat(submit("p/0/vic_AgeWhenTrafficked=15&p/1/vic_AgeWhenTrafficked=30")
                        .asString())
                .isEqualTo(json(
                                "htcds-2",
                                "{\"p/0/vic_AgeWhenTrafficked\": \"15\", \"p/1/vic_AgeWhenTrafficked\": \"30\"}")
                        .asString())
                .contains("\"status\":422");
    }

    @Test
    void formHasAsManyBytesAsJsonMayHave() {
        String start = "vic_AgeWhenTrafficked=15&x=";
        String longest = start + "a".repeat(65_536 - start.length());
        assertThat(submit(longest).statusCode()).isEqualTo(200);
        assertThat(submit(longest + "a").statusCode()).isEqualTo(413);
        assertThat(submit("a=&".repeat(21_845)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded; charset=UTF-8",
                "Application/X-WWW-Form-URLEncoded",
                "application/x-www-form-urlencoded;charset=utf-8"
            })
    void parametersOfTheMediaTypeChangeNothing(String type) {
        asItIs().header("Content-Type", type)
                .body("vic_AgeWhenTrafficked=15".getBytes(StandardCharsets.US_ASCII))
                .post("/v1/conversions/htcds-2")
                .then()
                .statusCode(200);
    }

    @Test
    void otherOperationsAndFormsInPartsAreNotTaken() {
        Response verdict = asItIs().header("Content-Type", FORM)
                .body("rulebook=un".getBytes(StandardCharsets.US_ASCII))
                .post("/v1/classifications");
        assertThat(verdict.statusCode()).isEqualTo(415);
        assertThat(verdict.header("Accept")).isEqualTo("application/json");
        Response parts = asItIs().header("Content-Type", "multipart/form-data; boundary=x")
                .body("--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x--\r\n"
                        .getBytes(StandardCharsets.US_ASCII))
                .post("/v1/conversions/htcds-2");
        assertThat(parts.statusCode()).isEqualTo(415);
        assertThat(parts.header("Accept")).isEqualTo("application/json, " + FORM);
        assertThat(parts.jsonPath().getString("detail")).contains(FORM);
    }
}
