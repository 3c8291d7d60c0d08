package org.distinguo.difference;

import java.util.List;
import org.distinguo.facts.CaseFacts;
import org.distinguo.rulebook.Offence;
import org.distinguo.rulebook.Provision;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.Classification;

/**
 * One pattern of facts on which two laws part. In every case that fits it the laws answer as they do here.
 *
 * @param requirements what must be so; where nothing is required, every case fits; no fact that is not here matters
 * @param facts a case that fits, with as few facts as possible that are so; the groups that either law reads are screened
 * @param first how the first law answers
 * @param second how the second law answers
 * @param explanation the pattern and both answers in plain words
 */
public record Difference(List<Requirement> requirements, CaseFacts facts, Side first, Side second, String explanation) {

    public Difference {
        requirements = List.copyOf(requirements);
    }

    /**
     * How one law answers.
     *
     * @param status the status of the kind that was asked for
     * @param classification what the classifier says of the case
     * @param offences the offences of the kind that are met, in order of the rulebook
     * @param shortfalls where the law is not met: what keeps the nearest offences from it; empty where it is met, and where it
     *     has no such offence
     */
    public record Side(
            Status status, Classification classification, List<Offence> offences, List<Shortfall> shortfalls) {

        public Side {
            offences = List.copyOf(offences);
            shortfalls = List.copyOf(shortfalls);
        }
    }

    /**
     * What keeps an offence from being met in the case.
     *
     * @param offence the offence
     * @param provision the element that is not met or left open, or the exemption that is met or left open
     * @param exemption whether it is an exemption
     */
    public record Shortfall(Offence offence, Provision provision, boolean exemption) {}
}
