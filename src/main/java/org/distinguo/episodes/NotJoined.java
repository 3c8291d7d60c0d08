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
 * @param together what they would come to as one case, where it may be that they have to be taken as one: where somebody may have
 *     taken part in several of them, and nobody knows it, or the law does not say what follows
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

    /** Whether the kind stays open because of this: as one case the episodes meet it, or may. */
    public boolean leavesOpen() {
        return together.filter(one -> one.status() != Status.NOT_MET).isPresent();
    }
}
