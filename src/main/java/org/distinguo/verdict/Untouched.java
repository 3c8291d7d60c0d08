package org.distinguo.verdict;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.KnownFacts;
import org.distinguo.logic.AtomSet;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.Evaluation;
import org.distinguo.logic.Expression;
import org.distinguo.logic.Valuation;
import org.jspecify.annotations.Nullable;

/**
 * How the offences and provisions of one period stand as long as nothing is known of any fact that they read. That is the same
 * in every case, so it is found once. Immutable.
 */
final class Untouched {

    /** Nothing: for verdicts that leave out what is open, and while the rest is found. */
    static final Untouched NONE = new Untouched();

    private final IdentityHashMap<LawPeriod.CompiledProvision, Same<Ground>> grounds = new IdentityHashMap<>();
    private final IdentityHashMap<LawPeriod.CompiledOffence, Same<Finding>> findings = new IdentityHashMap<>();

    /** What is the same as long as none of some atoms is touched. */
    private record Same<T>(AtomSet atoms, T value) {

        @Nullable T unless(AtomSet touched) {
            return atoms.intersects(touched) ? null : value;
        }
    }

    private Untouched() {}

    Untouched(LawPeriod period, FactCatalogue catalogue, Wording wording) {
        Evaluation open = period.evaluate(Valuation.of(0, atom -> Valuation.State.OPEN));
        var assessment = new Assessment(open, open);
        KnownFacts nothing = KnownFacts.of(catalogue, CaseFacts.of(Map.of()));
        var asked = new Grounds(
                nothing, assessment, Standard.ESTABLISHED, period.questionsOfLaw(), wording, Detail.ALL, NONE);
        var found = new Findings(assessment, Standard.ESTABLISHED, asked, NONE);
        for (LawPeriod.CompiledOffence offence : period.offences()) {
            AtomSet atoms = offence.criterion().atoms();
            if (offence.inForce()) {
                offence.forms().forEach(form -> atoms.addAll(form.criterion().atoms()));
                Stream.of(offence.elements(), offence.exemptions(), offence.defences(), offence.aggravating())
                        .flatMap(List::stream)
                        .forEach(provision -> {
                            AtomSet read = atomsOf(provision);
                            grounds.put(
                                    provision,
                                    new Same<>(read, asked.of(provision).toShare()));
                            atoms.addAll(read);
                        });
            }
            findings.put(offence, new Same<>(atoms, found.of(offence).toShare()));
        }
    }

    private static AtomSet atomsOf(LawPeriod.CompiledProvision provision) {
        AtomSet atoms = provision.criterion().atoms();
        provision.lift().map(Criterion::atoms).ifPresent(atoms::addAll);
        provision.reviewedOnly().map(Criterion::atoms).ifPresent(atoms::addAll);
        provision.alternatives().stream()
                .map(LawPeriod.Alternative::expression)
                .map(Expression::atoms)
                .forEach(atoms::addAll);
        return atoms;
    }

    /** How a provision stands; null where something is known of what it reads. */
    @Nullable Ground ground(LawPeriod.CompiledProvision provision, AtomSet touched) {
        Same<Ground> same = grounds.get(provision);
        return same == null ? null : same.unless(touched);
    }

    /** How an offence stands; null where something is known of what it reads. */
    @Nullable Finding finding(LawPeriod.CompiledOffence offence, AtomSet touched) {
        Same<Finding> same = findings.get(offence);
        return same == null ? null : same.unless(touched);
    }
}
