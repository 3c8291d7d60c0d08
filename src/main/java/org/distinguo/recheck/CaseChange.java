package org.distinguo.recheck;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.distinguo.rulebook.Citation;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Section;
import org.distinguo.verdict.Classification;
import org.distinguo.verdict.Statuses;

/**
 * What is different between two verdicts on one case.
 *
 * @param rulebook the id of the rulebook
 * @param versions the versions of the rulebook
 * @param classification the classifications, whether or not they differ
 * @param offences the offences whose status differs, or which are not ruled out and count as something else, in order of the
 *     newer revision, then those that only the older has
 * @param provisions the provisions whose status differs, in the same order; an offence that is not in force, or not there, on
 *     one side has none
 * @param duties the duties that appeared, went or say something else, in order of their codes
 * @param favour in whose favour it is
 * @param gains by what the person gains protection
 * @param losses by what the person loses protection
 * @param toRead what only a reader can judge
 * @param reasons why, each once; empty where only something else differs
 * @param other what else differs
 */
public record CaseChange(
        String rulebook,
        Sides<String> versions,
        Sides<Classification> classification,
        List<OffenceChange> offences,
        List<ProvisionChange> provisions,
        List<DutyChange> duties,
        Favour favour,
        List<Effect> gains,
        List<Effect> losses,
        List<Effect> toRead,
        List<Reason> reasons,
        Other other) {

    public CaseChange {
        offences = List.copyOf(offences);
        provisions = List.copyOf(provisions);
        duties = List.copyOf(duties);
        gains = List.copyOf(gains);
        losses = List.copyOf(losses);
        toRead = List.copyOf(toRead);
        reasons = List.copyOf(reasons);
    }

    /**
     * Whether the result of the case changed.
     *
     * @return true where the classification, a status or a duty differs
     */
    public boolean isChange() {
        return classification.differ() || !offences.isEmpty() || !provisions.isEmpty() || !duties.isEmpty();
    }

    /**
     * An offence whose status differs.
     *
     * @param id its id
     * @param kind what it counts as, in the newer revision where it stands there
     * @param status its statuses; one that a revision does not have is not met there
     */
    public record OffenceChange(String id, OffenceKind kind, Sides<Statuses> status) {}

    /**
     * A provision whose status differs, or an element that is lifted on one side alone.
     *
     * @param offence the offence's id
     * @param section the list that it stands in
     * @param id its id
     * @param stand how it stands; empty where a revision does not have it
     */
    public record ProvisionChange(String offence, Section section, String id, Sides<Optional<Stand>> stand) {}

    /**
     * How a provision stands to a case.
     *
     * @param status its statuses
     * @param lifted whether it is an element that is not asked for here
     */
    public record Stand(Statuses status, boolean lifted) {}

    /**
     * A duty that differs.
     *
     * @param code its code
     * @param what what happened to it
     * @param citation its source, after where it is due there and otherwise before
     */
    public record DutyChange(String code, What what, Citation citation) {

        /** What happened to a duty. */
        public enum What {
            /** It is due after, and was not before. */
            APPEARED,
            /** It was due before, and is not after. */
            WENT,
            /** It is due on both sides, and says something else or has another source. */
            REWORDED
        }
    }

    /**
     * What else differs, without changing the result.
     *
     * @param possible the classifications that open facts still allow, whether or not they differ
     * @param questionsCame the facts that are worth asking after, and were not before
     * @param questionsWent the facts that were worth asking before, and are not after
     * @param formsCame forms that findings name after, and did not before, each with its offence's id and a dot before it
     * @param formsWent forms that findings named before, and do not after
     * @param disregardedCame stated facts that the law disregards after, and did not before
     * @param disregardedWent stated facts that the law disregarded before, and does not after
     */
    public record Other(
            Sides<Set<Classification>> possible,
            List<String> questionsCame,
            List<String> questionsWent,
            List<String> formsCame,
            List<String> formsWent,
            List<String> disregardedCame,
            List<String> disregardedWent) {

        public Other {
            questionsCame = List.copyOf(questionsCame);
            questionsWent = List.copyOf(questionsWent);
            formsCame = List.copyOf(formsCame);
            formsWent = List.copyOf(formsWent);
            disregardedCame = List.copyOf(disregardedCame);
            disregardedWent = List.copyOf(disregardedWent);
        }

        /**
         * Whether anything of it differs.
         *
         * @return true where it does
         */
        public boolean isChange() {
            return possible.differ()
                    || !questionsCame.isEmpty()
                    || !questionsWent.isEmpty()
                    || !formsCame.isEmpty()
                    || !formsWent.isEmpty()
                    || !disregardedCame.isEmpty()
                    || !disregardedWent.isEmpty();
        }
    }
}
