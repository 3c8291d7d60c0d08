package org.distinguo.verdict;

import java.util.ArrayList;
import java.util.List;
import org.distinguo.facts.KnownFacts;
import org.distinguo.logic.AtomSet;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.Truth;
import org.distinguo.logic.Valuation;
import org.distinguo.rulebook.Citation;
import org.distinguo.rulebook.Clause;
import org.distinguo.rulebook.Provision;
import org.distinguo.rulebook.Status;

/** Finds out how a provision stands to one case, and why. */
final class Grounds {

    private final Assessment assessment;
    private final Standard standard;
    private final Standings standings;
    private final Explanations explanations;
    private final Detail detail;
    private final Untouched untouched;

    /** What anything is known of under either standard. */
    private final AtomSet touched;

    Grounds(
            KnownFacts known,
            Assessment assessment,
            Standard standard,
            List<Clause> questionsOfLaw,
            Wording wording,
            Detail detail,
            Untouched untouched) {
        this.assessment = assessment;
        this.standard = standard;
        this.standings = new Standings(known, assessment, detail != Detail.DECIDED);
        this.explanations = new Explanations(known, assessment, questionsOfLaw, wording);
        this.detail = detail;
        this.untouched = untouched;
        this.touched = assessment.reasonableGrounds().touched();
    }

    List<Ground> of(List<LawPeriod.CompiledProvision> provisions) {
        List<Ground> grounds = new ArrayList<>(provisions.size());
        for (LawPeriod.CompiledProvision provision : provisions) {
            grounds.add(of(provision));
        }
        return grounds;
    }

    /** The same of provisions that the offence's status does not rest on. */
    List<Ground> beside(List<LawPeriod.CompiledProvision> provisions) {
        return detail == Detail.DECIDED ? List.of() : of(provisions);
    }

    Ground of(LawPeriod.CompiledProvision provision) {
        Ground same = untouched.ground(provision, touched);
        return same == null ? find(provision) : same;
    }

    /** The atoms of which anything is known under either standard. */
    AtomSet touched() {
        return touched;
    }

    private Ground find(LawPeriod.CompiledProvision compiled) {
        return detail == Detail.NO_REASONS || detail == Detail.STATUSES
                ? findWithoutReasons(compiled)
                : findWithReasons(compiled);
    }

    private Ground findWithoutReasons(LawPeriod.CompiledProvision compiled) {
        Statuses asked = assessment.statuses(compiled.criterion());
        boolean lifted = isLifted(compiled);
        Provision speaking =
                lifted ? compiled.provision().liftedWhen().orElse(compiled.provision()) : compiled.provision();
        return new Ground(
                compiled.provision().id(),
                compiled.speaksAgainst() ? asked.opposite() : asked,
                List.of(),
                List.of(),
                lifted,
                List.of(),
                speaking.citation(),
                List.of(),
                Explanation.NONE,
                isReviewed(compiled, asked),
                false);
    }

    private Ground findWithReasons(LawPeriod.CompiledProvision compiled) {
        Standing standing = standings.of(compiled.criterion());
        boolean lifted = isLifted(compiled);
        Provision provision = compiled.provision();
        Provision speaking = lifted ? provision.liftedWhen().orElse(provision) : provision;
        Statuses status = compiled.speaksAgainst() ? standing.status().opposite() : standing.status();
        List<LeftOpen> leftOpen = status.reasonableGrounds() == Status.UNDETERMINED
                ? explanations.leftOpen(speaking, compiled.criterion(), compiled.speaksAgainst())
                : List.of();
        return new Ground(
                provision.id(),
                status,
                standing.decidedByIds(),
                standing.openIds(),
                lifted,
                leftOpen,
                speaking.citation(),
                lifted || status.reasonableGrounds() != Status.MET ? List.of() : sources(compiled, standing.deciding()),
                detail == Detail.DECIDED
                        ? Explanation.NONE
                        : explanations.of(speaking, leftOpen, status, compiled.criterion(), standing),
                isReviewed(compiled, standing.status()),
                false);
    }

    private boolean isLifted(LawPeriod.CompiledProvision compiled) {
        return compiled.lift().isPresent()
                && assessment.under(standard).truth(compiled.lift().get()) == Truth.TRUE;
    }

    private boolean isReviewed(LawPeriod.CompiledProvision compiled, Statuses asked) {
        if (compiled.reviewedOnly().isEmpty()) {
            return false;
        }
        Criterion reviewed = compiled.reviewedOnly().get();
        return reviewed.root() == compiled.criterion().root()
                || assessment.statuses(reviewed).equals(asked);
    }

    private static List<Citation> sources(LawPeriod.CompiledProvision compiled, Valuation deciding) {
        List<Citation> sources = new ArrayList<>();
        for (LawPeriod.Alternative alternative : compiled.alternatives()) {
            boolean isOwn = !alternative.citation().equals(compiled.provision().citation());
            if (isOwn
                    && !sources.contains(alternative.citation())
                    && alternative.expression().in(deciding) == Truth.TRUE) {
                sources.add(alternative.citation());
            }
        }
        return sources;
    }
}
