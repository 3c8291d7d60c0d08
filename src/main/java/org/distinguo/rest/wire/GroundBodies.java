package org.distinguo.rest.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.distinguo.facts.FactId;
import org.distinguo.rulebook.WhyOpen;
import org.distinguo.verdict.Ground;
import org.distinguo.verdict.LeftOpen;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The parts of a finding: elements, exemptions, defences, aggravating circumstances. */
public final class GroundBodies {

    private static final String STATED =
            "The facts that decided it: stated, or counted as NO because their group was screened; "
                    + "empty where none did, as while it is open.";
    private static final String OPEN = "The open facts that can still decide it.";
    private static final String LEFT_OPEN =
            "The questions that the rulebook leaves open and that alone keep their part of it open; empty where there is "
                    + "none, or where it is decided.";
    private static final String SOURCES =
            "The sources of the alternatives by which it is MET, where they have their own; empty where the citation says all.";
    private static final String EXPLANATION = "What it asks for and how it stands, in plain words.";
    static final String REVIEWED =
            "Whether its status rests on claims that were read in the cited text: it would be the same without all that "
                    + "rests on memory, on a secondary source or on an arguable reading.";

    private GroundBodies() {}

    /** What all of them have; its members stand among theirs. */
    public record StandingBody(
            @NotNull StatusesBody status,
            @NotNull @Schema(description = STATED) List<String> decidedBy,
            @NotNull @Schema(description = OPEN) List<String> open,
            @NotNull @Schema(description = LEFT_OPEN) List<LeftOpenBody> leftOpen,
            @NotNull CitationBody citation,
            @NotNull @Schema(description = SOURCES) List<CitationBody> sources,
            @NotNull @Schema(description = EXPLANATION) String explanation,
            @NotNull @Schema(description = REVIEWED) boolean reviewed) {

        static StandingBody of(Ground ground) {
            return new StandingBody(
                    StatusesBody.of(ground.status()),
                    ids(ground.decidedBy()),
                    ids(ground.open()),
                    ground.leftOpen().stream().map(LeftOpenBody::of).toList(),
                    CitationBody.of(ground.citation()),
                    ground.sources().stream().map(CitationBody::of).toList(),
                    ground.explanation().text(),
                    ground.reviewed());
        }
    }

    /** A question that the rulebook leaves open. */
    @Schema(
            name = "LeftOpen",
            description =
                    "A question that the rulebook leaves open in this case, and why. It can keep a part of an offence "
                            + "UNDETERMINED and never makes it MET; another alternative of that part can.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LeftOpenBody(
            @NotNull WhyOpen why,
            @NotNull CitationBody citation,

            @Schema(description = "What the rulebook says about it.") @Nullable String note) {

        static LeftOpenBody of(LeftOpen open) {
            return new LeftOpenBody(
                    open.why(), CitationBody.of(open.citation()), open.note().orElse(null));
        }
    }

    /** An element. */
    @Schema(name = "ElementGround", description = "One element of an offence: required unless it is lifted.")
    public record ElementBody(
            @NotNull @Schema(description = "The element's id in the offence.")
            String element,

            @JsonUnwrapped StandingBody standing,

            @NotNull @Schema(description = "Whether the element is not asked for in this case, as the means for a child.")
            boolean lifted) {

        static ElementBody of(Ground ground) {
            return new ElementBody(ground.id(), StandingBody.of(ground), ground.lifted());
        }
    }

    /** An exemption. */
    @Schema(name = "ExemptionGround", description = "A mandatory exemption: where it is MET, the offence is NOT_MET.")
    public record ExemptionBody(
            @NotNull @Schema(description = "The exemption's id in the offence.")
            String exemption,

            @JsonUnwrapped StandingBody standing) {

        static ExemptionBody of(Ground ground) {
            return new ExemptionBody(ground.id(), StandingBody.of(ground));
        }
    }

    /** A defence. */
    @Schema(
            name = "DefenceGround",
            description = "What a court or a State may apply: the offence stays MET, and people decide.")
    public record DefenceBody(
            @NotNull @Schema(description = "The defence's id in the offence.")
            String defence,

            @JsonUnwrapped StandingBody standing) {

        static DefenceBody of(Ground ground) {
            return new DefenceBody(ground.id(), StandingBody.of(ground));
        }
    }

    /** An aggravating circumstance. */
    @Schema(
            name = "AggravatingGround",
            description = "A circumstance that makes the offence graver; it never makes or unmakes the offence.")
    public record AggravatingBody(
            @NotNull @Schema(description = "The circumstance's id in the offence.")
            String circumstance,

            @JsonUnwrapped StandingBody standing) {

        static AggravatingBody of(Ground ground) {
            return new AggravatingBody(ground.id(), StandingBody.of(ground));
        }
    }

    static List<String> ids(List<FactId> facts) {
        return facts.stream().map(FactId::toString).toList();
    }
}
