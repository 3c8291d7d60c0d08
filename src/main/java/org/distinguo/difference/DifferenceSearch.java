package org.distinguo.difference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.logic.BuiltExpressions;
import org.distinguo.logic.Expression;
import org.distinguo.proof.Bounds;
import org.distinguo.rulebook.Status;

/** Searches the cases in which two laws answer one question differently. Not thread-safe. */
final class DifferenceSearch {

    /** Patterns that name fewer facts come first. */
    private static final Comparator<Pattern> SIMPLEST_FIRST = Comparator.comparingInt(
                    (Pattern pattern) -> pattern.requirements().stream()
                            .mapToInt(requirement -> requirement.facts().size())
                            .sum())
            .thenComparing(pattern -> pattern.requirements().toString());

    private final FactCatalogue catalogue;
    private final Budget budget;
    private final SmallestWorlds worlds;
    private final FactLists lists;
    private final Map<Status, Expression> first;
    private final Map<Status, Expression> second;
    private final List<SortedSet<Integer>> allLists;
    private final Choices choices;
    private final ChoiceDiagrams diagrams;
    private final BuiltExpressions<Integer> built;
    private final ShownCase shown;

    /**
     * @param catalogue the facts
     * @param first the question as the first law answers it
     * @param second the same of the second law
     * @param read further facts that a case that is shown has to answer
     * @param budget for everything that is done
     */
    DifferenceSearch(
            FactCatalogue catalogue, Expression first, Expression second, SortedSet<Integer> read, Budget budget) {
        int facts = catalogue.answered().size();
        this.catalogue = catalogue;
        this.budget = budget;
        this.worlds = new SmallestWorlds(catalogue.implications(), facts, budget);
        this.lists = new FactLists(catalogue.implications(), facts);
        this.first = overLists(Bounds.of(first, facts));
        this.second = overLists(Bounds.of(second, facts));
        this.allLists = lists.all();
        List<Expression> all = new ArrayList<>(this.first.values());
        all.addAll(this.second.values());
        this.choices = Choices.of(allLists, worlds, all);
        this.diagrams = new ChoiceDiagrams(choices.count(), budget);
        this.built = new BuiltExpressions<>(
                this::literal, ChoiceDiagrams.ALL, ChoiceDiagrams.NONE, diagrams::and, diagrams::or);
        diagrams.need(() -> built.all().stream().mapToInt(Integer::intValue));
        SortedSet<Integer> counted = new TreeSet<>(read);
        allLists.forEach(counted::addAll);
        counted.removeIf(atom -> atom >= facts);
        this.shown = new ShownCase(catalogue, worlds, counted, budget);
    }

    private Map<Status, Expression> overLists(Bounds bounds) {
        Map<Status, Expression> over = new EnumMap<>(Status.class);
        over.put(Status.MET, lists.of(bounds.certain()));
        over.put(Status.NOT_MET, lists.of(bounds.possible().negated()));
        over.put(
                Status.UNDETERMINED,
                new Expression.Conjunction(List.of(
                        lists.of(bounds.possible()), lists.of(bounds.certain().negated()))));
        return over;
    }

    /**
     * What was found for one pair of answers.
     *
     * @param patterns the patterns; together exactly the cases with these answers
     * @param fewest whether there are proved to be no fewer
     */
    record Patterns(List<Pattern> patterns, boolean fewest) {
        Patterns {
            patterns = List.copyOf(patterns);
        }
    }

    /**
     * A pattern and a case that stands for it.
     *
     * @param requirements what must be so
     * @param facts the case
     */
    record Pattern(List<Requirement> requirements, CaseFacts facts) {
        Pattern {
            requirements = List.copyOf(requirements);
        }
    }

    /**
     * The patterns for some pairs of answers. They are searched in turns, first the one that has taken the fewest steps, so
     * that it is known soon where they are too many in all: what each search has proved to be needed counts.
     *
     * @param pairs the pairs of answers
     * @param most as many as may be found for all of them
     * @return in order of the pairs
     * @throws TooManyDifferencesException if there are more, or the budget ends
     */
    List<Patterns> patterns(List<AnswerPair> pairs, int most) {
        List<Region> regions = pairs.stream().map(this::region).toList();
        List<FewestPatterns> searches = regions.stream()
                .map(region -> new FewestPatterns(diagrams, region, budget))
                .toList();
        List<FewestPatterns> open = new ArrayList<>(searches);
        while (!open.isEmpty()) {
            FewestPatterns next = Collections.min(open, Comparator.comparingLong(FewestPatterns::spent));
            next.advance();
            if (next.isDone()) {
                open.remove(next);
            }
            if (searches.stream().mapToInt(FewestPatterns::atLeast).sum() > most) {
                throw TooManyDifferencesException.moreNeededThan(most);
            }
        }
        if (searches.stream().mapToInt(search -> search.patterns().size()).sum() > most) {
            throw new TooManyDifferencesException();
        }
        List<Patterns> found = new ArrayList<>();
        for (int pair = 0; pair < searches.size(); pair++) {
            Literals literals = regions.get(pair).literals();
            found.add(new Patterns(
                    searches.get(pair).patterns().stream()
                            .map(set -> pattern(literals, set))
                            .sorted(SIMPLEST_FIRST)
                            .toList(),
                    searches.get(pair).proved()));
        }
        return found;
    }

    private Region region(AnswerPair pair) {
        Expression ofFirst = Objects.requireNonNull(first.get(pair.first()));
        Expression ofSecond = Objects.requireNonNull(second.get(pair.second()));
        return new Region(
                diagrams, diagrams.and(built.of(ofFirst), built.of(ofSecond)), literals(ofFirst, ofSecond), budget);
    }

    private int literal(Expression.Literal literal) {
        long[] any = choices.of(literal.atom().number());
        return literal.positive() ? diagrams.any(any) : diagrams.none(any);
    }

    private Literals literals(Expression ofFirst, Expression ofSecond) {
        Set<Expression.Literal> read = new LinkedHashSet<>();
        collect(ofFirst, read);
        collect(ofSecond, read);
        return new Literals(
                read.stream()
                        .map(literal -> new Literals.Literal(
                                literal.atom().number(),
                                literal.positive(),
                                choices.of(literal.atom().number())))
                        .toList(),
                choices.count());
    }

    private static void collect(Expression expression, Set<Expression.Literal> read) {
        if (expression instanceof Expression.Literal literal) {
            read.add(literal);
        }
        Expression.parts(expression).forEach(part -> collect(part, read));
    }

    private Pattern pattern(Literals literals, long[] set) {
        long[] strongest = literals.strongest(set);
        SortedSet<Integer> absent = new TreeSet<>();
        List<SortedSet<Integer>> asked = new ArrayList<>();
        for (int number = Bits.next(strongest, 0); number >= 0; number = Bits.next(strongest, number + 1)) {
            SortedSet<Integer> facts = allLists.get(literals.get(number).list());
            if (literals.get(number).any()) {
                asked.add(facts);
            } else {
                absent.addAll(facts);
            }
        }
        long[] without = worlds.set(absent);
        List<SortedSet<Integer>> present = new ArrayList<>();
        for (SortedSet<Integer> facts : asked) {
            SortedSet<Integer> possible = new TreeSet<>(facts);
            possible.removeIf(fact -> worlds.of(fact, without).isEmpty());
            present.add(possible);
        }
        present.sort(Comparator.comparing(SortedSet::first));
        List<Requirement> requirements = new ArrayList<>();
        present.forEach(facts -> requirements.add(requirement(true, facts)));
        if (!absent.isEmpty()) {
            requirements.add(requirement(false, lists.withoutImplying(absent)));
        }
        return new Pattern(requirements, shown.of(present, without));
    }

    private Requirement requirement(boolean yes, SortedSet<Integer> facts) {
        return new Requirement(
                yes,
                facts.stream().map(fact -> catalogue.answered().get(fact).id()).toList());
    }
}
