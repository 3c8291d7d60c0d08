package org.distinguo.kit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.distinguo.cases.CaseFolder;
import org.distinguo.cases.RulebookCase;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.FactId;
import org.distinguo.library.Library;
import org.distinguo.rest.Contract;
import org.distinguo.rulebook.Status;
import org.distinguo.source.Diagnostics;
import org.distinguo.verdict.Classification;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.Finding;
import org.distinguo.verdict.LawPeriod;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Standard;
import org.distinguo.verdict.Verdict;

/**
 * The requests that the kit takes from the cases beside the rulebooks. Of each rulebook it takes as few cases as together
 * show every classification that its cases have, and every offence met: the greedy choice for a set cover
 * (Chvátal, 1979). It also takes one case at a change of the law that changes its classification, on the day before and on
 * the day of the change.
 */
final class Cases {

    private static final Path RULEBOOKS = Path.of("src/main/rulebooks");
    private static final int LONGEST_NAME = 60;

    private Cases() {}

    /** The vectors with their requests, by file; without what is expected. */
    static Map<Path, ObjectNode> vectors(Library library) {
        Map<Path, ObjectNode> vectors = new LinkedHashMap<>();
        library.classifiers().forEach((id, classifier) -> {
            List<RulebookCase> cases = read(library, classifier);
            for (RulebookCase one : fewest(classifier, cases)) {
                boolean open = classifier.classify(one.query()).classification() == Classification.UNDETERMINED;
                add(vectors, open ? "incomplete" : "valid", id + "-" + slug(one.name()), id, one, one.query());
            }
            changing(classifier, cases).ifPresent(pair -> {
                for (Query query : pair.queries()) {
                    add(vectors, "dated", id + "-" + query.conductDate(), id, pair.of(), query);
                }
            });
        });
        return vectors;
    }

    /** A case before and after a change of the law. */
    private record Pair(RulebookCase of, List<Query> queries) {}

    private static List<RulebookCase> read(Library library, Classifier classifier) {
        var rulebook = classifier.law().rulebook();
        var diagnostics = new Diagnostics();
        List<RulebookCase> cases =
                CaseFolder.read(RULEBOOKS.resolve(rulebook.id()), rulebook, library.catalogue(), diagnostics);
        diagnostics.throwIfAny();
        return cases;
    }

    private static List<RulebookCase> fewest(Classifier classifier, List<RulebookCase> cases) {
        List<Set<String>> shown = cases.stream()
                .map(one -> shown(classifier.classify(one.query())))
                .toList();
        Set<String> missing = new HashSet<>();
        shown.forEach(missing::addAll);
        List<RulebookCase> chosen = new ArrayList<>();
        while (!missing.isEmpty()) {
            int best = 0;
            long most = 0;
            for (int index = 0; index < cases.size(); index++) {
                long fresh = shown.get(index).stream().filter(missing::contains).count();
                if (fresh > most) {
                    best = index;
                    most = fresh;
                }
            }
            missing.removeAll(shown.get(best));
            chosen.add(cases.get(best));
        }
        return chosen;
    }

    private static Set<String> shown(Verdict verdict) {
        Set<String> shown = new HashSet<>();
        shown.add(verdict.classification().name());
        for (Finding finding : verdict.findings()) {
            if (finding.status().reasonableGrounds() == Status.MET) {
                shown.add(finding.offence().id());
            }
        }
        return shown;
    }

    private static Optional<Pair> changing(Classifier classifier, List<RulebookCase> cases) {
        List<LawPeriod> periods = classifier.law().periods();
        for (LawPeriod period : periods.subList(1, periods.size())) {
            for (RulebookCase one : cases) {
                Query query = one.query();
                LocalDate decision =
                        query.decisionDate().isBefore(period.from()) ? period.from() : query.decisionDate();
                var after = new Query(
                        query.known(), period.from(), decision, query.standard(), query.encounter(), query.part());
                Query before = after.on(period.from().minusDays(1));
                if (classifier.classify(before).classification()
                        != classifier.classify(after).classification()) {
                    return Optional.of(new Pair(one, List.of(before, after)));
                }
            }
        }
        return Optional.empty();
    }

    private static void add(
            Map<Path, ObjectNode> vectors, String folder, String name, String rulebook, RulebookCase one, Query query) {
        ObjectNode vector = Contract.MAPPER.createObjectNode();
        vector.put("about", one.name());
        vector.putObject("request")
                .put("method", "POST")
                .put("path", "/v1/classifications")
                .set("body", body(rulebook, query));
        vectors.put(Vectors.FOLDER.resolve(folder).resolve(name + ".json"), vector);
    }

    private static ObjectNode body(String rulebook, Query query) {
        ObjectNode body = Contract.MAPPER.createObjectNode();
        body.put("rulebook", rulebook);
        body.put("conductDate", query.conductDate().toString());
        body.put("decisionDate", query.decisionDate().toString());
        if (query.standard() != Standard.REASONABLE_GROUNDS) {
            body.put("standard", query.standard().name());
        }
        query.encounter().ifPresent(encounter -> body.put("encounter", encounter.name()));
        query.part().ifPresent(part -> body.put("partOfState", part));
        CaseFacts stated = query.known().stated();
        ArrayNode screened = body.putArray("screened");
        stated.screened().forEach(screened::add);
        ObjectNode facts = body.putObject("facts");
        stated.answers().forEach((fact, answer) -> group(facts, fact).put(fact.name(), answer.name()));
        stated.numbers().forEach((fact, number) -> group(facts, fact).put(fact.name(), number));
        if (!stated.attributions().isEmpty()) {
            ArrayNode attributions = body.putArray("attributions");
            stated.attributions().stream()
                    .sorted(Comparator.comparing(Object::toString))
                    .forEach(one -> attributions
                            .addObject()
                            .put("fact", one.fact().toString())
                            .put("source", one.source().name()));
        }
        return body;
    }

    private static ObjectNode group(ObjectNode facts, FactId fact) {
        return facts.withObjectProperty(fact.group());
    }

    private static String slug(String name) {
        String words =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return words.length() <= LONGEST_NAME ? words : words.substring(0, words.lastIndexOf('-', LONGEST_NAME));
    }
}
