package org.distinguo.bench.beside;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;
import org.distinguo.library.Library;
import org.distinguo.library.LibraryReader;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.Finding;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Standard;

/**
 * Distinguo with its whole rulebook: a verdict on all offences with reasons, of which the statuses are taken. What it asks
 * beside these facts is answered with NO.
 */
final class DistinguoEngine implements Engine {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final List<String> GROUPS = List.of("conduct", "means", "debt", "purpose", "exploitation");

    private final Classifier classifier;
    private final FactCatalogue catalogue;
    private final Map<FactId, Answer> rest = new HashMap<>();
    private final FactId[] facts;

    DistinguoEngine() {
        Library library = LibraryReader.shipped();
        classifier = library.classifier("un").orElseThrow();
        catalogue = library.catalogue();
        Map<String, FactId> byName = new HashMap<>();
        for (Fact.Answered fact : catalogue.answered()) {
            byName.put(fact.id().toString(), fact.id());
            if (GROUPS.contains(fact.id().group())) {
                rest.put(fact.id(), Answer.NO);
            }
        }
        facts = Stream.of(Told.values()).map(fact -> byName.get(fact.fact())).toArray(FactId[]::new);
        for (FactId fact : facts) {
            rest.remove(fact);
        }
    }

    @Override
    public List<Status> decide(Situation situation) {
        Map<FactId, Answer> answers = new TreeMap<>(rest);
        for (Told fact : Told.values()) {
            if (!fact.in(situation.open())) {
                answers.put(facts[fact.ordinal()], fact.in(situation.yes()) ? Answer.YES : Answer.NO);
            }
        }
        KnownFacts known = KnownFacts.of(catalogue, CaseFacts.of(answers));
        var query = new Query(known, DAY, DAY, Standard.ESTABLISHED, Optional.empty());
        Finding finding = classifier.classifyWithoutQuestions(query).findings().get(0);
        return Stream.concat(
                        finding.elements().stream()
                                .map(ground -> ground.status().established()),
                        Stream.of(finding.status().established()))
                .toList();
    }
}
