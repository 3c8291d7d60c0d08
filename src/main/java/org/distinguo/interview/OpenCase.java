package org.distinguo.interview;

import java.util.ArrayDeque;
import java.util.Deque;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.Implications;
import org.distinguo.facts.InformationSource;
import org.distinguo.facts.Knowledge;
import org.distinguo.facts.KnownFacts;
import org.distinguo.logic.Atom;
import org.distinguo.logic.AtomSet;
import org.distinguo.logic.Evaluation;
import org.distinguo.logic.Implication;
import org.distinguo.logic.Truth;
import org.distinguo.logic.Valuation;
import org.distinguo.verdict.EndingSuspicions;
import org.distinguo.verdict.Indicators;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Standard;
import org.distinguo.verdict.WordOfPerpetrator;

/**
 * A case with everything taken as open that an answer can still settle: beside what was not asked, what the service itself
 * suspects or presumes, and what screening closed although what is open could still raise a suspicion of it. What the caller stated
 * stands, a suspicion included, and what follows from that. For one thread.
 */
final class OpenCase {

    private final Query query;
    private final KnownFacts known;
    private final FactCatalogue catalogue;
    private final Indicators indicators;
    private final AtomSet suspectable;
    private final AtomSet opened = new AtomSet();
    private final AtomSet suspicions = new AtomSet();

    OpenCase(Query query) {
        this.query = query;
        this.known = query.known();
        this.catalogue = known.catalogue();
        this.indicators = Indicators.amongQuestions(known, query.standard());
        boolean askedInVain = false;
        for (Atom fact : catalogue.atoms()) {
            askedInVain |= known.of(fact).isOpen() && !known.canBeAsked(fact);
            opened.put(fact, known.isSuggested(fact) || known.isPresumed(fact));
            suspicions.put(fact, known.of(fact) == Knowledge.SUSPECTED && !known.isSuggested(fact));
        }
        this.suspectable = askedInVain
                ? Indicators.amongAllThatIsOpen(known, query.standard()).suspectable()
                : indicators.suspectable();
        opened.addAll(suspectable);
    }

    Query query() {
        return query;
    }

    KnownFacts known() {
        return known;
    }

    Indicators indicators() {
        return indicators;
    }

    /** What ends a suspicion that answers raised. */
    EndingSuspicions ending() {
        return new EndingSuspicions(known);
    }

    /** The facts that answers made suspected, and that nobody can be asked about any more. */
    AtomSet suspectedInVain() {
        var facts = new AtomSet();
        catalogue.atoms().forEach(fact -> facts.put(fact, known.isSuggested(fact) && !known.canBeAsked(fact)));
        return facts;
    }

    /**
     * The facts of which a suspicion stands: those that the caller suspects, and those that must be so if one of them is.
     * INVARIANT: nobody writes into it.
     */
    AtomSet suspicions() {
        return suspicions;
    }

    /** Whether an open fact can turn out to raise a suspicion of a fact that nobody can be asked about. */
    boolean canBeSuspected(Atom fact) {
        return suspectable.contains(fact);
    }

    /** Whether such a fact was closed by screening. */
    boolean isScreeningInDoubt() {
        return suspectable.stream().anyMatch(known::isClosedByScreening);
    }

    /** What is known of a fact; NOT_ASKED where it is taken as open. */
    Knowledge of(Atom fact) {
        return opened.contains(fact) ? Knowledge.NOT_ASKED : known.of(fact);
    }

    /** What is known, read under a standard, and the encounter. */
    Valuation valuation(InterviewLaw law, Standard standard) {
        TriggerExpressions triggers = law.triggers();
        Valuation.State word = wordOfPerpetrator(law);
        return triggers.valuation(atom -> {
            if (triggers.isEncounter(atom)) {
                boolean met = query.encounter()
                        .filter(triggers.encounter(atom)::equals)
                        .isPresent();
                return met ? Valuation.State.SO : Valuation.State.NOT_SO;
            }
            if (atom.equals(triggers.wordOfPerpetrator())) {
                return word;
            }
            return atom.isBefore(catalogue.firstBeyond()) ? standard.state(of(atom)) : Valuation.State.OPEN;
        });
    }

    /**
     * Whether a result that leaves trafficking out rests on the word of the alleged perpetrator alone: open as long as it is open
     * whether trafficking is met or, where it is not, whether smuggling is. Once that is decided, it is as the verdict says; no
     * question is asked for another source.
     */
    private Valuation.State wordOfPerpetrator(InterviewLaw law) {
        if (known.stated().solelyFrom(InformationSource.ALLEGED_PERPETRATOR).isEmpty()) {
            return Valuation.State.NOT_SO;
        }
        Evaluation asOpened = law.period()
                .evaluate(Valuation.of(
                        catalogue.answered().size(), fact -> query.standard().state(of(fact))));
        Truth trafficking = asOpened.truth(law.period().trafficking());
        if (trafficking == Truth.UNKNOWN
                || (trafficking == Truth.FALSE && asOpened.truth(law.period().smuggling()) == Truth.UNKNOWN)) {
            return Valuation.State.OPEN;
        }
        Evaluation asKnown = law.period().evaluate(query.standard().valuation(known));
        return WordOfPerpetrator.restedOn(query, law.period(), asKnown).isEmpty()
                ? Valuation.State.NOT_SO
                : Valuation.State.SO;
    }

    /** Whether the question for a fact may be put now. */
    boolean canBeAsked(Atom fact) {
        return known.canBeAsked(fact) && catalogue.answered(fact).isAsked();
    }

    /** The open facts that implications between open facts join to one of some facts that cannot be asked itself. */
    AtomSet settling(AtomSet read) {
        Implications implications = catalogue.implications();
        var settling = new AtomSet();
        Deque<Atom> next = new ArrayDeque<>();
        for (Atom fact : read) {
            if (fact.isBefore(catalogue.firstBeyond()) && isOpen(fact) && !canBeAsked(fact)) {
                next.add(fact);
            }
        }
        while (!next.isEmpty()) {
            Atom fact = next.remove();
            if (settling.add(fact)) {
                for (Implication implication : implications.of(fact)) {
                    add(implication.from(), next);
                    implication.to().forEach(alternative -> add(alternative, next));
                }
            }
        }
        return settling;
    }

    private void add(Atom fact, Deque<Atom> next) {
        if (isOpen(fact)) {
            next.add(fact);
        }
    }

    private boolean isOpen(Atom fact) {
        return query.standard().state(of(fact)) == Valuation.State.OPEN;
    }
}
