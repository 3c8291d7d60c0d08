package org.distinguo.intake.request;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.distinguo.facts.Answer;
import org.distinguo.facts.Attribution;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.FactId;

/**
 * The facts of a body. Their names and limits come from the catalogue, so that it is the catalogue's reader that binds them.
 *
 * @param answers the answers by fact
 * @param numbers the numbers by fact
 * @param nullFacts the facts that are null: of these the caller says that they were not asked
 * @param nullGroups the groups that are null: none of their facts was asked
 * @param isNull whether the object itself is null: nothing was asked
 */
public record StatedFacts(
        SortedMap<FactId, Answer> answers,
        SortedMap<FactId, Integer> numbers,
        Set<FactId> nullFacts,
        Set<String> nullGroups,
        boolean isNull) {

    /** Facts that were left out. */
    static final StatedFacts NONE = new StatedFacts(new TreeMap<>(), new TreeMap<>(), Set.of(), Set.of(), false);

    /** Facts that are null: then nothing was asked, whatever is said of groups. */
    public static final StatedFacts NULL = new StatedFacts(new TreeMap<>(), new TreeMap<>(), Set.of(), Set.of(), true);

    /**
     * The same with what is stated of one episode. Of a fact that both state, the episode's answer is taken; whether the two are
     * the same is not checked here.
     */
    StatedFacts with(StatedFacts episode) {
        SortedMap<FactId, Answer> allAnswers = new TreeMap<>(answers);
        allAnswers.putAll(episode.answers);
        SortedMap<FactId, Integer> allNumbers = new TreeMap<>(numbers);
        allNumbers.putAll(episode.numbers);
        Set<FactId> allNullFacts = new HashSet<>(nullFacts);
        allNullFacts.addAll(episode.nullFacts);
        allNullFacts.removeAll(allAnswers.keySet());
        allNullFacts.removeAll(allNumbers.keySet());
        Set<String> allNullGroups = new HashSet<>(nullGroups);
        allNullGroups.addAll(episode.nullGroups);
        return new StatedFacts(
                allAnswers,
                allNumbers,
                allNullFacts,
                allNullGroups,
                episode.isNull || (isNull && episode.equals(NONE)));
    }

    /** Whether a fact is stated here. */
    boolean states(FactId fact) {
        return answers.containsKey(fact) || numbers.containsKey(fact);
    }

    /**
     * The case, of which some groups were asked in full, and of whose answers it is known where they come from. A group that
     * is null was not asked, whatever else is said of it.
     */
    CaseFacts screened(List<GroupName> groups, Set<Attribution> attributions) {
        SortedSet<String> asked = new TreeSet<>();
        if (!isNull) {
            groups.stream().filter(Objects::nonNull).map(GroupName::id).forEach(asked::add);
            asked.removeAll(nullGroups);
        }
        SortedSet<FactId> notAsked = new TreeSet<>();
        nullFacts.stream().filter(fact -> asked.contains(fact.group())).forEach(notAsked::add);
        return new CaseFacts(answers, numbers, asked, notAsked, attributions);
    }
}
