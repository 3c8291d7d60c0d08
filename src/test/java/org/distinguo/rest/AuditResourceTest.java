package org.distinguo.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.distinguo.page.StyleSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What forms can settle, over HTTP. */
@QuarkusTest
final class AuditResourceTest {

    private static final String AUDIT = "/v1/mappings/htcds-2/audit?rulebook=un&conductDate=2024-03-01";

    @Test
    void formWithoutAQuestionAboutTheBorderNeverSettlesSmuggling() {
        given().get(AUDIT)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-cache")
                .body("standard", equalTo("REASONABLE_GROUNDS"))
                .body("offences.find { it.offence == 'migrant-smuggling' }.result.settles", equalTo("NEVER"))
                .body("offences.find { it.offence == 'trafficking-in-persons' }.result.settles", equalTo("SOMETIMES"))
                .body("questionsToShow.fact", hasItems("facilitation.benefitSought"));
    }

    @Test
    void answersThatAreShownGetThatVerdict() {
        JsonNode audit = Contract.json(given().get(AUDIT).asString());
        assertThat(Contract.judge("FormAudit").faults(audit)).isEmpty();
        JsonNode metBy = audit.at("/offences/0/result/metBy");
        assertThat(metBy).isNotEmpty();
        ObjectNode request =
                Contract.MAPPER.createObjectNode().put("rulebook", "un").put("conductDate", "2024-03-01");
        for (Map.Entry<String, JsonNode> answer : metBy.properties()) {
            String[] fact = answer.getKey().split("\\.", 2);
            request.withObject("/facts/" + fact[0]).set(fact[1], answer.getValue());
        }
        given().contentType("application/json")
                .body(request.toString())
                .post("/v1/classifications")
                .then()
                .statusCode(200)
                .body("findings[0].status.REASONABLE_GROUNDS", equalTo("MET"));
    }

    @Test
    void whatIsPresumedIsNamed() {
        String underAustralianLaw = "/v1/mappings/htcds-2/audit?rulebook=au&conductDate=2024-03-01";
        given().get(underAustralianLaw)
                .then()
                .statusCode(200)
                .body("presumedNotSo", contains("movement.foreignDestination"))
                .body("offences.find { it.offence == 'people-smuggling-abroad' }.result.settles", equalTo("ALWAYS"));
        assertThat(given().accept("text/markdown").get(underAustralianLaw).asString())
                .contains("presumed not to be so", "(`movement.foreignDestination`)");
        given().get(AUDIT).then().statusCode(200).body("presumedNotSo", empty());
    }

    @Test
    void textIsForPeople() {
        Response text = given().accept("text/markdown").get(AUDIT);
        assertThat(text.statusCode()).isEqualTo(200);
        assertThat(text.contentType()).isEqualTo("text/markdown;charset=UTF-8");
        assertThat(text.asString()).startsWith("# What the form can settle").contains("| never |", "1. ");
        assertThat(given().accept("text/markdown;q=0.5, application/json")
                        .get(AUDIT)
                        .contentType())
                .startsWith("application/json");
        assertThat(given().accept("text/plain").get(AUDIT).statusCode()).isEqualTo(406);
        for (String accept : List.of("text/markdown;q=0, */*", "text/markdown;q=0, application/json", "", ",")) {
            assertThat(given().header("Accept", accept).get(AUDIT).contentType())
                    .as(accept)
                    .startsWith("application/json");
        }
        for (String accept : List.of("application/json;q=0, */*", "application/json;q=0, text/*")) {
            assertThat(given().header("Accept", accept).get(AUDIT).contentType())
                    .as(accept)
                    .startsWith("text/markdown");
        }
        assertThat(given().accept("application/json;q=0, text/markdown;q=0")
                        .get(AUDIT)
                        .statusCode())
                .isEqualTo(406);
        given().accept("text/markdown")
                .header("If-None-Match", text.header("ETag"))
                .get(AUDIT)
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/html                                        | text/html;charset=UTF-8
            text/html,application/xhtml+xml,*/*;q=0.8        | text/html;charset=UTF-8
            text/html;q=0.5, text/markdown                   | text/markdown;charset=UTF-8
            text/markdown;q=0.5, text/html                   | text/html;charset=UTF-8
            text/html;q=0.5, application/json                | application/json
            application/json;q=0, text/markdown;q=0, */*     | text/html;charset=UTF-8
            text/html;q=0, text/*                            | text/markdown;charset=UTF-8
            text/html;q=0, */*                               | application/json
            """)
    void formIsTheOneThatIsWantedMost(String accept, String form) {
        Response answer = given().accept(accept).get(AUDIT);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo(form);
        assertThat(InLanguages.vary(answer)).contains("Accept", "Accept-Language");
    }

    @Test
    void pageIsOneThatMayBeKeptAndRunsNothing() {
        Response page = given().accept("text/html").get(AUDIT);
        assertThat(page.header("Content-Security-Policy")).isEqualTo(StyleSheet.SECURITY_POLICY);
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(page.header("Content-Language")).isEqualTo("en");
        assertThat(page.asString())
                .startsWith("<!doctype html>\n<html lang=\"en\" dir=\"ltr\">")
                .contains("<h1>What the form can settle");
        given().accept("text/html")
                .header("If-None-Match", page.header("ETag"))
                .get(AUDIT)
                .then()
                .statusCode(304)
                .header("Content-Security-Policy", StyleSheet.SECURITY_POLICY);
        assertThat(given().accept("text/markdown").get(AUDIT).header("ETag")).isNotEqualTo(page.header("ETag"));
        assertThat(given().accept("text/html").head(AUDIT).header("Content-Length"))
                .isEqualTo(page.header("Content-Length"));
    }

    @Test
    void whoeverTakesNoFormIsRefusedAndFaultsAreProblems() {
        assertThat(given().accept("text/html;q=0").get(AUDIT).statusCode()).isEqualTo(406);
        assertThat(given().accept("application/pdf").get(AUDIT).statusCode()).isEqualTo(406);
        given().accept("text/html")
                .get("/v1/mappings/htcds-2/audit?rulebook=unn")
                .then()
                .statusCode(422)
                .contentType("application/problem+json");
    }

    @Test
    void everyViolationOfTheQueryIsTold() {
        given().get("/v1/mappings/htcds-2/audit?standard=SURE&conductDate=2024-13-01&x=1")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/schema-violation"))
                .body("violations.parameter", contains("", "conductDate", "rulebook", "standard"))
                .body(not(containsString("SURE")));
        given().get("/v1/mappings/htcds-2/audit?rulebook=unn")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-rulebook"))
                .body("violations[0].didYouMean", equalTo("un"));
        given().get("/v1/mappings/htcds-2/audit?rulebook=un&conductDate=1985-01-01")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/no-law-in-force"));
        given().get("/v1/mappings/xx/audit?rulebook=un")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/unknown-mapping"));
    }
}
