package org.distinguo.rest;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a caller gets who says in {@code Accept-Encoding} what it unpacks (RFC 9110, 12.5.3). */
final class CodingsTest {

    private static final Codings BOTH = new Codings(List.of(Coding.GZIP, Coding.BR));
    private static final Codings GZIP = new Codings(List.of(Coding.GZIP));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none                             | none     | none",
                "''                               | none     | none",
                "br                               | br       | none",
                "gzip                             | gzip     | gzip",
                "x-gzip                           | gzip     | gzip",
                "GZip;Q=1                         | gzip     | gzip",
                "gzip, br                         | br       | gzip",
                "br, gzip                         | br       | gzip",
                "*                                | br       | gzip",
                "identity                         | none     | none",
                "deflate, zstd                    | none     | none",
                "deflate, gzip, zstd              | gzip     | gzip",
                "br;q=0                           | none     | none",
                "br;q=0.000, gzip;q=0.001         | gzip     | gzip",
                "br;q=0.5, gzip;q=0.6             | gzip     | gzip",
                "br;q=0.6, gzip;q=0.5             | br       | gzip",
                "br;q=0.5, gzip;q=0.500           | br       | gzip",
                "gzip;q=0.5, *;q=0                | gzip     | gzip",
                "br;q=0, *                        | gzip     | gzip",
                "gzip;q=0, *                      | br       | none",
                "br;q=0, gzip;q=0, *              | none     | none",
                "*;q=0                            | none     | none",
                "identity, gzip;q=0.5             | none     | none",
                "identity, *;q=0.5                | none     | none",
                "identity;q=0.5, gzip;q=0.5       | gzip     | gzip",
                "identity;q=0.5, br;q=0.4, gzip   | gzip     | gzip",
                "identity;q=0, br                 | br       | none",
                "gzip;q=1;q=0                     | none     | none",
                "gzip;q=1, gzip;q=0               | none     | none",
                "gzip ; q = 0.3 , br ; q = 0.2    | gzip     | gzip",
                "gzip;q=2                         | none     | none",
                "gzip;q=1.001                     | none     | none",
                "gzip;q=-1                        | none     | none",
                "gzip;q=0.1234                    | none     | none",
                "gzip;q=nonsense                  | none     | none",
                "gzip;q                           | gzip     | gzip",
                "gzip;level=9                     | gzip     | gzip",
                ";;                               | none     | none",
                ",;,                              | none     | none"
            })
    void callerGetsWhatItWantsMost(String header, String ofBoth, String ofGzip) {
        assertThat(BOTH.chosen(header).map(Coding::token).orElse(null)).isEqualTo(ofBoth);
        assertThat(GZIP.chosen(header).map(Coding::token).orElse(null)).isEqualTo(ofGzip);
        assertThat(new Codings(List.of()).chosen(header)).isEmpty();
    }

    @Test
    void operatorSaysWhatIsOffered() {
        assertThat(Codings.of(Set.of(Coding.GZIP)).offered()).containsExactly(Coding.GZIP);
        assertThat(Codings.of(Set.of(Coding.BR)).offered()).containsExactly(Coding.BR);
        assertThat(Codings.of(Set.of(Coding.GZIP, Coding.BR)).offered()).containsExactly(Coding.BR, Coding.GZIP);
        assertThat(Codings.whyNotBrotli(Set.of(Coding.BR))).isEmpty();
    }

    @Test
    void whatFitsIntoOnePacketIsNotPacked() {
        assertThat(Coding.pays(new byte[1_399])).isFalse();
        assertThat(Coding.pays(new byte[1_400])).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void packedBytesAreTheSameWhenUnpacked(Coding coding) throws IOException {
        for (int length : List.of(1, 1_400, 100_000, 2_000_000)) {
            byte[] bytes = "{\"status\":\"MET\"},"
                    .repeat(length / 10 + 1)
                    .substring(0, length)
                    .getBytes(US_ASCII);
            byte[] packed = coding.pack(bytes).orElseThrow();
            assertThat(Unpacked.of(coding.token(), packed)).isEqualTo(bytes);
            assertThat(coding.pack(bytes))
                    .hasValueSatisfying(again -> assertThat(again).isEqualTo(packed));
        }
    }
}
