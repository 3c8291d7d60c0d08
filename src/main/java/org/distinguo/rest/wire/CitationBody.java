package org.distinguo.rest.wire;

import org.distinguo.rulebook.Citation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a legal claim stands. */
@Schema(
        name = "Citation",
        description = "Where a legal claim stands.",
        requiredProperties = {"instrument", "provision"})
public record CitationBody(
        @Schema(description = "The treaty, act or other text of law.")
        String instrument,

        @Schema(description = "The place in it, as lawyers cite it.")
        String provision) {

    static CitationBody of(Citation citation) {
        return new CitationBody(citation.instrument(), citation.provision());
    }
}
