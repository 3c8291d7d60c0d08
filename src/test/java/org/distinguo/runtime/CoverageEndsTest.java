package org.distinguo.runtime;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.distinguo.library.Library;
import org.distinguo.rest.TestDay;
import org.junit.jupiter.api.Test;

/** Whoever runs the service is told in time that somebody has to read the law again. */
@QuarkusTest
final class CoverageEndsTest {

    private final Library library;
    private final CoverageEnds ends;

    @TestHTTPResource(management = true)
    URI management;

    CoverageEndsTest(Library library, CoverageEnds ends) {
        this.library = library;
        this.ends = ends;
    }

    @Test
    void nothingIsSaidWhileTheEndIsFar() {
        LocalDate end = end();
        TestDay.on(end.minusDays(91), () -> {
            assertThat(warned()).doesNotContainKey("un");
            assertThat(daysLeft()).isEqualTo(91);
        });
    }

    @Test
    void fromNinetyDaysBeforeTheEndOnItsDayIsTold() {
        LocalDate end = end();
        for (int days : new int[] {90, 1, 0}) {
            TestDay.on(end.minusDays(days), () -> {
                assertThat(warned()).containsEntry("un", "coverage ends " + end);
                assertThat(daysLeft()).isEqualTo(days);
            });
        }
    }

    @Test
    void afterTheEndItIsToldThatItIsPast() {
        LocalDate end = end();
        TestDay.on(end.plusDays(3), () -> {
            assertThat(warned()).containsEntry("un", "coverage ended " + end);
            assertThat(daysLeft()).isEqualTo(-3);
        });
    }

    @Test
    void theStartWarnsOnceForEachRulebookWithItsDay() {
        LocalDate end = end();
        List<String> logged = new ArrayList<>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry.getLevel().getName() + " " + entry.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(Wiring.class.getName());
        logger.addHandler(handler);
        try {
            TestDay.on(end.minusDays(30), () -> {
                new Wiring().warn(new StartupEvent(), ends);
                assertThat(logged)
                        .hasSize(ends.warnings().size())
                        .containsOnlyOnce("WARN un: coverage ends " + end + "; the rulebook answers nothing after it");
            });
        } finally {
            logger.removeHandler(handler);
        }
    }

    private LocalDate end() {
        return library.classifier("un")
                .orElseThrow()
                .law()
                .rulebook()
                .coverage()
                .to();
    }

    private Map<String, String> warned() {
        JsonPath health = given().get(management.resolve("/q/health/ready")).jsonPath();
        String check = "checks.find { it.name == 'coverage' }";
        assertThat(health.getString("status")).isEqualTo("UP");
        assertThat(health.getString(check + ".status")).isEqualTo("UP");
        return health.get(check + ".data") == null
                ? Map.of()
                : health.getMap(check + ".data", String.class, String.class);
    }

    private double daysLeft() {
        String series = "distinguo_rulebook_coverage_days{rulebook=\"un\"} ";
        return given().get(management.resolve("/q/metrics"))
                .asString()
                .lines()
                .filter(line -> line.startsWith(series))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length())))
                .sum();
    }
}
