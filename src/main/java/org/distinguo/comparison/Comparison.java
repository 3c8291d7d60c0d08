package org.distinguo.comparison;

import java.util.List;

/**
 * The same case under several laws.
 *
 * @param verdicts one for each period of a law that any of the dates lies in, in order of the laws and, for one law, of its
 *     first date as asked
 * @param divergences where two of the laws part: two rulebooks on the same dates, and two periods of the same rulebook; in
 *     order of the verdicts
 */
public record Comparison(List<DatedVerdict> verdicts, List<Divergence> divergences) {

    public Comparison {
        verdicts = List.copyOf(verdicts);
        divergences = List.copyOf(divergences);
    }
}
