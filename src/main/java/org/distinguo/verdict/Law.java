package org.distinguo.verdict;

import java.time.LocalDate;
import java.util.List;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.rulebook.Rulebook;

/** A rulebook compiled for every day that it covers. Immutable. */
public final class Law {

    private final Rulebook rulebook;
    private final FactCatalogue catalogue;
    private final List<LawOnDay> periods;

    private Law(Rulebook rulebook, FactCatalogue catalogue, List<LawOnDay> periods) {
        this.rulebook = rulebook;
        this.catalogue = catalogue;
        this.periods = periods;
    }

    /**
     * Compiles a rulebook.
     *
     * @param rulebook the rulebook
     * @param catalogue the catalogue that it was read with
     * @return its law, for each period between two changes
     */
    public static Law of(Rulebook rulebook, FactCatalogue catalogue) {
        return new Law(rulebook, catalogue, new LawCompiler(rulebook, catalogue).periods());
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
     * The law for conduct on a day.
     *
     * @param day a day of the coverage
     * @return the law as it stood
     * @throws OutsideCoverageException if the rulebook does not speak for the day
     */
    public LawOnDay on(LocalDate day) {
        if (!rulebook.coverage().includes(day)) {
            throw new OutsideCoverageException(rulebook);
        }
        LawOnDay found = periods.get(0);
        for (LawOnDay period : periods) {
            if (!period.from().isAfter(day)) {
                found = period;
            }
        }
        return found;
    }
}
