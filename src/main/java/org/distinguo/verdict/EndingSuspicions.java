package org.distinguo.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.distinguo.facts.Indications;
import org.distinguo.facts.Knowledge;
import org.distinguo.facts.KnownFacts;
import org.distinguo.logic.Atom;
import org.distinguo.logic.AtomSet;
import org.distinguo.logic.Implication;

/**
 * Whether answers can still end a suspicion that other answers raised, and which. A NO to the fact itself does, as long as it
 * can be asked, and a NO to what it implies. Where it was asked in vain, the suspicion ends with all that it rests on, as far as that is suspected as well and
 * can end in its turn. What rests on a YES, or on a suspicion that the caller stated, stays. For one case.
 */
public final class EndingSuspicions {

    private final KnownFacts known;
    private final Indications indications;
    private final MakingSo makingSo;

    /**
     * @param known what is known of the case
     */
    public EndingSuspicions(KnownFacts known) {
        this.known = known;
        this.indications = known.catalogue().indications();
        this.makingSo = new MakingSo(known, known::canBeAsked);
    }

    /**
     * Whether answers can end the suspicion of a fact.
     *
     * @param fact the fact
     * @return false where it is not suspected, or the suspicion is the caller's own
     */
    public boolean canEnd(Atom fact) {
        return known.isSuggested(fact) && canEnd(fact, new AtomSet());
    }

    /** Two suspicions that rest on each other, and on nothing else that stays, end together. */
    private boolean canEnd(Atom fact, AtomSet seen) {
        if (!known.isSuggested(fact)) {
            return false;
        }
        if (!makingSo.rulingOut(fact).isEmpty() || !seen.add(fact)) {
            return true;
        }
        return supports(fact).stream().allMatch(together -> together.stream().anyMatch(one -> canEnd(one, seen)));
    }

    /**
     * The facts to ask whose NO helps to end the suspicion of a fact that cannot be asked itself.
     *
     * @param fact the fact
     * @return in order of the catalogue; empty where no answers end it
     */
    public SortedSet<Atom> of(Atom fact) {
        SortedSet<Atom> asked = new TreeSet<>();
        if (canEnd(fact)) {
            collect(fact, asked::add, new AtomSet());
        }
        return asked;
    }

    private void collect(Atom fact, Consumer<Atom> asked, AtomSet seen) {
        if (!seen.add(fact)) {
            return;
        }
        for (List<Atom> together : supports(fact)) {
            for (Atom one : together) {
                if (canEnd(one)) {
                    makingSo.rulingOut(one).forEach(asked);
                    collect(one, asked, seen);
                }
            }
        }
    }

    /** Each as the facts that raise the suspicion together: the grounds that are all there, and what implies the fact. */
    private List<List<Atom>> supports(Atom fact) {
        List<List<Atom>> supports = new ArrayList<>();
        for (List<Atom> grounds : indications.grounds(fact)) {
            if (grounds.stream().allMatch(this::isPresent)) {
                supports.add(grounds);
            }
        }
        for (Implication implication : known.catalogue().implications().of(fact)) {
            if (!implication.from().equals(fact)
                    && known.of(implication.from()) == Knowledge.SUSPECTED
                    && implication.to().stream().allMatch(to -> to.equals(fact) || known.of(to) == Knowledge.NO)) {
                supports.add(List.of(implication.from()));
            }
        }
        return supports;
    }

    private boolean isPresent(Atom fact) {
        return known.of(fact) == Knowledge.YES || known.of(fact) == Knowledge.SUSPECTED;
    }
}
