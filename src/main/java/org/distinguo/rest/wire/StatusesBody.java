package org.distinguo.rest.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.Statuses;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A status under both standards. */
@Schema(name = "Statuses", description = "A status under both standards.")
public record StatusesBody(
        @NotNull @JsonProperty("ESTABLISHED") @Schema(description = "Where only what is known counts.")
        Status established,

        @NotNull @JsonProperty("REASONABLE_GROUNDS")
        @Schema(description = "Where a suspicion that speaks for it counts as well.")
        Status reasonableGrounds) {

    static StatusesBody of(Statuses statuses) {
        return new StatusesBody(statuses.established(), statuses.reasonableGrounds());
    }
}
