package org.distinguo.rulebook;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.distinguo.facts.FactId;
import org.distinguo.source.Place;

/**
 * Offences for which a guarantee does not hold, because their law is different.
 *
 * @param guarantee the guarantee
 * @param offences the offences' ids, never empty
 * @param onlyWhere facts without any of which the guarantee holds all the same; empty where it never does
 * @param citation the source
 * @param reason why, in plain words
 * @param reviewed whether it was read in the cited text
 * @param place where it is written
 */
public record GuaranteeNotGiven(
        Guarantee guarantee,
        List<String> offences,
        Set<FactId> onlyWhere,
        Citation citation,
        String reason,
        boolean reviewed,
        Place place) {

    public GuaranteeNotGiven {
        offences = List.copyOf(offences);
        onlyWhere = Collections.unmodifiableSet(new TreeSet<>(onlyWhere));
    }
}
