package org.distinguo.proof;

import java.util.List;
import org.distinguo.rulebook.OffenceKind;

/**
 * Where two laws part, completely: in every case that fits no pattern they give the same status. That is proved.
 *
 * @param kind the kind of offences that was asked for
 * @param first the first law
 * @param second the second law
 * @param differences the patterns: first those where one law is met and the other not, then those where one is open
 * @param fewest whether there are proved to be no fewer such patterns, for each pair of answers; where not, none is idle
 */
public record Differences(
        OffenceKind kind, DatedLaw first, DatedLaw second, List<Difference> differences, boolean fewest) {

    public Differences {
        differences = List.copyOf(differences);
    }
}
