package org.distinguo.verdict;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactCatalogueReader;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;
import org.distinguo.rulebook.RulebookReader;
import org.distinguo.source.YamlFile;

/** A law of a few lines over facts of a few words: a test writes only what it is about. */
final class SmallLaw {

    static final LocalDate DAY = LocalDate.of(2020, 6, 1);

    private static final Phrases PHRASES = new Phrases(
            "Met: {facts}.",
            "Met: {facts}.",
            "Not met: {facts}.",
            "Not met: {facts}.",
            "Met.",
            "Not met.",
            "Left out: {facts}.",
            "Presumed: {facts}.",
            "; ",
            " (YES)",
            " (NO)",
            "{facts} and {number} more",
            "Open: {facts}.",
            "Unsettled.",
            "{notes}");

    private final FactCatalogue catalogue;
    private final Law law;
    private final Classifier classifier;

    /**
     * Takes the names of the facts of the group {@code g}, each perhaps with a colon and more in YAML, as in {@code "one:
     * implies: [g.two]"}, and the offences with what stands beside them in a rulebook.
     */
    SmallLaw(List<String> facts, String offences) {
        this(facts, List.of(), offences, "");
    }

    /** The same with facts of another group {@code h}, and with more duties than the one that every law has. */
    SmallLaw(List<String> facts, List<String> others, String offences, String duties) {
        this.catalogue =
                FactCatalogueReader.read(file("""
                catalogue: facts
                version: '1.0.0'
                groups:
                """ + group("g", facts) + (others.isEmpty() ? "" : group("h", others))));
        this.law = Law.of(RulebookReader.read("xx", file("""
                rulebook: xx
                title: 't'
                summary: 's'
                version: '1.0.0'
                reviewed: true
                instruments: {code: {title: 'Code', source: 's'}}
                coverage: {from: 2010-01-01, to: 2030-12-31, reviewed_on: 2021-01-01}
                """ + offences + """
                safeguards:
                  - code: SCREEN_FOR_TRAFFICKING
                    cite: 'code 99'
                    because: 'Screen.'
                    when:
                      any_of:
                        - {encounter: SMUGGLING_OPERATION}
                        - {kind: SMUGGLING, status: [MET, UNDETERMINED]}
                        - {kind: TRAFFICKING, status: UNDETERMINED}
                """ + duties), catalogue), catalogue);
        this.classifier = new Classifier(law, PHRASES);
    }

    private static String group(String id, List<String> facts) {
        return "  " + id + ":\n    title: 't'\n    definition: 'd'\n    facts:\n"
                + facts.stream().map(SmallLaw::fact).collect(Collectors.joining());
    }

    private static String fact(String written) {
        String[] parts = written.split(": ", 2);
        String more = parts.length == 1 ? "" : ", " + parts[1];
        return "      " + parts[0] + ": {name: '" + parts[0] + "', definition: 'd', question: '" + parts[0]
                + "?', sensitivity: 0, asked_of: FILE" + more + "}\n";
    }

    FactCatalogue catalogue() {
        return catalogue;
    }

    Law law() {
        return law;
    }

    Classifier classifier() {
        return classifier;
    }

    /** A question about a case of which these facts of {@code g} are answered. */
    Query query(Standard standard, Map<String, Answer> answers, Set<String> screened) {
        Map<FactId, Answer> byId = new TreeMap<>();
        answers.forEach((fact, answer) -> byId.put(new FactId("g", fact), answer));
        return new Query(KnownFacts.of(catalogue, CaseFacts.of(byId, screened)), DAY, DAY, standard, Optional.empty());
    }

    /** The first finding of the verdict where certainty is asked for. */
    Finding finding(Map<String, Answer> answers) {
        return classifier
                .classify(query(Standard.ESTABLISHED, answers, Set.of()))
                .findings()
                .get(0);
    }

    private static YamlFile file(String text) {
        return new YamlFile("a.yaml", text.getBytes(StandardCharsets.UTF_8));
    }
}
