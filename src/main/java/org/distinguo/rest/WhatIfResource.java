package org.distinguo.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.distinguo.facts.KnownFacts;
import org.distinguo.rest.problem.ProblemException;
import org.distinguo.rest.problem.ProblemType;
import org.distinguo.rest.problem.Violation;
import org.distinguo.rest.problem.ViolationCode;
import org.distinguo.rest.request.ClassificationRequest;
import org.distinguo.rest.request.RequestReader;
import org.distinguo.rest.request.WhatIfRequest;
import org.distinguo.rest.wire.WhatIfBodies.WhatIfBody;
import org.distinguo.rulebook.Offence;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.source.Nearest;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.Verdict;
import org.distinguo.whatif.Alternative;
import org.distinguo.whatif.WhatIf;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What would be different with other answers. */
@Path("/v1/what-if")
@Tag(name = "Verdicts", description = "Facts in, verdicts out. Nothing is kept.")
public class WhatIfResource {

    private final RequestResolver requests;
    private final WhatIf whatIf;

    /**
     * @param requests takes the request to the law
     */
    public WhatIfResource(RequestResolver requests) {
        this.requests = requests;
        this.whatIf = new WhatIf(requests.library().catalogue());
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
    @RequestBody(
            required = true,
            description = "The case, and what is to change.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "#/components/schemas/WhatIfRequest")))
    @APIResponse(responseCode = "200", description = "The alternatives; none where no set of that size does it.")
    public WhatIfBody whatIf(InputStream body) throws IOException {
        WhatIfRequest request = requests.reader().whatIf(RequestReader.bytes(body), requests.today());
        ClassificationRequest stated = request.stated();
        List<Classifier> classifiers = requests.classifiers(stated);
        Classifier classifier = classifiers.get(0);
        request.finding().ifPresent(offence -> check(classifier.law().rulebook(), offence));
        KnownFacts known = requests.known(stated.facts());
        requests.checkCoverage(classifiers, stated);
        Verdict now = classifier.classifyWithoutQuestions(
                RequestResolver.query(known, stated, RequestResolver.law(classifier, stated, stated.conductDate())));
        List<Alternative> alternatives = whatIf.smallest(classifier, now, request.finding(), request.size());
        return WhatIfBody.of(now, request, alternatives, requests.notice(now));
    }

    private static void check(Rulebook rulebook, String offence) {
        if (rulebook.offence(offence).isPresent()) {
            return;
        }
        List<String> known = rulebook.offences().stream().map(Offence::id).toList();
        Optional<String> near = Nearest.to(offence, known);
        throw ProblemException.of(
                ProblemType.SCHEMA_VIOLATION,
                "the rulebook has no such offence; there are " + String.join(", ", known),
                List.of(new Violation("/finding", ViolationCode.UNKNOWN, "no such offence", near.orElse(null))));
    }
}
