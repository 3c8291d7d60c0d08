package org.distinguo.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A service in whose memory the law has no room does not start. */
final class HeapCheckTest {

    @ParameterizedTest
    @CsvSource({"6, true", "61, true", "64, true", "77, false", "4096, false"})
    void heapInWhichTheLawHasNoRoomIsRefused(long mebibytes, boolean isRefused) {
        assertThat(HeapCheck.fault(mebibytes << 20).isPresent()).isEqualTo(isRefused);
    }
}
