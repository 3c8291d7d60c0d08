package org.distinguo.verdict;

import java.util.List;
import org.distinguo.facts.FactId;
import org.distinguo.rulebook.Citation;
import org.jspecify.annotations.Nullable;

/**
 * How one provision stands to a case, and why.
 *
 * @param id the provision's id in the offence
 * @param status its status under both standards
 * @param decidedBy the stated facts that decided it, under the stricter standard that decides it; empty where none does
 * @param open the open facts that can still decide it, under the stricter standard
 * @param lifted whether an element is not asked for here, because its lift is met under the chosen standard
 * @param leftOpen the questions that the rulebook leaves open and that alone keep their part of it open; empty where it is
 *     decided
 * @param citation its source; that of the lift where it is lifted
 * @param sources the sources of the alternatives that met it, where they have their own; empty where it is not met
 * @param explanation what it asks for and how it stands, in plain words; empty where it was not asked for
 * @param reviewed whether the status rests on claims that were read in the cited text: it would be the same if all others
 *     were taken out
 * @param shared whether nothing is known of any fact that it reads, and this very ground stands in every such verdict
 */
public record Ground(
        String id,
        Statuses status,
        List<FactId> decidedBy,
        List<FactId> open,
        boolean lifted,
        List<LeftOpen> leftOpen,
        Citation citation,
        List<Citation> sources,
        Explanation explanation,
        boolean reviewed,
        boolean shared) {

    public Ground {
        decidedBy = List.copyOf(decidedBy);
        open = List.copyOf(open);
        leftOpen = List.copyOf(leftOpen);
        sources = List.copyOf(sources);
    }

    /** The same, to stand in every verdict. */
    Ground toShare() {
        return new Ground(
                id, status, decidedBy, open, lifted, leftOpen, citation, sources, explanation, reviewed, true);
    }

    /** Two grounds are equal where they say the same; whether they are shared is about the objects. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ground that && said().equals(that.said());
    }

    @Override
    public int hashCode() {
        return said().hashCode();
    }

    private List<Object> said() {
        return List.of(id, status, decidedBy, open, lifted, leftOpen, citation, sources, explanation, reviewed);
    }
}
