package org.distinguo.rest.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.distinguo.facts.Answer;
import org.distinguo.intake.Intake;
import org.distinguo.intake.request.WhatIfRequest;
import org.distinguo.rest.wire.VerdictBody.RulebookUsedBody;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.Classification;
import org.distinguo.verdict.Ground;
import org.distinguo.verdict.Standard;
import org.distinguo.verdict.Verdict;
import org.distinguo.whatif.Alternative;
import org.distinguo.whatif.Change;
import org.distinguo.whatif.StatusChange;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The smallest changes of answers, as they go over the wire. */
public final class WhatIfBodies {

    private WhatIfBodies() {}

    /** All smallest sets of changes. */
    @Schema(
            name = "WhatIf",
            description =
                    "All smallest sets of changed answers that change the result, in alternatives that each stand "
                            + "for many sets. It is about conduct that the facts describe, not about a person.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WhatIfBody(
            @NotNull @Schema(description = "The classification of the case as stated.")
            Classification classification,

            @Schema(description = "The offence whose status is to change, where one was named.") @Nullable String finding,

            @Schema(description = "Its status as stated, under the chosen standard.") @Nullable Status status,

            @NotNull @Schema(description = "The standard that the result is of.")
            Standard standard,

            @Schema(description = "What the caller calls the case.") @Nullable String caseReference,

            @NotNull RulebookUsedBody rulebook,

            @NotNull @Schema(description = "The greatest number of changes that was searched.")
            int searched,

            @NotNull @Schema(description = "What was found, in a sentence.")
            String summary,

            @NotNull @Schema(description = "The alternatives; all have the same number of changes, the smallest that does it.")
            List<AlternativeBody> alternatives,

            @Schema(description = "Where the request has a `digestSalt`: the digest of the facts, as in a verdict.")
            @Nullable String factsDigest,

            @NotNull @Schema(description = "What this answer is and is not.")
            String notice) {

        /** What was found, as it goes over the wire. */
        public static WhatIfBody of(WhatIfRequest request, Intake.Changes found, String notice) {
            Verdict now = found.verdict();
            return new WhatIfBody(
                    now.classification(),
                    request.finding().orElse(null),
                    request.finding().map(offence -> now.status(offence)).orElse(null),
                    now.query().standard(),
                    request.caseReference().orElse(null),
                    RulebookUsedBody.of(now),
                    request.size(),
                    found.summary(),
                    found.alternatives().stream().map(AlternativeBody::of).toList(),
                    FactsDigest.of(request.digestSalt(), now.query().known().stated()),
                    notice);
        }
    }

    /** Sets of changes. */
    @Schema(
            name = "WhatIfAlternative",
            description =
                    "Sets of changes with the same result: every choice of one fact for each change, no fact twice.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AlternativeBody(
            @NotNull @Schema(description = "The changes, all of them together.")
            List<ChangeBody> changes,

            @NotNull @Schema(
                    description = "The classification of the case changed as in the example. It is the same for every "
                            + "set of the alternative, unless a finding was named.")
            Classification classification,

            @Schema(description = "The status that the named finding has after every set of the alternative.") @Nullable Status status,

            @NotNull @Schema(
                    description =
                            "One of the sets, on which the engine was run: the changed facts, in order of their ids.")
            List<AnswerBody> example,

            @NotNull @Schema(
                    description =
                            "The elements and exemptions whose status changes with the example, of each offence whose "
                                    + "status changes.")
            List<ShiftBody> shifts) {

        static AlternativeBody of(Alternative alternative) {
            return new AlternativeBody(
                    alternative.changes().stream().map(ChangeBody::of).toList(),
                    alternative.verdict().classification(),
                    alternative.status().orElse(null),
                    alternative.example().entrySet().stream()
                            .map(entry -> new AnswerBody(entry.getKey().toString(), entry.getValue()))
                            .toList(),
                    alternative.statusChanges().stream()
                            .map(change -> ShiftBody.of(
                                    change, alternative.verdict().query().standard()))
                            .toList());
        }
    }

    /** One change. */
    @Schema(name = "WhatIfChange", description = "One fact set to an answer, and every fact that does equally well.")
    public record ChangeBody(
            @NotNull @Schema(description = "The facts of which one is changed; never empty.")
            List<String> facts,

            @NotNull @Schema(description = "The answer that it is changed to: YES or NO.")
            Answer to) {

        static ChangeBody of(Change change) {
            return new ChangeBody(GroundBodies.ids(change.facts()), change.to());
        }
    }

    /** One changed answer. */
    @Schema(name = "WhatIfAnswer", description = "One fact with its changed answer.")
    public record AnswerBody(
            @NotNull @Schema(description = "The fact.") String fact,

            @NotNull @Schema(description = "The answer that it is changed to: YES or NO.")
            Answer to) {}

    /** A provision whose status changes. */
    @Schema(
            name = "WhatIfShift",
            description = "An element or exemption whose status changes under the chosen standard.")
    public record ShiftBody(
            @NotNull @Schema(description = "The offence's id in its rulebook.")
            String offence,

            @NotNull DecidingPart part,

            @NotNull @Schema(description = "The id of the element or exemption in the offence.")
            String id,

            @NotNull @Schema(description = "How it stands to the case as stated.")
            StandingBody before,

            @NotNull @Schema(description = "How it stands to the changed case.")
            StandingBody after) {

        static ShiftBody of(StatusChange change, Standard standard) {
            return new ShiftBody(
                    change.offence().id(),
                    DecidingPart.of(change.kind()),
                    change.before().id(),
                    StandingBody.of(change.before(), standard),
                    StandingBody.of(change.after(), standard));
        }
    }

    /** What a provision is to its offence, of what decides it. */
    public enum DecidingPart {
        /** Required. */
        ELEMENT,
        /** Takes the offence away. */
        EXEMPTION;

        static DecidingPart of(StatusChange.ProvisionKind kind) {
            return switch (kind) {
                case ELEMENT -> ELEMENT;
                case EXEMPTION -> EXEMPTION;
            };
        }
    }

    /** How a provision stands. */
    @Schema(
            name = "WhatIfStanding",
            description = "How a provision stands to a case under the chosen standard, and why.")
    public record StandingBody(
            @NotNull Status status,
            @NotNull CitationBody citation,

            @NotNull @Schema(description = "What it asks for and how it stands, in plain words.")
            String explanation) {

        static StandingBody of(Ground ground, Standard standard) {
            return new StandingBody(
                    ground.status().under(standard),
                    CitationBody.of(ground.citation()),
                    ground.explanation().text());
        }
    }
}
