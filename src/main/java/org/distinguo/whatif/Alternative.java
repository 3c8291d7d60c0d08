package org.distinguo.whatif;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.distinguo.facts.Answer;
import org.distinguo.facts.FactId;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.Verdict;

/**
 * Sets of changes that lead to the same result: every choice of one fact for each change, no fact twice.
 *
 * @param changes the changes, by their first facts in order of the catalogue
 * @param status the status that the finding asked about has after each of the sets; empty where none was named
 * @param example one of the sets: of each change its first fact, where that leaves the others one
 * @param verdict the engine's verdict on the case with the example's answers, without reasons and open questions; where no finding was
 *     named, the classification is the same for each of the sets
 * @param statusChanges the elements and exemptions whose status changes, of each offence whose status changes
 */
public record Alternative(
        List<Change> changes,
        Optional<Status> status,
        SortedMap<FactId, Answer> example,
        Verdict verdict,
        List<StatusChange> statusChanges) {

    public Alternative {
        changes = List.copyOf(changes);
        example = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(example));
        statusChanges = List.copyOf(statusChanges);
    }
}
