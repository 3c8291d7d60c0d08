package org.distinguo.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.distinguo.difference.DifferenceFinder;
import org.distinguo.difference.DifferencePhrases;
import org.distinguo.difference.StoredDifferences;
import org.distinguo.intake.Intake;
import org.distinguo.intake.TestValidator;
import org.distinguo.library.Languages;
import org.distinguo.library.Library;
import org.distinguo.library.ShippedLibrary;
import org.distinguo.rest.problem.ProblemException;
import org.distinguo.rest.problem.ProblemType;
import org.distinguo.rest.wire.WireMapper;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.verdict.DatedLaw;
import org.junit.jupiter.api.Test;

/** Differences of two laws over HTTP. */
@QuarkusTest
final class DifferenceResourceTest {

    private static final String TWO_DAYS =
            "/v1/rulebooks/us/differences/us?conductDate=2015-05-28&otherConductDate=2015-05-29";

    @Test
    void everyCaseShownIsAnsweredAsTheDifferenceSays() {
        JsonPath answer = given().get(TWO_DAYS).then().statusCode(200).extract().jsonPath();
        List<Map<String, Map<String, Object>>> differences = answer.getList("differences");
        List<Map<String, Object>> sides = differences.stream()
                .flatMap(one -> Stream.of(one.get("first"), one.get("second")))
                .toList();
        assertThat(sides).isNotEmpty().allSatisfy(side -> given().contentType(ContentType.JSON)
                .body(side.get("request"))
                .post("/v1/classifications")
                .then()
                .statusCode(200)
                .body("classification", equalTo(side.get("classification"))));
    }

    @Test
    void theExampleOfTheContractIsAnAnswer() throws IOException {
        Path example = Path.of("openapi/examples/differences-ca-2012.response.json");
        String answer = given().get("/v1/rulebooks/ca/differences/ca?kind=SMUGGLING&conductDate=2012-12-14"
                        + "&otherConductDate=2012-12-15&open=true")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var mapper = new ObjectMapper();
        assertThat(mapper.readTree(answer)).isEqualTo(mapper.readTree(Files.readString(example)));
    }

    @Test
    void aLawAgreesWithItself() {
        given().get("/v1/rulebooks/un/differences/un?kind=SMUGGLING&conductDate=2024-01-01&otherConductDate=2024-01-01")
                .then()
                .statusCode(200)
                .body("differences", empty())
                .body("fewest", equalTo(true))
                .body("kind", equalTo("SMUGGLING"));
    }

    @Test
    void theAnswerSaysWhichAnswersWereCompared() {
        given().get(TWO_DAYS)
                .then()
                .statusCode(200)
                .body(
                        "answersCompared",
                        equalTo(List.of(
                                Map.of("first", "MET", "second", "NOT_MET"),
                                Map.of("first", "NOT_MET", "second", "MET"))))
                .body("differences.collect { it['first']['status'] }", everyItem(not(equalTo("UNDETERMINED"))));
        given().get(TWO_DAYS + "&open=false").then().statusCode(200).body("answersCompared.size()", equalTo(2));
        given().get(TWO_DAYS + "&open=true").then().statusCode(200).body("answersCompared.size()", equalTo(6));
    }

    @Test
    void whatIsTooMuchIsAProblemThatSaysWhatToDo() {
        Library library = ShippedLibrary.LIBRARY;
        var resource = new DifferenceResource(
                new Intake(library, Languages.NONE, Clock.systemUTC(), TestValidator.on(LocalDate.of(2026, 1, 1))),
                new LongWork() {
                    @Override
                    public <T> CompletableFuture<T> begin(
                            RoutingContext request, LongWork.Kind kind, int length, Supplier<T> work) {
                        return CompletableFuture.completedFuture(work.get());
                    }
                },
                WireMapper.standalone(),
                new CallerLanguage(() -> Languages.NONE),
                new Codings(List.of()),
                new CachedDifferences(
                        new DifferenceFinder(DifferencePhrases.shipped(), 50),
                        StoredDifferences.NONE,
                        found -> Publication.of("")));
        var day = LocalDate.of(2024, 6, 1);
        assertThatThrownBy(() -> resource.find(
                        new DatedLaw(library.classifier("us").orElseThrow(), day),
                        new DatedLaw(library.classifier("un").orElseThrow(), day),
                        OffenceKind.SMUGGLING,
                        false))
                .isInstanceOfSatisfying(ProblemException.class, exception -> {
                    assertThat(exception.type()).isEqualTo(ProblemType.TOO_COMPLEX);
                    assertThat(exception.problem().type()).isEqualTo("/problems/too-complex");
                    assertThat(exception.problem().status()).isEqualTo(422);
                    assertThat(exception.problem().detail().text()).contains("two dates", "`kind`", "`open`");
                });
    }

    @Test
    void anUnknownRulebookIsNotFoundOnEitherSide() {
        for (String path : List.of("/v1/rulebooks/xx/differences/un", "/v1/rulebooks/un/differences/xx")) {
            given().get(path).then().statusCode(404).body("type", equalTo("/problems/unknown-rulebook"));
        }
    }

    @Test
    void aDateOutsideTheCoverageIsNamedByItsParameter() {
        given().get("/v1/rulebooks/us/differences/un?conductDate=1950-01-01&otherConductDate=1950-01-01")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/no-law-in-force"))
                .body("violations.pointer", everyItem(nullValue()))
                .body("violations.parameter", equalTo(List.of("conductDate", "otherConductDate")));
    }

    @Test
    void everythingThatIsWrongWithAQueryIsSaidAtOnce() {
        given().get("/v1/rulebooks/us/differences/un?kind=SMUGLING&conductDate=2015-02-29&conductDates=2015-01-01"
                        + "&open=True")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/schema-violation"))
                .body("violations.size()", equalTo(4))
                .body("violations.find { it.parameter == 'conductDates' }.didYouMean", equalTo("conductDate"))
                .body("violations.find { it.parameter == 'kind' }.didYouMean", equalTo("SMUGGLING"))
                .body("violations.find { it.parameter == 'open' }.code", equalTo("NOT_ALLOWED"))
                .body("violations.find { it.parameter == 'open' }.didYouMean", equalTo("true"))
                .body("violations.find { it.parameter == 'conductDate' }.code", equalTo("WRONG_FORMAT"));
    }
}
