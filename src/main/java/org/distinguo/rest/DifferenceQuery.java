package org.distinguo.rest;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.distinguo.intake.request.CalendarDate;
import org.distinguo.intake.request.OneOf;
import org.distinguo.intake.request.RequestForms;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.DatedLaw;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * What to compare, from the query of a request. The parameters are texts, since the platform answers one that does not
 * convert as if there were no such path.
 *
 * @param kind the kind of offences, or null
 * @param conductDate the date for the first law, or null
 * @param otherConductDate the date for the second law, or null
 * @param open whether also cases count in which one of the laws leaves the answer open, or null
 */
public record DifferenceQuery(
        @Parameter(
                description = "The kind of offences to compare. Left out: TRAFFICKING.",
                schema = @Schema(type = SchemaType.STRING))
        @QueryParam("kind")
        @OneOf({"TRAFFICKING", "SMUGGLING"})
        @Nullable String kind,

        @Parameter(
                description = "The date of conduct for the first rulebook. Left out: today, in UTC.",
                schema = @Schema(type = SchemaType.STRING, format = "date", maxLength = RequestForms.DATE_LENGTH))
        @QueryParam("conductDate")
        @CalendarDate
        @Nullable String conductDate,

        @Parameter(
                description = "The date of conduct for the second rulebook. Left out: today, in UTC.",
                schema = @Schema(type = SchemaType.STRING, format = "date", maxLength = RequestForms.DATE_LENGTH))
        @QueryParam("otherConductDate")
        @CalendarDate
        @Nullable String otherConductDate,

        @Parameter(
                description =
                        "Whether to look also at cases in which one law leaves the answer open and the other does "
                                + "not. Left out: false.",
                schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
        @QueryParam("open")
        @OneOf({"true", "false"})
        @Nullable String open) {

    /** The kind of offences. */
    public OffenceKind offenceKind() {
        return kind == null ? OffenceKind.TRAFFICKING : OffenceKind.valueOf(kind);
    }

    /** Whether also cases count in which one of the laws leaves the answer open. */
    public boolean countsOpen() {
        return Boolean.parseBoolean(open);
    }

    /**
     * The two laws on their days.
     *
     * @param one the first law
     * @param other the second law
     * @param today the date that is taken where none is sent
     * @return the first and the second
     * @throws org.distinguo.rest.problem.ProblemException naming each date for which its rulebook does not speak, and the days
     *     that can be asked for
     */
    List<DatedLaw> laws(Classifier one, Classifier other, LocalDate today) {
        return LawInQuery.onTheirDays(
                List.of(
                        new LawInQuery(one, "conductDate", conductDate),
                        new LawInQuery(other, "otherConductDate", otherConductDate)),
                today);
    }
}
