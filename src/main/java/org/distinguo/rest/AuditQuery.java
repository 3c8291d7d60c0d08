package org.distinguo.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.distinguo.intake.Violation;
import org.distinguo.intake.ViolationCode;
import org.distinguo.intake.message.MessageId;
import org.distinguo.intake.request.CalendarDate;
import org.distinguo.intake.request.OneOf;
import org.distinguo.intake.request.RequestForms;
import org.distinguo.library.Library;
import org.distinguo.rest.problem.ProblemException;
import org.distinguo.rest.problem.ProblemType;
import org.distinguo.source.Nearest;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.DatedLaw;
import org.distinguo.verdict.Standard;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * By which law to audit a form, from the query of a request. The parameters are texts, as those of {@link DifferenceQuery}.
 *
 * @param rulebook the rulebook's id; null only before the query is checked
 * @param conductDate the date of conduct, or null
 * @param standard the standard, or null
 */
public record AuditQuery(
        @Parameter(
                description = "The body of law.",
                required = true,
                example = "un",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                pattern = RequestForms.WORDS,
                                maxLength = RequestForms.RULEBOOK_LENGTH))
        @QueryParam("rulebook")
        @NotNull @Pattern(regexp = RequestForms.WORDS, message = RequestForms.IS_NO_ID) @Size(max = RequestForms.RULEBOOK_LENGTH) @Nullable String rulebook,

        @Parameter(
                description = "The date of conduct: it chooses the law in force. Left out: today, in UTC.",
                schema = @Schema(type = SchemaType.STRING, format = "date", maxLength = RequestForms.DATE_LENGTH))
        @QueryParam("conductDate")
        @CalendarDate
        @Nullable String conductDate,

        @Parameter(
                description = "How sure one must be. Left out: REASONABLE_GROUNDS.",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"ESTABLISHED", "REASONABLE_GROUNDS"}))
        @QueryParam("standard")
        @OneOf({"ESTABLISHED", "REASONABLE_GROUNDS"})
        @Nullable String standard) {

    private static final String RULEBOOK = "rulebook";

    /** The standard that was sent, or the one that is taken where none was. */
    public Standard chosenStandard() {
        return standard == null ? Standard.REASONABLE_GROUNDS : Standard.valueOf(standard);
    }

    /**
     * The law on its day.
     *
     * @param library the laws at hand
     * @param today the date that is taken where none is sent
     * @throws ProblemException if there is no such rulebook, or if it does not speak for the day
     */
    public DatedLaw law(Library library, LocalDate today) {
        List<String> known = List.copyOf(library.editions().keySet());
        Classifier classifier = library.classifier(String.valueOf(rulebook))
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.UNKNOWN_RULEBOOK,
                        MessageId.NO_RULEBOOK_AMONG.with(known),
                        List.of(Violation.ofParameter(
                                        RULEBOOK, ViolationCode.UNKNOWN, MessageId.NO_SUCH_RULEBOOK.with())
                                .near(Nearest.to(String.valueOf(rulebook), known)
                                        .orElse(null)))));
        return LawInQuery.onTheirDays(List.of(new LawInQuery(classifier, "conductDate", conductDate)), today)
                .get(0);
    }
}
