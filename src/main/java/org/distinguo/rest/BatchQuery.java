package org.distinguo.rest;

import jakarta.ws.rs.QueryParam;
import org.distinguo.intake.request.OneOf;
import org.distinguo.rest.batch.BatchDetail;
import org.jspecify.annotations.Nullable;

/**
 * What to answer about each case of a batch, from the query of a request.
 *
 * @param detail the detail, or null
 */
public record BatchQuery(
        @QueryParam("detail") @OneOf({"SUMMARY", "FULL"}) @Nullable String detail) {

    /** The detail, or the one that is taken where none was sent. */
    public BatchDetail batchDetail() {
        return detail == null ? BatchDetail.SUMMARY : BatchDetail.valueOf(detail);
    }
}
