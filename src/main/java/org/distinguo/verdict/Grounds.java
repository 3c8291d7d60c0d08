package org.distinguo.verdict;

import org.distinguo.rulebook.Clause;
import org.distinguo.logic.Expression;
import org.distinguo.logic.Valuation;
import org.distinguo.logic.Truth;
import org.distinguo.logic.Criterion;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;
import org.distinguo.rulebook.Citation;
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
        this.explanations =
                new Explanations(known, assessment.established().valuation(), questionsOfLaw, phrases);
        this.detail = detail;
    }

    Statuses statuses(Criterion criterion) {
        return assessment.statuses(criterion);
    }

    Ground of(LawPeriod.CompiledProvision compiled) {
        Statuses asked = statuses(compiled.criterion());
        boolean byKnowledge = asked.established() != Status.UNDETERMINED;
        boolean decided = byKnowledge || asked.reasonableGrounds() != Status.UNDETERMINED;
        Valuation deciding = (byKnowledge ? assessment.established() : assessment.reasonableGrounds()).valuation();
        List<FactId> decidedBy = decided ? reasons(compiled.criterion(), deciding) : List.of();
        List<FactId> open = byKnowledge || detail == Detail.DECIDED ? List.of() : openFacts(compiled.criterion());
        boolean lifted =
                compiled.lift()
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
                explanations.of(speaking, compiled.criterion(), status, decidedBy, open),
                compiled.reviewedOnly()
                        .map(this::statuses)
                        .filter(asked::equals)
                        .isPresent());
    }

    private static List<Citation> sources(LawPeriod.CompiledProvision compiled, Valuation deciding) {
        return compiled.alternatives().stream()
                .filter(alternative -> alternative.expression().in(deciding) == Truth.TRUE)
                .map(LawPeriod.Alternative::citation)
                .filter(citation -> !citation.equals(compiled.provision().citation()))
                .distinct()
                .toList();
    }

    private FactCatalogue catalogue() {
        return known.catalogue();
    }

    /** The stated facts behind the literals that make a decided expression what it is. */
    private List<FactId> reasons(Criterion criterion, Valuation valuation) {
        SortedSet<FactId> facts = new TreeSet<>();
        Expression expression = criterion.expression();
        Truth truth = expression.in(valuation);
        if (truth == Truth.UNKNOWN) { // decided by all completions: everything answered has its part in it
            for (int atom : expression.atoms()) {
                if (valuation.so(atom) != Truth.UNKNOWN) {
                    facts.addAll(known.sources(atom));
                }
            }
        } else {
            collectReasons(expression, truth, valuation, facts);
        }
        return List.copyOf(facts);
    }

    private void collectReasons(Expression expression, Truth truth, Valuation valuation, Set<FactId> facts) {
        if (expression instanceof Expression.Literal literal) {
            facts.addAll(known.sources(literal.atom()));
            return;
        }
        for (Expression part : Expression.parts(expression)) {
            if (part.in(valuation) == truth) {
                collectReasons(part, truth, valuation, facts);
            }
        }
    }

    /** The open facts that the criterion reads and that matter for it, under the stricter standard. */
    private List<FactId> openFacts(Criterion criterion) {
        return assessment.established().mattering(criterion).stream()
                .filter(atom -> atom < catalogue().answered().size() && criterion.reads(atom))
                .mapToObj(atom -> catalogue().answered().get(atom).id())
                .toList();
    }
}
