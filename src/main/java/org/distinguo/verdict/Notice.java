package org.distinguo.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Fields;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.source.Values;
import org.distinguo.source.YamlFile;

/**
 * The sentences in which a verdict says what it does not mean.
 *
 * @param general said of every verdict
 * @param classifications what each classification means and what it does not
 * @param defence said where the facts meet a defence
 * @param part said where the classification rests on the law of some parts of the State alone; {@code {parts}} stands for
 *     their names
 * @param betweenParts stands between the names of two parts
 * @param future said where conduct and decision lie in the future
 */
public record Notice(
        String general,
        Map<Classification, String> classifications,
        String defence,
        String part,
        String betweenParts,
        String future) {

    private static final String PARTS = "{parts}";

    public Notice {
        Map<Classification, String> copy = new EnumMap<>(Classification.class);
        copy.putAll(classifications);
        classifications = Collections.unmodifiableMap(copy);
    }

    /**
     * Reads the sentences.
     *
     * @param file the file
     * @return the sentences
     * @throws InvalidSourceException with every fault, if there is one
     */
    public static Notice read(YamlFile file) {
        var diagnostics = new Diagnostics();
        var fields = new Fields(
                file.read(diagnostics).orElseThrow(() -> new InvalidSourceException(diagnostics.all())), diagnostics);
        String general = fields.prose("general");
        Map<Classification, String> classifications = new EnumMap<>(Classification.class);
        fields.required("classifications")
                .flatMap(node -> Values.mappingOf(node, diagnostics))
                .ifPresent(node -> {
                    var members = new Fields(node, diagnostics);
                    for (Classification classification : Classification.values()) {
                        classifications.put(classification, members.prose(classification.name()));
                    }
                    members.end();
                });
        String defence = fields.prose("defence");
        String part = fields.prose("part");
        String betweenParts = fields.prose("between_parts");
        String future = fields.prose("future");
        fields.end();
        diagnostics.throwIfAny();
        return new Notice(general, classifications, defence, part, betweenParts, future);
    }

    /**
     * What is said of every verdict, and of one classification.
     *
     * @param classification the classification
     * @return whole sentences
     */
    public String of(Classification classification) {
        return general + " " + classifications.get(classification);
    }

    /**
     * What a verdict says of itself.
     *
     * @param verdict the verdict
     * @param today the day on which it is given
     * @return whole sentences, in a fixed order
     */
    public String of(Verdict verdict, LocalDate today) {
        List<String> sentences = new ArrayList<>();
        sentences.add(general);
        sentences.add(classifications.get(verdict.classification()));
        if (!verdict.defencesMet().isEmpty()) {
            sentences.add(defence);
        }
        List<String> parts = verdict.restsOnParts();
        if (!parts.isEmpty()) {
            sentences.add(part.replace(
                    PARTS,
                    parts.stream().map(verdict.rulebook().parts()::get).collect(Collectors.joining(betweenParts))));
        }
        if (verdict.query().conductDate().isAfter(today)
                && verdict.query().decisionDate().isAfter(today)) {
            sentences.add(future);
        }
        return String.join(" ", sentences);
    }
}
