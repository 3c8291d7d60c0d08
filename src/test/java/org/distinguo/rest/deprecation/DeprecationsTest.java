package org.distinguo.rest.deprecation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.source.YamlFile;
import org.junit.jupiter.api.Test;

/** The file that says what will go. */
final class DeprecationsTest {

    @Test
    void theShippedFileIsRead() {
        assertThat(Deprecations.shipped()).isNotNull();
    }

    @Test
    void datesAreWrittenAsTheStandardsWriteThem() {
        // The example of RFC 9745, section 2.1, and the day of that of RFC 8594, section 3.
        var example = new Deprecation(LocalDate.of(2023, 6, 30), LocalDate.of(2018, 12, 31), "https://example.org/");
        assertThat(example.deprecationHeader()).isEqualTo("@1688083200");
        assertThat(example.sunsetHeader()).isEqualTo("Mon, 31 Dec 2018 00:00:00 GMT");
    }

    @Test
    void everyFaultIsToldAtOnce() {
        assertThatThrownBy(() -> read("""
                        operations:
                          listFacts: {since: 2027-01-01, sunset: 2027-06-29, page: 'nowhere'}
                        rulebooks:
                          un: {since: 2027-01-01, sunset: 2027-06-30, page: 'https://example.org/un', other: x}
                        """))
                .isInstanceOfSatisfying(InvalidSourceException.class, refused -> assertThat(refused.diagnostics())
                        .extracting(Object::toString)
                        .satisfiesExactly(
                                fault -> assertThat(fault).contains("less than 180 days", "2027-06-30"),
                                fault -> assertThat(fault).contains("no address"),
                                fault -> assertThat(fault).contains("other")));
    }

    private static Deprecations read(String text) {
        return Deprecations.read(new YamlFile("deprecations.yaml", text.getBytes(StandardCharsets.UTF_8)));
    }
}
