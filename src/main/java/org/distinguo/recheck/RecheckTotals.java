package org.distinguo.recheck;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.distinguo.verdict.Classification;

/**
 * Counts what became of cases. The numbers are exact, small ones included: they are for whoever holds the cases. For one thread.
 */
public final class RecheckTotals {

    private long unchanged;
    private long otherOnly;
    private long changed;
    private long losing;
    private long oneSided;
    private long problems;
    private final Map<Favour, Long> favours = new EnumMap<>(Favour.class);
    private final Map<Classification, Map<Classification, Long>> classifications = new EnumMap<>(Classification.class);

    /**
     * Counts a case that was compared.
     *
     * @param change what differs
     */
    public void count(CaseChange change) {
        classifications
                .computeIfAbsent(change.classification().before(), before -> new TreeMap<>())
                .merge(change.classification().after(), 1L, Long::sum);
        if (change.isChange()) {
            changed++;
            favours.merge(change.favour(), 1L, Long::sum);
            losing += change.losses().isEmpty() ? 0 : 1;
        } else if (change.other().isChange()) {
            otherOnly++;
        } else {
            unchanged++;
        }
    }

    /** Counts a case that gets an answer on one side alone. */
    public void countOneSided() {
        oneSided++;
    }

    /** Counts a request that gets an answer on neither side. */
    public void countProblem() {
        problems++;
    }

    /**
     * How many cases do not differ at all.
     *
     * @return the number
     */
    public long unchanged() {
        return unchanged;
    }

    /**
     * In how many cases only something else differs than the result.
     *
     * @return the number
     */
    public long otherOnly() {
        return otherOnly;
    }

    /**
     * In how many cases the result differs.
     *
     * @return the number
     */
    public long changed() {
        return changed;
    }

    /**
     * In how many of the changed cases the person loses any protection, whatever the person gains.
     *
     * @return the number
     */
    public long losing() {
        return losing;
    }

    /**
     * How many cases get an answer on one side alone.
     *
     * @return the number
     */
    public long oneSided() {
        return oneSided;
    }

    /**
     * How many requests get an answer on neither side.
     *
     * @return the number
     */
    public long problems() {
        return problems;
    }

    /**
     * How many changed cases changed in whose favour.
     *
     * @return in order of the enum, without those that have none
     */
    public Map<Favour, Long> favours() {
        return Collections.unmodifiableMap(favours);
    }

    /**
     * How many compared cases have which classification before and after.
     *
     * @return by the classification before, in order of the enum, without those that have none
     */
    public Map<Classification, Map<Classification, Long>> classifications() {
        return Collections.unmodifiableMap(classifications);
    }
}
