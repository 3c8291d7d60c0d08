package org.distinguo.difference;

import java.util.List;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.verdict.DatedLaw;

/**
 * Where two laws part, completely: in no case that fits no pattern do they give one of the pairs of answers that were
 * compared. That is proved.
 *
 * @param kind the kind of offences that was asked for
 * @param first the first law
 * @param second the second law
 * @param compared the pairs of answers that were looked at
 * @param differences the patterns, in order of the pairs; for each pair those that name fewer facts first
 * @param fewest whether there are proved to be no fewer such patterns, for each pair of answers; where not, none is idle
 */
public record Differences(
        OffenceKind kind,
        DatedLaw first,
        DatedLaw second,
        List<AnswerPair> compared,
        List<Difference> differences,
        boolean fewest) {

    public Differences {
        compared = List.copyOf(compared);
        differences = List.copyOf(differences);
    }
}
