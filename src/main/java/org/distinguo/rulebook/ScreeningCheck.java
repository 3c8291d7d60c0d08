package org.distinguo.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Place;

/**
 * That whoever may have been trafficked is asked: the one duty that every rulebook has, on all dates, because the service
 * must not let a person pass as smuggled before that.
 */
final class ScreeningCheck {

    private static final String SCREENING = "SCREEN_FOR_TRAFFICKING";
    private static final String OPERATION = "{encounter: [SMUGGLING_OPERATION]}";
    private static final String SMUGGLING = "{kind: SMUGGLING, status: [MET, UNDETERMINED]}";
    private static final String TRAFFICKING = "{kind: TRAFFICKING, status: [UNDETERMINED]}";

    private final Diagnostics diagnostics;

    ScreeningCheck(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Reports at the safeguard what it lacks or, where there is none, at the place of all safeguards. */
    void run(Rulebook rulebook, Place safeguards) {
        Optional<SafeguardRule> found = rulebook.safeguards().stream()
                .filter(rule -> rule.code().equals(SCREENING))
                .findFirst();
        if (found.isEmpty()) {
            report(
                    safeguards,
                    "the safeguard `" + SCREENING + "` is missing",
                    "let it be due for any_of: " + String.join(", ", OPERATION, SMUGGLING, TRAFFICKING));
            return;
        }
        SafeguardRule rule = found.get();
        if (!rule.inForce().equals(InForce.ALWAYS)) {
            report(
                    rule.place(),
                    "the safeguard `" + SCREENING + "` has dates",
                    "take them out: it is due on all dates");
        }
        if (!rule.parts().isEmpty()) {
            report(
                    rule.place(),
                    "the safeguard `" + SCREENING + "` is limited to parts of the State",
                    "take `parts:` out: it is due in the whole State");
        }
        List<String> missing = missing(rule.trigger());
        if (!missing.isEmpty()) {
            report(
                    rule.place(),
                    "the safeguard `" + SCREENING + "` is not due for " + String.join(", ", missing),
                    "add that to the any_of: of its `when:`");
        }
    }

    private static List<String> missing(Trigger trigger) {
        List<Trigger> alternatives = alternatives(trigger).toList();
        List<String> missing = new ArrayList<>();
        if (alternatives.stream().anyMatch(Trigger.Always.class::isInstance)) {
            return missing;
        }
        require(OPERATION, alternatives, ScreeningCheck::isSmugglingOperation, missing);
        require(
                SMUGGLING,
                alternatives,
                one -> isKind(one, OffenceKind.SMUGGLING, Status.MET)
                        && isKind(one, OffenceKind.SMUGGLING, Status.UNDETERMINED),
                missing);
        require(TRAFFICKING, alternatives, one -> isKind(one, OffenceKind.TRAFFICKING, Status.UNDETERMINED), missing);
        return missing;
    }

    /** Each trigger that is enough by itself, under whatever name. */
    private static Stream<Trigger> alternatives(Trigger trigger) {
        return trigger instanceof Trigger.AnyOf || trigger instanceof Trigger.Named
                ? trigger.parts().stream().flatMap(ScreeningCheck::alternatives)
                : Stream.of(trigger);
    }

    private static void require(
            String trigger, List<Trigger> alternatives, Predicate<Trigger> is, List<String> missing) {
        if (alternatives.stream().noneMatch(is)) {
            missing.add(trigger);
        }
    }

    private static boolean isSmugglingOperation(Trigger trigger) {
        return trigger instanceof Trigger.EncounterIs is && is.encounters().contains(Encounter.SMUGGLING_OPERATION);
    }

    private static boolean isKind(Trigger trigger, OffenceKind kind, Status status) {
        return trigger instanceof Trigger.KindIs is
                && is.kind() == kind
                && is.threshold() == Threshold.CHOSEN
                && is.statuses().contains(status);
    }

    private void report(Place place, String message, String help) {
        diagnostics.report(DiagnosticCode.MISSING_SAFEGUARD, place, message, help);
    }
}
