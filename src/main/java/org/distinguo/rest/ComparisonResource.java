package org.distinguo.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.distinguo.comparison.Comparison;
import org.distinguo.intake.Intake;
import org.distinguo.intake.request.ComparisonRequest;
import org.distinguo.rest.wire.ComparisonBody;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The same facts under several bodies of law. */
@Path("/v1/comparisons")
@Tag(name = "Verdicts", description = "Facts in, verdicts out. Nothing is kept.")
public class ComparisonResource {

    private final Intake intake;
    private final Observer observer;

    /**
     * @param intake answers the request
     * @param observer counts the answers
     */
    public ComparisonResource(Intake intake, Observer observer) {
        this.intake = intake;
        this.observer = observer;
    }

    /** A verdict for each rulebook and date, those that are the same once, and why they differ where they do. */
    @POST
    @Blocking // a case of which little is known takes long enough to hold up the event loop
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "compare",
            summary = "Compare a case under several bodies of law or dates",
            description =
                    "Gives the verdict of each rulebook for each date of conduct, the same as that many single calls, "
                            + "and for each pair that differs the elements and facts that make the difference. Pairs are two "
                            + "rulebooks on the same date, and two dates of the same rulebook. Dates between which a law "
                            + "did not change share their verdict and their differences.")
    @APIResponse(responseCode = "200", description = "The verdicts and their differences.")
    public ComparisonBody compare(
            @RequestBody(required = true, description = "The case, 2 to 8 rulebooks, and up to 16 dates of conduct.")
                    ComparisonRequest request) {
        Comparison comparison = intake.compare(request);
        comparison.verdicts().forEach(dated -> observer.answered(dated.verdict()));
        return ComparisonBody.of(comparison, request, intake::notice);
    }
}
