package org.distinguo.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.distinguo.Draws;
import org.distinguo.library.Library;
import org.junit.jupiter.api.Test;

/** What the contract refuses is refused over HTTP, too, and nothing that is sent makes the service fail. */
@QuarkusTest
final class StrictnessOverHttpTest {

    private static final int BODIES = Draws.of(500);

    private final Library library;

    StrictnessOverHttpTest(Library library) {
        this.library = library;
    }

    @Test
    void serviceAndContractAgree() {
        Contract.Judge judge = Contract.judge("ClassificationRequest");
        var bodies = new GeneratedBodies(7, library.catalogue(), GeneratedBodies.Shape.CLASSIFICATION);
        for (int number = 0; number < BODIES; number++) {
            String text = bodies.next().toString();
            JsonNode sent = Contract.json(GeneratedBodies.within(text));
            Response response = given().contentType("application/json")
                    .header("Connection", "close") // two thousand that stay open are more than the service takes
                    .body(text.getBytes(StandardCharsets.UTF_8))
                    .post("/v1/classifications");
            assertThat(response.statusCode()).as(text).isIn(200, 422);
            JsonNode answer = Contract.json(response.asString());
            boolean refusedByForm = response.statusCode() == 422
                    && answer.get("type").asText().equals("/problems/schema-violation")
                    && !isPartThatTheLawHasNot(answer);
            assertThat(refusedByForm)
                    .as(text)
                    .isNotEqualTo(judge.accepts(sent) && UnwrittenRules.keeps(sent, TestDay.TODAY));
        }
    }

    /** Which parts a State has is for the rulebook to say, and not for the contract. */
    private static boolean isPartThatTheLawHasNot(JsonNode problem) {
        return problem.findValuesAsText("code").equals(List.of("UNKNOWN"))
                && problem.findValuesAsText("pointer").equals(List.of("/partOfState"));
    }
}
