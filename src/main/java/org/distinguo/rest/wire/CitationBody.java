package org.distinguo.rest.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.distinguo.rulebook.Citation;
import org.distinguo.rulebook.Quotation;
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

        @Schema(
                description = "Key terms of the provision, word for word. Each was compared with the text that the "
                        + "rulebook's instrument names as `quotedFrom`; what nobody has compared is not "
                        + "quoted. It says nothing about whether the reading around it is `reviewed`.")
        @Nullable String quote,

        @Schema(description = "Where the text of law can be read.", format = "uri") @Nullable String uri) {

    static CitationBody of(Citation citation) {
        return new CitationBody(
                citation.instrument(),
                citation.provision(),
                citation.quote().map(Quotation::words).orElse(null),
                citation.uri().map(URI::toString).orElse(null));
    }
}
