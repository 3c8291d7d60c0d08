package org.distinguo.episodes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.distinguo.facts.Implications;
import org.distinguo.facts.TriedAnswers;
import org.distinguo.logic.Atom;
import org.distinguo.logic.AtomSet;
import org.distinguo.logic.Valuation;
import org.distinguo.logic.Valuation.State;

/**
 * What is known of all episodes while ways of answering what is open are tried. A fact that all episodes have in common has the
 * same answer in each of them. Each answer has a number, its key: first those of common facts, then those of the first episode,
 * and so on. Immutable.
 */
final class TriedEpisodes {

    private final AtomSet common;
    private final int facts;

    /** INVARIANT: nobody answers anything in one of them. */
    private final List<TriedAnswers> episodes;

    private TriedEpisodes(AtomSet common, int facts, List<TriedAnswers> episodes) {
        this.common = common;
        this.facts = facts;
        this.episodes = episodes;
    }

    /** What is known before anything is tried: the facts that episodes have in common, and each episode, closed. */
    static TriedEpisodes of(Implications implications, AtomSet common, List<Valuation> known) {
        return new TriedEpisodes(
                common.copy(),
                implications.facts(),
                known.stream()
                        .map(valuation -> new TriedAnswers(implications, valuation))
                        .toList());
    }

    int size() {
        return episodes.size();
    }

    TriedAnswers get(int episode) {
        return episodes.get(episode);
    }

    /** Whether an episode is known to be as it was before: then it is the same object. */
    boolean isAsIn(TriedEpisodes before, int episode) {
        return episodes.get(episode) == before.episodes.get(episode);
    }

    int key(int episode, Atom fact) {
        return common.contains(fact) ? fact.number() : facts * (episode + 1) + fact.number();
    }

    Atom factOf(int key) {
        return Atom.of(key % facts);
    }

    /** Whether all episodes have the fact of a key in common. */
    boolean isCommon(int key) {
        return key < facts;
    }

    /** The episodes with more answers and all that follows; empty where it contradicts what is known. */
    Optional<TriedEpisodes> answered(BitSet keys, IntPredicate so) {
        List<TriedAnswers> next = new ArrayList<>(episodes);
        for (int key = keys.nextSetBit(0); key >= 0; key = keys.nextSetBit(key + 1)) {
            Atom fact = factOf(key);
            for (int episode = 0; episode < next.size(); episode++) {
                boolean isMeant = isCommon(key) || episode == key / facts - 1;
                if (isMeant && next.get(episode).isUndecided(fact) && !answer(next, episode, fact, so.test(key))) {
                    return Optional.empty();
                }
            }
        }
        return giveCommonAnswers(next) ? Optional.of(new TriedEpisodes(common, facts, next)) : Optional.empty();
    }

    /** Answers a fact of one episode, in a copy of what is known here; false where that contradicts. */
    private boolean answer(List<TriedAnswers> next, int episode, Atom fact, boolean so) {
        if (next.get(episode) == episodes.get(episode)) {
            next.set(episode, episodes.get(episode).copy());
        }
        return next.get(episode).answer(fact, so);
    }

    /** Gives each common fact that is decided in one episode the same answer in all; false where that contradicts. */
    private boolean giveCommonAnswers(List<TriedAnswers> next) {
        boolean isChanged = true;
        while (isChanged) {
            isChanged = false;
            for (Atom fact : common) {
                Optional<Boolean> so = next.stream()
                        .filter(episode -> !episode.isUndecided(fact))
                        .map(episode -> episode.state(fact) == State.SO)
                        .findFirst();
                for (int place = 0; so.isPresent() && place < next.size(); place++) {
                    TriedAnswers episode = next.get(place);
                    isChanged |= episode.isUndecided(fact);
                    if (episode.isUndecided(fact)
                            ? !answer(next, place, fact, so.get())
                            : (episode.state(fact) == State.SO) != so.get()) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
