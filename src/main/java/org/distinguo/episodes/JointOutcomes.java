package org.distinguo.episodes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.distinguo.episodes.Looks.Look;
import org.distinguo.facts.Implications;
import org.distinguo.facts.JoinedFacts;
import org.distinguo.logic.Atom;
import org.distinguo.logic.AtomSet;
import org.distinguo.logic.Valuation;
import org.distinguo.logic.Valuation.State;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.LawPeriod;
import org.jspecify.annotations.Nullable;

/**
 * Finds how trafficking and smuggling can come out for all episodes together. The episodes do not come out each by itself: a fact
 * that is common to all of them and open has one answer, and what joined cases come to depends on the answers in their episodes.
 *
 * <p>It divides the ways of answering what is open, one answer after the other, as long as two episodes or joined cases hang on
 * the same answer; where none do any more, the outcomes of each can be combined freely. A part in which nothing new can come out
 * is left at once. Before that it aims at each outcome, which mostly finds all there are.
 *
 * <p>The number of evaluations is bounded, since the problem is NP-hard in the number of episodes: where the bound is reached,
 * the result says that it is not exact. It then has every outcome that each episode and joined case allows by itself.
 *
 * <p>Source: branch and bound (A. Land and A. Doig, An Automatic Method of Solving Discrete Programming Problems, 1960).
 * For one thread, used once.
 */
final class JointOutcomes {

    private final JoinedFacts joinedFacts;
    private final Implications implications;
    private final AtomSet common;

    /** The common facts that what is known of one episode can bind to each other: implications with a choice join them. */
    private final AtomSet bound;

    private final List<LawPeriod> periods;
    private final List<AskedTogether> together;
    private final List<Valuation> known;
    private final Looks looks;
    private Outcomes found = new Outcomes(0);
    private boolean isExact = true;

    /** The outcomes, and whether they are exactly those. */
    record Result(Outcomes outcomes, boolean exact) {}

    /**
     * @param joinedFacts says what is known of joined cases
     * @param implications of the catalogue
     * @param common the facts that all episodes have in common
     * @param periods the law of each episode
     * @param together the offences that are asked about several episodes
     * @param known what is known of each episode, under the chosen standard and closed
     */
    JointOutcomes(
            JoinedFacts joinedFacts,
            Implications implications,
            AtomSet common,
            List<LawPeriod> periods,
            List<AskedTogether> together,
            List<Valuation> known) {
        this.joinedFacts = joinedFacts;
        this.implications = implications;
        this.common = common.copy();
        this.periods = List.copyOf(periods);
        this.together = List.copyOf(together);
        this.known = List.copyOf(known);
        this.looks = new Looks(joinedFacts, implications, known);
        this.bound = bound();
    }

    /**
     * Where each implication has one alternative, what is known of an episode only ever decides a common fact, and closing has
     * seen that. With a choice it can exclude one alternative, and so bind two common facts that stay open.
     */
    private AtomSet bound() {
        var bound = new AtomSet();
        if (common.size() > 1) {
            bound.addAll(implications.joinedToChoices());
            bound.retainAll(common);
        }
        return bound;
    }

    /** The outcomes. */
    Result find() {
        Part whole = new Part(TriedEpisodes.of(implications, common, known), null);
        Outcomes upperBound = whole.outcomes();
        if (upperBound.isSettled() || whole.entangled().isEmpty()) {
            return new Result(upperBound, true);
        }
        settle(whole, true);
        settle(whole, false);
        for (int outcome = 0; outcome < Outcomes.ALL; outcome++) {
            for (List<Integer> kinds : List.of(Outcomes.KINDS, Outcomes.KINDS_TURNED)) {
                if (upperBound.contains(outcome) && !found.contains(outcome)) {
                    aim(whole, outcome, kinds);
                }
            }
        }
        divide(whole);
        return isExact ? new Result(found, true) : new Result(upperBound, false);
    }

    /** Answers alike all on which several hang, until they are free of each other; nothing where that contradicts itself. */
    private void settle(Part start, boolean so) {
        Part part = start;
        BitSet keys = part.entangled();
        while (!keys.isEmpty()) {
            Optional<TriedEpisodes> next = part.episodes.answered(keys, key -> so);
            if (next.isEmpty() || looks.areExhausted()) {
                return; // the other tries find what there is
            }
            part = new Part(next.get(), part);
            keys = part.entangled();
        }
        found = found.or(part.outcomes());
    }

    /** Brings one after the other, as long as it is open, to where it comes out as wanted, one kind after the other. */
    private void aim(Part start, int outcome, List<Integer> kinds) {
        Part part = start;
        for (int kind : kinds) {
            boolean isWanted = (outcome & kind) != 0;
            for (int number = 0; number < part.all.size(); number++) {
                if (!(isWanted && part.isMet(kind)) && part.all.get(number).isOpen(kind)) {
                    Optional<Part> next = part.towards(number, kind, isWanted);
                    if (next.isEmpty() || looks.areExhausted()) {
                        return;
                    }
                    part = next.get();
                }
            }
        }
        settle(part, false);
    }

    private void divide(Part part) {
        if (!isExact || found.containsAll(part.outcomes())) {
            return;
        }
        int key = part.entangled().nextSetBit(0);
        if (key < 0 || part.outcomes().isSettled()) {
            found = found.or(part.outcomes());
            return;
        }
        if (looks.areExhausted()) {
            isExact = false;
            return;
        }
        var one = new BitSet();
        one.set(key);
        for (boolean so : new boolean[] {true, false}) {
            part.episodes.answered(one, any -> so).ifPresent(next -> divide(new Part(next, part)));
        }
    }

    /** Some of the ways of answering what is open. */
    private final class Part {

        private final TriedEpisodes episodes;

        /** At each episode, then at each joined offence. */
        private final List<Look> all = new ArrayList<>();

        private @Nullable BitSet entangled;

        /** Takes what is known now, and the part that this one is divided from; null for the whole. */
        Part(TriedEpisodes episodes, @Nullable Part whole) {
            this.episodes = episodes;
            for (int number = 0; number < episodes.size() + together.size(); number++) {
                all.add(whole != null && isAsIn(whole, number) ? whole.all.get(number) : look(number));
            }
        }

        /** Whether no more is known of an episode or joined offence than in another part. */
        private boolean isAsIn(Part other, int number) {
            return number < episodes.size()
                    ? episodes.isAsIn(other.episodes, number)
                    : together.get(number - episodes.size()).places().stream()
                            .allMatch(place -> episodes.isAsIn(other.episodes, place));
        }

        private Look look(int number) {
            return number < episodes.size()
                    ? looks.at(periods.get(number), episodes.get(number))
                    : looks.at(together.get(number - episodes.size()), episodes);
        }

        Outcomes outcomes() {
            return all.stream().map(Look::outcomes).reduce(Outcomes.NEITHER, Outcomes::with);
        }

        /** Whether an episode or a joined case meets the kind in every way of answering. */
        boolean isMet(int kind) {
            return all.stream().anyMatch(look -> look.outcomes().status(kind) == Status.MET);
        }

        /**
         * The answers on which several episodes or joined cases hang, where what they come to is not settled by another one.
         * Found when it is first asked for. INVARIANT: nobody writes into it.
         */
        BitSet entangled() {
            BitSet known = entangled;
            if (known == null) {
                known = findEntangled();
                entangled = known;
            }
            return known;
        }

        private BitSet findEntangled() {
            var once = new BitSet();
            var several = new BitSet();
            List<Integer> notMet =
                    Outcomes.KINDS.stream().filter(kind -> !isMet(kind)).toList();
            for (int number = 0; number < all.size(); number++) {
                var mattering = new AtomSet();
                for (int kind : notMet) {
                    mattering.addAll(all.get(number).mattering(kind));
                }
                BitSet keys = keys(number, mattering);
                var again = (BitSet) keys.clone();
                again.and(once);
                several.or(again);
                once.or(keys);
                keys.stream()
                        .filter(key -> episodes.isCommon(key) && bound.contains(episodes.factOf(key)))
                        .forEach(several::set);
            }
            return several;
        }

        private BitSet keys(int number, AtomSet mattering) {
            var keys = new BitSet();
            for (Atom fact : mattering) {
                for (int episode : hangsOn(number, fact)) {
                    if (episodes.get(episode).isUndecided(fact)) {
                        keys.set(episodes.key(episode, fact));
                    }
                }
            }
            return keys;
        }

        private List<Integer> hangsOn(int number, Atom fact) {
            return number < episodes.size()
                    ? List.of(number)
                    : together.get(number - episodes.size()).places(joinedFacts.isAboutThePersonOrAnAct(fact));
        }

        /** The same with such answers that one of them, which is open, can come out as wanted; empty where that contradicts. */
        Optional<Part> towards(int number, int kind, boolean met) {
            Look look = all.get(number);
            Valuation completion = look.completion(kind, met);
            BitSet keys = keys(number, look.mattering(kind));
            keys.and(entangled());
            var answerable = new BitSet();
            keys.stream()
                    .filter(key -> isDecided(completion, episodes.factOf(key)))
                    .forEach(answerable::set);
            return episodes.answered(answerable, key -> completion.state(episodes.factOf(key)) == State.SO)
                    .map(next -> new Part(next, this));
        }

        private boolean isDecided(Valuation known, Atom fact) {
            return known.state(fact) != State.OPEN && known.state(fact) != State.SUSPECTED;
        }
    }
}
