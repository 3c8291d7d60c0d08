package org.distinguo.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.distinguo.logic.Atom;
import org.distinguo.logic.Implication;
import org.jspecify.annotations.Nullable;

/** What is known of each fact so far, and which stated facts it comes from. */
final class Ledger {

    private final FactCatalogue catalogue;
    private final Knowledge[] knowledge;

    /** Null where a fact comes from no other. INVARIANT: nobody writes into a set that stands here. */
    private final @Nullable FactIdSet[] sources;

    private final Inference.@Nullable Because[] because;

    Ledger(FactCatalogue catalogue) {
        int size = catalogue.answered().size();
        this.catalogue = catalogue;
        this.knowledge = new Knowledge[size];
        this.sources = new FactIdSet[size];
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

    /** Takes down what follows from stated facts, and why. The set of these facts is not changed afterwards. */
    void infer(Atom fact, Knowledge conclusion, FactIdSet from, Inference.Because how) {
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

    /** Adds the stated facts that it comes from to a set; the fact itself where it comes from no other. */
    void collectSources(Atom fact, FactIdSet ids) {
        FactIdSet known = sources[fact.number()];
        if (known == null) {
            ids.addRank(catalogue.rank(fact));
        } else {
            ids.addAll(known);
        }
    }

    /** For each fact the stated facts that it comes from; null where it comes from no other. Nobody writes into the sets. */
    @Nullable FactIdSet[] allSources() {
        return sources.clone();
    }

    /** What was concluded, in order of the catalogue. */
    List<Inference> inferences() {
        List<Inference> inferences = new ArrayList<>(knowledge.length);
        for (Atom fact : catalogue.atoms()) {
            Inference.Because how = because[fact.number()];
            if (how == Inference.Because.SCREENED || how == Inference.Because.PRESUMED) {
                inferences.add(catalogue.leftOut(fact, how));
            } else if (how != null) {
                var from = new FactIdSet(catalogue);
                collectSources(fact, from);
                inferences.add(new Inference(catalogue.answered(fact).id(), of(fact), how, from.toList()));
            }
        }
        return inferences;
    }

    /** The facts behind those alternatives of an implication that are ruled out. */
    FactIdSet against(Implication implication) {
        var against = new FactIdSet(catalogue);
        for (Atom to : implication.to()) {
            if (of(to) == Knowledge.NO) {
                collectSources(to, against);
            }
        }
        return against;
    }

    /** Assumes that an open fact is not so; the stated facts that exclude it, or empty. */
    Optional<FactIdSet> refute(Atom fact, boolean suspicionCounts) {
        return new Refutation(this, suspicionCounts).of(fact);
    }
}
