package org.distinguo.recheck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.distinguo.recheck.CaseChange.DutyChange;
import org.distinguo.recheck.CaseChange.OffenceChange;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.Classification;
import org.distinguo.verdict.Standard;
import org.distinguo.verdict.Verdict;

/**
 * By what a person gains or loses protection. Trafficking protects the more, the nearer its status is to MET: a person for whom
 * it is open has to be treated as one who may be a victim. Smuggling and related offences have no direction of their own; the
 * duties that follow from them do.
 */
final class Direction {

    private static final Comparator<Status> PROTECTION = Comparator.comparingInt(Direction::protection);

    private final List<Effect> gains = new ArrayList<>();
    private final List<Effect> losses = new ArrayList<>();
    private final List<Effect> toRead = new ArrayList<>();

    private static int protection(Status status) {
        return switch (status) {
            case NOT_MET -> 0;
            case UNDETERMINED -> 1;
            case MET -> 2;
        };
    }

    List<Effect> gains() {
        return gains;
    }

    List<Effect> losses() {
        return losses;
    }

    List<Effect> toRead() {
        return toRead;
    }

    Favour favour() {
        if (!gains.isEmpty() && !losses.isEmpty()) {
            return Favour.BOTH;
        }
        if (!toRead.isEmpty()) {
            return Favour.TO_READ;
        }
        if (gains.isEmpty()) {
            return losses.isEmpty() ? Favour.NEITHER : Favour.LOSES;
        }
        return Favour.GAINS;
    }

    /** Counts the status of an offence; on a side on which it does not count as trafficking, it is no trafficking. */
    void offence(OffenceChange change, Sides<OffenceKind> kinds) {
        for (Standard standard : Standard.values()) {
            moved(
                    new Effect(Effect.Kind.OFFENCE, change.id(), Optional.of(standard)),
                    new Sides<>(
                            trafficking(kinds.before(), change.status().before().under(standard)),
                            trafficking(kinds.after(), change.status().after().under(standard))));
        }
    }

    private static Status trafficking(OffenceKind kind, Status status) {
        return kind == OffenceKind.TRAFFICKING ? status : Status.NOT_MET;
    }

    /** Counts whether any offence that counts as trafficking is met. */
    void classification(Sides<Status> trafficking, Standard standard) {
        moved(new Effect(Effect.Kind.TRAFFICKING, OffenceKind.TRAFFICKING.name(), Optional.of(standard)), trafficking);
    }

    private void moved(Effect effect, Sides<Status> status) {
        int direction = PROTECTION.compare(status.after(), status.before());
        if (direction != 0) {
            (direction > 0 ? gains : losses).add(effect);
        }
    }

    /**
     * Counts a duty.
     *
     * @param change the duty
     * @param trafficking whether any offence that counts as trafficking is met
     * @param protections the codes of duties that protect the person
     * @param texts says which codes have no direction
     */
    void duty(DutyChange change, Sides<Status> trafficking, Set<String> protections, RecheckTexts texts) {
        String code = change.code();
        boolean fulfilled = texts.whileOpen().contains(code)
                && trafficking.differ()
                && trafficking.before() != Status.NOT_MET
                && trafficking.after() != Status.NOT_MET;
        if (fulfilled || texts.withoutDirection().contains(code)) {
            return;
        }
        if (change.what() == DutyChange.What.REWORDED || !protections.contains(code)) {
            toRead.add(Effect.of(code));
        } else {
            (change.what() == DutyChange.What.APPEARED ? gains : losses).add(Effect.of(code));
        }
    }

    /** Whether any offence that counts as trafficking is met, under the standard that the verdict was asked for. */
    static Status trafficking(Verdict verdict) {
        boolean everywhere = verdict.possibleClassifications().stream().allMatch(Direction::isTrafficking);
        boolean somewhere = verdict.possibleClassifications().stream().anyMatch(Direction::isTrafficking);
        return everywhere ? Status.MET : somewhere ? Status.UNDETERMINED : Status.NOT_MET;
    }

    private static boolean isTrafficking(Classification classification) {
        return classification == Classification.TRAFFICKING
                || classification == Classification.TRAFFICKING_AND_SMUGGLING;
    }
}
