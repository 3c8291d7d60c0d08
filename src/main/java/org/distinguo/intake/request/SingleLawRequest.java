package org.distinguo.intake.request;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A case and the one law that it is matched with. */
public abstract sealed class SingleLawRequest extends CaseRequest
        permits ClassificationRequest, InterviewRequest, WhatIfRequest {

    @NotNull @Pattern(regexp = RequestForms.WORDS, message = RequestForms.IS_NO_ID) @Size(max = RequestForms.RULEBOOK_LENGTH, message = RequestForms.TOO_LONG) @Schema(description = "The body of law to apply.", examples = "un")
    private @Nullable String rulebook;

    @Schema(
            description =
                    "When the conduct happened, at its place: a day, or a month or a year where the day is not known. "
                            + "It chooses the law in force. Of a month or a year the answer must be the same on each of its days; "
                            + "where it is not, the problem names the days on which the law changed. Left out: the decision date.")
    private @Nullable ConductDate conductDate;

    SingleLawRequest() {}

    @Override
    public List<LocatedValue<String>> rulebooks() {
        return LocatedValue.of(rulebook, "/rulebook");
    }

    /**
     * When the conduct happened, as it was sent.
     *
     * @return a day, a month or a year; empty where nothing was sent
     */
    public Optional<String> conduct() {
        return Optional.ofNullable(conductDate).map(ConductDate::text);
    }

    @Override
    public List<LocatedValue<ConductDate>> sentConductDates() {
        return Optional.ofNullable(conductDate).map(date -> new LocatedValue<>(date, "/conductDate")).stream()
                .toList();
    }
}
