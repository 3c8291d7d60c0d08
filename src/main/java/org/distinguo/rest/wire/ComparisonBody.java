package org.distinguo.rest.wire;

import java.time.LocalDate;
import java.util.List;
import org.distinguo.comparison.Divergence;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Status;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The same facts under several laws. */
@Schema(
        name = "Comparison",
        description = "The same facts under several rulebooks and dates, and where the answers part.",
        requiredProperties = {"verdicts", "divergences"})
public record ComparisonBody(
        @Schema(
                description = "One verdict for each rulebook and date, in order of the request: all dates of the first "
                        + "rulebook come first.")
        List<VerdictBody> verdicts,

        @Schema(description = "Every pair whose trafficking or smuggling status differs under the chosen standard.")
        List<DivergenceBody> divergences) {

    /** A comparison as it goes over the wire. */
    public static ComparisonBody of(List<VerdictBody> verdicts, List<Divergence> divergences) {
        return new ComparisonBody(
                verdicts, divergences.stream().map(DivergenceBody::of).toList());
    }

    /** Two laws that part. */
    @Schema(
            name = "Divergence",
            description = "Two laws that answer the same question about the same facts differently, and why.",
            requiredProperties = {"kind", "left", "right", "facts"})
    public record DivergenceBody(
            OffenceKind kind,
            SideBody left,
            SideBody right,

            @Schema(
                    description =
                            "The facts that make the difference: their answers alone give both statuses, and without "
                                    + "any one of them one of the two is another. Facts of a screened group that count as NO are among "
                                    + "them.")
            List<String> facts) {

        static DivergenceBody of(Divergence divergence) {
            return new DivergenceBody(
                    divergence.kind(),
                    SideBody.of(divergence.left()),
                    SideBody.of(divergence.right()),
                    GroundBodies.ids(divergence.facts()));
        }
    }

    /** One law's answer. */
    @Schema(
            name = "DivergenceSide",
            description = "One law's answer, and what it rests on.",
            requiredProperties = {"rulebook", "conductDate", "status", "elements"})
    public record SideBody(
            @Schema(description = "The rulebook.") String rulebook,

            @Schema(description = "The date of conduct that chose the law.")
            LocalDate conductDate,

            Status status,

            @Schema(
                    description =
                            "For MET the elements of the offences that are met, for NOT_MET what each offence lacks, for "
                                    + "UNDETERMINED what is open.")
            List<DecisiveElementBody> elements) {

        static SideBody of(Divergence.Side side) {
            return new SideBody(
                    side.rulebook(),
                    side.conductDate(),
                    side.status(),
                    side.elements().stream().map(DecisiveElementBody::of).toList());
        }
    }

    /** An element on which an answer rests. */
    @Schema(
            name = "DecisiveElement",
            description = "An element or exemption on which an answer rests.",
            requiredProperties = {"offence", "element", "status", "citation", "decidedBy"})
    public record DecisiveElementBody(
            @Schema(description = "The offence.") String offence,

            @Schema(description = "The element or exemption; the offence itself where it was not in force.")
            String element,

            Status status,
            CitationBody citation,

            @Schema(description = "Those of the facts that decided it.")
            List<String> decidedBy) {

        static DecisiveElementBody of(Divergence.DecisiveElement element) {
            return new DecisiveElementBody(
                    element.offence(),
                    element.element(),
                    element.status(),
                    CitationBody.of(element.citation()),
                    GroundBodies.ids(element.decidedBy()));
        }
    }
}
