package org.distinguo.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The rules of style of records and of audits as pages. They stand in the page itself, so that it loads nothing. */
public final class StyleSheet {

    static final String RULES = Resources.text("/page/style.css");

    /** What a browser lets a page do (Content Security Policy): use these rules of style, and nothing else. */
    public static final String SECURITY_POLICY = "default-src 'none'; style-src 'sha256-" + digest(RULES)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private StyleSheet() {}

    private static String digest(String style) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
