package org.distinguo.rest.request;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactGroup;
import org.distinguo.facts.FactId;
import org.distinguo.rest.problem.Violation;

/**
 * Reads case facts from JSON: every name and every limit comes from the catalogue. A group that is {@code null} was not
 * asked, whatever {@code screened} says of it.
 */
final class FactsReader {

    private final FactCatalogue catalogue;

    FactsReader(FactCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    CaseFacts read(Members members, List<Violation> violations) {
        List<String> groups = catalogue.groups().stream().map(FactGroup::id).toList();
        Set<String> screened = new HashSet<>();
        members.items("screened", 0, groups.size(), (item, pointer) -> Members.wordOf(item, pointer, groups, violations)
                .ifPresent(screened::add));
        var stated = new Stated();
        members.object("facts").ifPresent(facts -> {
            for (FactGroup group : catalogue.groups()) {
                if (facts.isNull(group.id())) {
                    screened.remove(group.id());
                }
                facts.object(group.id()).ifPresent(inGroup -> {
                    for (Fact fact : group.facts()) {
                        stated.read(inGroup, fact, screened.contains(group.id()));
                    }
                    inGroup.end("fact");
                });
            }
            facts.end("fact group");
        });
        if (members.isNull("facts")) {
            screened.clear();
        }
        return new CaseFacts(stated.answers, stated.numbers, new TreeSet<>(screened), stated.notAsked);
    }

    /** What is said of each fact. {@code null} says that it was not asked, which matters where its group is screened. */
    private static final class Stated {

        private final SortedMap<FactId, Answer> answers = new TreeMap<>();
        private final SortedMap<FactId, Integer> numbers = new TreeMap<>();
        private final SortedSet<FactId> notAsked = new TreeSet<>();

        void read(Members facts, Fact fact, boolean isScreened) {
            String name = fact.id().name();
            if (isScreened && facts.isNull(name)) {
                notAsked.add(fact.id());
            }
            if (fact instanceof Fact.Counted counted) {
                facts.number(name, counted.minimum(), counted.maximum())
                        .ifPresent(value -> numbers.put(fact.id(), value));
            } else {
                facts.word(name, Answer.class).ifPresent(answer -> answers.put(fact.id(), answer));
            }
        }
    }
}
