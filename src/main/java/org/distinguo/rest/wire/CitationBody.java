package org.distinguo.rest.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.distinguo.rulebook.Citation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a legal claim stands. */
@Schema(name = "Citation", description = "Where a legal claim stands.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CitationBody(
        @NotNull @Schema(description = "The treaty, act or other text of law.")
        String instrument,

        @NotNull @Schema(description = "The place in it, as lawyers cite it.")
        String provision,

        @Schema(description = "The key terms of the provision, in its own words.") @Nullable String quote,

        @Schema(description = "Where the text of law can be read.", format = "uri") @Nullable String uri) {

    static CitationBody of(Citation citation) {
        return new CitationBody(
                citation.instrument(),
                citation.provision(),
                citation.quote().orElse(null),
                citation.uri().map(URI::toString).orElse(null));
    }
}
