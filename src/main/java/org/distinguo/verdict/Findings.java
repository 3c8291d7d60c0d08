package org.distinguo.verdict;

import java.util.ArrayList;
import java.util.List;
import org.distinguo.logic.AtomSet;
import org.distinguo.logic.Evaluation;
import org.distinguo.logic.Truth;
import org.distinguo.rulebook.Status;

/** Finds out how the offences of a law stand to one case. */
final class Findings {

    private final Assessment assessment;
    private final Standard standard;
    private final Grounds grounds;
    private final Untouched untouched;
    private final AtomSet touched;

    Findings(Assessment assessment, Standard standard, Grounds grounds, Untouched untouched) {
        this.assessment = assessment;
        this.standard = standard;
        this.grounds = grounds;
        this.untouched = untouched;
        this.touched = grounds.touched();
    }

    /** One for each offence, in their order. */
    List<Finding> of(List<LawPeriod.CompiledOffence> offences) {
        List<Finding> findings = new ArrayList<>(offences.size());
        for (LawPeriod.CompiledOffence offence : offences) {
            findings.add(of(offence));
        }
        return findings;
    }

    Finding of(LawPeriod.CompiledOffence offence) {
        Finding same = untouched.finding(offence, touched);
        return same == null ? find(offence) : same;
    }

    private Finding find(LawPeriod.CompiledOffence compiled) {
        if (!compiled.inForce()) {
            return new Finding(
                    compiled.offence(),
                    Statuses.NOT_MET,
                    false,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    compiled.offence().reviewed(),
                    false);
        }
        Evaluation chosen = assessment.under(standard);
        Status status = Status.of(chosen.truth(compiled.criterion()));
        List<String> forms = new ArrayList<>();
        for (LawPeriod.CompiledForm form : compiled.forms()) {
            if (status == Status.MET && chosen.truth(form.criterion()) == Truth.TRUE) {
                forms.add(form.code());
            }
        }
        List<Ground> elements = grounds.of(compiled.elements());
        List<Ground> exemptions = grounds.of(compiled.exemptions());
        return new Finding(
                compiled.offence(),
                assessment.statuses(compiled.criterion()),
                true,
                forms,
                elements,
                exemptions,
                grounds.beside(compiled.defences()),
                grounds.beside(compiled.aggravating()),
                compiled.offence().reviewed() && restsOnReviewed(status, elements, exemptions),
                false);
    }

    /** What is not met rests on any one ground against it; what is met or open, on all of them. */
    private boolean restsOnReviewed(Status status, List<Ground> elements, List<Ground> exemptions) {
        if (status == Status.NOT_MET) {
            return isAnyReviewed(Status.NOT_MET, elements) || isAnyReviewed(Status.MET, exemptions);
        }
        return areAllReviewed(elements) && areAllReviewed(exemptions);
    }

    private boolean isAnyReviewed(Status status, List<Ground> grounds) {
        for (Ground ground : grounds) {
            if (ground.reviewed() && ground.status().under(standard) == status) {
                return true;
            }
        }
        return false;
    }

    private static boolean areAllReviewed(List<Ground> grounds) {
        for (Ground ground : grounds) {
            if (!ground.reviewed()) {
                return false;
            }
        }
        return true;
    }
}
