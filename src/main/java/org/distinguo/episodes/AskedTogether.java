package org.distinguo.episodes;

import java.util.List;
import org.distinguo.logic.Criterion;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.LawPeriod;

/**
 * An offence that is asked about some episodes taken as one case.
 *
 * @param together the case
 * @param period the law of the offence
 * @param criterion the offence in it
 * @param status how it stands as long as nothing more is answered
 * @param kind of the offence
 * @param counts false where it is not known whether the episodes are one case
 * @param placesOfThePerson the places, from 0, of the episodes that say who the person was, and whose acts count
 * @param places the places, from 0, of the episodes that say all else
 */
record AskedTogether(
        TakenTogether together,
        LawPeriod period,
        Criterion criterion,
        Status status,
        int kind,
        boolean counts,
        List<Integer> placesOfThePerson,
        List<Integer> places) {

    AskedTogether {
        placesOfThePerson = List.copyOf(placesOfThePerson);
        places = List.copyOf(places);
    }

    AskedTogether(
            TakenTogether together, LawPeriod period, Criterion criterion, Status status, int kind, boolean counts) {
        this(
                together,
                period,
                criterion,
                status,
                kind,
                counts,
                places(together.ofThePerson()),
                places(together.episodes()));
    }

    private static List<Integer> places(List<Integer> numbers) {
        return numbers.stream().map(number -> number - 1).toList();
    }

    /** The places, from 0, of the episodes that say how a fact of the case is. */
    List<Integer> places(boolean isAboutThePersonOrAnAct) {
        return isAboutThePersonOrAnAct ? placesOfThePerson : places;
    }
}
