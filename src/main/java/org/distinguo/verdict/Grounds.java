package org.distinguo.verdict;

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
    private final Valuation established;
    private final Valuation reasonable;
    private final Valuation chosen;
    private final Influences influences;
    private final Explanations explanations;
    private final Detail detail;

    Grounds(
            KnownFacts known,
            Valuation established,
            Valuation reasonable,
            Valuation chosen,
            Explanations explanations,
            Detail detail) {
        this.known = known;
        this.established = established;
        this.reasonable = reasonable;
        this.chosen = chosen;
        this.influences = new Influences(established);
        this.explanations = explanations;
        this.detail = detail;
    }

    Statuses statuses(Criterion criterion) {
        return new Statuses(criterion.status(established), criterion.status(reasonable));
    }

    Ground of(LawOnDay.CompiledProvision compiled) {
        Statuses asked = statuses(compiled.criterion());
        boolean byKnowledge = asked.established() != Status.UNDETERMINED;
        boolean decided = byKnowledge || asked.reasonableGrounds() != Status.UNDETERMINED;
        Valuation deciding = byKnowledge ? established : reasonable;
        List<FactId> decidedBy = decided ? reasons(compiled.criterion(), deciding) : List.of();
        List<FactId> open = byKnowledge || detail == Detail.DECIDED ? List.of() : openFacts(compiled.criterion());
        boolean lifted =
                compiled.lift().map(lift -> lift.status(chosen) == Status.MET).orElse(false);
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

    private static List<Citation> sources(LawOnDay.CompiledProvision compiled, Valuation deciding) {
        return compiled.alternatives().stream()
                .filter(alternative -> alternative.formula().in(deciding) == Truth.TRUE)
                .map(LawOnDay.Alternative::citation)
                .filter(citation -> !citation.equals(compiled.provision().citation()))
                .distinct()
                .toList();
    }

    private FactCatalogue catalogue() {
        return known.catalogue();
    }

    /** The stated facts behind the literals that make a decided formula what it is. */
    private List<FactId> reasons(Criterion criterion, Valuation valuation) {
        SortedSet<FactId> facts = new TreeSet<>();
        Formula formula = criterion.formula();
        Truth truth = formula.in(valuation);
        if (truth == Truth.UNKNOWN) { // decided by all completions: everything answered has its part in it
            for (int atom : formula.atoms()) {
                if (valuation.positive(atom) != Truth.UNKNOWN) {
                    facts.addAll(known.sources(atom));
                }
            }
        } else {
            collectReasons(formula, truth, valuation, facts);
        }
        return List.copyOf(facts);
    }

    private void collectReasons(Formula formula, Truth truth, Valuation valuation, Set<FactId> facts) {
        if (formula instanceof Formula.Literal literal) {
            facts.addAll(known.sources(literal.atom()));
            return;
        }
        for (Formula part : Formula.parts(formula)) {
            if (part.in(valuation) == truth) {
                collectReasons(part, truth, valuation, facts);
            }
        }
    }

    /** The open facts on which a criterion depends, under the stricter standard. */
    private List<FactId> openFacts(Criterion criterion) {
        Set<Integer> atoms = new TreeSet<>();
        if (criterion.readsOnce()) {
            collectOpen(criterion.formula(), atoms);
        } else { // also what stands in a decided part: its answer may decide a fact that stands elsewhere
            criterion.formula().atoms().stream()
                    .filter(atom -> atom < established.facts() && established.positive(atom) == Truth.UNKNOWN)
                    .filter(atom -> influences.has(atom, criterion))
                    .forEach(atoms::add);
        }
        return atoms.stream()
                .filter(atom -> atom < established.facts())
                .map(atom -> catalogue().answered().get(atom).id())
                .toList();
    }

    private void collectOpen(Formula formula, Set<Integer> atoms) {
        if (formula.in(established) != Truth.UNKNOWN) {
            return;
        }
        if (formula instanceof Formula.Literal literal) {
            atoms.add(literal.atom());
        }
        Formula.parts(formula).forEach(part -> collectOpen(part, atoms));
    }
}
