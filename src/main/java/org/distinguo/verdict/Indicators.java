package org.distinguo.verdict;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.distinguo.facts.Indications;
import org.distinguo.facts.Knowledge;
import org.distinguo.facts.KnownFacts;
import org.distinguo.logic.Atom;
import org.distinguo.logic.AtomSet;
import org.distinguo.verdict.Choices.Choice;

/**
 * The facts that nobody can be asked about any more, and of which a suspicion can still arise: other facts suggest them, and
 * those can be answered, or can become so by implications from facts that can be answered. For one case; used once.
 *
 * <p>This serves two purposes. To find questions, the facts that can be answered are those that can still be asked. To find out
 * whether a case is settled, they are all open facts: a fact that was asked in vain may be so, although nobody knows it.
 *
 * <p>A fact that was left out of a screened group counts as NO, and a suspicion is stronger than that. A fact that was asked
 * and is not known stays open; a suspicion makes a difference there only under reasonable grounds.
 */
public final class Indicators {

    private final Indications indications;
    private final KnownFacts known;
    private final MakingSo makingSo;
    private final Choices choices;
    private final Predicate<Atom> canBeAnswered;
    private final boolean suspicionCounts;
    private final AtomSet suspectable = new AtomSet();

    private Indicators(KnownFacts known, Standard standard, Predicate<Atom> canBeAnswered) {
        this.indications = known.catalogue().indications();
        this.known = known;
        this.canBeAnswered = canBeAnswered;
        this.makingSo = new MakingSo(known, canBeAnswered);
        this.choices = new Choices(known, makingSo);
        this.suspicionCounts = standard == Standard.REASONABLE_GROUNDS;
        int found = -1;
        while (found != suspectable.size()) {
            found = suspectable.size();
            for (Atom fact : indications.indicated()) {
                collect(fact);
            }
        }
    }

    /**
     * The suspicions that answers to questions can raise.
     *
     * @param known what is known of the case
     * @param standard the standard of the classification
     */
    public static Indicators amongQuestions(KnownFacts known, Standard standard) {
        return new Indicators(known, standard, known::canBeAsked);
    }

    /**
     * The suspicions that would arise if some open facts were so. Facts that were answered with UNKNOWN or DECLINED are open as
     * well.
     *
     * @param known what is known of the case
     * @param standard the standard of the classification
     */
    public static Indicators amongAllThatIsOpen(KnownFacts known, Standard standard) {
        return new Indicators(
                known,
                standard,
                fact -> known.canBeAsked(fact) || known.of(fact).isOpen());
    }

    /**
     * The facts of which a suspicion can still arise.
     *
     * @return nobody writes into it
     */
    public AtomSet suspectable() {
        return suspectable;
    }

    private void collect(Atom fact) {
        if (mayBeSuspected(fact)) {
            for (List<Atom> grounds : indications.grounds(fact)) {
                if (mayBePresent(grounds)) {
                    suspectable.add(fact);
                }
            }
        }
        if (suspectable.contains(fact)) {
            for (Atom implied : indications.consequences(fact)) {
                if (mayBeSuspected(implied)) {
                    suspectable.add(implied);
                }
            }
            for (Choice choice : choices.of(fact)) {
                if (mayBeSuspected(choice.left()) && choice.canBeMade()) {
                    suspectable.add(choice.left());
                }
            }
        }
    }

    private boolean mayBeSuspected(Atom fact) {
        return known.isClosedByScreening(fact)
                || (suspicionCounts && known.of(fact).isOpen() && !isPresent(fact) && !known.canBeAsked(fact));
    }

    private boolean mayBePresent(List<Atom> grounds) {
        for (Atom ground : grounds) {
            if (!isPresent(ground)
                    && !canBeAnswered.test(ground)
                    && !suspectable.contains(ground)
                    && makingSo.of(ground).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private boolean isPresent(Atom fact) {
        return known.of(fact) == Knowledge.YES || known.of(fact) == Knowledge.SUSPECTED;
    }

    /**
     * The facts that can be answered and whose answers would raise a suspicion of a fact, alone or with others.
     *
     * @param suspected the fact of which a suspicion would arise
     * @return in order of the catalogue
     */
    public SortedSet<Atom> of(Atom suspected) {
        SortedSet<Atom> indicators = new TreeSet<>();
        collect(suspected, indicators, new AtomSet());
        return indicators;
    }

    private void collect(Atom suspected, Collection<Atom> indicators, AtomSet seen) {
        if (!seen.add(suspected)) {
            return;
        }
        for (List<Atom> grounds : indications.grounds(suspected)) {
            for (Atom ground : mayBePresent(grounds) ? grounds : List.<Atom>of()) {
                if (isPresent(ground)) {
                    continue;
                }
                if (canBeAnswered.test(ground)) {
                    indicators.add(ground);
                } else {
                    indicators.addAll(makingSo.of(ground));
                    collect(ground, indicators, seen);
                }
            }
        }
        for (Atom cause : indications.causes(suspected)) {
            if (suspectable.contains(cause)) {
                collect(cause, indicators, seen);
            }
        }
        for (Atom cause : suspectable) {
            for (Choice choice : choices.of(cause)) {
                if (choice.left().equals(suspected) && choice.canBeMade()) {
                    collect(cause, indicators, seen);
                    indicators.addAll(choice.asked());
                }
            }
        }
    }
}
