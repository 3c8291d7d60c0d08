package org.distinguo.verdict;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.rulebook.Rulebook;

/** A rulebook compiled for every day that it covers. Immutable. */
public final class Law {

    private final Rulebook rulebook;
    private final FactCatalogue catalogue;
    private final List<LawOnDay> periods;
    private final Map<String, List<LawOnDay>> periodsByPart;

    private Law(
            Rulebook rulebook,
            FactCatalogue catalogue,
            List<LawOnDay> periods,
            Map<String, List<LawOnDay>> periodsByPart) {
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
     */
    public static Law of(Rulebook rulebook, FactCatalogue catalogue) {
        Map<Formula, Criterion> criteria = new HashMap<>();
        Map<String, List<LawOnDay>> byPart = new HashMap<>();
        for (String part : rulebook.parts().keySet()) {
            byPart.put(part, new LawCompiler(rulebook, catalogue, Optional.of(part), criteria).periods());
        }
        return new Law(
                rulebook,
                catalogue,
                new LawCompiler(rulebook, catalogue, Optional.empty(), criteria).periods(),
                byPart);
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
    public List<LawOnDay> periods() {
        return periods;
    }

    /**
     * The law of one part of the State for each period between two changes.
     *
     * @param part the part; empty for the law of all parts together
     * @return by date, from the first day of the coverage on; never empty
     * @throws IllegalArgumentException if the State has parts, and this is none of them
     */
    public List<LawOnDay> periods(Optional<String> part) {
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
    public LawOnDay on(LocalDate day) {
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
    public LawOnDay on(LocalDate day, Optional<String> part) {
        if (!rulebook.coverage().includes(day)) {
            throw new OutsideCoverageException(rulebook);
        }
        List<LawOnDay> ofPart = periods(part);
        LawOnDay found = ofPart.get(0);
        for (LawOnDay period : ofPart) {
            if (!period.from().isAfter(day)) {
                found = period;
            }
        }
        return found;
    }
}
