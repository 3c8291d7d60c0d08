package org.distinguo.episodes;

import java.util.List;
import java.util.Optional;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Status;

/**
 * Episodes whose elements were not put together.
 *
 * @param why why not
 * @param kind the kind of the offences
 * @param offences the offences for which they were not, in order of the rulebook; never empty
 * @param episodes the numbers of the episodes, from 1, ascending
 * @param together what they would come to as one case; empty where that was not asked
 * @param text the same for a person to read
 */
public record NotJoined(
        WhyNotJoined why,
        OffenceKind kind,
        List<String> offences,
        List<Integer> episodes,
        Optional<TakenTogether> together,
        String text) {

    public NotJoined {
        offences = List.copyOf(offences);
        episodes = List.copyOf(episodes);
    }

    /**
     * Whether the kind stays open because of this: as one case the episodes meet it, or may, and nobody has said that they are none.
     * Where every episode has actors of its own, this was said.
     */
    public boolean leavesOpen() {
        return why != WhyNotJoined.NOT_TIED && wouldMatter();
    }

    /** Whether the episodes, as one case, would meet the kind, or may. */
    boolean wouldMatter() {
        return together.filter(one -> one.status() != Status.NOT_MET).isPresent();
    }
}
