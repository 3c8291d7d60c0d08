package org.distinguo.runtime.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.IntStream;
import org.distinguo.rest.problem.TypesOnly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a record stays, and how many records stay. */
final class RequestFilterTest {

    private static final String SAID = "HTTP Request to /v1/Marie failed";

    private final AtomicBoolean isServing = new AtomicBoolean(true);
    private final AtomicLong nanoseconds = new AtomicLong();
    private final RequestFilter filter = new RequestFilter(isServing::get, nanoseconds::get);

    @Test
    void platformsWordsAreLeftOutAndItsExceptionsAreTypesAndPlaces() {
        var thrown = new IllegalStateException(SAID, new IllegalArgumentException(SAID));
        LogRecord entry = entry("io.quarkus.vertx.http.runtime.QuarkusErrorHandler");
        entry.setParameters(new Object[] {SAID});
        entry.setThrown(thrown);
        assertThat(filter.isLoggable(entry)).isTrue();
        assertThat(entry.getMessage()).isEqualTo(RequestFilter.LEFT_OUT);
        assertThat(entry.getParameters()).isNull();
        assertThat(entry.getThrown())
                .isInstanceOf(TypesOnly.class)
                .hasToString("java.lang.IllegalStateException")
                .satisfies(shown -> assertThat(shown.getStackTrace()).isEqualTo(thrown.getStackTrace()))
                .cause()
                .hasToString("java.lang.IllegalArgumentException");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.distinguo.rest.ProblemMappers",
                "io.quarkus",
                "io.smallrye.health",
                "io.quarkus.tls.runtime.CertificateRecorder",
                "io.vertx.core.impl.BlockedThreadChecker"
            })
    void wordsOfTheServiceAndAboutTheProcessStay(String logger) {
        LogRecord entry = entry(logger);
        assertThat(filter.isLoggable(entry)).isTrue();
        assertThat(entry.getMessage()).isEqualTo(SAID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"org.distinguoish", "io.quarkus.http.access-log", "io.vertx.core.net.impl.ConnectionBase", ""})
    void everyOtherLoggerCountsAsThePlatform(String logger) {
        LogRecord entry = entry(logger);
        assertThat(filter.isLoggable(entry)).isTrue();
        assertThat(entry.getMessage()).isEqualTo(RequestFilter.LEFT_OUT);
    }

    @Test
    void everythingIsSaidBeforeARequestCanArrive() {
        isServing.set(false);
        LogRecord entry = entry("io.quarkus.config");
        assertThat(IntStream.range(0, 1_000).allMatch(number -> filter.isLoggable(entry)))
                .isTrue();
        assertThat(entry.getMessage()).isEqualTo(SAID);
    }

    @Test
    void recordsOfAMinuteAreBoundedAndThePlatformTakesNoneOfTheServices() {
        long before = RecordRate.leftOut();
        assertThat(admitted("io.vertx", 1_000)).isEqualTo(RecordRate.MOST_IN_A_MINUTE);
        assertThat(admitted("org.distinguo.rest", 1_000)).isEqualTo(RecordRate.MOST_IN_A_MINUTE);
        assertThat(RecordRate.leftOut() - before).isEqualTo(2 * (1_000 - RecordRate.MOST_IN_A_MINUTE));
        nanoseconds.addAndGet(Duration.ofSeconds(59).toNanos());
        assertThat(admitted("io.vertx", 10)).isZero();
        nanoseconds.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(admitted("io.vertx", 10)).isEqualTo(10);
        assertThat(admitted("io.quarkus", 1_000))
                .as("the start and the stop are always told")
                .isEqualTo(1_000);
    }

    private long admitted(String logger, int records) {
        return IntStream.range(0, records)
                .filter(number -> filter.isLoggable(entry(logger)))
                .count();
    }

    private static LogRecord entry(String logger) {
        LogRecord entry = new LogRecord(Level.SEVERE, SAID);
        entry.setLoggerName(logger);
        return entry;
    }
}
