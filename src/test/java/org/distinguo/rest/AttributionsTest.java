package org.distinguo.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Where answers come from, and what rests on the word of the alleged perpetrator alone. */
@QuarkusTest
final class AttributionsTest {

    private static final String SAFEGUARD = "NO_FINDING_ON_THE_WORD_OF_THE_PERPETRATOR";

    /** Recruited and beaten; only the employer says that nobody worked for him and that it was never meant. */
    private static final String DENIED = """
            "conductDate": "2024-03-01", "decisionDate": "2024-03-01",
            "screened": ["conduct", "means", "control", "debt", "purpose", "exploitation", "movement", "facilitation",
                "circumstances"],
            "facts": {"person": {"child": "NO"}, "conduct": {"recruited": "YES"}, "means": {"force": "YES"},
                "exploitation": {"labourObtained": "NO"}, "purpose": {"forcedLabour": "NO", "commercialSex": "NO"}}
            """;

    @Test
    void resultThatRestsOnTheWordOfThePerpetratorSaysSo() {
        post("us", attributed("ALLEGED_PERPETRATOR", "exploitation.labourObtained", "purpose.forcedLabour"))
                .statusCode(200)
                .body("classification", equalTo("NEITHER"))
                .body("restsOnAllegedPerpetrator", not(empty()))
                .body("safeguards.code", hasItem(SAFEGUARD));
    }

    @Test
    void itSaysSoUnderALawWithoutSuchASafeguard() {
        post("un", attributed("ALLEGED_PERPETRATOR", "exploitation.labourObtained", "purpose.forcedLabour"))
                .statusCode(200)
                .body("classification", equalTo("NEITHER"))
                .body("restsOnAllegedPerpetrator", not(empty()));
    }

    @Test
    void resultThatStandsOtherwiseDoesNot() {
        post("us", attributed("OFFICER", "exploitation.labourObtained", "purpose.forcedLabour"))
                .statusCode(200)
                .body("classification", equalTo("NEITHER"))
                .body("restsOnAllegedPerpetrator", empty())
                .body("safeguards.code", not(hasItem(SAFEGUARD)));
    }

    @Test
    void smugglingAloneThatIsFoundOnTheWordOfThePerpetratorSaysSo() {
        String request = """
                {"rulebook": "us", "conductDate": "2024-03-01", "decisionDate": "2024-03-01",
                 "screened": ["conduct", "means", "control", "debt", "purpose", "exploitation", "circumstances"],
                 "facts": {"person": {"ageYears": 30, "national": "NO", "permanentResident": "NO"},
                     "movement": {"entryIrregular": "YES", "crossedBorder": "YES"},
                     "facilitation": {"entryProcured": "YES", "entryAssisted": "YES", "benefitSought": "YES"}}%s}
                """;
        String[] said = {"facilitation.entryProcured", "facilitation.entryAssisted", "facilitation.benefitSought"};
        given().contentType("application/json")
                .body(request.formatted(attributed("ALLEGED_PERPETRATOR", said)))
                .post("/v1/classifications")
                .then()
                .statusCode(200)
                .body("classification", equalTo("SMUGGLING"))
                .body("restsOnAllegedPerpetrator", hasItem("facilitation.entryProcured"))
                .body("safeguards.code", hasItem(SAFEGUARD));
        given().contentType("application/json")
                .body(request.formatted(attributed("OFFICER", said)))
                .post("/v1/classifications")
                .then()
                .statusCode(200)
                .body("classification", equalTo("SMUGGLING"))
                .body("restsOnAllegedPerpetrator", empty());
    }

    @Test
    void allAnswersThatHaveAPartAreNamed() {
        given().contentType("application/json")
                .body("""
                        {"rulebook": "un", "conductDate": "2024-03-01", "decisionDate": "2024-03-01",
                         "screened": ["conduct", "means", "control", "debt", "purpose", "exploitation", "movement",
                             "facilitation", "circumstances"],
                         "facts": {"person": {"child": "NO", "ageYears": 30}, "conduct": {"recruited": "YES"},
                             "exploitation": {"commercialSex": "YES"}, "circumstances": {"wagesPaid": "YES"}}%s}
                        """.formatted(attributed(
                        "ALLEGED_PERPETRATOR", "person.child", "person.ageYears", "circumstances.wagesPaid")))
                .post("/v1/classifications")
                .then()
                .statusCode(200)
                .body("classification", equalTo("NEITHER"))
                .body("restsOnAllegedPerpetrator", contains("person.ageYears", "person.child"));
    }

    @Test
    void noResultRestsOnAnAttributionOfWhatIsNotAnswered() {
        post("us", attributed("ALLEGED_PERPETRATOR", "exploitation.forcedLabour", "person.national"))
                .statusCode(200)
                .body("classification", equalTo("NEITHER"))
                .body("restsOnAllegedPerpetrator", empty())
                .body("safeguards.code", not(hasItem(SAFEGUARD)));
    }

    @Test
    void withoutAttributionsNothingIsSaidOfThem() {
        post("us", "").statusCode(200).body("$", not(hasItem("restsOnAllegedPerpetrator")));
        post("us", ", \"attributions\": null")
                .statusCode(200)
                .body("containsKey('restsOnAllegedPerpetrator')", equalTo(false));
    }

    @Test
    void everyFaultOfAnAttributionIsToldAtItsPlace() {
        post("us", """
                        , "attributions": [
                            {"fact": "means.forse", "source": "PERSON"},
                            {"fact": "means.force", "source": "Document"},
                            {"fact": "means.force"},
                            {"source": "PERSON", "name": "PERSON"},
                            "means.force", null, 3, [],
                            {"fact": null, "source": {}},
                            {"fact": "means.force", "source": "OFFICER"},
                            {"fact": "means.force", "source": "OFFICER"}]
                        """)
                .statusCode(422)
                .body("type", equalTo("/problems/schema-violation"))
                .body(
                        "violations.collect { it.pointer + ' ' + it.code }",
                        contains(
                                "/attributions/0/fact NOT_ALLOWED",
                                "/attributions/1/source NOT_ALLOWED",
                                "/attributions/3 UNKNOWN_PROPERTY",
                                "/attributions/4 WRONG_TYPE",
                                "/attributions/5 WRONG_TYPE",
                                "/attributions/6 WRONG_TYPE",
                                "/attributions/7 WRONG_TYPE",
                                "/attributions/8/source WRONG_TYPE",
                                "/attributions/10 DUPLICATE",
                                "/attributions/2/source MISSING",
                                "/attributions/3/fact MISSING",
                                "/attributions/8/fact MISSING"))
                .body("violations[0].didYouMean", equalTo("means.force"))
                .body("violations[1].didYouMean", equalTo("DOCUMENT"));
        post("us", ", \"attributions\": {}")
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/attributions"))
                .body("violations[0].code", equalTo("WRONG_TYPE"));
    }

    private static String attributed(String source, String... facts) {
        var attributions = new StringBuilder(", \"attributions\": [");
        for (String fact : facts) {
            attributions
                    .append(attributions.charAt(attributions.length() - 1) == '[' ? "" : ", ")
                    .append("{\"fact\": \"%s\", \"source\": \"%s\"}".formatted(fact, source));
        }
        return attributions.append(']').toString();
    }

    private static ValidatableResponse post(String rulebook, String more) {
        return given().contentType("application/json")
                .body("{\"rulebook\": \"%s\", %s%s}".formatted(rulebook, DENIED, more))
                .post("/v1/classifications")
                .then();
    }
}
