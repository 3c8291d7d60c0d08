package org.distinguo.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.distinguo.logic.Atom;
import org.distinguo.logic.Implication;
import org.jspecify.annotations.Nullable;

/** What is known of each fact so far, and which stated facts it comes from. */
final class Ledger {

    private final FactCatalogue catalogue;
    private final Knowledge[] knowledge;
    private final @Nullable SortedSet<FactId>[] sources;
    private final Inference.@Nullable Because[] because;

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of sets has no other constructor
    Ledger(FactCatalogue catalogue) {
        int size = catalogue.answered().size();
        this.catalogue = catalogue;
        this.knowledge = new Knowledge[size];
        this.sources = new SortedSet[size];
        this.because = new Inference.Because[size];
        Arrays.fill(knowledge, Knowledge.NOT_ASKED);
    }

    FactCatalogue catalogue() {
        return catalogue;
    }

    Implications implications() {
        return catalogue.implications();
    }

    Knowledge of(Atom fact) {
        return knowledge[fact.number()];
    }

    /** A copy of what is known of all facts. */
    Knowledge[] all() {
        return knowledge.clone();
    }

    /** Takes down what was answered, or counts as answered. */
    void answer(Atom fact, Knowledge answer) {
        knowledge[fact.number()] = answer;
    }

    /** Takes down what follows from stated facts, and why. */
    void infer(Atom fact, Knowledge conclusion, SortedSet<FactId> from, Inference.Because how) {
        knowledge[fact.number()] = conclusion;
        sources[fact.number()] = from;
        because[fact.number()] = how;
    }

    /** Takes down that a fact counts as NO although nobody answered it: it comes from no other. */
    void close(Atom fact, Inference.Because how) {
        knowledge[fact.number()] = Knowledge.NO;
        because[fact.number()] = how;
    }

    /** Why a fact is known; empty where it was answered itself, or nothing is known. */
    Optional<Inference.Because> because(Atom fact) {
        return Optional.ofNullable(because[fact.number()]);
    }

    /** The stated facts that it comes from; the fact itself where it comes from no other. */
    SortedSet<FactId> sourcesOf(Atom fact) {
        SortedSet<FactId> known = sources[fact.number()];
        return known == null ? new TreeSet<>(catalogue.alone(fact)) : known;
    }

    /** The same of all facts, in their order. */
    List<List<FactId>> allSources() {
        List<List<FactId>> all = new ArrayList<>(knowledge.length);
        for (Atom fact : catalogue.atoms()) {
            SortedSet<FactId> known = sources[fact.number()];
            all.add(known == null ? catalogue.alone(fact) : List.copyOf(known));
        }
        return all;
    }

    /** What was concluded, in order of the catalogue. */
    List<Inference> inferences() {
        List<Inference> inferences = new ArrayList<>();
        for (Fact.Answered fact : catalogue.answered()) {
            because(fact.atom()).ifPresent(how -> {
                boolean leftOut = how == Inference.Because.SCREENED || how == Inference.Because.PRESUMED;
                List<FactId> from = leftOut ? List.of() : List.copyOf(sourcesOf(fact.atom()));
                inferences.add(new Inference(fact.id(), of(fact.atom()), how, from));
            });
        }
        return inferences;
    }

    /** The facts behind those alternatives of an implication that are ruled out. */
    SortedSet<FactId> against(Implication implication) {
        SortedSet<FactId> against = new TreeSet<>();
        for (Atom to : implication.to()) {
            if (of(to) == Knowledge.NO) {
                against.addAll(sourcesOf(to));
            }
        }
        return against;
    }

    /** Assumes that an open fact is not so; the stated facts that exclude it, or empty. */
    Optional<SortedSet<FactId>> refute(Atom fact, boolean suspicionCounts) {
        return new Refutation(this, suspicionCounts).of(fact);
    }
}
