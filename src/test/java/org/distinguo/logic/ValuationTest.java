package org.distinguo.logic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of facts, and how it is read. */
final class ValuationTest {

    private final Valuation known =
            Valuation.of(2, atom -> atom.number() == 0 ? Valuation.State.SO : Valuation.State.NOT_SO);

    @ParameterizedTest
    @CsvSource({
        "SO, TRUE, FALSE",
        "NOT_SO, FALSE, TRUE",
        "OPEN, UNKNOWN, UNKNOWN",
        "SUSPECTED, TRUE, UNKNOWN",
        "WRONGLY_SUSPECTED, TRUE, TRUE"
    })
    void aStateIsReadInTwoWays(Valuation.State state, Truth so, Truth notSo) {
        Valuation one = Valuation.of(1, atom -> state);
        assertThat(one.so(Atom.of(0))).isEqualTo(so);
        assertThat(one.notSo(Atom.of(0))).isEqualTo(notSo);
    }

    @Test
    void whatIsNotNamedIsOpen() {
        assertThat(known.state(Atom.of(1))).isEqualTo(Valuation.State.NOT_SO);
        assertThat(known.state(Atom.of(2))).isEqualTo(Valuation.State.OPEN);
    }

    @Test
    void moreCanBeKnownOfAnyFact() {
        Valuation more = known.with(Numbered.atoms(4, 1), Valuation.State.SUSPECTED, Valuation.State.SO);
        assertThat(more).isEqualTo(Valuation.of(5, atom -> switch (atom.number()) {
            case 0, 1 -> Valuation.State.SO;
            case 4 -> Valuation.State.SUSPECTED;
            default -> Valuation.State.OPEN;
        }));
        assertThat(known.state(Atom.of(1))).as("the first stays what it was").isEqualTo(Valuation.State.NOT_SO);
        assertThat(known.with(Numbered.atoms(0), Valuation.State.OPEN).state(Atom.of(1)))
                .isEqualTo(Valuation.State.NOT_SO);
    }

    @Test
    void theSameKnowledgeIsEqual() {
        Valuation same = Valuation.of(2, known::state);
        assertThat(same).isEqualTo(known).hasSameHashCodeAs(known);
        assertThat(known)
                .isNotEqualTo(Valuation.of(2, atom -> Valuation.State.OPEN))
                .isNotEqualTo("known");
        assertThat(known.hashCode())
                .isNotEqualTo(Valuation.of(2, atom -> Valuation.State.OPEN).hashCode());
    }
}
