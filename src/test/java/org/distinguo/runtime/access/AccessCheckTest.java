package org.distinguo.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.distinguo.runtime.access.AccessCheck.Door;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator has to set before others than this machine may call, and what is said where it is missing. */
final class AccessCheckTest {

    private static final Door HERE = new Door(Optional.of("127.0.0.1"), false, false, true);
    private static final Door ANYWHERE = new Door(Optional.of("0.0.0.0"), false, false, true);
    private static final KeyPair RSA = Keys.rsa(2048);
    private static final KeyPair ELLIPTIC = Keys.elliptic("secp256r1");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "localhost", "::1"})
    void thisMachineNeedsNothing(String host) {
        assertThat(fault(Access.LOOPBACK, Map.of(), new Door(Optional.of(host), false, false, true)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7"})
    void otherMachinesNeedAWayToKnowThem(String host) {
        assertThat(fault(Access.LOOPBACK, Map.of(), new Door(Optional.of(host), false, false, true)))
                .hasValueSatisfying(fault -> assertThat(fault)
                        .startsWith("quarkus.http.host=" + host + ": ")
                        .contains("distinguo.access=loopback", "`tokens`", "`certificates`", "`open`"));
    }

    @Test
    void openServiceIsOpenAndASocketOfTheFileSystemNeedsNothing() {
        assertThat(fault(Access.OPEN, Map.of(), ANYWHERE)).isEmpty();
        assertThat(fault(Access.LOOPBACK, Map.of(), new Door(Optional.empty(), false, false, true)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"LOOPBACK", "OPEN"})
    void whatWouldKnowCallersIsNotPassedOverInSilence(Access access) {
        assertThat(fault(access, Map.of("mp.jwt.verify.issuer", "https://login.example"), HERE))
                .hasValueSatisfying(fault -> assertThat(fault).contains("mp.jwt.verify", "distinguo.access=tokens"));
        assertThat(fault(access, Map.of(), new Door(Optional.of("127.0.0.1"), true, true, true)))
                .hasValueSatisfying(fault ->
                        assertThat(fault).contains("quarkus.tls.callers.trust-store", "distinguo.access=certificates"));
        assertThat(fault(access, Map.of(), new Door(Optional.of("127.0.0.1"), true, false, true)))
                .as("a certificate of its own")
                .isEmpty();
    }

    @Test
    void everythingThatTokensNeedIsNamedInOneLine() {
        assertThat(fault(Access.TOKENS, Map.of(), ANYWHERE)).hasValueSatisfying(fault -> assertThat(fault)
                .startsWith("distinguo.access=tokens: ")
                .contains("mp.jwt.verify.publickey.location", "mp.jwt.verify.issuer", "mp.jwt.verify.audiences")
                .doesNotContain("\n"));
        assertThat(fault(
                        Access.TOKENS,
                        Map.of("mp.jwt.verify.publickey.location", "https://x", "mp.jwt.verify.audiences", " "),
                        ANYWHERE))
                .hasValueSatisfying(fault -> assertThat(fault)
                        .contains("mp.jwt.verify.issuer", "mp.jwt.verify.audiences")
                        .doesNotContain("mp.jwt.verify.publickey.location"));
    }

    @Test
    void keysThatFitTheAlgorithmAreTaken() throws IOException {
        assertThat(keys(Keys.pem("PUBLIC KEY", RSA.getPublic()), "RS256")).isEmpty();
        assertThat(keys(Keys.pem("PUBLIC KEY", ELLIPTIC.getPublic()), "ES256")).isEmpty();
        assertThat(keys(Keys.jwk("one", RSA.getPublic()), "RS256")).isEmpty();
        assertThat(keys(
                        Keys.set(Keys.jwk("one", RSA.getPublic()), Keys.jwk("two", ELLIPTIC.getPublic())),
                        "RS256,ES256"))
                .isEmpty();
        assertThat(tokens(Map.of("mp.jwt.verify.publickey.location", "https://login.example/keys")))
                .isEmpty();
        assertThat(tokens(Map.of("mp.jwt.verify.publickey.location", "http://127.0.0.1:8081/keys")))
                .isEmpty();
    }

    @Test
    void keysThatDoNotAreRefusedWithTheReason() throws IOException {
        assertFault(keys(Keys.pem("PRIVATE KEY", RSA.getPrivate()), "RS256"), "kept secret");
        assertFault(keys("{\"kty\":\"oct\",\"k\":\"c2VjcmV0\"}", "RS256"), "kept secret");
        assertFault(
                keys("{\"keys\":[{\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\",\"d\":\"AQAB\"}]}", "RS256"),
                "kept secret");
        assertFault(keys(Keys.pem("PUBLIC KEY", Keys.rsa(1024).getPublic()), "RS256"), "2048 bits");
        assertFault(keys(Keys.jwk("one", Keys.rsa(1024).getPublic()), "RS256"), "2048 bits");
        assertFault(keys(Keys.pem("PUBLIC KEY", ELLIPTIC.getPublic()), "RS256"), "RS256");
        assertFault(keys(Keys.pem("PUBLIC KEY", RSA.getPublic()), "ES256"), "ES256");
        assertFault(keys(Keys.pem("PUBLIC KEY", Keys.elliptic("secp384r1").getPublic()), "ES256"), "P-256");
        assertFault(keys(Keys.jwk("one", ELLIPTIC.getPublic()), "RS256"), "RS256 needs an RSA key");
        assertFault(keys(Keys.jwk("one", Keys.elliptic("secp384r1").getPublic()), "ES256"), "P-256");
        String pem = Keys.pem("PUBLIC KEY", RSA.getPublic());
        assertFault(keys(pem, "RS256,ES256"), "serves one algorithm");
        assertFault(keys(pem + pem, "RS256"), "one key");
        assertFault(keys("-----BEGIN PUBLIC KEY-----\nAAAA", "RS256"), "no end");
        assertFault(keys("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----", "RS256"), "no public key");
        assertFault(keys("hello", "RS256"), "neither PEM nor JSON");
        assertFault(keys("{\"keys\":[]}", "RS256"), "no key");
        String nameless =
                "{\"kty\":\"RSA\",\"n\":" + Keys.jwk("x", RSA.getPublic()).split("\"n\":", -1)[1];
        assertFault(keys(Keys.set(nameless, Keys.jwk("two", RSA.getPublic())), "RS256"), "`kid`");
        assertFault(
                keys(Keys.set(Keys.jwk("same", RSA.getPublic()), Keys.jwk("same", RSA.getPublic())), "RS256"), "`kid`");
        assertFault(tokens(Map.of("mp.jwt.verify.publickey.location", folder + "/none.json")), "there is no such file");
        assertFault(tokens(Map.of("mp.jwt.verify.publickey.location", "http://192.0.2.7/keys")), "https only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HS256", "none", "RS256,HS256", "PS256", ""})
    void algorithmsOfOtherKindsAreRefused(String algorithms) throws IOException {
        Optional<String> fault = keys(Keys.jwk("one", RSA.getPublic()), algorithms);
        if (algorithms.isEmpty()) {
            assertThat(fault).as("nothing set: RS256").isEmpty();
        } else {
            assertThat(fault).hasValueSatisfying(words -> assertThat(words)
                    .startsWith("mp.jwt.verify.publickey.algorithm=" + algorithms)
                    .contains("must be RS256"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "smallrye.jwt.verify.algorithm, HS256",
        "smallrye.jwt.verify.secretkey, c2VjcmV0",
        "smallrye.jwt.client.tls.trust-all, true",
        "mp.jwt.token.header, Cookie"
    })
    void settingsOfThePlatformThatLetMoreInAreRefused(String name, String value) {
        assertFault(
                tokens(Map.of("mp.jwt.verify.publickey.location", "https://login.example/keys", name, value)), name);
    }

    @Test
    void certificatesNeedBothStoresAndAnEncryptedConnection() {
        assertThat(certificates(false, false, false)).hasValueSatisfying(fault -> assertThat(fault)
                .startsWith("distinguo.access=certificates: ")
                .contains("quarkus.tls.callers.key-store", "quarkus.tls.callers.trust-store"));
        assertThat(certificates(true, false, false)).hasValueSatisfying(fault -> assertThat(fault)
                .contains("quarkus.tls.callers.trust-store")
                .doesNotContain("key-store"));
        assertFault(certificates(true, true, true), "quarkus.http.insecure-requests=disabled");
        assertThat(certificates(true, true, false)).isEmpty();
    }

    @Test
    void whoMayCallIsToldInWords() {
        assertThat(new AccessCheck(Access.TOKENS, config(tokenSettings(Map.of()))).told())
                .contains("a token signed by https://login.example for distinguo", "distinguo.access=tokens");
        assertThat(new AccessCheck(Access.LOOPBACK, config(Map.of())).told()).contains("this machine");
    }

    private static void assertFault(Optional<String> fault, String words) {
        assertThat(fault).hasValueSatisfying(said -> assertThat(said).contains(words));
    }

    private static Optional<String> certificates(boolean hasKeyStore, boolean hasTrustStore, boolean isUnencrypted) {
        return fault(
                Access.CERTIFICATES,
                Map.of(),
                new Door(Optional.of("0.0.0.0"), hasKeyStore, hasTrustStore, isUnencrypted));
    }

    private Optional<String> keys(String content, String algorithms) throws IOException {
        Path file = Files.writeString(folder.resolve("keys"), content);
        return tokens(Map.of(
                "mp.jwt.verify.publickey.location", file.toString(), "mp.jwt.verify.publickey.algorithm", algorithms));
    }

    private static Optional<String> tokens(Map<String, String> settings) {
        return fault(Access.TOKENS, tokenSettings(settings), ANYWHERE);
    }

    private static Map<String, String> tokenSettings(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("mp.jwt.verify.issuer", "https://login.example");
        all.put("mp.jwt.verify.audiences", "distinguo");
        return all;
    }

    private static Optional<String> fault(Access access, Map<String, String> settings, Door door) {
        return new AccessCheck(access, config(settings)).fault(door);
    }

    private static Config config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 1))
                .build();
    }
}
