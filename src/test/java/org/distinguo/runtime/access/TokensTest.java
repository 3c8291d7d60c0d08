package org.distinguo.runtime.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.distinguo.rest.Contract;
import org.distinguo.rest.RawHttp;
import org.distinguo.runtime.CapturedLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Callers with a good token are let in; everybody else is refused before a body is read. What they may do is in
 * {@link TokenRightsTest}.
 */
@QuarkusTest
@TestProfile(TokensTest.TokensOnly.class)
class TokensTest {

    static final String CASE = "{\"rulebook\":\"un\"}";
    private static final long HOUR = 3_600;

    @TestHTTPResource("/")
    URI service;

    static Stream<Arguments> badTokens() {
        long now = Instant.now().getEpochSecond();
        byte[] publicKey = Keys.pem("PUBLIC KEY", Tokens.RSA.getPublic()).getBytes(StandardCharsets.US_ASCII);
        String good = Tokens.good("classify");
        String[] parts = good.split("\\.", -1);
        return Stream.of(
                Arguments.of(
                        "another issuer", Tokens.signed(Tokens.with("iss", "\"https://login.example/realms/other\""))),
                Arguments.of("no issuer", Tokens.signed(Tokens.without("iss"))),
                Arguments.of("another audience", Tokens.signed(Tokens.with("aud", "\"billing\""))),
                Arguments.of("no audience", Tokens.signed(Tokens.without("aud"))),
                Arguments.of("expired", Tokens.signed(Tokens.with("exp", Long.toString(now - HOUR)))),
                Arguments.of("never expires", Tokens.signed(Tokens.without("exp"))),
                Arguments.of("not valid yet", Tokens.signed(Tokens.with("nbf", Long.toString(now + HOUR)))),
                Arguments.of("strange times", Tokens.signed(Tokens.with("exp", "\"tomorrow\""))),
                Arguments.of("no signature", Tokens.unsigned(Tokens.claims("classify"))),
                Arguments.of("signature cut off", parts[0] + "." + parts[1] + "."),
                Arguments.of(
                        "other claims",
                        parts[0] + "."
                                + Tokens.signed(Tokens.with("azp", "\"root\"")).split("\\.", -1)[1] + "." + parts[2]),
                Arguments.of(
                        "public key as a secret",
                        Tokens.authenticated(Tokens.RSA_NAME, Tokens.claims("classify"), publicKey)),
                Arguments.of(
                        "public key as a secret, its bytes",
                        Tokens.authenticated(
                                Tokens.RSA_NAME,
                                Tokens.claims("classify"),
                                Tokens.RSA.getPublic().getEncoded())),
                Arguments.of(
                        "key of somebody else under a known name",
                        Tokens.signed(
                                "RS256",
                                Tokens.RSA_NAME,
                                Tokens.claims("classify"),
                                Keys.rsa(2048).getPrivate())),
                Arguments.of(
                        "unknown key",
                        Tokens.signed("RS256", "rsa-2", Tokens.claims("classify"), Tokens.RSA.getPrivate())),
                Arguments.of(
                        "elliptic signature under the name of an RSA key",
                        Tokens.signed(
                                "ES256", Tokens.RSA_NAME, Tokens.claims("classify"), Tokens.ELLIPTIC.getPrivate())),
                Arguments.of("no token at all", "token"),
                Arguments.of("two dots", ".."),
                Arguments.of("broken base64", "e30.%%%.e30"),
                Arguments.of("a letter more", good + "xxxxx".substring(good.split("\\.", -1)[2].length() % 4)),
                Arguments.of("a part more", good + ".e30"),
                Arguments.of("too long", Tokens.signed(Tokens.with("padding", "\"" + "x".repeat(9_000) + "\""))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void badTokenIsRefusedAndNeitherRepeatedNorLogged(String fault, String token) {
        try (var log = CapturedLog.open()) {
            Response answer = ask(with(token));
            assertUnauthenticated(answer, "Bearer error=\"invalid_token\"");
            String everything = answer.headers() + answer.asString() + log.lines();
            for (String part : token.split("\\.", -1)) {
                if (part.length() > 5) {
                    assertThat(everything).doesNotContain(part);
                }
            }
            assertThat(everything).doesNotContain("service-account-hotline");
        }
    }

    @Test
    void goodTokenIsTakenWhateverItsKey() {
        ask(with(Tokens.good("classify"))).then().statusCode(200);
        String elliptic = Tokens.signed(
                "ES256", Tokens.ELLIPTIC_NAME, Tokens.claims("openid classify"), Tokens.ELLIPTIC.getPrivate());
        ask(with(elliptic)).then().statusCode(200);
        ask(given().header("authorization", "bearer " + Tokens.good("classify")))
                .then()
                .statusCode(200);
        String list = Tokens.signed(
                Tokens.without("scope", Map.of("scp", "[\"classify\",\"x\"]", "aud", "[\"a\",\"distinguo\"]")));
        ask(with(list)).then().statusCode(200);
    }

    @Test
    void callerWithoutATokenIsToldHowToSendOne() {
        assertUnauthenticated(ask(given()), "Bearer");
        assertUnauthenticated(ask(given().queryParam("access_token", Tokens.good("classify"))), "Bearer");
        assertUnauthenticated(ask(given().cookie("Bearer", Tokens.good("classify"))), "Bearer");
        assertUnauthenticated(
                ask(given().header("Authorization", "Basic aG90bGluZTpzZWNyZXQ=")), "Bearer error=\"invalid_token\"");
        assertUnauthenticated(ask(given().header("Authorization", "Bearer")), "Bearer error=\"invalid_token\"");
    }

    @Test
    void twoTokensAreNone() throws IOException {
        String header = "Authorization: Bearer " + Tokens.good("rulebooks:read") + "\r\n";
        String request = "GET /v1/facts HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";
        assertThat(RawHttp.send(service, request + header + "\r\n")).startsWith("HTTP/1.1 200 ");
        assertThat(RawHttp.send(service, request + header + header + "\r\n"))
                .startsWith("HTTP/1.1 401 ")
                .contains("/problems/unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Authorization: Bearer x.y.z\r\n", "no scope"})
    void refusedBeforeABodyIsRead(String header) throws IOException {
        String credentials =
                header.equals("no scope") ? "Authorization: Bearer " + Tokens.good("convert") + "\r\n" : header;
        String request = "POST /v1/classifications HTTP/1.1\r\nHost: x\r\n" + credentials
                + "Content-Type: application/json\r\nContent-Length: ";
        assertThat(RawHttp.statusOf(service, request + "60000\r\n\r\n{"))
                .as("the rest of the body never comes")
                .isEqualTo(header.equals("no scope") ? 403 : 401);
        assertThat(RawHttp.statusOf(service, request + "99999\r\n\r\n{"))
                .as("too long, which nobody learns who may not send it")
                .isEqualTo(header.equals("no scope") ? 403 : 401);
        String next = "GET /q/openapi HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        assertThat(RawHttp.send(service, request + CASE.length() + "\r\n\r\n" + CASE + next))
                .as("the connection goes on")
                .containsSubsequence("HTTP/1.1 40", "HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/openapi", "/q/openapi?format=json", "/q/swagger-ui/", "/problems/forbidden"})
    void pagesAreForEverybody(String path) {
        given().get(path).then().statusCode(200);
        with("x.y.z").get(path).then().statusCode(200);
    }

    static RequestSpecification with(String token) {
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }

    static Response ask(RequestSpecification caller) {
        return caller.contentType("application/json").body(CASE).post("/v1/classifications");
    }

    private static void assertUnauthenticated(Response answer, String challenge) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.headers().getValues("WWW-Authenticate")).containsExactly(challenge);
        assertThat(Contract.json(answer.asString())).as("the example").isEqualTo(Contract.problemExample(401));
    }

    /** The settings for tokens. */
    public static final class TokensOnly implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return Arrays.asList(new TestResourceEntry(Tokens.class));
        }
    }
}
