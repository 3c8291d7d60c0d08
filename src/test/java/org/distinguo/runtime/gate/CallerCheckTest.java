package org.distinguo.runtime.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distinguo.rest.Contract;
import org.distinguo.runtime.access.NamedCallers;
import org.junit.jupiter.api.Test;

/** Where the operator asks for certificates, a caller needs one and, with a file of roles, the scope in it. */
@QuarkusTest
@TestProfile(CallerCheckTest.KnownCallersOnly.class)
final class CallerCheckTest {

    @TestHTTPResource(value = "/v1/facts", tls = true)
    URI facts;

    private final NamedCallers callers;

    CallerCheckTest(NamedCallers callers) {
        this.callers = callers;
    }

    @Test
    void callerWithACertificateAndARoleIsAnswered() throws Exception {
        callers.take();
        HttpResponse<String> answer = get(Optional.of(Certificates.HOTLINE));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(callers.take()).singleElement().asString().matches("certificate:sha-256:[0-9a-f]{64}");
        assertThat(answer.body()).contains("\"groups\"");
    }

    @Test
    void callerWithoutACertificateIsNotKnown() throws Exception {
        assertProblem(get(Optional.empty()), 401, "/problems/unauthenticated", Contract.problemExample(401));
    }

    @Test
    void callerWithoutTheRoleMayNot() throws Exception {
        assertProblem(
                get(Optional.of(Certificates.STRANGER)),
                403,
                "/problems/forbidden",
                Contract.problemExample("/v1/facts", 403));
    }

    @Test
    void everyAnswerOverTlsTellsBrowsersToStayWithTls() throws Exception {
        for (Optional<String> caller : List.of(
                Optional.of(Certificates.HOTLINE), Optional.of(Certificates.STRANGER), Optional.<String>empty())) {
            assertThat(get(caller).headers().allValues("Strict-Transport-Security"))
                    .as("two years, for all hosts below")
                    .containsExactly("max-age=63072000; includeSubDomains");
        }
    }

    private HttpResponse<String> get(Optional<String> caller)
            throws IOException, InterruptedException, GeneralSecurityException {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(Certificates.client(caller))
                .build();
        return client.send(HttpRequest.newBuilder(facts).build(), BodyHandlers.ofString());
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type, JsonNode example) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"type\":\"" + type + "\"").contains("\"status\":" + status);
        assertThat(Contract.json(answer.body()))
                .as("the example of the contract")
                .isEqualTo(example);
    }

    /** The settings for certificates and a file of roles. */
    public static final class KnownCallersOnly implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.test-ssl-port", "0",
                    "distinguo.access", "certificates");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Certificates.class));
        }
    }
}
