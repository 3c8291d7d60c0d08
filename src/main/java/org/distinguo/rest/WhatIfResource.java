package org.distinguo.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.distinguo.intake.Intake;
import org.distinguo.intake.request.WhatIfRequest;
import org.distinguo.rest.wire.WhatIfBodies.WhatIfBody;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What would be different with other answers. */
@Path("/v1/what-if")
@Tag(name = "Verdicts", description = "Facts in, verdicts out. Nothing is kept.")
public class WhatIfResource {

    private final Intake intake;

    /**
     * @param intake answers the request
     */
    public WhatIfResource(Intake intake) {
        this.intake = intake;
    }

    /** The smallest changes of answers that change the result. */
    @POST
    @Blocking // the longest searches take milliseconds, and would hold up every caller of the same event loop
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "whatIf",
            summary = "Find the smallest changes that would change the result",
            description = "Answers with all smallest sets of changed answers, of up to three, that change the "
                    + "classification or, where a finding is named, its status under the chosen standard. A change "
                    + "sets one fact to YES or NO where that is not stated already, be it stated otherwise or not at "
                    + "all. Changed are facts that the law reads, and stated facts that are bound to these. A changed "
                    + "case contradicts nothing, and screened groups stay screened. It shows on what the result hangs; "
                    + "it is no advice to answer otherwise.")
    @APIResponse(responseCode = "200", description = "The alternatives; none where no set of that size does it.")
    public WhatIfBody whatIf(
            @RequestBody(required = true, description = "The case, and what is to change.") WhatIfRequest request) {
        Intake.Changes found = intake.change(request);
        return WhatIfBody.of(found.verdict(), request, found.alternatives(), intake.notice(found.verdict()));
    }
}
