package org.distinguo.interview;

import java.util.ArrayList;
import java.util.List;
import org.distinguo.logic.AtomSet;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.Evaluation;
import org.distinguo.logic.Truth;
import org.distinguo.rulebook.Citation;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.verdict.LawPeriod;
import org.distinguo.verdict.LawPeriod.CompiledOffence;
import org.distinguo.verdict.LawPeriod.CompiledProvision;

/** Tells for which provisions of a law questions matter. For one case and one thread. */
final class AskingReasons {

    private final List<CompiledOffence> offences = new ArrayList<>();
    private final Evaluation evaluation;

    /**
     * @param outlook what can still become of the case
     * @param period the law in the language of the answer; what was compiled for interviews is shared by all languages
     */
    AskingReasons(Outlook outlook, LawPeriod period) {
        OpenCase open = outlook.open();
        this.evaluation =
                period.evaluate(open.valuation(outlook.law(), open.query().standard()));
        for (CompiledOffence offence : period.offences()) {
            if (offence.inForce() && isOpen(offence.criterion()) && countsFor(offence, period)) {
                offences.add(offence);
            }
        }
    }

    /** An offence of a kind that is decided changes the classification no more; one of kind RELATED never does. */
    private boolean countsFor(CompiledOffence offence, LawPeriod period) {
        OffenceKind kind = offence.offence().kind();
        return kind == OffenceKind.RELATED
                || isOpen(kind == OffenceKind.TRAFFICKING ? period.trafficking() : period.smuggling());
    }

    private boolean isOpen(Criterion criterion) {
        return evaluation.truth(criterion) == Truth.UNKNOWN;
    }

    /** The open provisions for which one of some facts matters; of offences of kind RELATED only where there are no others. */
    List<AskingReason> of(AtomSet facts) {
        List<AskingReason> reasons = of(facts, false);
        return reasons.isEmpty() ? of(facts, true) : reasons;
    }

    private List<AskingReason> of(AtomSet facts, boolean related) {
        List<AskingReason> reasons = new ArrayList<>();
        for (CompiledOffence offence : offences) {
            boolean isRelated = offence.offence().kind() == OffenceKind.RELATED;
            if (isRelated == related
                    && evaluation.mattering(offence.criterion()).intersects(facts)) {
                add(offence, offence.elements(), false, facts, reasons);
                add(offence, offence.exemptions(), true, facts, reasons);
            }
        }
        return reasons;
    }

    private void add(
            CompiledOffence offence,
            List<CompiledProvision> provisions,
            boolean exemption,
            AtomSet facts,
            List<AskingReason> reasons) {
        for (CompiledProvision provision : provisions) {
            if (isOpen(provision.criterion())
                    && evaluation.mattering(provision.criterion()).intersects(facts)) {
                reasons.add(new AskingReason(
                        offence.offence(), exemption, provision.provision(), citations(provision, facts)));
            }
        }
    }

    private static List<Citation> citations(CompiledProvision provision, AtomSet facts) {
        List<Citation> citations = provision.alternatives().stream()
                .filter(alternative -> alternative.expression().atoms().stream().anyMatch(facts::contains))
                .map(LawPeriod.Alternative::citation)
                .distinct()
                .toList();
        return citations.isEmpty() ? List.of(provision.provision().citation()) : citations;
    }
}
