package org.distinguo.interview;

import java.util.BitSet;
import java.util.Optional;
import org.distinguo.facts.AskedOf;
import org.distinguo.facts.ComponentClosing;
import org.distinguo.facts.DependentFacts;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.logic.Valuation.State;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a question away from the person as long as somebody else may answer it: where the answer to a question for the file, for
 * an officer or for an expert can settle what the person would be asked, that question goes first.
 */
final class FilesFirst {

    private final DependentFacts dependent;
    private final FactCatalogue catalogue;

    FilesFirst(DependentFacts dependent) {
        this.dependent = dependent;
        this.catalogue = dependent.catalogue();
    }

    /** The questions that are put now, of all that could be put: by index of the fact. */
    BitSet of(BitSet questions, OpenCase open) {
        var now = new BitSet();
        questions.stream()
                .filter(fact -> !isOfPerson(fact) || !canBeSettled(fact, questions, open))
                .forEach(now::set);
        return now;
    }

    private boolean isOfPerson(int fact) {
        return catalogue.answered().get(fact).askedOf() == AskedOf.PERSON;
    }

    private boolean canBeSettled(int fact, BitSet questions, OpenCase open) {
        int component = dependent.componentOf(fact);
        Optional<ComponentClosing> closing = dependent.members(component).size() == 1
                ? Optional.empty()
                : dependent.closing(component, open.known().stated(), State.SUSPECTED);
        return closing.isPresent()
                && dependent.members(component).stream()
                        .filter(other -> other != fact && questions.get(other) && !isOfPerson(other))
                        .anyMatch(other -> isSettled(fact, closing.get().close(1L << dependent.placeOf(other), 0))
                                || isSettled(fact, closing.get().close(0, 1L << dependent.placeOf(other))));
    }

    private boolean isSettled(int fact, State @Nullable [] states) {
        return states != null
                && (states[dependent.placeOf(fact)] == State.SO || states[dependent.placeOf(fact)] == State.NOT_SO);
    }
}
