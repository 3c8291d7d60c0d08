package org.distinguo.intake.request;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The name of a group of facts. Which names there are is for the catalogue to say, so that it is the catalogue's reader that
 * binds it.
 *
 * @param id the group's id
 */
@Schema(name = "FactGroupId")
public record GroupName(String id) {}
