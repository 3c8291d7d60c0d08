package org.distinguo.rest.wire;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.distinguo.comparison.Comparison;
import org.distinguo.comparison.DatedVerdict;
import org.distinguo.comparison.Divergence;
import org.distinguo.intake.request.CaseRequest;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.Verdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The same facts under several laws.
 *
 * <p>A law says the same on every day between two of its changes. So each verdict stands once, with the dates that it is the
 * verdict on, and each divergence once for two such periods. The eight shipped laws on 16 dates have 18 verdicts at most, where one
 * for each law and date would be 128. A caller finds the verdict of a rulebook on a date as the only entry of that rulebook
 * whose dates contain it, and why two laws part on a date as the entries both of whose sides contain it: one condition in any
 * language, with no second list to follow.
 */
@Schema(
        name = "Comparison",
        description =
                "The same facts under several rulebooks and dates, and where the answers part. A law says the same on "
                        + "every day between two of its changes, so each answer stands once, with the dates that it stands for.")
public record ComparisonBody(
        @NotNull @Schema(
                description =
                        "The verdicts, each rulebook and date of the request in exactly one of them: by rulebook in "
                                + "order of the request, and for one rulebook by the first of their dates in the request.")
        List<DatedVerdictBody> verdicts,

        @NotNull @Schema(
                description =
                        "Every pair whose trafficking or smuggling status differs under the chosen standard, in order "
                                + "of the verdicts. Two laws part on two dates where `left` names the one rulebook and date, and "
                                + "`right` the other.")
        List<DivergenceBody> divergences) {

    /**
     * A comparison as it goes over the wire.
     *
     * @param comparison the comparison
     * @param request the request that it answers
     * @param notice what a verdict says of itself: the only member of a verdict that can differ between two dates on which a law
     *     is the same, for it tells a question about the future
     * @return a verdict whose dates have different notices is an entry for each notice
     */
    public static ComparisonBody of(Comparison comparison, CaseRequest request, Function<Verdict, String> notice) {
        return new ComparisonBody(
                comparison.verdicts().stream()
                        .flatMap(dated -> DatedVerdictBody.of(dated, request, notice))
                        .toList(),
                comparison.divergences().stream().map(DivergenceBody::of).toList());
    }

    /** A verdict and its dates. */
    @Schema(name = "DatedVerdict", description = "A verdict and the dates of conduct that it is the verdict on.")
    public record DatedVerdictBody(
            @NotNull @Schema(description = "The rulebook.") String rulebook,

            @NotNull @Schema(description = "The dates of conduct, in order of the request; at least one.")
            List<LocalDate> conductDates,

            @NotNull @Schema(
                    description =
                            "The verdict that a single call gives on each of these dates, but for `rulebook.lawAsOf`, "
                                    + "which is the first of them.")
            VerdictBody verdict) {

        /** The dates of a verdict by the notice that it has on them, in order of the dates. */
        static Map<String, List<LocalDate>> datesByNotice(DatedVerdict dated, Function<Verdict, String> notice) {
            Map<String, List<LocalDate>> byNotice = new LinkedHashMap<>();
            dated.conductDates()
                    .forEach(date -> byNotice.computeIfAbsent(notice.apply(dated.on(date)), key -> new ArrayList<>())
                            .add(date));
            return byNotice;
        }

        static Stream<DatedVerdictBody> of(DatedVerdict dated, CaseRequest request, Function<Verdict, String> notice) {
            return datesByNotice(dated, notice).entrySet().stream()
                    .map(same -> new DatedVerdictBody(
                            dated.verdict().rulebook().id(),
                            same.getValue(),
                            VerdictBody.of(
                                    dated.on(same.getValue().get(0)),
                                    request.caseReference(),
                                    request.digestSalt(),
                                    same.getKey())));
        }
    }

    /** Two laws that part. */
    @Schema(
            name = "Divergence",
            description = "Two laws that answer the same question about the same facts differently, and why.")
    public record DivergenceBody(
            @NotNull OffenceKind kind,
            @NotNull SideBody left,
            @NotNull SideBody right,

            @NotNull @Schema(
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
    @Schema(name = "DivergenceSide", description = "One law's answer, and what it rests on.")
    public record SideBody(
            @NotNull @Schema(description = "The rulebook.") String rulebook,

            @NotNull @Schema(
                    description =
                            "The dates of conduct that chose the law. Where the two sides are of two rulebooks, both name the same "
                                    + "dates. Where they are of one rulebook, each date of the one differs like this from each of "
                                    + "the other.")
            List<LocalDate> conductDates,

            @NotNull Status status,

            @NotNull @Schema(
                    description =
                            "For MET the elements of the offences that are met, for NOT_MET what each offence lacks, for "
                                    + "UNDETERMINED what is open.")
            List<DecisiveElementBody> elements) {

        static SideBody of(Divergence.Side side) {
            return new SideBody(
                    side.rulebook(),
                    side.conductDates(),
                    side.status(),
                    side.elements().stream().map(DecisiveElementBody::of).toList());
        }
    }

    /** An element on which an answer rests. */
    @Schema(name = "DecisiveElement", description = "An element or exemption on which an answer rests.")
    public record DecisiveElementBody(
            @NotNull @Schema(description = "The offence.") String offence,

            @NotNull @Schema(description = "The element or exemption; the offence itself where it was not in force.")
            String element,

            @NotNull Status status,
            @NotNull CitationBody citation,

            @NotNull @Schema(description = "Those of the facts that decided it.")
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
