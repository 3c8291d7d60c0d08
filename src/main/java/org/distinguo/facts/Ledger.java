package org.distinguo.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.distinguo.logic.Implication;
import org.jspecify.annotations.Nullable;

/** What is known of each fact so far, by its index, and which stated facts it comes from. */
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

    int size() {
        return knowledge.length;
    }

    Knowledge of(int index) {
        return knowledge[index];
    }

    /** A copy of what is known of all facts. */
    Knowledge[] all() {
        return knowledge.clone();
    }

    /** Takes down what was answered, or counts as answered. */
    void answer(int index, Knowledge answer) {
        knowledge[index] = answer;
    }

    /** Takes down what follows from stated facts, and why. */
    void infer(int index, Knowledge conclusion, SortedSet<FactId> from, Inference.Because how) {
        knowledge[index] = conclusion;
        sources[index] = from;
        because[index] = how;
    }

    /** Takes down that a fact counts as NO although nobody answered it: it comes from no other. */
    void close(int index, Inference.Because how) {
        knowledge[index] = Knowledge.NO;
        because[index] = how;
    }

    /** Why a fact is known; empty where it was answered itself, or nothing is known. */
    Optional<Inference.Because> because(int index) {
        return Optional.ofNullable(because[index]);
    }

    /** The stated facts that it comes from; the fact itself where it comes from no other. */
    SortedSet<FactId> sourcesOf(int index) {
        SortedSet<FactId> known = sources[index];
        return known == null
                ? new TreeSet<>(List.of(catalogue.answered().get(index).id()))
                : known;
    }

    /** The same of all facts, by index. */
    List<List<FactId>> allSources() {
        List<List<FactId>> all = new ArrayList<>(knowledge.length);
        for (int index = 0; index < knowledge.length; index++) {
            SortedSet<FactId> known = sources[index];
            all.add(known == null ? catalogue.alone(index) : List.copyOf(known));
        }
        return all;
    }

    /** What was concluded, in order of the catalogue. */
    List<Inference> inferences() {
        List<Inference> inferences = new ArrayList<>();
        for (Fact.Answered fact : catalogue.answered()) {
            because(fact.index()).ifPresent(how -> {
                boolean leftOut = how == Inference.Because.SCREENED || how == Inference.Because.PRESUMED;
                List<FactId> from = leftOut ? List.of() : List.copyOf(sourcesOf(fact.index()));
                inferences.add(new Inference(fact.id(), of(fact.index()), how, from));
            });
        }
        return inferences;
    }

    /** The facts behind those alternatives of an implication that are ruled out. */
    SortedSet<FactId> against(Implication implication) {
        SortedSet<FactId> against = new TreeSet<>();
        for (int to : implication.to()) {
            if (knowledge[to] == Knowledge.NO) {
                against.addAll(sourcesOf(to));
            }
        }
        return against;
    }

    /** Assumes that an open fact is not so; the stated facts that exclude it, or empty. */
    Optional<SortedSet<FactId>> refute(int index, boolean suspicionCounts) {
        return new Refutation(catalogue.implications(), knowledge, suspicionCounts, this::sourcesOf).of(index);
    }
}
