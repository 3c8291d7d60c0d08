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
import org.distinguo.comparison.Comparer;
import org.distinguo.comparison.Comparison;
import org.distinguo.facts.KnownFacts;
import org.distinguo.rest.request.ClassificationRequest;
import org.distinguo.rest.request.RequestReader;
import org.distinguo.rest.wire.ComparisonBody;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.DatedLaw;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The same facts under several bodies of law. */
@Path("/v1/comparisons")
@Tag(name = "Verdicts", description = "Facts in, verdicts out. Nothing is kept.")
public class ComparisonResource {

    private final RequestResolver requests;
    private final Observer observer;
    private final Comparer comparer;

    /**
     * @param requests takes the request to the laws
     * @param observer counts the answers
     */
    public ComparisonResource(RequestResolver requests, Observer observer) {
        this.requests = requests;
        this.observer = observer;
        this.comparer = new Comparer(requests.library().catalogue());
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
    @RequestBody(
            required = true,
            description = "The case, 2 to 8 rulebooks, and up to 16 dates of conduct.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "#/components/schemas/ComparisonRequest")))
    @APIResponse(responseCode = "200", description = "The verdicts and their differences.")
    public ComparisonBody compare(InputStream body) throws IOException {
        ClassificationRequest request = requests.reader().comparison(RequestReader.bytes(body), requests.today());
        List<Classifier> classifiers = requests.classifiers(request);
        KnownFacts known = requests.known(request.facts());
        requests.checkCoverage(classifiers, request);
        List<DatedLaw> laws = classifiers.stream()
                .flatMap(classifier -> request.conductDates().stream()
                        .map(date -> RequestResolver.law(classifier, request, date.value())))
                .toList();
        Comparison comparison = comparer.compare(laws, RequestResolver.query(known, request, laws.get(0)));
        comparison.verdicts().forEach(dated -> observer.answered(dated.verdict()));
        return ComparisonBody.of(comparison, request.caseReference(), requests::notice);
    }
}
