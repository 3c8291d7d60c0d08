package org.distinguo.rest.wire;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.distinguo.difference.AnswerPair;
import org.distinguo.difference.Difference;
import org.distinguo.difference.Differences;
import org.distinguo.difference.Requirement;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.rulebook.Offence;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.Classification;
import org.distinguo.verdict.DatedLaw;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where two laws part, as JSON. */
public final class DifferenceBodies {

    private DifferenceBodies() {}

    /** All differences of two laws. */
    @Schema(
            name = "Differences",
            description =
                    "Where two laws part. Complete: no case that fits no pattern has one of the pairs of answers that "
                            + "were compared. That is proved over all cases at once, not sampled.")
    public record DifferencesBody(
            @NotNull OffenceKind kind,
            @NotNull LawBody first,
            @NotNull LawBody second,

            @NotNull @Schema(
                    description =
                            "The pairs of answers that were looked at: for these the patterns are complete. All that "
                                    + "differ where the query has `open=true`; else only those where one law is met and "
                                    + "the other is not.")
            List<AnswerPairBody> answersCompared,

            @NotNull @Schema(
                    description =
                            "Whether it is proved that, of the patterns that can be made from lists of facts as the "
                                    + "laws have them, no fewer say the same. Where not, there are no idle ones among them.")
            boolean fewest,

            @NotNull @Schema(
                    description =
                            "The patterns, in order of `answersCompared`. Empty = in no case do the laws answer so.")
            List<DifferenceBody> differences) {

        /** Puts differences into their wire form. */
        public static DifferencesBody of(Differences differences) {
            return new DifferencesBody(
                    differences.kind(),
                    LawBody.of(differences.first()),
                    LawBody.of(differences.second()),
                    differences.compared().stream().map(AnswerPairBody::of).toList(),
                    differences.fewest(),
                    differences.differences().stream()
                            .map(difference -> DifferenceBody.of(difference, differences))
                            .toList());
        }
    }

    /** Two different answers. */
    @Schema(name = "AnswerPair", description = "Two different answers to the question whether a case is of the kind.")
    public record AnswerPairBody(
            @NotNull @Schema(description = "How the first law answers.")
            Status first,

            @NotNull @Schema(description = "How the second law answers.")
            Status second) {

        static AnswerPairBody of(AnswerPair pair) {
            return new AnswerPairBody(pair.first(), pair.second());
        }
    }

    /** One of the two laws. */
    @Schema(name = "ComparedLaw", description = "Which reading of which law is compared, as of when.")
    public record LawBody(
            @NotNull @Schema(description = "The rulebook's id.")
            String rulebook,

            @NotNull @Schema(description = "The version of this reading of the law.")
            String version,

            @NotNull @Schema(description = "SHA-256 of the rulebook's file.")
            String digest,

            @NotNull @Schema(description = "The date of conduct: it chose the law.")
            LocalDate conductDate) {

        static LawBody of(DatedLaw law) {
            return new LawBody(
                    law.rulebook().id(),
                    law.rulebook().version(),
                    law.rulebook().digest(),
                    law.conductDate());
        }
    }

    /** One pattern. */
    @Schema(
            name = "Difference",
            description = "A pattern of facts on which the laws part: in every case that fits it they answer as here.")
    public record DifferenceBody(
            @NotNull @Schema(description = "What must be so, all of it. A fact that is in no requirement does not matter.")
            List<RequirementBody> requirements,

            @NotNull SideBody first,
            @NotNull SideBody second,

            @NotNull @Schema(description = "The pattern and both answers in plain words.")
            String explanation) {

        static DifferenceBody of(Difference difference, Differences differences) {
            return new DifferenceBody(
                    difference.requirements().stream().map(RequirementBody::of).toList(),
                    SideBody.of(difference.first(), differences.first(), difference.facts()),
                    SideBody.of(difference.second(), differences.second(), difference.facts()),
                    difference.explanation());
        }
    }

    /** What must be so. */
    @Schema(
            name = "Requirement",
            description = "What must be so. YES: at least one of the facts is so. NO: none of them is.")
    public record RequirementBody(
            @NotNull @Schema(
                    description = "YES or NO.",
                    enumeration = {"YES", "NO"})
            String answer,

            @NotNull @Schema(description = "The facts, in order of the catalogue.")
            List<String> facts) {

        static RequirementBody of(Requirement requirement) {
            return new RequirementBody(requirement.yes() ? "YES" : "NO", GroundBodies.ids(requirement.facts()));
        }
    }

    /** How one law answers. */
    @Schema(name = "DifferenceSide", description = "How one of the laws answers, with a case that shows it.")
    public record SideBody(
            @NotNull @Schema(description = "The status of the kind of offences that was asked for.")
            Status status,

            @NotNull @Schema(description = "The classification of the case in `request`.")
            Classification classification,

            @NotNull @Schema(description = "The offences of the kind that are met, by id.")
            List<String> offences,

            @NotNull @Schema(
                    description =
                            "Where the law is not met or left open: what keeps the offences that come nearest from "
                                    + "being met. Empty where it is met, and where it has no such offence in force.")
            List<ShortfallBody> shortfalls,

            @NotNull CaseRequestBody request) {

        static SideBody of(Difference.Side side, DatedLaw law, CaseFacts facts) {
            return new SideBody(
                    side.status(),
                    side.classification(),
                    side.offences().stream().map(Offence::id).toList(),
                    side.shortfalls().stream().map(ShortfallBody::of).toList(),
                    CaseRequestBody.of(law, facts));
        }
    }

    /** What keeps an offence from being met. */
    @Schema(
            name = "Shortfall",
            description =
                    "A provision that makes the difference: an element that is not met or left open, or an exemption "
                            + "that is met or left open.")
    public record ShortfallBody(
            @NotNull @Schema(description = "The offence's id in its rulebook.")
            String offence,

            @NotNull @Schema(description = "The provision's id in the offence.")
            String provision,

            @NotNull @Schema(description = "Whether it is an exemption and no element.")
            boolean exemption,

            @NotNull @Schema(description = "What it asks for, in plain words.")
            String text,

            @NotNull CitationBody citation) {

        static ShortfallBody of(Difference.Shortfall shortfall) {
            return new ShortfallBody(
                    shortfall.offence().id(),
                    shortfall.provision().id(),
                    shortfall.exemption(),
                    shortfall.provision().text(),
                    CitationBody.of(shortfall.provision().citation()));
        }
    }

    /** A case as a request. */
    @Schema(
            name = "CaseRequest",
            description =
                    "A case that fits the pattern, with as few facts as possible that are so: it can be posted to "
                            + "/v1/classifications as it is.")
    public record CaseRequestBody(
            @NotNull @Schema(description = "The rulebook's id.")
            String rulebook,

            @NotNull @Schema(description = "The date of conduct.")
            LocalDate conductDate,

            @NotNull @Schema(description = "The date of decision: the same.")
            LocalDate decisionDate,

            @NotNull @Schema(description = "The groups of which every other fact counts as NO.")
            SortedSet<String> screened,

            @Schema(
                    description = "The answers by group and fact.",
                    ref = "#/components/schemas/CaseFacts",
                    required = true)
            Map<String, Map<String, Answer>> facts) {

        static CaseRequestBody of(DatedLaw law, CaseFacts facts) {
            Map<String, Map<String, Answer>> groups = new TreeMap<>();
            facts.answers().forEach((fact, answer) -> groups.computeIfAbsent(fact.group(), group -> new TreeMap<>())
                    .put(fact.name(), answer));
            return new CaseRequestBody(
                    law.rulebook().id(), law.conductDate(), law.conductDate(), facts.screened(), groups);
        }
    }
}
