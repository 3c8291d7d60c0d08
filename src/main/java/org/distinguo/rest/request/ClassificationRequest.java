package org.distinguo.rest.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.distinguo.facts.CaseFacts;
import org.distinguo.rulebook.Encounter;
import org.distinguo.verdict.Standard;

/**
 * A request that fits the contract, with its defaults filled in.
 *
 * @param rulebooks the ids of the rulebooks asked, at least one; whether they exist is not checked
 * @param conductDates the dates of conduct asked about, at least one
 * @param decisionDate the date of the decision
 * @param standard the standard
 * @param encounter the setting, where the caller says
 * @param partOfState the part of the State where it happened, where the caller says; whether there is one is not checked
 * @param caseReference what the caller calls the case, where the caller says
 * @param facts the case
 */
public record ClassificationRequest(
        List<LocatedValue<String>> rulebooks,
        List<LocatedValue<LocalDate>> conductDates,
        LocatedValue<LocalDate> decisionDate,
        Standard standard,
        Optional<Encounter> encounter,
        Optional<String> partOfState,
        Optional<String> caseReference,
        CaseFacts facts) {

    public ClassificationRequest {
        rulebooks = List.copyOf(rulebooks);
        conductDates = List.copyOf(conductDates);
    }

    /** The only, or the first, date of conduct. */
    public LocalDate conductDate() {
        return conductDates.get(0).value();
    }
}
