package org.distinguo.intake.request;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The name of a fact. Which names there are is for the catalogue to say, so that it is the catalogue's reader that binds it.
 *
 * @param id the fact's id, as {@code means.force}
 */
@Schema(name = "FactId")
public record FactName(String id) {}
