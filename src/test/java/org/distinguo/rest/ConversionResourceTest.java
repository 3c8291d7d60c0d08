package org.distinguo.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Records of forms over HTTP. */
@QuarkusTest
final class ConversionResourceTest {

    private static Response convert(String record) {
        return given().contentType("application/json").body(record).post("/v1/conversions/htcds-2");
    }

    @Test
    void factsOfARecordCanBePostedAsTheyAre() {
        JsonNode conversion = Contract.json(convert("""
                {"intake": {"vic_MethodOfRecruitment": "AtWork", "vic_AgeWhenTrafficked": 15},
                 "vic_TypeOfExploitation": ["ForcedBegging"]}""").asString());
        assertThat(Contract.judge("Conversion").faults(conversion)).isEmpty();
        ObjectNode request = Contract.MAPPER.createObjectNode().put("rulebook", "un");
        request.set("facts", conversion.path("facts"));
        assertThat(Contract.judge("ClassificationRequest").faults(request)).isEmpty();
        given().contentType("application/json")
                .body(request.toString())
                .post("/v1/classifications")
                .then()
                .statusCode(200)
                .body("classification", equalTo("TRAFFICKING"));
    }

    @Test
    void personalValuesAndUnknownNamesAreNotToldAgain() {
        convert("""
                {"prs_First_Name": "Zebedee", "prs_Frist_Name": "Zebedee", "Zebedee": {"Zebedee": "Zebedee"},
                 "vic_TypeOfExploitation": "Other: Zebedee", "cas_IncomingReferralDetails": "Zebedee was held",
                 "vic_AgeWhenTrafficked": "Zebedee", "vic_Methods_of_Control": ["Zebedee", null, [1, {"x": [true]}]]}""")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(not(containsString("Zebedee")))
                .body("unknownFields.near", hasItem("prs_FirstName"))
                .body("counts.unknown", equalTo(3))
                .body("fields.find { it.name == 'vic_AgeWhenTrafficked' }.outcome", equalTo("AMBIGUOUS"))
                .body("asks.fact", hasItem("person.ageYears"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'data': %s}", "{'a': {'fields': %s}}", "{'submission': [%s]}", "{'x': [[%s]]}"})
    void whatStandsAroundARecordChangesNothing(String around) {
        String record = "{'vic_MethodOfRecruitment': 'AtWork', 'vic_TypeOfExploitation': ['ForcedBegging'], 'x': 1}";
        String wrapped = convert(around.formatted(record).replace('\'', '"')).asString();
        assertThat(Contract.json(wrapped))
                .isEqualTo(Contract.json(convert(record.replace('\'', '"')).asString()));
        assertThat(Contract.json(wrapped).at("/counts/mapped").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'data': '{\\'vic_MethodOfRecruitment\\': \\'AtWork\\', \\'vic_TypeOfExploitation\\' : \\'Zebedee\\'}'}",
                "{'form': 'vic_MethodOfRecruitment=AtWork&vic_TypeOfExploitation=Zebedee'}",
                "{'answers': ['vic_MethodOfRecruitment', 'Zebedee', 'vic_TypeOfExploitation']}"
            })
    void fieldsThatStandInATextAreNotLostWithoutAWord(String body) {
        Response response = convert(body.replace('\'', '"'));
        JsonNode conversion = Contract.json(response.asString());
        assertThat(Contract.judge("Conversion").faults(conversion)).isEmpty();
        assertThat(conversion.at("/unknownFields/0/note").asText()).contains("names 2 fields of the form");
        assertThat(conversion.path("note").asText()).startsWith("The form has none of the fields of this record.");
        assertThat(response.asString()).doesNotContain("Zebedee", "answers");
    }

    @Test
    void namesOfFieldsAsValuesAreNotLostWithoutAWord() {
        convert(
                        "{\"prs_FirstName\": \"x\", \"all\": [{\"name\": \"vic_TypeOfExploitation\", \"value\": \"ForcedBegging\"}]}")
                .then()
                .statusCode(200)
                .body("unknownFields.note", contains(containsString("names a field of the form"), equalTo(null)))
                .body("$", not(hasKey("note")));
    }

    @Test
    void aRecordOfWhichFieldsAreKnownHasNoNote() {
        for (String body : List.of(
                "{}", "{\"vic_TypeOfExploitation\": \"Other\"}", "{\"vic_TypeOfExploitation\": null, \"x\": 1}")) {
            convert(body).then().statusCode(200).body("$", not(hasKey("note")));
        }
        convert("{\"x\": 1}")
                .then()
                .body("note", containsString("none of the fields"))
                .body("unknownFields[0]", not(hasKey("note")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'records': [{'vic_MethodOfRecruitment': 'AtWork'}, {'vic_TypeOfExploitation': 'ForcedBegging'}]}",
                "{'count': 2, 'next': null, 'results': [{'x': 1, 'vic_TypeOfExploitation': ['ForcedBegging']},"
                        + " {'g': [{'vic_MethodOfRecruitment': 'AtWork'}]}]}",
                "{'Export': [{'_x': 1, 'Exit': [{'vic_AgeWhenTrafficked': 15}, {'vic_MethodOfRecruitment': 'AtWork'}]}]}",
                "{'a': [[{'vic_MethodOfRecruitment': 'AtWork'}], [{'vic_MethodOfRecruitment': 'AtWork'}]]}"
            })
    void severalRecordsAreNotReadAsOneCase(String body) {
        JsonNode problem = Contract.json(convert(body.replace('\'', '"'))
                .then()
                .statusCode(422)
                .extract()
                .asString());
        assertThat(problem.get("detail").asText()).contains("2 entries", "send each record by itself");
        assertThat(problem.at("/violations/0/pointer").asText()).isEmpty();
        assertThat(problem.at("/violations/0/code").asText()).isEqualTo("NOT_ALLOWED");
    }

    @Test
    void severalPeopleInGroupsAreNotReadAsOneCase() {
        convert("{\"victims\": {\"Zebedee\": {\"vic_AgeWhenTrafficked\": 17}, \"b\": {\"vic_AgeWhenTrafficked\": 30}}}")
                .then()
                .statusCode(422)
                .body("detail", containsString("send each record by itself"))
                .body("violations.code", contains("NOT_ALLOWED"))
                .body(not(containsString("Zebedee")));
    }

    @Test
    void valueInAnObjectIsToldOf() {
        Response response = convert("{\"vic_AgeWhenTrafficked\": {\"value\": 17, \"Zebedee\": \"Zebedee\"}}");
        assertThat(Contract.judge("Conversion").faults(Contract.json(response.asString())))
                .isEmpty();
        response.then()
                .body("counts.ambiguous", equalTo(1))
                .body("counts.unknown", equalTo(2))
                .body("asks.fact", contains("person.ageYears"))
                .body(not(containsString("Zebedee")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no idea",
                "no answer",
                "No data",
                "no, unclear",
                "no: not sure",
                "not yes",
                "not known; no",
                "no (17)",
                "no?",
                "Y",
                "N/A",
                "-1"
            })
    void whatIsNoChoiceOfOneStatesNothingAndIsAsked(String value) {
        given().contentType("application/json")
                .body("{\"pv-under-age-at-time-of-exploitation\": \"" + value + "\"}")
                .post("/v1/conversions/uk-nrm")
                .then()
                .statusCode(200)
                .body("facts", equalTo(Map.of()))
                .body("counts.ambiguous", equalTo(1))
                .body("asks.fact", hasItem("person.child"));
    }

    @ParameterizedTest
    @CsvSource({
        "htcds-2, vic_AgeWhenTrafficked, 17.0, person.ageYears",
        "htcds-2, vic_AgeWhenTrafficked, 1.7e1, person.ageYears",
        "us-hmis-youth, ExchangeForSex, 1.0, exploitation.commercialSex"
    })
    void numberCountsByItsValue(String mapping, String field, String value, String fact) {
        for (String written : List.of(value, '"' + value + '"')) {
            given().contentType("application/json")
                    .body("{\"" + field + "\": " + written + "}")
                    .post("/v1/conversions/" + mapping)
                    .then()
                    .statusCode(200)
                    .body("counts.mapped", equalTo(1))
                    .body("fields.facts.flatten()", hasItem(fact));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "us-hmis-youth, ExchangeForSex, -1",
        "us-hmis-youth, ExchangeForSex, -99",
        "htcds-2, vic_AgeWhenTrafficked, 17.5",
        "htcds-2, vic_AgeWhenTrafficked, 1e999999999",
        "htcds-2, vic_AgeWhenTrafficked, -17",
        "ilo-indicators, DR01, -1",
        "un-indicators, cannot-leave-place, -1"
    })
    void numberWithAMinusOrAFractionStatesNothing(String mapping, String field, String value) {
        for (String written : List.of(value, '"' + value + '"')) {
            given().contentType("application/json")
                    .body("{\"" + field + "\": " + written + "}")
                    .post("/v1/conversions/" + mapping)
                    .then()
                    .statusCode(200)
                    .body("counts.ambiguous", equalTo(1))
                    .body("facts", equalTo(Map.of()));
        }
    }

    @Test
    void entriesOfAListWithinARecordAreReadAndToldOf() {
        convert("""
                {"vic_MethodOfRecruitment": "AtWork", "x": [{"vic_TypeOfExploitation": "ForcedBegging"}, {"y": 1},
                 {"g": {"vic_TypeOfExploitation": "ForcedBegging"}}]}""")
                .then()
                .statusCode(200)
                .body("counts.mapped", equalTo(2))
                .body("note", containsString("They were read as one case"));
        convert(
                        "{\"vic_MethodOfRecruitment\": \"AtWork\", \"x\": [{\"vic_TypeOfExploitation\": \"ForcedBegging\"}, {\"y\": 1}]}")
                .then()
                .statusCode(200)
                .body("$", not(hasKey("note")));
    }

    @Test
    void deepRecordIsReadWithoutHarm() {
        String deep = "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000);
        convert(deep).then().statusCode(200).body("counts.unknown", equalTo(1));
        String lists = "{\"a\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}";
        convert(lists).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "null", "\"x\"", "[[{}]]"})
    void whatIsNoRecordIsRefused(String body) {
        convert(body)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/schema-violation"))
                .body("violations.code", contains("WRONG_TYPE"));
    }

    @Test
    void whatIsNoJsonOrTooLongOrUnknownIsRefused() {
        for (String body : List.of("", "{", "{\"a\":1,\"a\":2}", "{} {}", "{\"a\":[1}")) {
            assertThat(convert(body).statusCode()).as(body).isEqualTo(400);
        }
        assertThat(convert("{\"a\":\"" + "x".repeat(65_536) + "\"}").statusCode())
                .isEqualTo(413);
        given().contentType("application/json")
                .body("{}")
                .post("/v1/conversions/htcds-3")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/unknown-mapping"));
    }

    @Test
    void mappingsAreListedAndShown() {
        List<String> ids = given().get("/v1/mappings").jsonPath().getList("mappings.id");
        assertThat(ids).contains("htcds-2");
        for (String id : ids) {
            JsonNode mapping = Contract.json(given().get("/v1/mappings/" + id).asString());
            assertThat(Contract.judge("FormMapping").faults(mapping)).isEmpty();
            assertThat(mapping.path("mapping").path("licence").asText()).isNotBlank();
        }
        assertThat(given().get("/v1/mappings/xx").statusCode()).isEqualTo(404);
    }
}
