package org.distinguo.runtime.access;

import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.auth.principal.UnmatchedTokenKidException;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.distinguo.cli.Failure;
import org.eclipse.microprofile.config.Config;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Tells the operator where the keys cannot be had by which tokens are verified: callers learn only that their token is not
 * accepted. Thread-safe.
 */
@Singleton
public final class TokenKeys {

    private static final Logger LOG = System.getLogger(TokenKeys.class.getName());
    private static final Duration LEAST_BETWEEN = Duration.ofMinutes(1);

    /** A token that nobody signed: {@code {"alg":"RS256"}}, no claims, and no signature of any key. */
    private static final String NOBODYS = "eyJhbGciOiJSUzI1NiJ9.e30.e30";

    private final Provider<JWTParser> parser;
    private final Config config;
    private final Clock clock;
    private final AtomicReference<Instant> told = new AtomicReference<>(Instant.EPOCH);

    TokenKeys(Provider<JWTParser> parser, Config config, Clock clock) {
        this.parser = parser;
        this.config = config;
        this.clock = clock;
    }

    /** Fetches the keys, and makes everything ready that verifies a token, so that the first caller need not wait for it. */
    public void getReady() {
        try {
            parser.get().parse(NOBODYS);
        } catch (ParseException expected) {
            tellIfUnavailable(expected);
        }
    }

    /**
     * Looks at why a token was not accepted, and tells the operator, once a minute at most, if it is for want of keys. Nothing of
     * the token is told.
     *
     * @param failure why it was not accepted
     */
    public void tellIfUnavailable(Throwable failure) {
        boolean isUnavailable = Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause ->
                        cause instanceof UnresolvableKeyException && !(cause instanceof UnmatchedTokenKidException));
        Instant last = told.get();
        Instant now = clock.instant();
        if (isUnavailable && isRemote() && now.isAfter(last.plus(LEAST_BETWEEN)) && told.compareAndSet(last, now)) {
            LOG.log(
                    Logger.Level.WARNING,
                    "every token is refused: the keys at " + location() + " (" + TokenCheck.LOCATION
                            + ") cannot be fetched: " + Failure.of(failure));
        }
    }

    private boolean isRemote() {
        return location().startsWith("http");
    }

    private String location() {
        return config.getOptionalValue(TokenCheck.LOCATION, String.class).orElse("");
    }
}
