package org.distinguo.verdict;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.Expression;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.source.Place;

/** A rulebook compiled for every day that it covers. Immutable. */
public final class Law {

    private final Rulebook rulebook;
    private final FactCatalogue catalogue;
    private final List<LawPeriod> periods;
    private final Map<String, List<LawPeriod>> periodsByPart;

    private Law(
            Rulebook rulebook,
            FactCatalogue catalogue,
            List<LawPeriod> periods,
            Map<String, List<LawPeriod>> periodsByPart) {
        this.rulebook = rulebook;
        this.catalogue = catalogue;
        this.periods = periods;
        this.periodsByPart = Map.copyOf(periodsByPart);
    }

    /**
     * Compiles a rulebook.
     *
     * @param rulebook the rulebook
     * @param catalogue the catalogue that it was read with
     * @return its law, for each period between two changes
     * @throws InvalidSourceException if the law is too large to be answered at once
     */
    public static Law of(Rulebook rulebook, FactCatalogue catalogue) {
        Map<Expression, Criterion> criteria = new LinkedHashMap<>();
        Drafts drafts = Drafts.of(rulebook, catalogue, criteria);
        List<Expression> kinds = Stream.concat(
                        drafts.whole().stream(),
                        drafts.ofParts().values().stream().flatMap(List::stream))
                .flatMap(draft -> Stream.of(draft.trafficking(), draft.smuggling()))
                .map(Criterion::expression)
                .distinct()
                .toList();
        var conditions = new CompiledConditions(
                catalogue, kinds, criteria.keySet(), root -> place(rulebook, drafts.whole(), root));
        Map<String, List<LawPeriod>> byPart = new HashMap<>();
        drafts.ofParts().forEach((part, ofPart) -> byPart.put(part, compiled(ofPart, conditions)));
        return new Law(rulebook, catalogue, compiled(drafts.whole(), conditions), byPart);
    }

    /**
     * The same law in other words. What was compiled is shared with this one.
     *
     * @param translated the same rulebook, read in another language
     * @param words the catalogue that it was read with
     * @return the law
     * @throws IllegalArgumentException if they are not of the same files as those of this law
     */
    public Law in(Rulebook translated, FactCatalogue words) {
        if (!translated.digest().equals(rulebook.digest()) || !words.digest().equals(catalogue.digest())) {
            throw new IllegalArgumentException("the same law in another language is of the same files");
        }
        Drafts drafts = Drafts.of(translated, words, new LinkedHashMap<>());
        Map<String, List<LawPeriod>> byPart = new HashMap<>();
        drafts.ofParts().forEach((part, ofPart) -> byPart.put(part, like(ofPart, periods(Optional.of(part)))));
        return new Law(translated, words, like(drafts.whole(), periods), byPart);
    }

    /** INVARIANT: the criteria are numbered in order of the files, so that the diagrams of one language are those of all. */
    private static List<LawPeriod> like(List<LawCompiler.Draft> drafts, List<LawPeriod> compiled) {
        return IntStream.range(0, drafts.size())
                .mapToObj(number -> drafts.get(number).with(compiled.get(number).diagrams()))
                .toList();
    }

    /** The periods of a law before its conditions are compiled, for the whole State and for each part of it. */
    private record Drafts(List<LawCompiler.Draft> whole, Map<String, List<LawCompiler.Draft>> ofParts) {

        static Drafts of(Rulebook rulebook, FactCatalogue catalogue, Map<Expression, Criterion> criteria) {
            List<LawCompiler.Draft> whole = new LawCompiler(rulebook, catalogue, Optional.empty(), criteria).drafts();
            Map<String, List<LawCompiler.Draft>> ofParts = new LinkedHashMap<>();
            for (String part : rulebook.parts().keySet()) {
                ofParts.put(part, new LawCompiler(rulebook, catalogue, Optional.of(part), criteria).drafts());
            }
            return new Drafts(whole, ofParts);
        }
    }

    /** Where the criterion with a root is written: its offence, or the rulebook where it is of several offences. */
    private static Place place(Rulebook rulebook, List<LawCompiler.Draft> drafts, int root) {
        return drafts.stream()
                .flatMap(draft -> draft.offences().stream())
                .filter(offence -> offence.criterion().root() == root
                        || Stream.of(
                                        offence.elements(),
                                        offence.exemptions(),
                                        offence.defences(),
                                        offence.aggravating())
                                .flatMap(List::stream)
                                .anyMatch(provision -> provision.criterion().root() == root))
                .findFirst()
                .map(offence -> offence.offence().place())
                .orElse(rulebook.place());
    }

    private static List<LawPeriod> compiled(List<LawCompiler.Draft> drafts, CompiledConditions conditions) {
        return drafts.stream().map(draft -> draft.compiled(conditions)).toList();
    }

    /**
     * The rulebook.
     *
     * @return as it was read
     */
    public Rulebook rulebook() {
        return rulebook;
    }

    /**
     * The facts that the rulebook reads.
     *
     * @return the catalogue
     */
    public FactCatalogue catalogue() {
        return catalogue;
    }

    /**
     * The law for each period between two changes.
     *
     * @return by date, from the first day of the coverage on; never empty
     */
    public List<LawPeriod> periods() {
        return periods;
    }

    /**
     * What the law can be asked for.
     *
     * @return empty for the law of all parts of the State together, and then each part whose law can differ
     */
    public List<Optional<String>> parts() {
        return Stream.concat(
                        Stream.of(Optional.<String>empty()),
                        rulebook.parts().keySet().stream().map(Optional::of))
                .toList();
    }

    /**
     * The law of one part of the State for each period between two changes.
     *
     * @param part the part; empty for the law of all parts together
     * @return by date, from the first day of the coverage on; never empty
     * @throws IllegalArgumentException if the State has parts, and this is none of them
     */
    public List<LawPeriod> periods(Optional<String> part) {
        if (part.isEmpty() || periodsByPart.isEmpty()) {
            return periods;
        }
        return Optional.ofNullable(periodsByPart.get(part.get()))
                .orElseThrow(() -> new IllegalArgumentException("the State has no such part"));
    }

    /**
     * The law for conduct on a day: that of all parts of the State together.
     *
     * @param day a day of the coverage
     * @return the law as it stood
     * @throws OutsideCoverageException if the rulebook does not speak for the day
     */
    public LawPeriod on(LocalDate day) {
        return on(day, Optional.empty());
    }

    /**
     * The law for conduct on a day in one part of the State. Where the law is the same in the whole State, the part makes no
     * difference.
     *
     * @param day a day of the coverage
     * @param part the part; empty for the law of all parts together
     * @return the law as it stood
     * @throws OutsideCoverageException if the rulebook does not speak for the day
     * @throws IllegalArgumentException if the State has parts, and this is none of them
     */
    public LawPeriod on(LocalDate day, Optional<String> part) {
        if (!rulebook.coverage().includes(day)) {
            throw new OutsideCoverageException(rulebook);
        }
        List<LawPeriod> ofPart = periods(part);
        LawPeriod found = ofPart.get(0);
        for (LawPeriod period : ofPart) {
            if (!period.from().isAfter(day)) {
                found = period;
            }
        }
        return found;
    }
}
