package org.distinguo.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.distinguo.rest.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller with a good token may do: what its scopes say, and about the rulebooks that its token lists. */
@QuarkusTest
@TestProfile(TokensTest.TokensOnly.class)
final class TokenRightsTest {

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/classifications, classify",
        "POST, /v1/comparisons, classify",
        "POST, /v1/interviews/next, classify",
        "POST, /v1/what-if, classify",
        "GET, /v1/facts, rulebooks:read",
        "HEAD, /v1/facts, rulebooks:read",
        "POST, /v1/classifications/summaries, classify",
        "POST, /v1/conversions/htcds-2, convert",
        "GET, /v1/mappings, rulebooks:read",
        "GET, /v1/mappings/htcds-2, rulebooks:read",
        "GET, /v1/rulebooks, rulebooks:read",
        "GET, /v1/rulebooks/un, rulebooks:read",
        "GET, /v1/rulebooks/un/assurance, rulebooks:read",
        "GET, /v1/rulebooks/un/differences/coe, rulebooks:read"
    })
    void everyOperationAsksForItsScope(String method, String path, String scope) {
        String others = Stream.of("classify", "convert", "rulebooks:read", scope.toUpperCase(java.util.Locale.ROOT))
                .filter(word -> !word.equals(scope))
                .reduce("", (all, word) -> all + " " + word);
        Response denied = TokensTest.with(Tokens.good(others))
                .contentType("application/json")
                .request(method, path);
        assertThat(denied.statusCode()).isEqualTo(403);
        assertThat(denied.header("WWW-Authenticate"))
                .isEqualTo("Bearer error=\"insufficient_scope\", scope=\"" + scope + "\"");
        assertThat(denied.contentType()).isEqualTo("application/problem+json");
        if (!method.equals("HEAD")) {
            assertThat(denied.jsonPath().getString("type")).isEqualTo("/problems/forbidden");
            assertThat(denied.jsonPath().getString("detail")).contains("`" + scope + "`");
            assertThat(Contract.json(denied.asString()))
                    .as("the example")
                    .isEqualTo(Contract.problemExample(path, 403));
        }
        Response let = TokensTest.with(Tokens.good(scope))
                .contentType("application/json")
                .request(method, path);
        assertThat(let.statusCode()).as("past the door").isIn(200, 400);
    }

    @Test
    void scopeIsWhatTheClaimSaysAndNothingElse() {
        for (String claims : List.of("groups", "roles", "permissions")) {
            String token = Tokens.signed(Tokens.without("scope", Map.of(claims, "[\"classify\"]")));
            assertThat(TokensTest.ask(TokensTest.with(token)).statusCode())
                    .as(claims)
                    .isEqualTo(403);
        }
        String mapped = Tokens.signed(
                Tokens.without("scope", Map.of("groups", "[\"a\"]", "roleMappings", "{\"a\":\"classify\"}")));
        assertThat(TokensTest.ask(TokensTest.with(mapped)).statusCode()).isEqualTo(403);
        assertThat(TokensTest.ask(TokensTest.with(Tokens.signed(Tokens.with("scope", "42"))))
                        .statusCode())
                .isEqualTo(403);
        assertThat(TokensTest.ask(TokensTest.with(Tokens.good("classifyx xclassify classify,convert")))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void clientLimitedToSomeRulebooksGetsNoOther() {
        RequestSpecification un = TokensTest.with(Tokens.signed(Tokens.with("rulebooks", "[\"un\"]")));
        TokensTest.ask(un).then().statusCode(200);
        assertRulebookDenied(un.body("{\"rulebook\":\"us\"}").post("/v1/classifications"), "`us`");
        assertRulebookDenied(un.body("{\"rulebook\":\"us\"}").post("/v1/what-if"), "`us`");
        assertRulebookDenied(un.body("{\"rulebooks\":[\"us\",\"un\",\"coe\"]}").post("/v1/comparisons"), "`coe`, `us`");
        RequestSpecification reader =
                TokensTest.with(Tokens.signed(Tokens.with("rulebooks", "[\"un\",\"coe\"]", "rulebooks:read")));
        reader.get("/v1/rulebooks/un").then().statusCode(200);
        reader.get("/v1/rulebooks").then().statusCode(200);
        reader.get("/v1/facts").then().statusCode(200);
        reader.get("/v1/rulebooks/un/differences/coe").then().statusCode(200);
        for (String path : List.of("us", "us/assurance", "us/differences/un", "un/differences/us", "%75s", "us/")) {
            assertRulebookDenied(reader.urlEncodingEnabled(false).get("/v1/rulebooks/" + path), "`us`");
        }
        assertThat(reader.urlEncodingEnabled(false).get("/v1/rulebooks/%3Cb%3E").asString())
                .doesNotContain("<b>", "%3C");
    }

    @Test
    void limitHoldsForEachLineOfABatchAndForAudits() {
        String lines = TokensTest.with(Tokens.signed(Tokens.with("rulebooks", "[\"un\"]")))
                .contentType("application/x-ndjson")
                .body((TokensTest.CASE + "\n{\"rulebook\":\"us\"}\n").getBytes(StandardCharsets.UTF_8))
                .post("/v1/classifications/batch")
                .asString();
        assertThat(lines.lines().map(Contract::json))
                .satisfiesExactly(
                        first -> assertThat(first.path("summary").isObject()).isTrue(),
                        second -> {
                            assertThat(second.path("problem").path("type").asText())
                                    .isEqualTo("/problems/forbidden");
                            assertThat(second.path("problem").path("detail").asText())
                                    .endsWith("the rulebook `us`");
                        },
                        totals -> assertThat(totals.path("totals").isObject()).isTrue());
        RequestSpecification reader =
                TokensTest.with(Tokens.signed(Tokens.with("rulebooks", "[\"un\"]", "rulebooks:read")));
        assertRulebookDenied(reader.get("/v1/mappings/htcds-2/audit?rulebook=us"), "`us`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "\"\"", "42", "null", "[1,2]", "true"})
    void claimThatListsNoRulebookAllowsNone(String claim) {
        Response answer = TokensTest.ask(TokensTest.with(Tokens.signed(Tokens.with("rulebooks", claim))));
        if (claim.equals("null")) {
            assertThat(answer.statusCode()).as("not stated").isEqualTo(200);
        } else {
            assertRulebookDenied(answer, "`un`");
        }
    }

    private static void assertRulebookDenied(Response answer, String named) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/forbidden");
        assertThat(answer.jsonPath().getString("detail")).endsWith("the rulebook " + named);
        assertThat(answer.header("Link")).contains("problems/forbidden");
    }
}
