package org.distinguo.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cases of several episodes over HTTP: answers that fit the contract, and problems that tell everything with its place. */
@QuarkusTest
final class EpisodesResourceTest {

    private static final String PATH = "/v1/classifications/episodes";

    @Test
    void answersFitTheContractAndHaveTheVerdictOfASingleCall() {
        for (String name : List.of("smuggled-then-exploited", "in-short", "two-exploiters", "child-then-adult")) {
            JsonNode request =
                    Contract.json(Contract.text(Contract.EXAMPLES.resolve("episodes-" + name + ".request.json")));
            JsonNode answer = Contract.json(
                    post(request.toString()).statusCode(200).extract().asString());
            assertThat(Contract.judge("EpisodesVerdict").faults(answer))
                    .as(name)
                    .isEmpty();
            for (int place = 0; place < answer.path("episodes").size(); place++) {
                String single = given().contentType("application/json")
                        .body(alone(request, place).toString())
                        .post("/v1/classifications")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
                assertThat(answer.path("episodes").get(place).path("verdict")).isEqualTo(Contract.json(single));
            }
        }
    }

    /** One episode as a request of its own. */
    private static ObjectNode alone(JsonNode request, int place) {
        JsonNode episode = request.path("episodes").get(place);
        ObjectNode single = request.deepCopy();
        single.remove("episodes");
        for (String member : List.of("conductDate", "screened")) {
            if (episode.has(member)) {
                single.set(member, episode.get(member));
            }
        }
        ObjectNode facts = (ObjectNode) single.get("facts");
        episode.path("facts").properties().forEach(group -> {
            ObjectNode members =
                    facts.get(group.getKey()) instanceof ObjectNode there ? there : facts.putObject(group.getKey());
            members.setAll((ObjectNode) group.getValue());
        });
        return single;
    }

    @Test
    void theWholeSaysWhichEpisodesCarryIt() {
        post(Contract.text(Contract.EXAMPLES.resolve("episodes-smuggled-then-exploited.request.json")))
                .statusCode(200)
                .body("classification", equalTo("TRAFFICKING_AND_SMUGGLING"))
                .body("possibleClassifications", equalTo(List.of("TRAFFICKING_AND_SMUGGLING")))
                .body("exact", equalTo(true))
                .body("trafficking.metIn", equalTo(List.of(2)))
                .body("smuggling.metIn", equalTo(List.of(1)))
                .body("reason", equalTo("Trafficking is met in episode 2. Smuggling is met in episode 1."))
                .body("episodes.label", equalTo(List.of("E1", "E2")))
                .body("episodes.actors", equalTo(List.of(List.of("A1"), List.of("B1"))))
                .body("episodes.verdict.classification", equalTo(List.of("SMUGGLING", "TRAFFICKING")))
                .body("safeguards.find { it.code == 'SCREEN_FOR_TRAFFICKING' }.episodes", hasItems(1));
    }

    @Test
    void whatIsJoinedSaysByWhichRule() {
        post(Contract.text(Contract.EXAMPLES.resolve("episodes-in-short.request.json")))
                .statusCode(200)
                .body("joined.size()", equalTo(1))
                .body("joined[0].by", equalTo("SAME_ACTOR"))
                .body("joined[0].episodes", equalTo(List.of(1, 2)))
                .body("joined[0].actors", equalTo(List.of("A1")))
                .body("joined[0].reviewed", equalTo(false))
                .body("joined[0].findings.offence", equalTo(List.of("trafficking-in-persons")))
                .body("trafficking.metJoined", equalTo(List.of(1)));
        given().get("/v1/rulebooks/un")
                .then()
                .body("joinedEpisodes.by", equalTo(List.of("SAME_ACTOR")))
                .body("joinedEpisodes[0].offences", equalTo(List.of("trafficking-in-persons")));
        given().get("/v1/rulebooks/us").then().body("joinedEpisodes", equalTo(List.of()));
    }

    @Test
    void problemsPointIntoTheEpisodes() {
        post(Contract.text(Contract.EXAMPLES.resolve("problem-contradictory-episodes.request.json")))
                .statusCode(422)
                .body("type", equalTo("/problems/contradictory-facts"))
                .body("violations.pointer", hasItems("/facts/person/ageYears", "/episodes/1/facts/person/ageYears"));
        post(Contract.text(Contract.EXAMPLES.resolve("problem-schema-violation-episodes.request.json")))
                .statusCode(422)
                .body("type", equalTo("/problems/schema-violation"))
                .body(
                        "violations.pointer",
                        hasItems("/episodes/0/label", "/episodes/0/actors/1", "/episodes/0/facts/means/forse"))
                .body(not(containsString("Marie")));
        post("{\"rulebook\": \"un\", \"episodes\": [{\"conductDate\": \"1990\"}, {\"conductDate\": \"1991-05-01\"}]}")
                .statusCode(422)
                .body("type", equalTo("/problems/no-law-in-force"))
                .body("violations.pointer", equalTo(List.of("/episodes/0/conductDate", "/episodes/1/conductDate")));
        post("{\"rulebook\": \"xx\", \"episodes\": [{}]}")
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-rulebook"));
    }

    @Test
    void aMonthInWhichTheLawChangedIsRefusedWithTheEpisodesPlace() {
        post("{\"rulebook\": \"us\", \"episodes\": [{}, {\"conductDate\": \"2015\", \"facts\": {\"person\": {\"ageYears\": 15}, "
                        + "\"conduct\": {\"solicited\": \"YES\"}, \"exploitation\": {\"commercialSex\": \"YES\"}}}]}")
                .statusCode(422)
                .body("type", equalTo("/problems/date-not-exact"))
                .body("violations.pointer", equalTo(List.of("/episodes/1/conductDate")));
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json").body(body).post(PATH).then();
    }
}
