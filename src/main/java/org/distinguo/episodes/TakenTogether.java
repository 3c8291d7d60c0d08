package org.distinguo.episodes;

import java.util.List;
import java.util.stream.Stream;
import org.distinguo.logic.Atom;
import org.distinguo.logic.Valuation.State;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.Finding;
import org.distinguo.verdict.Verdict;

/**
 * Several episodes taken as one case.
 *
 * @param offences the offences that are asked about it, all of one kind, in order of the rulebook; never empty
 * @param episodes the numbers of the episodes, from 1, ascending; at least two
 * @param ofThePerson the numbers of those that say who the person was, and whose acts count; mostly all of them, at least one
 * @param verdict the verdict on the case; only its findings on these offences count
 */
public record TakenTogether(List<String> offences, List<Integer> episodes, List<Integer> ofThePerson, Verdict verdict) {

    public TakenTogether {
        offences = List.copyOf(offences);
        episodes = List.copyOf(episodes);
        ofThePerson = List.copyOf(ofThePerson);
    }

    /**
     * The findings that count.
     *
     * @return one for each of the offences, in order of the rulebook
     */
    public List<Finding> findings() {
        return verdict.findings().stream()
                .filter(finding -> offences.contains(finding.offence().id()))
                .toList();
    }

    /**
     * How the offences stand to the case under its standard.
     *
     * @return MET where one is met; NOT_MET where none can be
     */
    public Status status() {
        return Stream.of(Status.MET, Status.UNDETERMINED)
                .filter(this::hasFinding)
                .findFirst()
                .orElse(Status.NOT_MET);
    }

    /**
     * How a fact of the case is while answers are tried. A suspicion that only the episodes together raise stands beside what each of
     * them says: it yields to an answer, and not to what was left out.
     *
     * @param fact the fact
     * @param said how it is as far as the episodes say
     * @param saidAtFirst the same before anything was tried
     * @return the state in the case
     */
    State state(Atom fact, State said, State saidAtFirst) {
        State known = verdict.query().standard().state(verdict.query().known().of(fact));
        boolean isRaised = known != saidAtFirst && (saidAtFirst == State.NOT_SO || saidAtFirst == State.OPEN);
        if (!isRaised || (said != State.OPEN && said != State.NOT_SO)) {
            return said;
        }
        if (said == State.OPEN || saidAtFirst == State.NOT_SO) {
            return known;
        }
        return known == State.SUSPECTED ? State.WRONGLY_SUSPECTED : State.NOT_SO;
    }

    private boolean hasFinding(Status status) {
        return findings().stream()
                .anyMatch(finding -> finding.status().under(verdict.query().standard()) == status);
    }
}
