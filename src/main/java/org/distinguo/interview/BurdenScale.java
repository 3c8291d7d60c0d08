package org.distinguo.interview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.distinguo.facts.AskedOf;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactId;
import org.distinguo.library.LibraryReader;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Fields;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.source.Node;
import org.distinguo.source.Values;
import org.distinguo.source.YamlFile;

/**
 * What a question costs the person, as whole numbers of which only the proportions matter, and with what an interview begins.
 *
 * @param version the version of its file
 * @param reviewed whether somebody of the field has looked at the weights
 * @param sensitivity the weight of each degree of sensitivity, from 0 to 3
 * @param askedOf the weight of whoever is asked
 * @param beginWith the facts that are asked for before all others as long as they matter, in this order
 */
public record BurdenScale(
        String version,
        boolean reviewed,
        Map<Integer, Integer> sensitivity,
        Map<AskedOf, Integer> askedOf,
        List<FactId> beginWith) {

    private static final int DEGREES = 4;
    private static final int LARGEST_WEIGHT = 1_000;

    public BurdenScale {
        sensitivity = Collections.unmodifiableMap(new TreeMap<>(sensitivity));
        Map<AskedOf, Integer> copy = new EnumMap<>(AskedOf.class);
        copy.putAll(askedOf);
        askedOf = Collections.unmodifiableMap(copy);
        beginWith = List.copyOf(beginWith);
    }

    /**
     * The weights that are shipped with the service.
     *
     * @return the weights
     * @throws InvalidSourceException with every fault, if there is one
     */
    public static BurdenScale shipped() {
        return read(LibraryReader.catalogueFile("interview.yaml"));
    }

    /**
     * Reads the weights.
     *
     * @param file the file
     * @return the weights
     * @throws InvalidSourceException with every fault, if there is one: a weight is a whole number from 1 to 1,000
     */
    public static BurdenScale read(YamlFile file) {
        var diagnostics = new Diagnostics();
        var fields = new Fields(
                file.read(diagnostics).orElseThrow(() -> new InvalidSourceException(diagnostics.all())), diagnostics);
        fields.text("catalogue");
        String version = fields.text("version");
        boolean reviewed = fields.optionalBoolean("reviewed").orElse(true);
        Map<Integer, Integer> sensitivity = new TreeMap<>();
        weights(fields, "sensitivity", degrees(), diagnostics)
                .forEach((degree, weight) -> sensitivity.put(Integer.valueOf(degree), weight));
        Map<AskedOf, Integer> askedOf = new EnumMap<>(AskedOf.class);
        List<String> readers =
                Arrays.stream(AskedOf.values()).map(AskedOf::name).toList();
        weights(fields, "asked_of", readers, diagnostics)
                .forEach((reader, weight) -> askedOf.put(AskedOf.valueOf(reader), weight));
        List<FactId> beginWith = fields.required("begin_with")
                .map(node -> factsOf(node, diagnostics))
                .orElse(List.of());
        fields.end();
        diagnostics.throwIfAny();
        return new BurdenScale(version, reviewed, sensitivity, askedOf, beginWith);
    }

    private static List<FactId> factsOf(Node list, Diagnostics diagnostics) {
        List<FactId> facts = new ArrayList<>();
        for (Node node : Values.possiblyEmptyListOf(list, diagnostics)) {
            Values.textOf(node, diagnostics).ifPresent(text -> {
                try {
                    facts.add(FactId.parse(text));
                } catch (IllegalArgumentException e) {
                    diagnostics.report(
                            DiagnosticCode.INVALID_VALUE,
                            node,
                            "`" + text + "` is not the id of a fact",
                            "write it as in facts.yaml: the group, a dot and the name");
                }
            });
        }
        return facts;
    }

    private static List<String> degrees() {
        return IntStream.range(0, DEGREES).mapToObj(Integer::toString).toList();
    }

    private static Map<String, Integer> weights(
            Fields fields, String key, List<String> names, Diagnostics diagnostics) {
        Map<String, Integer> weights = new TreeMap<>();
        fields.required(key)
                .flatMap(node -> Values.mappingOf(node, diagnostics))
                .ifPresent(node -> {
                    var members = new Fields(node, diagnostics);
                    for (String name : names) {
                        members.required(name)
                                .flatMap(weight -> Values.numberOf(weight, 1, LARGEST_WEIGHT, diagnostics))
                                .ifPresent(weight -> weights.put(name, weight));
                    }
                    members.end();
                });
        return weights;
    }

    /**
     * The burden of the question for a fact.
     *
     * @param fact the fact
     * @return more than 0
     */
    public int of(Fact fact) {
        return sensitivity.getOrDefault(fact.sensitivity(), 1) * askedOf.getOrDefault(fact.askedOf(), 1);
    }
}
