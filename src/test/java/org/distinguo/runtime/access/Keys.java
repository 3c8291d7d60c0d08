package org.distinguo.runtime.access;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Keys made for one test run, and how files show them: the JDK alone, and no library that the service verifies with. */
public final class Keys {

    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private Keys() {}

    /** A pair of RSA keys. */
    public static KeyPair rsa(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A pair of keys on a curve, as {@code secp256r1}. */
    public static KeyPair elliptic(String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key as PEM (RFC 7468). */
    public static String pem(String label, Key key) {
        String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(key.getEncoded());
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }

    /** A public key as a JSON Web Key (RFC 7517). */
    public static String jwk(String name, PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            return "{\"kty\":\"RSA\",\"use\":\"sig\",\"kid\":\"" + name + "\",\"n\":\"" + encoded(rsa.getModulus(), 0)
                    + "\",\"e\":\"" + encoded(rsa.getPublicExponent(), 0) + "\"}";
        }
        ECPublicKey elliptic = (ECPublicKey) key;
        int length = (elliptic.getParams().getCurve().getField().getFieldSize() + 7) / 8;
        return "{\"kty\":\"EC\",\"use\":\"sig\",\"kid\":\"" + name + "\",\"crv\":\"P-" + length * 8 + "\",\"x\":\""
                + encoded(elliptic.getW().getAffineX(), length) + "\",\"y\":\""
                + encoded(elliptic.getW().getAffineY(), length) + "\"}";
    }

    /** A set of keys. */
    public static String set(String... keys) {
        return "{\"keys\":[" + List.of(keys).stream().collect(Collectors.joining(",")) + "]}";
    }

    /** Bytes as base64url without padding (RFC 7515, 2). */
    public static String base64url(byte[] bytes) {
        return BASE64URL.encodeToString(bytes);
    }

    private static String encoded(BigInteger number, int length) {
        byte[] bytes = number.toByteArray();
        int least = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
        byte[] digits = Arrays.copyOfRange(bytes, least, bytes.length);
        if (digits.length >= length) {
            return base64url(digits);
        }
        byte[] padded = new byte[length];
        System.arraycopy(digits, 0, padded, length - digits.length, digits.length);
        return base64url(padded);
    }
}
