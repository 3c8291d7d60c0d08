package org.distinguo.runtime.gate;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;

/** With the settings that SECURITY.md shows, a caller needs a certificate, and one that the operator gave a role. */
@QuarkusTest
@TestProfile(CallerCheckTest.KnownCallersOnly.class)
final class CallerCheckTest {

    @TestHTTPResource(value = "/v1/facts", tls = true)
    URI facts;

    @Test
    void callerWithACertificateAndARoleIsAnswered() throws Exception {
        HttpResponse<String> answer = get(Optional.of(Certificates.HOTLINE));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"groups\"");
    }

    @Test
    void callerWithoutACertificateIsNotKnown() throws Exception {
        assertProblem(get(Optional.empty()), 401, "/problems/unauthenticated");
    }

    @Test
    void callerWithoutTheRoleMayNot() throws Exception {
        assertProblem(get(Optional.of(Certificates.STRANGER)), 403, "/problems/forbidden");
    }

    private HttpResponse<String> get(Optional<String> caller)
            throws IOException, InterruptedException, GeneralSecurityException {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(Certificates.client(caller))
                .build();
        return client.send(HttpRequest.newBuilder(facts).build(), BodyHandlers.ofString());
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"type\":\"" + type + "\"").contains("\"status\":" + status);
        assertThat(Contract.json(answer.body()))
                .as("the example of the contract")
                .isEqualTo(Contract.problemExample(status));
    }

    /** The settings of SECURITY.md. */
    public static final class KnownCallersOnly implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.test-ssl-port", "0",
                    "quarkus.http.tls-configuration-name", "callers",
                    "quarkus.http.auth.permission.callers.paths", "/v1/*",
                    "quarkus.http.auth.permission.callers.policy", "case-systems",
                    "quarkus.http.auth.policy.case-systems.roles-allowed", "case-system");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Certificates.class));
        }
    }
}
