package org.distinguo.facts;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a caller says of a case: answers, numbers, and the groups that were asked in full. One person, one episode.
 *
 * @param answers the answers by fact; facts left out were not asked, unless their group is screened
 * @param numbers the numbers by fact
 * @param screened the groups that were asked in full: a fact left out of one counts as NO where nothing speaks for it
 * @param notAsked the facts of which the caller says that they were not asked, so that screening does not close them
 * @param attributions where answers come from; an answer without one comes from nobody in particular, and an attribution
 *     without an answer means nothing until there is one
 */
public record CaseFacts(
        SortedMap<FactId, Answer> answers,
        SortedMap<FactId, Integer> numbers,
        SortedSet<String> screened,
        SortedSet<FactId> notAsked,
        Set<Attribution> attributions) {

    public CaseFacts {
        answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
        numbers = Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
        screened = Collections.unmodifiableSortedSet(new TreeSet<>(screened));
        notAsked = Collections.unmodifiableSortedSet(new TreeSet<>(notAsked));
        attributions = Set.copyOf(attributions);
    }

    /**
     * A case of which nobody says where its answers come from.
     *
     * @param answers the answers
     * @param numbers the numbers
     * @param screened the groups that were asked in full
     * @param notAsked the facts that were not asked
     */
    public CaseFacts(
            SortedMap<FactId, Answer> answers,
            SortedMap<FactId, Integer> numbers,
            SortedSet<String> screened,
            SortedSet<FactId> notAsked) {
        this(answers, numbers, screened, notAsked, Set.of());
    }

    /**
     * A case in which no fact is said to be not asked.
     *
     * @param answers the answers
     * @param numbers the numbers
     * @param screened the groups that were asked in full
     */
    public CaseFacts(
            SortedMap<FactId, Answer> answers, SortedMap<FactId, Integer> numbers, SortedSet<String> screened) {
        this(answers, numbers, screened, new TreeSet<>());
    }

    /**
     * A case of answers only.
     *
     * @param answers the answers
     * @return without numbers and screened groups
     */
    public static CaseFacts of(Map<FactId, Answer> answers) {
        return new CaseFacts(new TreeMap<>(answers), new TreeMap<>(), new TreeSet<>());
    }

    /**
     * A case of answers and screened groups.
     *
     * @param answers the answers
     * @param screened the groups that were asked in full
     * @return without numbers
     */
    public static CaseFacts of(Map<FactId, Answer> answers, Set<String> screened) {
        return new CaseFacts(new TreeMap<>(answers), new TreeMap<>(), new TreeSet<>(screened));
    }

    /**
     * Whether the caller stated the fact, in whatever way.
     *
     * @param fact the fact's id
     * @return false where it was left out
     */
    public boolean states(FactId fact) {
        return answers.containsKey(fact) || numbers.containsKey(fact);
    }

    /**
     * The stated facts that come from one source and from no other.
     *
     * @param source the source
     * @return in order of their ids; possibly empty
     */
    public SortedSet<FactId> solelyFrom(InformationSource source) {
        var solely = new TreeSet<FactId>();
        attributions.stream()
                .filter(attribution -> attribution.source() == source && states(attribution.fact()))
                .forEach(attribution -> solely.add(attribution.fact()));
        attributions.stream()
                .filter(attribution -> attribution.source() != source)
                .forEach(attribution -> solely.remove(attribution.fact()));
        return solely;
    }

    /**
     * The case as it would be had nobody asked about some facts: screening does not close them.
     *
     * @param facts the facts
     * @return without answers and numbers for them
     */
    public CaseFacts without(Collection<FactId> facts) {
        SortedMap<FactId, Answer> fewerAnswers = new TreeMap<>(answers);
        fewerAnswers.keySet().removeAll(facts);
        SortedMap<FactId, Integer> fewerNumbers = new TreeMap<>(numbers);
        fewerNumbers.keySet().removeAll(facts);
        SortedSet<FactId> open = new TreeSet<>(notAsked);
        facts.stream().filter(fact -> screened.contains(fact.group())).forEach(open::add);
        return new CaseFacts(fewerAnswers, fewerNumbers, screened, open, attributions);
    }
}
