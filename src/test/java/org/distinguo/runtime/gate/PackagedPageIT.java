package org.distinguo.runtime.gate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The policy of Swagger UI names the scripts of the page that the packaged service has; another mode has another page. */
@QuarkusIntegrationTest
final class PackagedPageIT {

    private static final String PAGE = "/q/swagger-ui/";
    private static final Pattern SCRIPT = Pattern.compile("<script(?: defer)?>(.*?)</script>", Pattern.DOTALL);

    @Test
    void pageMayRunItsOwnScriptsOnly() {
        Response page = given().get(PAGE);
        String policy = page.header("Content-Security-Policy");
        assertThat(policy).contains("default-src 'none'", "connect-src 'self'").doesNotContain("script-src 'unsafe");
        assertThat(SCRIPT.matcher(page.asString()).results().map(PackagedPageIT::digest))
                .hasSize(2)
                .allSatisfy(digest -> assertThat(policy).contains(digest));
    }

    private static String digest(MatchResult script) {
        try {
            byte[] text = script.group(1).getBytes(StandardCharsets.UTF_8);
            return "'sha256-"
                    + Base64.getEncoder()
                            .encodeToString(MessageDigest.getInstance("SHA-256").digest(text)) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has it", e);
        }
    }
}
