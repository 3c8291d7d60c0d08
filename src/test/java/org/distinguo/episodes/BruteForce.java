package org.distinguo.episodes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.Implications;
import org.distinguo.facts.JoinedFacts;
import org.distinguo.logic.Atom;
import org.distinguo.logic.Evaluation;
import org.distinguo.logic.Implication;
import org.distinguo.logic.Truth;
import org.distinguo.logic.Valuation;
import org.distinguo.logic.Valuation.State;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.verdict.Classification;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.LawPeriod;
import org.distinguo.verdict.Query;

/** What episodes can come to, by trying every way of answering what is open in all of them. For small catalogues. */
final class BruteForce {

    private final FactCatalogue catalogue;
    private final JoinedFacts joinedFacts;
    private final Classifier classifier;
    private final EpisodesVerdict answer;
    private final BitSet common = new BitSet();
    private final Map<List<Object>, Outcomes> known = new HashMap<>();
    private final Map<List<Object>, Truth> truths = new HashMap<>();
    private Outcomes found = new Outcomes(0);

    private BruteForce(Classifier classifier, EpisodesVerdict answer, Set<Atom> common) {
        this.catalogue = classifier.law().catalogue();
        this.joinedFacts = new JoinedFacts(catalogue);
        this.classifier = classifier;
        this.answer = answer;
        common.forEach(fact -> this.common.set(fact.number()));
    }

    /** The classifications that some way of answering gives; {@code common} are the facts with one answer for all episodes. */
    static Set<Classification> possible(Classifier classifier, EpisodesVerdict answer, Set<Atom> common) {
        var search = new BruteForce(classifier, answer, common);
        search.tryAll(new ArrayList<>());
        return search.found.classifications();
    }

    private void tryAll(List<List<State>> chosen) {
        if (chosen.size() == answer.episodes().size()) {
            found = found.or(outcomes(chosen));
            return;
        }
        Query query = answer.episodes().get(chosen.size()).verdict().query();
        for (List<State> world : worlds(query.standard().valuation(query.known()))) {
            if (chosen.isEmpty() || agree(chosen.get(0), world)) {
                List<List<State>> more = new ArrayList<>(chosen);
                more.add(world);
                tryAll(more);
            }
        }
    }

    private boolean agree(List<State> one, List<State> other) {
        return common.stream().allMatch(fact -> (one.get(fact) == State.SO) == (other.get(fact) == State.SO));
    }

    /** Every way in which the facts of an episode can be so that keeps the implications, of what is so and of what counts. */
    private List<List<State>> worlds(Valuation valuation) {
        List<List<State>> worlds = new ArrayList<>();
        int facts = catalogue.answered().size();
        for (int so = 0; so < 1 << facts; so++) {
            List<State> world = new ArrayList<>();
            int counting = 0;
            boolean fits = true;
            for (int fact = 0; fact < facts; fact++) {
                boolean isSo = (so >> fact & 1) == 1;
                State state = valuation.state(Atom.of(fact));
                fits &= isSo ? state != State.NOT_SO : state != State.SO;
                world.add(isSo ? State.SO : state == State.SUSPECTED ? State.WRONGLY_SUSPECTED : State.NOT_SO);
                counting |= isSo || state == State.SUSPECTED ? 1 << fact : 0;
            }
            if (fits && keeps(so) && keeps(counting)) {
                worlds.add(world);
            }
        }
        return worlds;
    }

    private boolean keeps(int so) {
        Implications implications = catalogue.implications();
        for (Implication implication : implications.all()) {
            boolean isKept = (so >> implication.from().number() & 1) == 0;
            for (Atom to : implication.to()) {
                isKept |= (so >> to.number() & 1) == 1;
            }
            if (!isKept) {
                return false;
            }
        }
        return true;
    }

    private Outcomes outcomes(List<List<State>> worlds) {
        Outcomes all = Outcomes.NEITHER;
        for (int place = 0; place < worlds.size(); place++) {
            Query query = answer.episodes().get(place).verdict().query();
            all = all.with(ofEpisode(query, worlds.get(place)));
        }
        for (JoinedCase joined : answer.joined()) {
            all = withOffences(all, joined.together(), Outcomes.TRAFFICKING, true, worlds);
        }
        for (NotJoined notJoined : answer.notJoined()) {
            int kind = notJoined.kind() == OffenceKind.TRAFFICKING ? Outcomes.TRAFFICKING : Outcomes.SMUGGLING;
            if (notJoined.together().isPresent() && notJoined.why() != WhyNotJoined.NOT_TIED) {
                all = withOffences(all, notJoined.together().get(), kind, false, worlds);
            }
        }
        return all;
    }

    private Outcomes withOffences(
            Outcomes others, TakenTogether together, int kind, boolean counts, List<List<State>> worlds) {
        List<State> world = new ArrayList<>();
        for (Atom fact : catalogue.atoms()) {
            List<Integer> saying =
                    joinedFacts.isAboutThePersonOrAnAct(fact) ? together.ofThePerson() : together.episodes();
            State said = joinedFacts.state(
                    fact,
                    saying.stream()
                            .map(number -> worlds.get(number - 1).get(fact.number()))
                            .toList());
            State saidAtFirst = joinedFacts.state(
                    fact,
                    saying.stream()
                            .map(number ->
                                    answer.episodes().get(number - 1).verdict().query())
                            .map(query -> query.standard().state(query.known().of(fact)))
                            .toList());
            world.add(together.state(fact, said, saidAtFirst));
        }
        Outcomes all = others;
        for (String offence : together.offences()) {
            Truth truth = ofOffence(together.verdict().query(), offence, world);
            int met = truth == Truth.FALSE ? 0 : 1 << kind;
            int notMet = truth == Truth.TRUE && counts ? 0 : 1;
            all = all.with(new Outcomes(met | notMet));
        }
        return all;
    }

    private Outcomes ofEpisode(Query query, List<State> world) {
        return known.computeIfAbsent(List.of(query.conductDate(), world), key -> {
            Evaluation evaluation = evaluation(query, world);
            int bits = 0;
            for (int outcome = 0; outcome < 4; outcome++) {
                bits |= evaluation.isPossible((outcome & 1) == 1, (outcome & 2) == 2) ? 1 << outcome : 0;
            }
            return new Outcomes(bits);
        });
    }

    private Truth ofOffence(Query query, String offence, List<State> world) {
        return truths.computeIfAbsent(List.of(query.conductDate(), offence, world), key -> evaluation(query, world)
                .truth(period(query).offence(offence).orElseThrow().criterion()));
    }

    private Evaluation evaluation(Query query, List<State> world) {
        return period(query).evaluate(Valuation.of(world.size(), fact -> world.get(fact.number())));
    }

    private LawPeriod period(Query query) {
        return classifier.law().on(query.conductDate(), query.part());
    }
}
