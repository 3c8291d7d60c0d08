package org.distinguo.rest.request;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactGroup;
import org.distinguo.facts.FactId;
import org.distinguo.rest.problem.Violation;

/** Reads case facts from JSON: every name and every limit comes from the catalogue. */
final class FactsReader {

    private final FactCatalogue catalogue;

    FactsReader(FactCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    CaseFacts read(Members members, List<Violation> violations) {
        Map<FactId, Answer> answers = new TreeMap<>();
        Map<FactId, Integer> numbers = new TreeMap<>();
        members.object("facts").ifPresent(groups -> {
            for (FactGroup group : catalogue.groups()) {
                groups.object(group.id()).ifPresent(facts -> {
                    for (Fact fact : group.facts()) {
                        read(facts, fact, answers, numbers);
                    }
                    facts.end("fact");
                });
            }
            groups.end("fact group");
        });
        List<String> groups = catalogue.groups().stream().map(FactGroup::id).toList();
        Set<String> screened = new HashSet<>();
        members.items("screened", 0, groups.size(), (item, pointer) -> Members.wordOf(item, pointer, groups, violations)
                .ifPresent(screened::add));
        return new CaseFacts(new TreeMap<>(answers), new TreeMap<>(numbers), new TreeSet<>(screened));
    }

    private static void read(Members facts, Fact fact, Map<FactId, Answer> answers, Map<FactId, Integer> numbers) {
        String name = fact.id().name();
        if (fact instanceof Fact.Counted counted) {
            Optional<Integer> number = facts.number(name, counted.minimum(), counted.maximum());
            number.ifPresent(value -> numbers.put(fact.id(), value));
        } else {
            facts.word(name, Answer.class).ifPresent(answer -> answers.put(fact.id(), answer));
        }
    }
}
