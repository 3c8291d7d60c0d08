package org.distinguo.rest.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import org.distinguo.facts.Answer;
import org.distinguo.facts.AskedOf;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactGroup;
import org.distinguo.intake.request.InterviewRequest;
import org.distinguo.interview.AnswerOutcome;
import org.distinguo.interview.AskingReason;
import org.distinguo.interview.Interview;
import org.distinguo.interview.InterviewState;
import org.distinguo.interview.NextQuestion;
import org.distinguo.rest.wire.VerdictBody.OpenQuestionBody;
import org.distinguo.rest.wire.VerdictBody.RulebookUsedBody;
import org.distinguo.rest.wire.VerdictBody.SafeguardBody;
import org.distinguo.rulebook.SafeguardRule;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.Classification;
import org.distinguo.verdict.Safeguard;
import org.distinguo.verdict.Standard;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Interviews, as they go over the wire. */
public final class InterviewBodies {

    private InterviewBodies() {}

    /** Where an interview stands, and what to ask next. */
    @Schema(
            name = "Interview",
            description =
                    "Where an interview stands, and what to ask next. It is about conduct that the facts describe, not "
                            + "about a person, and nobody has to answer.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record InterviewBody(
            @NotNull @Schema(
                    description =
                            "Whether no way of answering what is open changes the classification or a duty; the same as "
                                    + "the state SETTLED.")
            boolean settled,

            @NotNull InterviewState state,

            @NotNull @Schema(description = "Whether the classification is the same however what is open is answered.")
            boolean classificationSettled,

            @NotNull @Schema(description = "What is found so far.")
            Classification classification,

            @NotNull @Schema(
                    description =
                            "Exactly the classifications that the open facts still allow, as long as what a screened "
                                    + "group closed stays closed; `classificationSettled` asks about that as well.")
            Set<Classification> possibleClassifications,

            @NotNull @Schema(description = "The standard that this is about.")
            Standard standard,

            @Schema(description = "What the caller calls the case.") @Nullable String caseReference,

            @NotNull RulebookUsedBody rulebook,

            @NotNull @Schema(description = "The duties that some way of answering what is open would change.")
            List<OpenSafeguardBody> openSafeguards,

            @NotNull @Schema(description = "How many questions can still change something, those below included.")
            int questionsLeft,

            @Schema(
                    description =
                            "In the mode GROUPED, where something is left to ask: the page that these questions make. An interview "
                                    + "begins with a few questions that stand on their pages alone: whether the person is in danger "
                                    + "now, the age, and whether the person was recruited.")
            @Nullable PageBody page,

            @NotNull @Schema(
                    description =
                            "The next questions: one by one the best first, on a page in order of the catalogue. Empty = "
                                    + "nothing that anybody can be asked changes the result.")
            List<QuestionBody> questions,

            @Schema(description = "Where the request has a `digestSalt`: the digest of the facts, as in a verdict.")
            @Nullable String factsDigest,

            @NotNull @Schema(description = "What this answer is and is not.")
            String notice) {

        /** An interview as it goes over the wire. */
        public static InterviewBody of(Interview interview, InterviewRequest request, String notice) {
            return new InterviewBody(
                    interview.state() == InterviewState.SETTLED,
                    interview.state(),
                    interview.classificationSettled(),
                    interview.verdict().classification(),
                    interview.verdict().possibleClassifications(),
                    interview.verdict().query().standard(),
                    request.caseReference().orElse(null),
                    RulebookUsedBody.of(interview.verdict()),
                    interview.openDuties().stream().map(OpenSafeguardBody::of).toList(),
                    interview.left(),
                    interview.page().map(PageBody::of).orElse(null),
                    interview.questions().stream().map(QuestionBody::of).toList(),
                    FactsDigest.of(
                            request.digestSalt(),
                            interview.verdict().query().known().stated()),
                    notice);
        }
    }

    /** A duty that is not settled. */
    @Schema(name = "OpenSafeguard", description = "A duty that the open facts can still change, and its source.")
    public record OpenSafeguardBody(
            @NotNull @Schema(description = SafeguardBody.CODE)
            String code,

            @NotNull CitationBody citation) {

        static OpenSafeguardBody of(SafeguardRule rule) {
            return new OpenSafeguardBody(rule.code(), CitationBody.of(rule.citation()));
        }
    }

    /** A page of a form. */
    @Schema(name = "InterviewPage", description = "A group of facts that is asked together.")
    public record PageBody(
            @NotNull @Schema(description = "The group's id.")
            String group,

            @NotNull @Schema(description = "Its heading.") String title) {

        static PageBody of(FactGroup group) {
            return new PageBody(group.id(), group.title());
        }
    }

    /** A question. */
    @Schema(name = "InterviewQuestion", description = "A question that can still change the classification or a duty.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record QuestionBody(
            @NotNull @Schema(description = "The fact.") String fact,

            @NotNull @Schema(description = "What to ask, worded for the one whom `askedOf` names.")
            String question,

            @Schema(
                    description =
                            "A number that answers this question and those like it at once. Ask for it in place of this "
                                    + "question; where the answer is not known, ask this one.")
            @Nullable NumberBody number,

            @NotNull AskedOf askedOf,

            @NotNull @Schema(description = OpenQuestionBody.SENSITIVITY)
            int sensitivity,

            @NotNull @Schema(
                    description =
                            "What the question weighs in the order of questions: its sensitivity and whom it is asked "
                                    + "of, weighed. Only the proportion to other burdens means something.")
            int burden,

            @NotNull @Schema(description = "The open parts of offences for which it is asked.")
            List<ReasonBody> reasons,

            @NotNull @Schema(description = "The open duties for which it is asked.")
            List<OpenSafeguardBody> safeguards,

            @NotNull @Schema(
                    description =
                            "What each answer would do: YES, then NO. An answer that would contradict what is stated is "
                                    + "left out.")
            List<OutcomeBody> outcomes) {

        static QuestionBody of(NextQuestion question) {
            return new QuestionBody(
                    question.fact().id().toString(),
                    question.fact().question().orElseThrow(),
                    question.number().map(NumberBody::of).orElse(null),
                    question.fact().askedOf(),
                    question.fact().sensitivity(),
                    question.burden(),
                    question.reasons().stream().map(ReasonBody::of).toList(),
                    question.duties().stream().map(OpenSafeguardBody::of).toList(),
                    question.outcomes().stream().map(OutcomeBody::of).toList());
        }
    }

    /** A number to ask for. */
    @Schema(name = "InterviewNumber", description = "A fact that is answered with a whole number.")
    public record NumberBody(
            @NotNull @Schema(description = "The fact.") String fact,

            @NotNull @Schema(description = "What to ask, worded as the question is.")
            String question,

            @NotNull @Schema(description = "The least number.")
            int minimum,

            @NotNull @Schema(description = "The greatest number.")
            int maximum) {

        static NumberBody of(Fact.Counted number) {
            return new NumberBody(
                    number.id().toString(), number.question().orElseThrow(), number.minimum(), number.maximum());
        }
    }

    /** A reason to ask. */
    @Schema(
            name = "AskingReason",
            description = "An element or exemption that is open, and for which the fact matters.")
    public record ReasonBody(
            @NotNull @Schema(description = "The offence's id in its rulebook.")
            String offence,

            @NotNull @Schema(description = "Its id in the offence.")
            String id,

            @NotNull @Schema(description = "Whether it takes the offence away; false for an element, which is required.")
            boolean exemption,

            @NotNull @Schema(description = "What it asks for, in plain words.")
            String text,

            @NotNull @Schema(description = "Where that stands; of alternatives, where those stand that ask for the fact.")
            List<CitationBody> citations) {

        static ReasonBody of(AskingReason reason) {
            return new ReasonBody(
                    reason.offence().id(),
                    reason.provision().id(),
                    reason.exemption(),
                    reason.provision().text(),
                    reason.citations().stream().map(CitationBody::of).toList());
        }
    }

    /** What an answer would do. */
    @Schema(name = "AnswerOutcome", description = "What one answer would do, as long as nothing else is answered.")
    public record OutcomeBody(
            @NotNull @Schema(description = "The answer: YES or NO.")
            Answer answer,

            @NotNull @Schema(description = "Whether the case would be settled.")
            boolean settles,

            @NotNull @Schema(description = "The classification with that answer.")
            Classification classification,

            @NotNull @Schema(description = "The classifications that would still be possible.")
            Set<Classification> possibleClassifications,

            @NotNull @Schema(description = "The offences whose status under the chosen standard would be another one.")
            List<FindingChangeBody> findings,

            @NotNull @Schema(description = "The codes of the duties that would become due.")
            List<String> safeguardsAdded,

            @NotNull @Schema(description = "The codes of the duties that would no longer be due.")
            List<String> safeguardsRemoved) {

        static OutcomeBody of(AnswerOutcome outcome) {
            return new OutcomeBody(
                    outcome.answer(),
                    outcome.settles(),
                    outcome.verdict().classification(),
                    outcome.verdict().possibleClassifications(),
                    outcome.statusChanges().stream().map(FindingChangeBody::of).toList(),
                    outcome.duties().stream().map(Safeguard::code).toList(),
                    outcome.dutiesNoMore().stream().map(Safeguard::code).toList());
        }
    }

    /** An offence whose status would be another one. */
    @Schema(name = "FindingChange", description = "An offence whose status would be another one.")
    public record FindingChangeBody(
            @NotNull @Schema(description = "The offence's id in its rulebook.")
            String offence,

            @NotNull @Schema(description = "Its status now.")
            Status before,

            @NotNull @Schema(description = "Its status with the answer.")
            Status after) {

        static FindingChangeBody of(AnswerOutcome.StatusChange change) {
            return new FindingChangeBody(change.offence().id(), change.before(), change.after());
        }
    }
}
