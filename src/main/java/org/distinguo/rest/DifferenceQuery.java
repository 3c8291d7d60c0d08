package org.distinguo.rest;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.distinguo.intake.Violation;
import org.distinguo.intake.ViolationCode;
import org.distinguo.intake.request.CalendarDate;
import org.distinguo.intake.request.OneOf;
import org.distinguo.intake.request.RequestForms;
import org.distinguo.rest.problem.ProblemException;
import org.distinguo.rest.problem.ProblemType;
import org.distinguo.rulebook.Coverage;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Rulebook;
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
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"TRAFFICKING", "SMUGGLING"}))
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

    /** The date for the first law. */
    public LocalDate first(LocalDate today) {
        return conductDate == null ? today : LocalDate.parse(conductDate);
    }

    /** The date for the second law. */
    public LocalDate second(LocalDate today) {
        return otherConductDate == null ? today : LocalDate.parse(otherConductDate);
    }

    /** Whether also cases count in which one of the laws leaves the answer open. */
    public boolean countsOpen() {
        return Boolean.parseBoolean(open);
    }

    /**
     * Refuses dates for which a rulebook does not speak.
     *
     * @param one the first rulebook
     * @param other the second rulebook
     * @param today the date that is taken where none is sent
     * @throws ProblemException naming each such parameter and the days that can be asked for
     */
    public void checkCoverage(Rulebook one, Rulebook other, LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        check(one, "conductDate", first(today), violations);
        check(other, "otherConductDate", second(today), violations);
        if (!violations.isEmpty()) {
            throw ProblemException.of(
                    ProblemType.NO_LAW_IN_FORCE, "a rulebook does not speak for the date asked for", violations);
        }
    }

    private static void check(Rulebook rulebook, String name, LocalDate date, List<Violation> violations) {
        Coverage coverage = rulebook.coverage();
        if (!coverage.includes(date)) {
            violations.add(Violation.ofParameter(
                    name,
                    ViolationCode.OUT_OF_RANGE,
                    "`" + name + "` is not between " + coverage.from() + " and " + coverage.to()
                            + ", the days for which `" + rulebook.id() + "` speaks"));
        }
    }
}
