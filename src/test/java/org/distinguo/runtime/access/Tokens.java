package org.distinguo.runtime.access;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens of a signer made for one test run, and the file of its public keys that the service reads. */
public final class Tokens implements QuarkusTestResourceLifecycleManager {

    /** Who signs them. */
    public static final String ISSUER = "https://login.example/realms/cases";

    /** What they call this service. */
    public static final String AUDIENCE = "distinguo";

    static final String RSA_NAME = "rsa-1";
    static final String ELLIPTIC_NAME = "elliptic-1";
    static final KeyPair RSA = Keys.rsa(2048);
    static final KeyPair ELLIPTIC = Keys.elliptic("secp256r1");

    private static final Path FILE = Path.of("target", "keys", "jwks.json").toAbsolutePath();
    private static final int LIFETIME_SECONDS = 300;

    @Override
    public Map<String, String> start() {
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, keySet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "distinguo.access",
                "tokens",
                "mp.jwt.verify.publickey.location",
                FILE.toString(),
                "mp.jwt.verify.publickey.algorithm",
                "RS256,ES256",
                "mp.jwt.verify.issuer",
                ISSUER,
                "mp.jwt.verify.audiences",
                AUDIENCE);
    }

    @Override
    public void stop() {
        // The file lies under target and is written anew by the next run.
    }

    static String keySet() {
        return Keys.set(Keys.jwk(RSA_NAME, RSA.getPublic()), Keys.jwk(ELLIPTIC_NAME, ELLIPTIC.getPublic()));
    }

    /** The claims of a good token with these scopes; values are JSON. */
    static Map<String, String> claims(String scopes) {
        long now = Instant.now().getEpochSecond();
        Map<String, String> claims = new LinkedHashMap<>();
        claims.put("iss", quoted(ISSUER));
        claims.put("aud", quoted(AUDIENCE));
        claims.put("sub", quoted("service-account-hotline"));
        claims.put("azp", quoted("hotline"));
        claims.put("iat", Long.toString(now));
        claims.put("exp", Long.toString(now + LIFETIME_SECONDS));
        claims.put("scope", quoted(scopes));
        return claims;
    }

    /** The claims of a good token with the scope {@code classify}, but for one. */
    static Map<String, String> with(String claim, String value) {
        return with(claim, value, "classify");
    }

    /** The claims of a good token with these scopes, but for one. */
    static Map<String, String> with(String claim, String value, String scopes) {
        Map<String, String> claims = claims(scopes);
        claims.put(claim, value);
        return claims;
    }

    /** The claims of a good token with the scope {@code classify}, without one of them. */
    static Map<String, String> without(String claim) {
        return without(claim, Map.of());
    }

    /** The claims of a good token with the scope {@code classify}, without one of them and with others. */
    static Map<String, String> without(String claim, Map<String, String> others) {
        Map<String, String> claims = claims("classify");
        claims.remove(claim);
        claims.putAll(others);
        return claims;
    }

    /** A good token with these scopes. */
    public static String good(String scopes) {
        return signed(claims(scopes));
    }

    static String signed(Map<String, String> claims) {
        return signed("RS256", RSA_NAME, claims, RSA.getPrivate());
    }

    static String signed(String algorithm, String name, Map<String, String> claims, PrivateKey key) {
        return joined(algorithm, name, claims, input -> {
            Signature signature =
                    Signature.getInstance(algorithm.equals("RS256") ? "SHA256withRSA" : "SHA256withECDSAinP1363Format");
            signature.initSign(key);
            signature.update(input);
            return signature.sign();
        });
    }

    /** Signed with a secret, which here is something that everybody knows. */
    static String authenticated(String name, Map<String, String> claims, byte[] secret) {
        return joined("HS256", name, claims, input -> {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(input);
        });
    }

    static String unsigned(Map<String, String> claims) {
        return joined("none", RSA_NAME, claims, input -> new byte[0]);
    }

    static String quoted(String text) {
        return '"' + text + '"';
    }

    private interface Signer {
        byte[] sign(byte[] input) throws GeneralSecurityException;
    }

    private static String joined(String algorithm, String name, Map<String, String> claims, Signer signer) {
        String header = "{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\",\"kid\":\"" + name + "\"}";
        String body = claims.entrySet().stream()
                .map(claim -> quoted(claim.getKey()) + ":" + claim.getValue())
                .collect(Collectors.joining(",", "{", "}"));
        String input = encoded(header) + "." + encoded(body);
        try {
            return input + "." + Keys.base64url(signer.sign(input.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String json) {
        return Keys.base64url(json.getBytes(StandardCharsets.UTF_8));
    }
}
