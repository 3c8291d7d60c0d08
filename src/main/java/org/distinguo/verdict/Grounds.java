package org.distinguo.verdict;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.Expression;
import org.distinguo.logic.Truth;
import org.distinguo.logic.Valuation;
import org.distinguo.rulebook.Citation;
import org.distinguo.rulebook.Clause;
import org.distinguo.rulebook.Provision;
import org.distinguo.rulebook.Status;

/** Finds out how a provision stands to one case, and why. */
final class Grounds {

    private final KnownFacts known;
    private final Assessment assessment;
    private final Standard standard;
    private final Explanations explanations;
    private final Detail detail;

    Grounds(
            KnownFacts known,
            Assessment assessment,
            Standard standard,
            List<Clause> questionsOfLaw,
            Phrases phrases,
            Detail detail) {
        this.known = known;
        this.assessment = assessment;
        this.standard = standard;
        this.explanations = new Explanations(known, assessment.established().valuation(), questionsOfLaw, phrases);
        this.detail = detail;
    }

    Statuses statuses(Criterion criterion) {
        return assessment.statuses(criterion);
    }

    List<Ground> of(List<LawPeriod.CompiledProvision> provisions) {
        List<Ground> grounds = new ArrayList<>(provisions.size());
        for (LawPeriod.CompiledProvision provision : provisions) {
            grounds.add(of(provision));
        }
        return grounds;
    }

    private Ground of(LawPeriod.CompiledProvision compiled) {
        Statuses asked = statuses(compiled.criterion());
        boolean byKnowledge = asked.established() != Status.UNDETERMINED;
        boolean decided = byKnowledge || asked.reasonableGrounds() != Status.UNDETERMINED;
        Valuation deciding = (byKnowledge ? assessment.established() : assessment.reasonableGrounds()).valuation();
        List<FactId> decidedBy = decided ? reasons(compiled.criterion(), deciding) : List.of();
        List<FactId> open = byKnowledge || detail == Detail.DECIDED ? List.of() : openFacts(compiled.criterion());
        boolean lifted = compiled.lift()
                .map(lift -> assessment.under(standard).truth(lift) == Truth.TRUE)
                .orElse(false);
        Provision provision = compiled.provision();
        Provision speaking = lifted ? provision.liftedWhen().orElse(provision) : provision;
        Statuses status = compiled.speaksAgainst() ? asked.opposite() : asked;
        return new Ground(
                provision.id(),
                status,
                decidedBy,
                open,
                lifted,
                speaking.citation(),
                lifted || status.reasonableGrounds() != Status.MET ? List.of() : sources(compiled, deciding),
                detail == Detail.DECIDED
                        ? ""
                        : explanations.of(speaking, compiled.criterion(), status, decidedBy, open),
                compiled.reviewedOnly()
                        .filter(reviewed ->
                                reviewed.root() == compiled.criterion().root()
                                        || statuses(reviewed).equals(asked))
                        .isPresent());
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

    private FactCatalogue catalogue() {
        return known.catalogue();
    }

    /** The stated facts behind the literals that make a decided expression what it is. */
    private List<FactId> reasons(Criterion criterion, Valuation valuation) {
        var ranks = new BitSet();
        Expression expression = criterion.expression();
        Truth truth = expression.in(valuation);
        if (truth == Truth.UNKNOWN) { // decided by all completions: everything answered has its part in it
            criterion.atoms().stream()
                    .filter(atom -> valuation.so(atom) != Truth.UNKNOWN)
                    .forEach(atom -> known.collectSources(atom, ranks));
        } else {
            collectReasons(expression, truth, valuation, ranks);
        }
        List<FactId> facts = new ArrayList<>(ranks.cardinality());
        for (int rank = ranks.nextSetBit(0); rank >= 0; rank = ranks.nextSetBit(rank + 1)) {
            facts.add(catalogue().sortedIds().get(rank));
        }
        return facts;
    }

    private void collectReasons(Expression expression, Truth truth, Valuation valuation, BitSet ranks) {
        if (expression instanceof Expression.Literal literal) {
            known.collectSources(literal.atom(), ranks);
            return;
        }
        for (Expression part : Expression.parts(expression)) {
            if (part.in(valuation) == truth) {
                collectReasons(part, truth, valuation, ranks);
            }
        }
    }

    /** The open facts that the criterion reads and that matter for it, under the stricter standard. */
    private List<FactId> openFacts(Criterion criterion) {
        BitSet mattering = assessment.established().mattering(criterion);
        List<FactId> facts = new ArrayList<>();
        for (int atom = mattering.nextSetBit(0); atom >= 0; atom = mattering.nextSetBit(atom + 1)) {
            if (atom < catalogue().answered().size() && criterion.reads(atom)) {
                facts.add(catalogue().answered().get(atom).id());
            }
        }
        return facts;
    }
}
