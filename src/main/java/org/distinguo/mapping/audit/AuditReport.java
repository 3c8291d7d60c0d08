package org.distinguo.mapping.audit;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.distinguo.facts.Answer;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.mapping.Mapping;
import org.distinguo.rulebook.Offence;
import org.distinguo.rulebook.Provision;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.verdict.Standard;

/**
 * What a form can settle under a law. Proved over all ways of answering the form and all that it does not ask.
 *
 * @param mapping the form
 * @param rulebook the law
 * @param catalogue the facts, with names in the language of the law
 * @param conductDate the day of the conduct
 * @param standard how sure one must be
 * @param offences the offences in force on the day, in order of the rulebook
 * @param missing the fewest questions that the form lacks; empty where it lacks none
 * @param presumedNotSo the facts that an offence in force reads, that are presumed not to be so, and that the form does not ask
 */
public record AuditReport(
        Mapping mapping,
        Rulebook rulebook,
        FactCatalogue catalogue,
        LocalDate conductDate,
        Standard standard,
        List<OffenceAudit> offences,
        MissingQuestions missing,
        List<Fact> presumedNotSo) {

    public AuditReport {
        offences = List.copyOf(offences);
        presumedNotSo = List.copyOf(presumedNotSo);
    }

    /**
     * The same for another day of the period in which the law is the same.
     *
     * @param day the day
     * @return the report with that day
     */
    public AuditReport on(LocalDate day) {
        return new AuditReport(mapping, rulebook, catalogue, day, standard, offences, missing, presumedNotSo);
    }

    /**
     * What a form can settle of an offence.
     *
     * @param offence the offence
     * @param result of the offence as a whole
     * @param elements of each element in force
     * @param exemptions of each exemption in force: whether it takes the offence away
     */
    public record OffenceAudit(
            Offence offence, Result result, List<ProvisionAudit> elements, List<ProvisionAudit> exemptions) {
        public OffenceAudit {
            elements = List.copyOf(elements);
            exemptions = List.copyOf(exemptions);
        }
    }

    /**
     * What a form can settle of a part of an offence.
     *
     * @param provision the part
     * @param result what it can settle
     */
    public record ProvisionAudit(Provision provision, Result result) {}

    /**
     * What a form can settle.
     *
     * @param settles the result in a word
     * @param met answers after which it is met, none of which can be left out; empty where none do that
     * @param notMet answers after which it is not met, none of which can be left out; empty where none do that
     */
    public record Result(Settles settles, Optional<Map<FactId, Answer>> met, Optional<Map<FactId, Answer>> notMet) {
        public Result {
            met = met.map(answers -> Collections.unmodifiableMap(new TreeMap<>(answers)));
            notMet = notMet.map(answers -> Collections.unmodifiableMap(new TreeMap<>(answers)));
        }
    }

    /**
     * What a form lacks. With these questions, and with no fewer, its answers can bring about what is wanted. Of several
     * smallest sets it is one in which the questions that hurt less come first.
     *
     * @param toShow the fewest questions so that every offence can come out met
     * @param toSettle the fewest questions so that every offence can come out met and can come out not met
     * @param beyond the ids of offences that no question of the catalogue brings to be both
     */
    public record MissingQuestions(List<Fact> toShow, List<Fact> toSettle, List<String> beyond) {
        public MissingQuestions {
            toShow = List.copyOf(toShow);
            toSettle = List.copyOf(toSettle);
            beyond = List.copyOf(beyond);
        }
    }
}
