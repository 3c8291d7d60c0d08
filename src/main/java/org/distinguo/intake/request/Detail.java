package org.distinguo.intake.request;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much an answer tells. */
@Schema(
        description = "How much the answer tells. FULL: the whole verdict, with reasons and citations. SUMMARY: the "
                + "classification, the status of each offence, the open facts and the codes of the duties.")
public enum Detail {
    /** The whole verdict, with reasons and citations. */
    FULL,
    /** The classification, the status of each offence, the open facts and the codes of the duties. */
    SUMMARY
}
