package org.distinguo.episodes;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.distinguo.facts.Implications;
import org.distinguo.facts.JoinedFacts;
import org.distinguo.facts.TriedAnswers;
import org.distinguo.logic.Atom;
import org.distinguo.logic.AtomSet;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.Diagrams;
import org.distinguo.logic.Evaluation;
import org.distinguo.logic.Truth;
import org.distinguo.logic.Valuation;
import org.distinguo.logic.Valuation.State;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.LawPeriod;

/** Looks at episodes and joined offences as answers are tried, and keeps what it has seen. For one search. */
final class Looks {

    /** With 20 to 40 microseconds each, some milliseconds: CostliestRequests of the benchmarks measures requests near it. */
    private static final int MOST_EVALUATIONS = 120;

    /** Those that were evaluated before included, with some microseconds each. */
    private static final int MOST_TAKEN = 1_500;

    private final JoinedFacts joinedFacts;
    private final Implications implications;
    private final AtomSet facts;
    private final List<Valuation> atFirst;
    private final Map<Seen, Look> seen = new HashMap<>();
    private int evaluations;
    private int taken;

    /** The root of the offence; negative for an episode. */
    private record Seen(Diagrams diagrams, int root, boolean counts, Valuation known) {}

    /**
     * What one episode or joined offence can come to, and the facts that matter for it, by kind.
     *
     * @param outcomes what it can come to
     * @param trafficking the facts that matter for trafficking; none where it is decided
     * @param smuggling the same for smuggling
     * @param evaluation tells ways of answering
     * @param criteria the conditions of the kinds, trafficking first; one alone for an offence that is asked about several episodes
     */
    record Look(
            Outcomes outcomes,
            AtomSet trafficking,
            AtomSet smuggling,
            Evaluation evaluation,
            List<Criterion> criteria) {

        Look {
            criteria = List.copyOf(criteria);
        }

        AtomSet mattering(int kind) {
            return kind == Outcomes.TRAFFICKING ? trafficking : smuggling;
        }

        /** Whether answers can still decide a kind. An offence that is met may leave it open all the same. */
        boolean isOpen(int kind) {
            return outcomes.status(kind) == Status.UNDETERMINED && evaluation.truth(criterion(kind)) == Truth.UNKNOWN;
        }

        /** One way of answering that decides a kind, which is open, like this. */
        Valuation completion(int kind, boolean met) {
            return evaluation.completion(criterion(kind), met);
        }

        private Criterion criterion(int kind) {
            return criteria.get(kind == Outcomes.TRAFFICKING || criteria.size() == 1 ? 0 : 1);
        }
    }

    /** At cases of which this is known before anything is tried. */
    Looks(JoinedFacts joinedFacts, Implications implications, List<Valuation> atFirst) {
        this.joinedFacts = joinedFacts;
        this.atFirst = List.copyOf(atFirst);
        this.implications = implications;
        this.facts = AtomSet.of(Atom.first(implications.facts()));
    }

    /** Whether as much was looked at as a request may cost. */
    boolean areExhausted() {
        return evaluations > MOST_EVALUATIONS || taken > MOST_TAKEN;
    }

    Look at(LawPeriod period, TriedAnswers episode) {
        taken++;
        Valuation known = episode.valuation();
        var key = new Seen(period.diagrams(), -1, true, known);
        Look look = seen.get(key);
        if (look == null) {
            evaluations++;
            Evaluation evaluation = period.evaluate(known);
            look = new Look(
                    Outcomes.of(evaluation),
                    mattering(evaluation, period.trafficking()),
                    mattering(evaluation, period.smuggling()),
                    evaluation,
                    List.of(period.trafficking(), period.smuggling()));
            seen.put(key, look);
        }
        return look;
    }

    Look at(AskedTogether offence, TriedEpisodes episodes) {
        taken++;
        Valuation known = Valuation.of(implications.facts(), fact -> joined(fact, offence, episodes));
        Criterion criterion = offence.criterion();
        var key = new Seen(offence.period().diagrams(), criterion.root(), offence.counts(), known);
        Look look = seen.get(key);
        if (look == null) {
            evaluations++;
            Evaluation evaluation = offence.period().evaluate(known);
            Status status = Status.of(evaluation.truth(criterion));
            AtomSet mattering = mattering(evaluation, criterion);
            look = new Look(
                    Outcomes.of(offence.kind(), status, offence.counts()),
                    offence.kind() == Outcomes.TRAFFICKING ? mattering : new AtomSet(),
                    offence.kind() == Outcomes.SMUGGLING ? mattering : new AtomSet(),
                    evaluation,
                    List.of(criterion));
            seen.put(key, look);
        }
        return look;
    }

    private State joined(Atom fact, AskedTogether offence, TriedEpisodes episodes) {
        Set<State> states = EnumSet.noneOf(State.class);
        Set<State> statesAtFirst = EnumSet.noneOf(State.class);
        for (int place : offence.places(joinedFacts.isAboutThePersonOrAnAct(fact))) {
            states.add(episodes.get(place).state(fact));
            statesAtFirst.add(atFirst.get(place).state(fact));
        }
        return offence.together().state(fact, joinedFacts.state(fact, states), joinedFacts.state(fact, statesAtFirst));
    }

    /** The facts that matter for a condition that is open; suspicions that count are among them wherever they may. */
    private AtomSet mattering(Evaluation evaluation, Criterion criterion) {
        if (evaluation.truth(criterion) != Truth.UNKNOWN) {
            return new AtomSet();
        }
        AtomSet mattering = evaluation.mattering(criterion);
        for (Atom fact : facts) {
            if (evaluation.valuation().state(fact) == State.SUSPECTED
                    && (criterion.reads(fact) || !implications.of(fact).isEmpty())) {
                mattering.add(fact);
            }
        }
        mattering.retainAll(facts); // a question of law is each one's own
        return mattering;
    }
}
