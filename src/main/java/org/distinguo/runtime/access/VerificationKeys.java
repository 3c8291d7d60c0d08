package org.distinguo.runtime.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks at a file of public keys before the service starts with it: a set of keys or one key as JSON (RFC 7517), or one
 * public key or certificate as PEM (RFC 7468). The platform reads such a file with the first token, and of one that it cannot
 * use it says nothing but that the token is not valid.
 */
final class VerificationKeys {

    private static final int LEAST_RSA_BITS = 2_048;
    private static final String NOT_NAMED = "a set of several keys needs a `kid` for each, by which tokens name theirs";
    private static final String TOO_SHORT = "an RSA key has at least 2048 bits";
    private static final Pattern PEM = Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \\1-----");
    private static final Set<String> P_256 = Set.of("secp256r1", "P-256");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private VerificationKeys() {}

    /**
     * What is wrong with a file of keys.
     *
     * @param content its text
     * @param algorithms what tokens may be signed with: {@code RS256}, {@code ES256} or both
     * @return empty where every key can be used
     */
    static Optional<String> fault(String content, Set<String> algorithms) {
        return content.contains("-----BEGIN ") ? ofPem(content, algorithms) : ofJson(content, algorithms);
    }

    private static Optional<String> ofPem(String content, Set<String> algorithms) {
        Matcher block = PEM.matcher(content);
        if (!block.find()) {
            return Optional.of("the PEM text has no end");
        }
        String label = block.group(1);
        String body = block.group(2);
        if (label.contains("PRIVATE")) {
            return Optional.of(privateKey());
        }
        if (block.find()) {
            return Optional.of("a PEM file holds one key here; for several of them write a set of keys as JSON");
        }
        if (algorithms.size() > 1) {
            return Optional.of("a PEM file holds one key, and so serves one algorithm; set "
                    + "mp.jwt.verify.publickey.algorithm to the one of the key");
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(body);
            return label.equals("CERTIFICATE")
                    ? ofKey(certified(content), algorithms)
                    : ofKey(decoded(bytes, algorithms), algorithms);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.of("no public key for " + String.join(", ", algorithms)
                    + " can be read from it (`BEGIN PUBLIC KEY` or `BEGIN CERTIFICATE`)");
        }
    }

    private static PublicKey certified(String content) throws GeneralSecurityException {
        return CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII)))
                .getPublicKey();
    }

    private static PublicKey decoded(byte[] bytes, Set<String> algorithms) throws GeneralSecurityException {
        return KeyFactory.getInstance(algorithms.contains("RS256") ? "RSA" : "EC")
                .generatePublic(new X509EncodedKeySpec(bytes));
    }

    private static Optional<String> ofKey(PublicKey key, Set<String> algorithms) {
        if (key instanceof RSAPublicKey rsa && algorithms.contains("RS256")) {
            return rsa.getModulus().bitLength() < LEAST_RSA_BITS ? Optional.of(TOO_SHORT) : Optional.empty();
        }
        boolean isP256 = key instanceof ECPublicKey elliptic
                && P_256.stream().anyMatch(elliptic.getParams().toString()::contains);
        return isP256 && algorithms.contains("ES256") ? Optional.empty() : Optional.of(otherAlgorithm(algorithms));
    }

    private static Optional<String> ofJson(String content, Set<String> algorithms) {
        JsonNode document;
        try {
            document = MAPPER.readTree(content);
        } catch (JsonProcessingException e) {
            return Optional.of("it is neither PEM nor JSON");
        }
        if (!document.path("keys").isArray()) {
            return ofJwk(document, algorithms);
        }
        JsonNode keys = document.path("keys");
        Set<String> names = new HashSet<>();
        for (JsonNode key : keys) {
            Optional<String> fault = ofJwk(key, algorithms);
            if (fault.isPresent()) {
                return fault;
            }
            names.add(key.path("kid").asText());
        }
        boolean areNamed = keys.size() == 1 || (names.size() == keys.size() && !names.contains(""));
        return keys.isEmpty()
                ? Optional.of("the set has no key")
                : areNamed ? Optional.empty() : Optional.of(NOT_NAMED);
    }

    private static Optional<String> ofJwk(JsonNode key, Set<String> algorithms) {
        if (key.has("d") || key.has("k")) {
            return Optional.of(privateKey());
        }
        return switch (key.path("kty").asText()) {
            case "RSA" ->
                !algorithms.contains("RS256")
                        ? Optional.of(otherAlgorithm(algorithms))
                        : bits(key) < LEAST_RSA_BITS ? Optional.of(TOO_SHORT) : Optional.empty();
            case "EC" ->
                algorithms.contains("ES256") && P_256.contains(key.path("crv").asText())
                        ? Optional.empty()
                        : Optional.of(otherAlgorithm(algorithms));
            default -> Optional.of(otherAlgorithm(algorithms));
        };
    }

    private static int bits(JsonNode key) {
        try {
            return new BigInteger(1, Base64.getUrlDecoder().decode(key.path("n").asText())).bitLength();
        } catch (IllegalArgumentException e) {
            return 0;
        }
    }

    private static String privateKey() {
        return "it holds a key that is to be kept secret; the service needs the public keys alone, so mount these";
    }

    private static String otherAlgorithm(Set<String> algorithms) {
        return "a key in it cannot verify " + String.join(", ", algorithms)
                + " (mp.jwt.verify.publickey.algorithm): RS256 needs an RSA key, ES256 one on the curve P-256";
    }
}
