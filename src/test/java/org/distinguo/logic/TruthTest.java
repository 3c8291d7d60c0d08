package org.distinguo.logic;

import static org.assertj.core.api.Assertions.assertThat;

import org.distinguo.rulebook.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kleene's tables, row by row. */
final class TruthTest {

    @ParameterizedTest
    @CsvSource({
        "TRUE, TRUE, TRUE", "TRUE, FALSE, FALSE", "TRUE, UNKNOWN, UNKNOWN",
        "FALSE, TRUE, FALSE", "FALSE, FALSE, FALSE", "FALSE, UNKNOWN, FALSE",
        "UNKNOWN, TRUE, UNKNOWN", "UNKNOWN, FALSE, FALSE", "UNKNOWN, UNKNOWN, UNKNOWN"
    })
    void conjunction(Truth left, Truth right, Truth expected) {
        assertThat(left.and(right)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "TRUE, TRUE, TRUE", "TRUE, FALSE, TRUE", "TRUE, UNKNOWN, TRUE",
        "FALSE, TRUE, TRUE", "FALSE, FALSE, FALSE", "FALSE, UNKNOWN, UNKNOWN",
        "UNKNOWN, TRUE, TRUE", "UNKNOWN, FALSE, UNKNOWN", "UNKNOWN, UNKNOWN, UNKNOWN"
    })
    void disjunction(Truth left, Truth right, Truth expected) {
        assertThat(left.or(right)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"TRUE, FALSE", "FALSE, TRUE", "UNKNOWN, UNKNOWN"})
    void negation(Truth truth, Truth expected) {
        assertThat(truth.not()).isEqualTo(expected);
    }

    @Test
    void eachTruthIsAStatus() {
        assertThat(Status.of(Truth.TRUE)).isEqualTo(Status.MET);
        assertThat(Status.of(Truth.FALSE)).isEqualTo(Status.NOT_MET);
        assertThat(Status.of(Truth.UNKNOWN)).isEqualTo(Status.UNDETERMINED);
        assertThat(Truth.of(true)).isEqualTo(Truth.TRUE);
        assertThat(Truth.of(false)).isEqualTo(Truth.FALSE);
    }
}
