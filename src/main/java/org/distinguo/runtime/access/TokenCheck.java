package org.distinguo.runtime.access;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.distinguo.cli.Failure;
import org.eclipse.microprofile.config.Config;

/** Says what is missing or wrong where callers send tokens: the keys, the issuer, the audience, the algorithm. */
final class TokenCheck {

    static final String LOCATION = "mp.jwt.verify.publickey.location";
    static final String ISSUER = "mp.jwt.verify.issuer";
    static final String AUDIENCES = "mp.jwt.verify.audiences";
    private static final String ALGORITHM = "mp.jwt.verify.publickey.algorithm";
    private static final Set<String> ALGORITHMS = Set.of("RS256", "ES256");
    private static final String FILE = "file:";

    /** What the platform takes for nothing. */
    private static final String UNSET = "NONE";

    /** What has to be set, with what it is. */
    private static final Map<String, String> NEEDED = needed();

    /** Settings of the platform that would let in what the settings above keep out. */
    private static final List<String> LOOSER = List.of(
            "mp.jwt.decrypt.key.location",
            "mp.jwt.token.header",
            "mp.jwt.verify.publickey",
            "smallrye.jwt.claims.groups",
            "smallrye.jwt.client.tls.hosts",
            "smallrye.jwt.client.tls.trust-all",
            "smallrye.jwt.decrypt.key",
            "smallrye.jwt.decrypt.key.location",
            "smallrye.jwt.token.header",
            "smallrye.jwt.token.schemes",
            "smallrye.jwt.verify.algorithm",
            "smallrye.jwt.verify.aud",
            "smallrye.jwt.verify.key-provider",
            "smallrye.jwt.verify.key.location",
            "smallrye.jwt.verify.secretkey");

    private final Config config;

    /**
     * @param config what is set
     */
    TokenCheck(Config config) {
        this.config = config;
    }

    private static Map<String, String> needed() {
        Map<String, String> needed = new LinkedHashMap<>();
        needed.put(
                LOCATION, "a file with the public keys of whoever signs tokens, or the https address of its key set");
        needed.put(ISSUER, "the claim `iss` of its tokens");
        needed.put(AUDIENCES, "what their claim `aud` calls this service");
        return needed;
    }

    /** Whether anything is set by which tokens would be verified. */
    boolean isSet() {
        return NEEDED.keySet().stream().anyMatch(name -> value(name).isPresent());
    }

    /** The first fault, in one sentence with the names of settings; empty where tokens can be verified. */
    Optional<String> fault() {
        List<String> missing = NEEDED.entrySet().stream()
                .filter(needed -> value(needed.getKey()).isEmpty())
                .map(needed -> needed.getKey() + " (" + needed.getValue() + ")")
                .toList();
        if (!missing.isEmpty()) {
            return Optional.of("distinguo.access=" + Access.TOKENS.word() + ": to verify tokens, set "
                    + String.join(" and ", missing));
        }
        return looser().or(this::algorithm).or(this::keys);
    }

    private Optional<String> looser() {
        List<String> found =
                LOOSER.stream().filter(name -> value(name).isPresent()).toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(", ", found) + ": cannot be set here, for a token is verified by " + LOCATION
                        + ", " + ISSUER + ", " + AUDIENCES + " and " + ALGORITHM + " alone; leave it out");
    }

    private Optional<String> algorithm() {
        Set<String> algorithms = algorithms();
        return ALGORITHMS.containsAll(algorithms)
                ? Optional.empty()
                : Optional.of(ALGORITHM + "=" + value(ALGORITHM).orElse("")
                        + ": must be RS256, ES256 or, for a set of keys, RS256,ES256");
    }

    private Set<String> algorithms() {
        return Arrays.stream(value(ALGORITHM).orElse("RS256").split(","))
                .map(String::strip)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<String> keys() {
        String location = value(LOCATION).orElseThrow();
        if (location.startsWith("https:")) {
            return Optional.empty();
        }
        Optional<String> fault = location.startsWith("http:") ? unencrypted(location) : file(location);
        return fault.map(words -> LOCATION + "=" + location + ": " + words);
    }

    /** Who can change what comes over the line, can sign tokens. */
    private static Optional<String> unencrypted(String location) {
        try {
            String host = URI.create(location).getHost();
            return host != null && InetAddress.getByName(host).isLoopbackAddress()
                    ? Optional.empty()
                    : Optional.of("keys come over https only, except from this machine");
        } catch (UnknownHostException | IllegalArgumentException e) {
            return Optional.of("keys come over https only, except from this machine");
        }
    }

    private Optional<String> file(String location) {
        try {
            Path file = Path.of(location.startsWith(FILE) ? location.substring(FILE.length()) : location);
            return VerificationKeys.fault(Files.readString(file), algorithms());
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of(Failure.of(e));
        }
    }

    private Optional<String> value(String name) {
        return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank() && !value.equals(UNSET));
    }

    /** Who signs the tokens and what they call this service, in words. */
    String callers() {
        List<String> words = new ArrayList<>();
        value(ISSUER).ifPresent(issuer -> words.add("signed by " + issuer));
        value(AUDIENCES).ifPresent(audiences -> words.add("for " + audiences));
        return String.join(" ", words);
    }
}
