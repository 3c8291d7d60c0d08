package org.distinguo.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.distinguo.facts.Answer;
import org.distinguo.facts.Attribution;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactGroup;
import org.distinguo.facts.FactId;
import org.distinguo.facts.Inference;
import org.distinguo.record.VerdictRecord.Data;
import org.distinguo.record.VerdictRecord.Disregarded;
import org.distinguo.record.VerdictRecord.FactRow;
import org.distinguo.record.VerdictRecord.FactTable;
import org.distinguo.rulebook.Offence;
import org.distinguo.rulebook.PrintedCitations;
import org.distinguo.verdict.DisregardedFact;
import org.distinguo.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** What a record says of the facts that were used. */
final class FactContents {

    private static final String FACTS = "facts";

    private final RecordTexts texts;
    private final Verdict verdict;
    private final PrintedCitations citations;
    private final FactCatalogue catalogue;
    private final CaseFacts stated;

    FactContents(RecordTexts texts, Verdict verdict, PrintedCitations citations) {
        this.texts = texts;
        this.citations = citations;
        this.verdict = verdict;
        this.catalogue = verdict.query().known().catalogue();
        this.stated = verdict.query().known().stated();
    }

    Data data() {
        return new Data(
                catalogue.groups().stream()
                        .map(this::table)
                        .filter(table -> !table.rows().isEmpty())
                        .toList(),
                stated.attributions().stream().anyMatch(attribution -> stated.states(attribution.fact())),
                stated.answers().values().stream()
                        .anyMatch(answer -> answer == Answer.UNKNOWN || answer == Answer.DECLINED),
                verdict.query().known().inferences().stream()
                        .filter(inference -> !inference.from().isEmpty())
                        .map(this::sentence)
                        .toList(),
                unmentioned(),
                disregarded());
    }

    /** What a fact is called. */
    String name(FactId fact) {
        return catalogue.fact(fact).orElseThrow().name();
    }

    /** The titles of offences of the verdict's rulebook. */
    private String titles(List<String> offences) {
        return texts.names(offences.stream()
                .map(id -> verdict.rulebook().offence(id).orElseThrow())
                .map(Offence::title));
    }

    private FactTable table(FactGroup group) {
        return new FactTable(
                group.title(),
                group.facts().stream()
                        .filter(fact -> stated.states(fact.id()))
                        .map(this::row)
                        .toList());
    }

    private FactRow row(Fact fact) {
        @Nullable Answer answer = stated.answers().get(fact.id());
        return new FactRow(
                fact.name(),
                answer == null ? String.valueOf(stated.numbers().get(fact.id())) : word(answer),
                sources(fact.id()));
    }

    private String sources(FactId fact) {
        String named = texts.list(stated.attributions().stream()
                .filter(attribution -> attribution.fact().equals(fact))
                .map(Attribution::source)
                .sorted()
                .map(source -> RecordTexts.word(texts.sources(), source)));
        return named.isEmpty() ? texts.of(PageText.NO_SOURCE) : named;
    }

    private String word(Answer answer) {
        return RecordTexts.word(texts.answers(), answer);
    }

    private String sentence(Inference inference) {
        return texts.of(
                inference.because() == Inference.Because.SUGGESTED ? PageText.SUSPECTED : PageText.INFERRED,
                Map.of(
                        "fact",
                        name(inference.fact()),
                        "answer",
                        word(Answer.valueOf(inference.knowledge().name())),
                        FACTS,
                        names(inference.from())));
    }

    private List<String> unmentioned() {
        Map<String, List<FactId>> screened = new LinkedHashMap<>();
        List<FactId> presumed = new ArrayList<>();
        for (Inference inference : verdict.query().known().inferences()) {
            if (inference.because() == Inference.Because.SCREENED) {
                screened.computeIfAbsent(inference.fact().group(), group -> new ArrayList<>())
                        .add(inference.fact());
            } else if (inference.because() == Inference.Because.PRESUMED) {
                presumed.add(inference.fact());
            }
        }
        List<String> sentences = new ArrayList<>();
        screened.forEach((group, facts) -> sentences.add(texts.of(
                PageText.SCREENED,
                Map.of("group", catalogue.group(group).orElseThrow().title(), FACTS, names(facts)))));
        if (!presumed.isEmpty()) {
            sentences.add(texts.of(PageText.PRESUMED, Map.of(FACTS, names(presumed))));
        }
        if (!stated.notAsked().isEmpty()) {
            sentences.add(texts.of(PageText.KEPT_OPEN, Map.of(FACTS, names(List.copyOf(stated.notAsked())))));
        }
        return sentences;
    }

    /** One entry for the facts that do not count for the same reason. */
    private List<Disregarded> disregarded() {
        Map<DisregardedFact, List<FactId>> alike = new LinkedHashMap<>();
        for (DisregardedFact fact : verdict.disregardedFacts()) {
            DisregardedFact first = alike.keySet().stream()
                    .filter(other -> isForTheSameReason(other, fact))
                    .findFirst()
                    .orElse(fact);
            alike.computeIfAbsent(first, same -> new ArrayList<>()).add(fact.fact());
        }
        return alike.entrySet().stream()
                .map(entry -> new Disregarded(
                        names(entry.getValue()),
                        entry.getKey().reason(),
                        texts.of(
                                PageText.APPLIES_TO,
                                Map.of("offences", titles(entry.getKey().offences()))),
                        citations.inFull(entry.getKey().citation()),
                        entry.getKey().reviewed()))
                .toList();
    }

    private static boolean isForTheSameReason(DisregardedFact one, DisregardedFact other) {
        return one.reason().equals(other.reason())
                && one.citation().equals(other.citation())
                && one.offences().equals(other.offences())
                && one.reviewed() == other.reviewed();
    }

    private String names(List<FactId> facts) {
        return texts.names(facts.stream().map(this::name));
    }
}
