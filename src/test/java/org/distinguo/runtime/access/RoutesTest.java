package org.distinguo.runtime.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.distinguo.rest.BatchRoute;
import org.distinguo.rest.RawHttp;
import org.distinguo.rest.ServicePaths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every route that the application has is in the table of paths, and no way of writing a path leads past it. */
@QuarkusTest
@TestProfile(TokensTest.TokensOnly.class)
final class RoutesTest {

    private static final String CASE = "{\"rulebook\":\"un\"}";
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    @TestHTTPResource("/")
    URI service;

    private final Router router;

    RoutesTest(Router router) {
        this.router = router;
    }

    static Stream<Map.Entry<String, String>> operations() {
        return ServicePaths.METHODS.entrySet().stream()
                .map(entry -> Map.entry(
                        entry.getKey()
                                .replace("/v1/mappings/{id}", "/v1/mappings/htcds-2")
                                .replace("{mapping}", "htcds-2")
                                .replace("{id}", "un")
                                .replace("{other}", "coe"),
                        entry.getValue()));
    }

    @Test
    void everyMethodOfAResourceIsInTheTable() {
        Set<String> resources = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.distinguo")) {
            if (type.isAnnotatedWith(Path.class)) {
                Arrays.stream(type.reflect().getMethods())
                        .flatMap(method -> described(
                                type.reflect().getAnnotation(Path.class).value(), method))
                        .forEach(resources::add);
            }
        }
        Set<String> table = ServicePaths.METHODS.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.toCollection(TreeSet::new));
        table.add("GET /problems/{type}");
        assertThat(table.remove("POST " + BatchRoute.PATH))
                .as("a route and no resource")
                .isTrue();
        assertThat(resources).isEqualTo(table);
    }

    private static Stream<String> described(String path, Method method) {
        Path own = method.getAnnotation(Path.class);
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(verb -> verb.value() + " " + path + (own == null ? "" : own.value()));
    }

    @Test
    void everyRouteOfThePlatformIsInTheTableOrLeadsToNothing() throws IOException {
        Set<String> paths = router.getRoutes().stream()
                .map(Route::getPath)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(paths).isNotEmpty();
        for (String path : paths) {
            String somewhere = path.replace("*", "somewhere");
            if (!ServicePaths.isPage(somewhere)
                    && ServicePaths.operation(somewhere).isEmpty()) {
                String answer = send("GET", somewhere.isEmpty() ? "/" : somewhere, everything());
                assertThat(answer).as(path).startsWith("HTTP/1.1 404 ").contains("/problems/not-found");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/q",
                "/q/",
                "/q/health",
                "/q/metrics",
                "/q/info",
                "/q/arc",
                "/q/dev-ui",
                "/v1",
                "/favicon.ico"
            })
    void whatIsNotInTheTableIsNothingToAnybody(String path) throws IOException {
        assertThat(send("GET", path, "")).startsWith("HTTP/1.1 404 ");
        assertThat(send("GET", path, everything())).startsWith("HTTP/1.1 404 ");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void noWayOfWritingAPathLeadsPastTheTable(Map.Entry<String, String> operation) throws IOException {
        int reached = 0;
        for (String target : variants(operation.getKey())) {
            assertThat(statusLine(operation.getValue(), target, ""))
                    .as("nobody: %s", target)
                    .matches("HTTP/1.1 (400|401|404|405) .*");
            assertThat(statusLine(
                            operation.getValue(),
                            target,
                            authorization(target.contains("conversions") ? "classify" : "convert")))
                    .as("somebody without the scope: %s", target)
                    .matches("HTTP/1.1 (400|403|404|405) .*");
            String known = statusLine(operation.getValue(), target, everything());
            assertThat(known).as("somebody: %s", target).matches("HTTP/1.1 (200|400|404|405|415|422) .*");
            reached += known.matches("HTTP/1.1 (200|415|422) .*") ? 1 : 0;
        }
        assertThat(reached).as("ways of writing it that are the same path").isGreaterThanOrEqualTo(4);
    }

    /** The same path, and what could be taken for it, as it would stand in a request. */
    private static Set<String> variants(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        String upTo = path.substring(0, path.lastIndexOf('/') + 1);
        return Stream.of(
                        path,
                        path + "/",
                        path + "//",
                        "/" + path,
                        path.replaceFirst("/v1/", "/v1//"),
                        path.replaceFirst("/v1/", "/v1/./"),
                        path.replaceFirst("/v1/", "/v1/%2e/"),
                        path.replaceFirst("/v1/", "/v1/x/../"),
                        path.replaceFirst("/v1/", "/v1/x/%2E%2e/"),
                        path.replaceFirst("/v1/", "/V1/"),
                        path.replaceFirst("/v1/", "/%761/"),
                        path.replaceFirst("/v1/", "/v1%2f"),
                        path.replaceFirst("/v1/", "/v1%252f"),
                        path.replaceFirst("/v1/", "/v1%5c"),
                        path.replaceFirst("/v1/", "/v1\\\\"),
                        path.replaceFirst("/v1/", "/v1;x=y/"),
                        path.replaceFirst("/v1/", "/v1%3bx=y/"),
                        path.replaceFirst("/v1/", "/..;/v1/"),
                        "/q/.." + path,
                        "/q/%2e%2e" + path,
                        "/q/swagger-ui/../.." + path,
                        "/q/swagger-ui/..%2f.." + path,
                        "/q/openapi/..;/.." + path,
                        "/problems/.." + path,
                        "/problems/..%2f" + path.substring(1).replace("/", "%2f"),
                        "/problems/not-found;" + path,
                        "/problems" + path,
                        "/q" + path,
                        path + ";x=y",
                        path + ";",
                        path + "%3b",
                        path + "%00",
                        path + "%20",
                        path + "%2f",
                        path + ".",
                        path + "/.",
                        path + "/..",
                        path + "/%2e",
                        path + ".json",
                        path + "?",
                        path + "#",
                        path + "%23",
                        path + "%3f",
                        path + "*",
                        upTo + last.toUpperCase(java.util.Locale.ROOT),
                        upTo + "%" + Integer.toHexString(last.charAt(0)) + last.substring(1),
                        upTo + "%25" + Integer.toHexString(last.charAt(0)) + last.substring(1),
                        "http://x" + path,
                        "http://x/q/.." + path,
                        "//x" + path,
                        path.substring(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String statusLine(String method, String target, String authorization) throws IOException {
        String answer = send(method, target, authorization);
        return answer.lines().findFirst().orElse("");
    }

    private String send(String method, String target, String authorization) throws IOException {
        String body =
                method.equals("POST") ? target.contains("comparisons") ? "{\"rulebooks\":[\"un\",\"coe\"]}" : CASE : "";
        return RawHttp.send(
                service,
                method + " " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + authorization
                        + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    private static String everything() {
        return authorization("classify convert rulebooks:read");
    }

    /** One token for the same scopes: to sign one takes longer than to ask. */
    private static String authorization(String scopes) {
        return "Authorization: Bearer " + TOKENS.computeIfAbsent(scopes, Tokens::good) + "\r\n";
    }

    @Test
    void optionsTellsMethodsToEverybody() {
        given().options("/v1/classifications").then().statusCode(204).header("Allow", "POST, OPTIONS");
        given().put("/v1/classifications").then().statusCode(405);
    }
}
