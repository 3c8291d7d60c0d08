package org.distinguo.cases;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Fields;
import org.distinguo.source.Node;
import org.distinguo.source.Values;

/** Reads the facts of a case as a file states them: by group, then by name. */
public final class FactsReader {

    private final FactCatalogue catalogue;
    private final Diagnostics diagnostics;
    private final FactNames factNames;

    /**
     * @param catalogue the facts
     * @param diagnostics receives every fault
     */
    public FactsReader(FactCatalogue catalogue, Diagnostics diagnostics) {
        this.catalogue = catalogue;
        this.diagnostics = diagnostics;
        this.factNames = new FactNames(catalogue, diagnostics);
    }

    /**
     * Reads the key {@code facts}.
     *
     * @param fields where it stands
     * @return what it states; without facts, and reported, where it is missing
     */
    public CaseFacts read(Fields fields) {
        var answers = new TreeMap<FactId, Answer>();
        var numbers = new TreeMap<FactId, Integer>();
        fields.required("facts");
        fields.forEachEntry("facts", (group, facts) -> {
            readGroup(group, facts, answers, numbers);
        });
        return new CaseFacts(answers, numbers, new TreeSet<>());
    }

    private void readGroup(Node.Text group, Node facts, Map<FactId, Answer> answers, Map<FactId, Integer> numbers) {
        Values.mappingOf(facts, diagnostics)
                .ifPresent(mapping -> mapping.entries().values().forEach(entry -> {
                    var id = new FactId(group.value(), entry.key().value());
                    Optional<Fact> fact = catalogue.fact(id);
                    if (fact.isEmpty()) {
                        factNames.reportUnknown(id, entry.key());
                    } else if (fact.get() instanceof Fact.Counted counted) {
                        Values.numberOf(entry.value(), counted.minimum(), counted.maximum(), diagnostics)
                                .ifPresent(number -> numbers.put(id, number));
                    } else {
                        Values.wordOf(entry.value(), Answer.class, diagnostics)
                                .ifPresent(answer -> answers.put(id, answer));
                    }
                }));
    }
}
