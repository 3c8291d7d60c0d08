package org.distinguo.whatif;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.ContradictoryFactsException;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactCatalogueReader;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.rulebook.RulebookReader;
import org.distinguo.source.YamlFile;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.Law;
import org.distinguo.verdict.Phrases;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Standard;

/**
 * Draws a small catalogue with families of similar facts, a law over it, and cases. A family is alike in the catalogue and
 * mostly read together, so that many facts can be exchanged and some just cannot.
 */
final class SmallWorld {

    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);
    private static final Phrases PHRASES = new Phrases(
            "{facts}", "{facts}", "{facts}", "{facts}", "", "", "{facts}", "{facts}", "; ", " (YES)", " (NO)",
            "{facts}", "{facts}", "", "{notes}");
    private static final List<String> LONE = List.of("lone.a", "lone.b", "lone.c");
    private static final List<String> AIM = List.of("aim.a", "aim.b", "aim.c");
    private static final List<String> WAY = List.of("way.a", "way.b", "way.hub");
    private static final List<String> AGE = List.of("age.young", "age.younger");
    private static final List<List<String>> FAMILIES = List.of(LONE, AIM, WAY, AGE, LONE, AIM);

    private final Random random;
    private final FactCatalogue catalogue;
    private final Classifier classifier;

    SmallWorld(Random random) {
        this.random = random;
        this.catalogue = FactCatalogueReader.read(file("facts.yaml", catalogue()));
        Rulebook rulebook = RulebookReader.read("xx", file("rulebook.yaml", rulebook()), catalogue);
        this.classifier = new Classifier(Law.of(rulebook, catalogue), PHRASES);
    }

    Classifier classifier() {
        return classifier;
    }

    FactCatalogue catalogueOfFacts() {
        return catalogue;
    }

    Query drawCase() {
        int statedInTen = random.nextInt(10);
        Optional<KnownFacts> known = Optional.empty();
        while (known.isEmpty()) {
            known = close(drawFacts(statedInTen));
        }
        Standard standard = random.nextBoolean() ? Standard.ESTABLISHED : Standard.REASONABLE_GROUNDS;
        return new Query(known.get(), DAY, DAY, standard, Optional.empty());
    }

    private CaseFacts drawFacts(int statedInTen) {
        List<Answer> likely = List.of(Answer.YES, Answer.NO, Answer.YES, Answer.NO, Answer.SUSPECTED, Answer.UNKNOWN);
        SortedMap<FactId, Answer> answers = new TreeMap<>();
        catalogue.answered().forEach(fact -> {
            if (random.nextInt(10) < statedInTen) {
                answers.put(fact.id(), likely.get(random.nextInt(likely.size())));
            }
        });
        SortedMap<FactId, Integer> numbers = new TreeMap<>();
        if (random.nextInt(3) == 0) {
            numbers.put(FactId.parse("age.years"), random.nextInt(30));
        }
        List<String> screened = Stream.of("lone", "aim", "way", "age")
                .filter(group -> random.nextInt(3) == 0)
                .toList();
        return new CaseFacts(answers, numbers, new TreeSet<>(screened));
    }

    private Optional<KnownFacts> close(CaseFacts facts) {
        try {
            return Optional.of(KnownFacts.of(catalogue, facts));
        } catch (ContradictoryFactsException e) {
            return Optional.empty();
        }
    }

    private String catalogue() {
        String choice = random.nextInt(4) == 0 ? "implies: [{any_of: [aim.a, aim.b]}]" : "implies: [aim.c]";
        return "{catalogue: facts, version: '1.0.0', groups: {"
                + group(
                        "lone",
                        fact("a", ""),
                        fact("b", ""),
                        fact("c", random.nextInt(3) == 0 ? "suggests: [lone.a]" : ""))
                + ", "
                + group("deed", fact("a", "implies: [aim.a]"), fact("b", "implies: [aim.b]"), fact("c", choice))
                + ", " + group("aim", fact("a", ""), fact("b", ""), fact("c", "")) + ", "
                + group("way", fact("a", "implies: [way.hub]"), fact("b", "implies: [way.hub]"), fact("hub", ""))
                + ", "
                + group(
                        "age",
                        "years: {type: integer, minimum: 0, maximum: 99, name: y, definition: d, question: y,"
                                + " sensitivity: 0, asked_of: FILE, below: {10: age.younger, 20: age.young}}",
                        fact("young", ""),
                        fact("younger", "implies: [age.young]"))
                + "}}";
    }

    private static String group(String id, String... facts) {
        return id + ": {title: t, definition: d, facts: {"
                + String.join(", ", facts).replace("name: ", "name: " + id).replace("question: ", "question: " + id)
                + "}}";
    }

    private static String fact(String name, String more) {
        return name + ": {name: " + name + ", definition: d, sensitivity: 0, asked_of: FILE, question: " + name
                + (more.isEmpty() ? "" : ", " + more)
                + "}";
    }

    private String rulebook() {
        List<String> offences = new ArrayList<>();
        int count = 2 + random.nextInt(2);
        for (int number = 0; number < count; number++) {
            String kind = number == 0 ? "TRAFFICKING" : number == 1 ? "SMUGGLING" : "RELATED";
            offences.add("o" + number + ": {kind: " + kind + ", title: t, cite: code 1, elements: {"
                    + provisions("e", 1 + random.nextInt(3))
                    + "}" + (random.nextInt(4) == 0 ? ", exemptions: {" + provisions("x", 1) + "}" : "") + "}");
        }
        return "{rulebook: xx, title: t, summary: s, version: '1.0.0', reviewed: true,"
                + " instruments: {code: {title: Code, source: s}},"
                + " coverage: {from: 2010-01-01, to: 2027-12-31, reviewed_on: 2026-01-01},"
                + " offences: {" + String.join(", ", offences) + "},"
                + " safeguards: [{code: SCREEN_FOR_TRAFFICKING, cite: code 1, because: b, when: {any_of: ["
                + "{encounter: SMUGGLING_OPERATION}, {kind: SMUGGLING, status: [MET, UNDETERMINED]},"
                + " {kind: TRAFFICKING, status: UNDETERMINED}]}}]}";
    }

    private String provisions(String prefix, int count) {
        List<String> provisions = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            String lift = prefix.equals("e") && random.nextInt(4) == 0
                    ? ", lifted_when: {cite: code 2, text: t, fact: age.young}"
                    : "";
            provisions.add(prefix + number + ": {cite: code 1, text: t, " + condition(2) + lift + "}");
        }
        return String.join(", ", provisions);
    }

    private String condition(int depth) {
        List<String> family = FAMILIES.get(random.nextInt(FAMILIES.size()));
        int form = random.nextInt(depth == 0 ? 7 : 10);
        if (form < 5) {
            return "any_of: [" + String.join(", ", random.nextInt(4) == 0 ? family.subList(0, 2) : family) + "]";
        } else if (form == 5) {
            return (random.nextInt(3) == 0 ? "none_of: [" : "all_of: [") + String.join(", ", family) + "]";
        } else if (form == 6) {
            return "fact: " + family.get(random.nextInt(family.size()));
        } else if (form == 7) {
            return "leaves_open: {" + condition(0) + "}, why: ARGUABLE";
        }
        String how = form == 8 ? "any_of" : "all_of";
        return how + ": [{" + condition(depth - 1) + "}, {" + condition(depth - 1) + "}]";
    }

    private static YamlFile file(String name, String text) {
        return new YamlFile(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
