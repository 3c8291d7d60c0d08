package org.distinguo.rest.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.distinguo.facts.AskedOf;
import org.distinguo.facts.Inference;
import org.distinguo.facts.Knowledge;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.verdict.DisregardedFact;
import org.distinguo.verdict.MetDefence;
import org.distinguo.verdict.OpenQuestion;
import org.distinguo.verdict.Safeguard;
import org.distinguo.verdict.Verdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A verdict. */
@Schema(
        name = "Verdict",
        description = "What follows from one rulebook and the facts of a case. It is about conduct that the facts "
                + "describe, not about a person, and people decide.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VerdictBody(
        @JsonUnwrapped ResultBody result,

        @NotNull @Schema(description = "One finding for each offence, in order of the rulebook.")
        List<FindingBody> findings,

        @NotNull @Schema(
                description =
                        "What is known and was not itself answered so: it follows from answers, is suspected because of "
                                + "them, or counts as NO because its group was screened.")
        List<InferenceBody> inferences,

        @NotNull @Schema(description = "Stated facts that the law disregards, and why.")
        List<DisregardedFactBody> disregardedFacts,

        @Schema(
                description =
                        "Where the request has `attributions`, and the possible classifications leave trafficking out: the answers "
                                + "of the alleged perpetrator alone on which this result rests. With them it stands; without all of them "
                                + "trafficking would be possible or met, or smuggling would not be found. Check each of them. "
                                + "Empty = trafficking is possible or met, or the result stands without that word as "
                                + "well; it does not say that the answers are true.")
        @Nullable List<String> restsOnAllegedPerpetrator,

        @NotNull @Schema(description = "The duties that the result triggers.")
        List<SafeguardBody> safeguards,

        @NotNull @Schema(
                description =
                        "The facts whose answer can still change the classification: suspected ones first, then those "
                                + "that can decide trafficking. Empty = nothing that anybody could still answer changes it.")
        List<OpenQuestionBody> openQuestions,

        @Schema(
                description =
                        "Where the request has a `digestSalt`: SHA-256 of the canonical JSON (RFC 8785) of `{digestSalt, "
                                + "facts, screened}` as sent: `facts` without groups "
                                + "that are null or empty, and without facts that are null, except in screened groups; "
                                + "`screened` sorted, without groups that are null in `facts`. Where `facts` itself is null, "
                                + "both are empty.")
        @Nullable String factsDigest,

        @NotNull @Schema(description = VerdictBody.NOTICE) String notice) {

    /** What the member {@code notice} of a verdict and of its summary is. */
    static final String NOTICE =
            "What the verdict says of itself: what it is not, what its classification does and does not mean, "
                    + "and whether it is about the future. For people to read; its words may change.";

    /** What the member {@code reviewed} of a duty and of a fact without effect is. */
    static final String REVIEWED = "Whether this was read in the cited text.";

    /** The rulebook that answered. */
    @Schema(name = "RulebookUsed", description = "Which reading of which law answered, as of when.")
    public record RulebookUsedBody(
            @NotNull @Schema(description = "The rulebook's id.")
            String id,

            @NotNull @Schema(description = "The version of this reading of the law.")
            String version,

            @NotNull @Schema(description = "SHA-256 of the rulebook's file.")
            String digest,

            @NotNull @Schema(
                    description = "The date of conduct: it chose the offences. Of a month or a year it is one day, "
                            + "and the verdict is the same on every other day of it.")
            LocalDate lawAsOf,

            @NotNull @Schema(description = "The date of decision: it chose the safeguards.")
            LocalDate protectionsAsOf,

            @NotNull @Schema(description = "SHA-256 of the fact catalogue's file.")
            String catalogueDigest) {

        static RulebookUsedBody of(Verdict verdict) {
            Rulebook rulebook = verdict.rulebook();
            return new RulebookUsedBody(
                    rulebook.id(),
                    rulebook.version(),
                    rulebook.digest(),
                    verdict.query().conductDate(),
                    verdict.query().decisionDate(),
                    verdict.query().known().catalogue().digest());
        }
    }

    /** A defence that the facts meet. */
    @Schema(
            name = "MetDefence",
            description = "A defence that the facts meet. The offence stays as it is: a court or a State may apply the "
                    + "defence, and people decide.")
    public record MetDefenceBody(
            @NotNull @Schema(description = "The id of the offence that it is a defence to.")
            String offence,

            @NotNull @Schema(description = "The defence's id in the offence.")
            String defence,

            @NotNull @Schema(description = "What it asks for, in plain words.")
            String text,

            @NotNull StatusesBody status,
            @NotNull CitationBody citation,

            @NotNull @Schema(description = GroundBodies.REVIEWED)
            boolean reviewed) {

        static MetDefenceBody of(MetDefence met) {
            return new MetDefenceBody(
                    met.offence().id(),
                    met.defence().id(),
                    met.text(),
                    StatusesBody.of(met.defence().status()),
                    CitationBody.of(met.defence().citation()),
                    met.defence().reviewed());
        }
    }

    /** The part of a State whose law answered. */
    @Schema(
            name = "PartOfState",
            description =
                    "Where parts of the State have law of their own: the part that the caller named, and the parts on "
                            + "whose law alone the classification rests. Absent where the rulebook has no parts.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PartOfStateBody(
            @Schema(description = "The part that the caller named: its law was applied, and that of the whole State.")
            @Nullable String stated,

            @NotNull @Schema(
                    description =
                            "Where the caller named no part: the parts on whose law alone the classification rests. "
                                    + "Under the law of another part it would be another. Empty = it is the same in all parts, or the "
                                    + "part was named.")
            List<String> restsOn) {

        static @Nullable PartOfStateBody of(Verdict verdict) {
            return verdict.rulebook().parts().isEmpty()
                    ? null
                    : new PartOfStateBody(verdict.query().part().orElse(null), verdict.restsOnParts());
        }
    }

    /** A fact that follows from others. */
    @Schema(
            name = "Inference",
            description =
                    "A fact that the other answers close (IMPLIED) or give grounds to suspect (SUGGESTED), or that screening "
                            + "closes (SCREENED), or that is presumed (PRESUMED).")
    public record InferenceBody(
            @NotNull @Schema(description = "The fact.") String fact,

            @NotNull @Schema(description = "What is known of it now: YES, NO or SUSPECTED.")
            Knowledge answer,

            @NotNull Inference.Because because,

            @NotNull @Schema(
                    description =
                            "The stated facts that it follows from. Empty where screening alone closed it; the screened "
                                    + "group is then the first half of the fact's id.")
            List<String> from) {

        static InferenceBody of(Inference inference) {
            return new InferenceBody(
                    inference.fact().toString(),
                    inference.knowledge(),
                    inference.because(),
                    GroundBodies.ids(inference.from()));
        }
    }

    /** A fact without effect. */
    @Schema(name = "DisregardedFact", description = "A stated fact that the law declares irrelevant.")
    public record DisregardedFactBody(
            @NotNull @Schema(description = "The fact.") String fact,

            @NotNull @Schema(description = "The offences for which it has no effect.")
            List<String> offences,

            @NotNull @Schema(description = "Why, in plain words.")
            String reason,

            @NotNull CitationBody citation,

            @NotNull @Schema(description = VerdictBody.REVIEWED)
            boolean reviewed) {

        static DisregardedFactBody of(DisregardedFact fact) {
            return new DisregardedFactBody(
                    fact.fact().toString(),
                    fact.offences(),
                    fact.reason(),
                    CitationBody.of(fact.citation()),
                    fact.reviewed());
        }
    }

    /** A duty. */
    @Schema(name = "Safeguard", description = "A duty that the result triggers, under the law of the day of decision.")
    public record SafeguardBody(
            @NotNull @Schema(description = SafeguardBody.CODE)
            String code,

            @NotNull @Schema(description = SafeguardBody.BECAUSE)
            String because,

            @NotNull CitationBody citation,

            @NotNull @Schema(description = VerdictBody.REVIEWED)
            boolean reviewed) {

        static final String CODE = "Its code, as SCREEN_FOR_TRAFFICKING.";
        static final String BECAUSE = "What is to be done and why, in plain words.";

        static SafeguardBody of(Safeguard safeguard) {
            return new SafeguardBody(
                    safeguard.code(), safeguard.because(), CitationBody.of(safeguard.citation()), safeguard.reviewed());
        }
    }

    /** A question worth asking. */
    @Schema(
            name = "OpenQuestion",
            description =
                    "A fact whose answer can still change the classification: not asked yet, or only suspected because "
                            + "of other answers.")
    public record OpenQuestionBody(
            @NotNull @Schema(description = "The fact.") String fact,
            @NotNull @Schema(description = "What to ask.") String question,
            @NotNull AskedOf askedOf,

            @NotNull @Schema(description = OpenQuestionBody.SENSITIVITY)
            int sensitivity,

            @NotNull @Schema(description = OpenQuestionBody.CAN_DECIDE)
            List<String> canDecide) {

        static final String SENSITIVITY =
                "How much it can hurt the person: 0 not at all, 1 personal, 2 distressing, 3 may re-traumatise.";
        static final String CAN_DECIDE = "The offences that its answer can still decide.";

        static OpenQuestionBody of(OpenQuestion question) {
            return new OpenQuestionBody(
                    question.fact().id().toString(),
                    question.fact().question().orElseThrow(),
                    question.fact().askedOf(),
                    question.fact().sensitivity(),
                    question.canDecide());
        }
    }

    /** A verdict as it goes over the wire. */
    public static VerdictBody of(
            Verdict verdict, Optional<String> caseReference, Optional<String> digestSalt, String notice) {
        return new VerdictBody(
                ResultBody.of(verdict, caseReference),
                verdict.findings().stream().map(FindingBody::of).toList(),
                verdict.query().known().inferences().stream()
                        .map(InferenceBody::of)
                        .toList(),
                verdict.disregardedFacts().stream().map(DisregardedFactBody::of).toList(),
                verdict.query().known().stated().attributions().isEmpty()
                        ? null
                        : GroundBodies.ids(verdict.restsOnAllegedPerpetrator()),
                verdict.safeguards().stream().map(SafeguardBody::of).toList(),
                verdict.openQuestions().stream().map(OpenQuestionBody::of).toList(),
                FactsDigest.of(digestSalt, verdict.query().known().stated()),
                notice);
    }
}
