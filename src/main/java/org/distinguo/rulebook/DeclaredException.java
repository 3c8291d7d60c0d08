package org.distinguo.rulebook;

import java.util.List;
import org.distinguo.source.Place;

/**
 * Offences for which a guarantee does not hold, because their law is different.
 *
 * @param guarantee the guarantee
 * @param offences the offences' ids, never empty
 * @param citation the source
 * @param reason why, in plain words
 * @param reviewed whether it was read in the cited text
 * @param place where it is written
 */
public record DeclaredException(
        Guarantee guarantee, List<String> offences, Citation citation, String reason, boolean reviewed, Place place) {

    public DeclaredException {
        offences = List.copyOf(offences);
    }
}
