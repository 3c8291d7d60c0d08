package org.distinguo.episodes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.distinguo.facts.FactRole;
import org.distinguo.facts.JoinedFacts;
import org.distinguo.facts.Knowledge;
import org.distinguo.logic.Criterion;
import org.distinguo.rulebook.JoiningRule;
import org.distinguo.rulebook.Offence;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.LawPeriod;
import org.distinguo.verdict.Query;

/** Finds the episodes whose elements a law lets make one offence together, and says openly where it does not. Used once. */
final class Joining {

    /** Of one rule: each costs a verdict. Eight episodes of which each two share an actor would have 28. */
    private static final int MOST_GROUPS = 16;

    private final Classifier classifier;
    private final Rulebook rulebook;
    private final JoinedFacts joinedFacts;
    private final EpisodePhrases phrases;
    private final List<Episode> episodes;
    private final Ties ties;
    private final List<JoinedCase> joined = new ArrayList<>();
    private final List<NotJoined> notJoined = new ArrayList<>();

    Joining(Classifier classifier, JoinedFacts joinedFacts, EpisodePhrases phrases, List<Episode> episodes) {
        this.classifier = classifier;
        this.rulebook = classifier.law().rulebook();
        this.joinedFacts = joinedFacts;
        this.phrases = phrases;
        this.episodes = List.copyOf(episodes);
        this.ties = new Ties(episodes);
        if (episodes.size() > 1) {
            rulebook.joiningRules().forEach(this::apply);
            List<String> withoutRule = rulebook.offences().stream()
                    .filter(offence -> offence.kind() == OffenceKind.TRAFFICKING)
                    .map(Offence::id)
                    .filter(offence -> rulebook.joiningRule(offence).isEmpty())
                    .toList();
            addNotJoined(WhyNotJoined.NO_RULE, withoutRule, all());
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
        if (groups.isEmpty()) {
            addNotJoined(WhyNotJoined.NOT_TIED, rule.offences(), all());
        }
        groups.stream()
                .filter(group -> !isAmongLargest(group, groups))
                .forEach(group -> addNotJoined(WhyNotJoined.TOO_MANY, rule.offences(), numbers(group)));
        for (SortedSet<Integer> group : groups) {
            if (!isAmongLargest(group, groups)) {
                continue;
            }
            List<String> same = rule.offences().stream()
                    .filter(offence -> isSameLaw(offence, group))
                    .toList();
            List<String> changed = rule.offences().stream()
                    .filter(offence -> !same.contains(offence))
                    .toList();
            addNotJoined(WhyNotJoined.LAW_CHANGED, changed, numbers(group));
            if (!same.isEmpty()) {
                joined.add(new JoinedCase(
                        rule, same, numbers(group), ties.actors(group), classifier.classify(query(group))));
            }
        }
    }

    private static boolean isAmongLargest(SortedSet<Integer> group, List<SortedSet<Integer>> groups) {
        return groups.size() <= MOST_GROUPS
                || groups.stream()
                        .sorted(Comparator.comparingInt((SortedSet<Integer> one) -> -one.size())
                                .thenComparing(Ties.BY_PLACES))
                        .limit(MOST_GROUPS)
                        .anyMatch(group::equals);
    }

    /**
     * Where the person was a child in some episodes of a group and an adult in others, the whole group is judged as that of an
     * adult, and the episodes of the child are a group of their own as well.
     */
    private List<SortedSet<Integer>> withChildrenApart(List<SortedSet<Integer>> groups) {
        Set<SortedSet<Integer>> all = new LinkedHashSet<>(groups);
        for (SortedSet<Integer> group : groups) {
            SortedSet<Integer> ofChild = new TreeSet<>(group);
            ofChild.removeIf(this::isOfAdult);
            if (ofChild.size() > 1) {
                all.add(ofChild);
            }
        }
        return all.stream().sorted(Ties.BY_PLACES).toList();
    }

    private boolean isOfAdult(int place) {
        var known = episodes.get(place).verdict().query().known();
        return known.catalogue().inRole(FactRole.CHILD).stream()
                .anyMatch(fact -> known.of(fact.index()) == Knowledge.NO);
    }

    /** The law of the latest episode; for the offences that are joined it is that of all of them. */
    private Query query(SortedSet<Integer> group) {
        List<Query> queries = group.stream()
                .map(place -> episodes.get(place).verdict().query())
                .toList();
        LocalDate latest = queries.stream()
                .map(Query::conductDate)
                .max(LocalDate::compareTo)
                .orElseThrow();
        return queries.get(0)
                .about(joinedFacts.of(queries.stream().map(Query::known).toList()))
                .on(latest);
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

    private void addNotJoined(WhyNotJoined why, List<String> offences, List<Integer> numbers) {
        if (!offences.isEmpty()) {
            List<String> titles = offences.stream()
                    .map(rulebook::offence)
                    .flatMap(Optional::stream)
                    .map(Offence::title)
                    .toList();
            notJoined.add(new NotJoined(why, offences, numbers, phrases.notJoined(why, numbers, titles)));
        }
    }

    private List<Integer> all() {
        List<Integer> all = new ArrayList<>();
        for (int number = 1; number <= episodes.size(); number++) {
            all.add(number);
        }
        return all;
    }

    private static List<Integer> numbers(SortedSet<Integer> group) {
        return group.stream().map(place -> place + 1).toList();
    }
}
