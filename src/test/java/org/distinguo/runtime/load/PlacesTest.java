package org.distinguo.runtime.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Places are bounded in all and for each caller, and a long answer takes several. */
final class PlacesTest {

    @Test
    void oneCallerMayHaveAPartAndAllTogetherAll() {
        var places = new Places(4, 3);
        for (int number = 0; number < 3; number++) {
            assertThat(places.take("a", 1)).isEqualTo(Places.Outcome.GIVEN);
        }
        assertThat(places.take("a", 1)).isEqualTo(Places.Outcome.SHARE_USED_UP);
        assertThat(places.take("b", 1)).isEqualTo(Places.Outcome.GIVEN);
        assertThat(places.take("b", 1)).isEqualTo(Places.Outcome.FULL);
        places.change("a", -1);
        assertThat(places.take("b", 1)).isEqualTo(Places.Outcome.GIVEN);
        assertThat(places.inside()).isEqualTo(4);
    }

    @Test
    void aLongAnswerTakesAsManyPlacesAsItNeeds() {
        assertThat(Places.of(0)).isEqualTo(1);
        assertThat(Places.of(Places.BYTES)).isEqualTo(1);
        assertThat(Places.of(Places.BYTES + 1L)).isEqualTo(2);
        assertThat(Places.of(10L * Places.BYTES)).isEqualTo(10);
        var places = new Places(8, 8);
        assertThat(places.take("a", 5)).isEqualTo(Places.Outcome.GIVEN);
        assertThat(places.take("b", 4)).isEqualTo(Places.Outcome.FULL);
        assertThat(places.take("b", 3)).isEqualTo(Places.Outcome.GIVEN);
    }

    @Test
    void whatIsLargerThanAllPlacesGetsInWhenItIsAlone() {
        var places = new Places(2, 1);
        assertThat(places.take("a", 7)).isEqualTo(Places.Outcome.GIVEN);
        assertThat(places.take("b", 1)).isEqualTo(Places.Outcome.FULL);
        places.change("a", -7);
        assertThat(places.inside()).isZero();
        assertThat(places.take("b", 1)).isEqualTo(Places.Outcome.GIVEN);
    }
}
