package org.distinguo.interview;

import java.util.Optional;
import org.distinguo.facts.AskedOf;
import org.distinguo.facts.ComponentClosing;
import org.distinguo.facts.DependentFacts;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactComponent;
import org.distinguo.logic.Atom;
import org.distinguo.logic.AtomSet;
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

    /** The questions that are put now, of all that could be put. */
    AtomSet of(AtomSet questions, OpenCase open) {
        var now = new AtomSet();
        questions.stream()
                .filter(fact -> !isOfPerson(fact) || !canBeSettled(fact, questions, open))
                .forEach(now::add);
        return now;
    }

    private boolean isOfPerson(Atom fact) {
        return catalogue.answered(fact).askedOf() == AskedOf.PERSON;
    }

    private boolean canBeSettled(Atom fact, AtomSet questions, OpenCase open) {
        FactComponent component = dependent.componentOf(fact);
        Optional<ComponentClosing> closing = component.members().size() == 1
                ? Optional.empty()
                : component.closing(open.known().stated(), State.SUSPECTED);
        return closing.isPresent()
                && component.members().stream()
                        .filter(other -> !other.equals(fact) && questions.contains(other) && !isOfPerson(other))
                        .anyMatch(other -> canBeSettled(fact, other, component, closing.get()));
    }

    private static boolean canBeSettled(Atom fact, Atom by, FactComponent component, ComponentClosing closing) {
        long answered = closing.bit(by);
        return isSettled(fact, component, closing.close(answered, 0))
                || isSettled(fact, component, closing.close(0, answered));
    }

    private static boolean isSettled(Atom fact, FactComponent component, State @Nullable [] states) {
        if (states == null) {
            return false;
        }
        State known = component.state(states, fact);
        return known == State.SO || known == State.NOT_SO;
    }
}
