package org.distinguo.episodes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.distinguo.facts.FactRole;
import org.distinguo.facts.JoinedFacts;
import org.distinguo.facts.Knowledge;
import org.distinguo.facts.KnownFacts;
import org.distinguo.logic.Criterion;
import org.distinguo.rulebook.JoiningRule;
import org.distinguo.rulebook.Offence;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.LawPeriod;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Verdict;

/**
 * Finds the episodes whose elements a law lets make one offence together, and says openly where it does not. Where actors tie
 * episodes or may do so, and they are not joined, it says what they would come to: that the law is silent, or that nobody knows who
 * took part, must not count as if the person had not been trafficked. Used once.
 */
final class Joining {

    /** Of one rule: each costs a verdict. Eight episodes of which each two share an actor would have 28. */
    private static final int MOST_GROUPS = 16;

    private final Classifier classifier;
    private final Rulebook rulebook;
    private final JoinedFacts joinedFacts;
    private final EpisodePhrases phrases;
    private final List<Episode> episodes;
    private final Ties ties;
    private final List<SortedSet<Integer>> possibleGroups;
    private final Map<List<SortedSet<Integer>>, Verdict> verdicts = new HashMap<>();
    private final List<JoinedCase> joined = new ArrayList<>();
    private final List<NotJoined> notJoined = new ArrayList<>();

    Joining(Classifier classifier, JoinedFacts joinedFacts, EpisodePhrases phrases, List<Episode> episodes) {
        this.classifier = classifier;
        this.rulebook = classifier.law().rulebook();
        this.joinedFacts = joinedFacts;
        this.phrases = phrases;
        this.episodes = List.copyOf(episodes);
        this.ties = new Ties(episodes);
        this.possibleGroups = ties.possibleGroups();
        if (episodes.size() > 1) {
            rulebook.joiningRules().forEach(this::apply);
            for (OffenceKind kind : List.of(OffenceKind.TRAFFICKING, OffenceKind.SMUGGLING)) {
                leaveApart(kind);
            }
        }
    }

    /** The joined cases. */
    List<JoinedCase> joined() {
        return joined;
    }

    /** What was not joined. */
    List<NotJoined> notJoined() {
        return notJoined;
    }

    private void apply(JoiningRule rule) {
        List<SortedSet<Integer>> groups = withChildrenApart(ties.groups(rule.by()));
        List<SortedSet<Integer>> largest = largest(groups);
        for (SortedSet<Integer> group : groups) {
            if (!largest.contains(group)) {
                add(WhyNotJoined.TOO_MANY, rule.offences(), group, Optional.empty());
                continue;
            }
            List<String> same = rule.offences().stream()
                    .filter(offence -> isSameLaw(offence, group))
                    .toList();
            List<String> changed = rule.offences().stream()
                    .filter(offence -> !same.contains(offence))
                    .toList();
            add(WhyNotJoined.LAW_CHANGED, changed, group, Optional.of(group));
            if (!same.isEmpty()) {
                joined.add(new JoinedCase(rule, ties.actors(group), together(same, group, group)));
            }
        }
        for (SortedSet<Integer> group : possibleGroups) {
            if (!groups.contains(group)) {
                boolean isUnknown = ties.hasUnknownActors(group);
                add(
                        isUnknown ? WhyNotJoined.ACTORS_UNKNOWN : WhyNotJoined.SEVERAL_ACTORS,
                        rule.offences(),
                        group,
                        Optional.of(group));
            }
            addPersonChanged(rule.offences(), group);
        }
    }

    /** The offences for which the rulebook has no rule; and all of them where nothing can tie the episodes. */
    private void leaveApart(OffenceKind kind) {
        List<String> offences = rulebook.offences().stream()
                .filter(offence -> offence.kind() == kind)
                .map(Offence::id)
                .toList();
        List<String> withoutRule = offences.stream()
                .filter(offence -> rulebook.joiningRule(offence).isEmpty())
                .toList();
        for (SortedSet<Integer> group : possibleGroups) {
            add(WhyNotJoined.NO_RULE, withoutRule, group, Optional.of(group));
            if (kind == OffenceKind.TRAFFICKING) {
                addPersonChanged(withoutRule, group);
            }
        }
        if (possibleGroups.isEmpty()) {
            add(WhyNotJoined.NOT_TIED, offences, all(), Optional.of(all()));
        }
    }

    /** The largest groups, and those that nothing ties to others: for what may be one case, it is always said what it comes to. */
    private List<SortedSet<Integer>> largest(List<SortedSet<Integer>> groups) {
        List<SortedSet<Integer>> largest = groups.stream()
                .sorted(Comparator.comparingInt((SortedSet<Integer> one) -> -one.size())
                        .thenComparing(Ties.BY_PLACES))
                .limit(MOST_GROUPS)
                .toList();
        return groups.stream()
                .filter(group -> largest.contains(group) || possibleGroups.contains(group))
                .toList();
    }

    /**
     * Where the person was a child in some episodes of a group and an adult in others, the whole group is judged as that of an
     * adult, and the episodes of the child are a group of their own as well.
     */
    private List<SortedSet<Integer>> withChildrenApart(List<SortedSet<Integer>> groups) {
        Set<SortedSet<Integer>> all = new LinkedHashSet<>(groups);
        for (SortedSet<Integer> group : groups) {
            SortedSet<Integer> ofChild = ofChild(group);
            if (ofChild.size() > 1) {
                all.add(ofChild);
            }
        }
        return all.stream().sorted(Ties.BY_PLACES).toList();
    }

    private SortedSet<Integer> ofChild(SortedSet<Integer> group) {
        SortedSet<Integer> ofChild = new TreeSet<>(group);
        ofChild.removeIf(this::isOfAdult);
        return ofChild;
    }

    private boolean isOfAdult(int place) {
        KnownFacts known = known(place);
        return known.catalogue().inRole(FactRole.CHILD).stream()
                .anyMatch(fact -> known.of(fact.atom()) == Knowledge.NO);
    }

    /**
     * An act in the episodes in which the person was a child, say, may have been meant for what happened in the others: exploitation is
     * an aim, and no act. So a group that comes to nothing is also looked at as the case of the person of such episodes. Without an
     * act in them there is nothing to ask.
     */
    private void addPersonChanged(List<String> offences, SortedSet<Integer> group) {
        if (offences.isEmpty() || together(offences, group, group).status() != Status.NOT_MET) {
            return;
        }
        Set<SortedSet<Integer>> ofPerson = new LinkedHashSet<>();
        joinedFacts.aboutThePerson().forEach(fact -> {
            SortedSet<Integer> places = new TreeSet<>(group);
            places.removeIf(place -> known(place).of(fact) == Knowledge.NO);
            ofPerson.add(places);
        });
        ofPerson.stream()
                .filter(places -> !places.isEmpty() && places.size() < group.size())
                .filter(places -> places.stream().anyMatch(place -> joinedFacts.mayHaveAnAct(known(place))))
                .map(places -> entry(
                        WhyNotJoined.PERSON_CHANGED, offences, group, Optional.of(together(offences, group, places))))
                .filter(NotJoined::leavesOpen)
                .findFirst()
                .ifPresent(notJoined::add);
    }

    private TakenTogether together(List<String> offences, SortedSet<Integer> group, SortedSet<Integer> ofThePerson) {
        Verdict verdict = verdicts.computeIfAbsent(
                List.of(group, ofThePerson), key -> classifier.classify(query(group, ofThePerson)));
        return new TakenTogether(offences, numbers(group), numbers(ofThePerson), verdict);
    }

    /** The law of the latest episode; for the offences that are joined it is that of all of them. */
    private Query query(SortedSet<Integer> group, SortedSet<Integer> ofThePerson) {
        LocalDate latest = group.stream()
                .map(place -> episodes.get(place).verdict().query().conductDate())
                .max(LocalDate::compareTo)
                .orElseThrow();
        KnownFacts known = joinedFacts.of(
                group.stream().map(this::known).toList(),
                ofThePerson.stream().map(this::known).toList());
        return episodes.get(group.first()).verdict().query().about(known).on(latest);
    }

    private KnownFacts known(int place) {
        return episodes.get(place).verdict().query().known();
    }

    private boolean isSameLaw(String offence, SortedSet<Integer> group) {
        Criterion first = null;
        for (int place : group) {
            for (LawPeriod period : periods(episodes.get(place))) {
                Criterion criterion = period.offence(offence).orElseThrow().criterion();
                if (first != null && !first.equals(criterion)) {
                    return false;
                }
                first = criterion;
            }
        }
        return true;
    }

    /** The law on all days on which the conduct can have happened. */
    private List<LawPeriod> periods(Episode episode) {
        Query query = episode.verdict().query();
        LawPeriod first = classifier.law().on(query.conductDate(), query.part());
        return classifier.law().periods(query.part()).stream()
                .filter(period -> period.from().equals(first.from())
                        || (period.from().isAfter(first.from())
                                && !period.from().isAfter(episode.lastDay())))
                .toList();
    }

    /** Adds what was not joined, with what it would come to if some episodes were taken as one case, where these are given. */
    private void add(
            WhyNotJoined why, List<String> offences, SortedSet<Integer> group, Optional<SortedSet<Integer>> asOneCase) {
        if (!offences.isEmpty()) {
            notJoined.add(entry(why, offences, group, asOneCase.map(one -> together(offences, one, one))));
        }
    }

    private NotJoined entry(
            WhyNotJoined why, List<String> offences, SortedSet<Integer> group, Optional<TakenTogether> together) {
        List<Offence> titled = offences.stream()
                .map(rulebook::offence)
                .flatMap(Optional::stream)
                .toList();
        return new NotJoined(
                why,
                titled.get(0).kind(),
                offences,
                numbers(group),
                together,
                phrases.notJoined(
                        why,
                        numbers(group),
                        titled.stream().map(Offence::title).toList(),
                        together.map(TakenTogether::status)));
    }

    private SortedSet<Integer> all() {
        return IntStream.range(0, episodes.size()).collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    private static List<Integer> numbers(SortedSet<Integer> group) {
        return group.stream().map(place -> place + 1).toList();
    }
}
