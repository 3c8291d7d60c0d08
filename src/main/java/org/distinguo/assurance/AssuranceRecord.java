package org.distinguo.assurance;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.distinguo.library.Library;
import org.distinguo.proof.Claim;
import org.distinguo.proof.ProofReport;
import org.distinguo.proof.Property;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Fields;
import org.distinguo.source.Values;
import org.distinguo.source.YamlFile;

/**
 * What a check of a rulebook came to: written beside the rulebook by the build, and worth nothing for another version of
 * rulebook, catalogue or shared duties, whose digests it therefore carries.
 *
 * @param rulebookDigest the digest of the rulebook's file
 * @param catalogueDigest the digest of the catalogue's file
 * @param safeguardsDigest the digest of the file of duties that laws share
 * @param checkedOn the day of the check
 * @param claims how many claims were proved, by property
 * @param states over how many states of facts, all claims together
 * @param cases how many cases were run and came out as expected
 * @param mutation the seeded faults; empty where none were seeded
 * @param parts a digest of each part of the rulebook by its path; empty where none was written
 */
public record AssuranceRecord(
        String rulebookDigest,
        String catalogueDigest,
        String safeguardsDigest,
        LocalDate checkedOn,
        Map<Property, Integer> claims,
        BigInteger states,
        int cases,
        Optional<Mutation> mutation,
        SortedMap<String, String> parts) {

    public AssuranceRecord {
        claims = Collections.unmodifiableMap(new EnumMap<>(claims));
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    }

    /**
     * The seeded faults.
     *
     * @param seeded how many were seeded
     * @param noticed how many of them a case or a proof noticed
     */
    public record Mutation(int seeded, int noticed) {}

    /** The record of a check in which nothing failed. */
    static AssuranceRecord of(
            Rulebook rulebook,
            Library library,
            LocalDate day,
            RulebookCheck.Result result,
            Optional<Mutation> mutation,
            List<RulebookPart> parts) {
        return new AssuranceRecord(
                rulebook.digest(),
                library.catalogue().digest(),
                library.safeguards().digest(),
                day,
                count(result.proofs()),
                result.proofs().states(),
                result.cases(),
                mutation,
                new TreeMap<>(parts.stream().collect(Collectors.toMap(RulebookPart::path, RulebookPart::digest))));
    }

    private static Map<Property, Integer> count(ProofReport report) {
        Map<Property, Integer> counted = new EnumMap<>(Property.class);
        for (Claim claim : report.claims()) {
            counted.merge(claim.property(), 1, Integer::sum);
        }
        return counted;
    }

    /**
     * Reads a record.
     *
     * @param file its file
     * @return the record
     * @throws org.distinguo.source.InvalidSourceException with every fault, if there is one
     */
    public static AssuranceRecord read(YamlFile file) {
        var diagnostics = new Diagnostics();
        Optional<Fields> document = file.read(diagnostics).map(mapping -> new Fields(mapping, diagnostics));
        diagnostics.throwIfAny();
        Fields fields = document.orElseThrow();
        Map<Property, Integer> claims = new EnumMap<>(Property.class);
        fields.forEachEntry("claims", (key, value) -> {
            Optional<Property> property = Values.wordOf(key, Property.class, diagnostics);
            Optional<Integer> number = Values.numberOf(value, 0, Integer.MAX_VALUE, diagnostics);
            property.ifPresent(one -> number.ifPresent(count -> claims.put(one, count)));
        });
        SortedMap<String, String> parts = new TreeMap<>();
        fields.forEachEntry("parts", (key, value) -> {
            Values.textOf(value, diagnostics).ifPresent(digest -> parts.put(key.value(), digest));
        });
        var record = new AssuranceRecord(
                fields.text("rulebook_digest"),
                fields.text("catalogue_digest"),
                fields.text("safeguards_digest"),
                fields.date("checked_on"),
                claims,
                fields.required("states")
                        .flatMap(node -> Values.numberOf(node, diagnostics))
                        .orElse(BigInteger.ZERO),
                count(fields, "cases"),
                Optional.of(new Mutation(count(fields, "faults_seeded"), count(fields, "faults_noticed"))),
                parts);
        fields.end();
        diagnostics.throwIfAny();
        return record;
    }

    private static int count(Fields fields, String key) {
        return fields.number(key, 0, Integer.MAX_VALUE).orElse(0);
    }

    /**
     * The record as a file.
     *
     * @return YAML that {@link #read} reads
     */
    public String asYaml() {
        String counted = claims.entrySet().stream()
                .map(entry -> "  " + entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining("\n"));
        String digests = parts.entrySet().stream()
                .map(entry -> "  " + entry.getKey() + ": '" + entry.getValue() + "'")
                .collect(Collectors.joining("\n"));
        return String.join(
                "\n",
                List.of(
                        "# Written by the command `assure`, not by hand; a test holds it and the rulebook together.",
                        "rulebook_digest: '" + rulebookDigest + "'",
                        "catalogue_digest: '" + catalogueDigest + "'",
                        "safeguards_digest: '" + safeguardsDigest + "'",
                        "checked_on: " + checkedOn,
                        "claims:",
                        counted,
                        "states: " + states,
                        "cases: " + cases,
                        "faults_seeded: " + mutation.map(Mutation::seeded).orElse(0),
                        "faults_noticed: " + mutation.map(Mutation::noticed).orElse(0),
                        "parts:",
                        digests,
                        ""));
    }

    /**
     * Whether the record is about this very reading of the law.
     *
     * @param rulebook the rulebook
     * @param library the catalogues that it was read with
     * @return false where the rulebook or one of the catalogues has another digest
     */
    public boolean isAbout(Rulebook rulebook, Library library) {
        return rulebookDigest.equals(rulebook.digest())
                && catalogueDigest.equals(library.catalogue().digest())
                && safeguardsDigest.equals(library.safeguards().digest());
    }
}
