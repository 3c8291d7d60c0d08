package org.distinguo.episodes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.distinguo.verdict.Verdict;

/**
 * One episode of a person's case, with the verdict on it alone.
 *
 * @param label what the caller calls it; opaque
 * @param actors the labels of those who took part in it together, without repetitions; opaque, and the same label means the same
 *     actor in every episode
 * @param verdict the verdict on the first day on which the conduct can have happened
 * @param lastDay the last such day: the verdict is the same on all of them
 */
public record Episode(Optional<String> label, List<String> actors, Verdict verdict, LocalDate lastDay) {

    public Episode {
        actors = List.copyOf(actors);
    }
}
