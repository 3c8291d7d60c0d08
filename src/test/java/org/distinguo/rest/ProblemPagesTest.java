package org.distinguo.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.distinguo.rest.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A problem leads to a page that says what it is, and so it does behind a gateway. */
@QuarkusTest
final class ProblemPagesTest {

    private static final Pattern REFERENCE = Pattern.compile("(?:href|src|action)=\"([^\"]*)\"");

    @TestHTTPResource("/")
    URI service;

    @ParameterizedTest
    @EnumSource
    void everyTypeHasAPageForPeopleAndOneForPrograms(ProblemType type) {
        Response page =
                given().accept("text/html,application/xhtml+xml,*/*;q=0.8").get(type.uri());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.contentType()).isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(page.header("Vary")).contains("Accept");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(page.asString())
                .contains("<html lang=\"en\" dir=\"ltr\">", "<main>", "<h1>" + type.title() + "</h1>", type.uri())
                .doesNotContainPattern("\\{[a-z-]+}")
                .doesNotContain("`", "<script", "<img", "http://", "https://", "@import")
                .satisfies(html -> assertThat(REFERENCE.matcher(html).results().map(found -> found.group(1)))
                        .containsExactly("../q/openapi", "../q/swagger-ui/"));
        assertThat(given().accept("application/json;q=0, */*").get(type.uri()).contentType())
                .startsWith("text/html");
        Response described = given().get(type.uri());
        assertThat(described.contentType()).startsWith("application/json");
        assertThat(described.jsonPath().getString("type")).isEqualTo(type.uri());
        assertThat(described.jsonPath().getInt("status")).isEqualTo(type.status());
        for (String member : List.of("title", "whatItIs", "whyItComes", "whatToDo")) {
            assertThat(described.jsonPath().getString(member)).as(member).isNotBlank();
        }
    }

    @Test
    void typeThatThereIsNotHasNone() {
        Response answer = given().get("/problems/zz");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/not-found");
    }

    @Test
    void pagesAreNoPartOfTheContract() {
        assertThat(Contract.tree().get("paths").fieldNames()).toIterable().noneMatch(path -> path.contains("problems"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/rulebooks/zz, unknown-rulebook",
        "GET, /v1/rulebooks/un/differences/us?x=1, schema-violation",
        "GET, /v1/facts/?x=1, schema-violation",
        "GET, /zz, not-found",
        "DELETE, /v1/what-if, method-not-allowed",
        "POST, /v1/what-if, malformed-body"
    })
    void linkOfAProblemLeadsToItsPageUnderWhateverPath(String method, String path, String type) {
        Response problem = given().contentType("application/json").request(method, path);
        assertThat(problem.jsonPath().getString("type")).isEqualTo("/problems/" + type);
        String link = problem.header("Link");
        assertThat(link).startsWith("<.").endsWith(">; rel=\"type\"");
        String reference = link.substring(1, link.indexOf('>'));
        assertThat(URI.create("https://gateway.example/distinguo" + path).resolve(reference))
                .hasToString("https://gateway.example/distinguo/problems/" + type);
        given().get(service.resolve(path).resolve(reference)).then().statusCode(200);
    }

    @Test
    void pageToTryTheServiceFindsEverythingBesideItself() {
        Response redirect = given().redirects().follow(false).get("/q/swagger-ui");
        assertThat(redirect.statusCode()).isEqualTo(302);
        assertThat(redirect.header("Location")).isEqualTo("swagger-ui/");
        String page = given().get("/q/swagger-ui/").asString();
        assertThat(page).contains("url: '../openapi'", "new URL('../../v1/'", "setAttribute('href', './')");
        assertThat(REFERENCE.matcher(page).results().map(found -> found.group(1)))
                .isNotEmpty()
                .noneMatch(reference -> reference.startsWith("/"));
    }
}
