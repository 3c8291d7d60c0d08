package org.distinguo.intake.request;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to match a case with several laws, on several days. */
@Schema(name = "ComparisonRequest", description = "A case, and the rulebooks and dates to match it with.")
public final class ComparisonRequest extends CaseRequest {

    @NotNull @Size(min = 2, max = RequestForms.MOST_RULEBOOKS, message = RequestForms.WRONG_COUNT) @DistinctItems
    @Schema(uniqueItems = true, description = "The bodies of law to apply.")
    private @Nullable List<
                    @Pattern(regexp = RequestForms.WORDS, message = RequestForms.IS_NO_ID) @Size(max = RequestForms.RULEBOOK_LENGTH, message = RequestForms.TOO_LONG) String>
            rulebooks;

    @Size(min = 1, max = RequestForms.MOST_DATES, message = RequestForms.WRONG_COUNT) @DistinctItems
    @Schema(uniqueItems = true, description = "The dates of conduct to ask about. Left out: the decision date.")
    private @Nullable List<LocalDate> conductDates;

    ComparisonRequest() {}

    @Override
    public List<LocatedValue<String>> rulebooks() {
        return LocatedValue.items(Objects.requireNonNullElse(rulebooks, List.of()), "/rulebooks");
    }

    @Override
    public List<LocatedValue<ConductDate>> sentConductDates() {
        List<LocalDate> days = Objects.requireNonNullElse(conductDates, List.of());
        return LocatedValue.items(days, "/conductDates").stream()
                .map(day -> new LocatedValue<>(ConductDate.of(day.value()), day.pointer()))
                .toList();
    }
}
