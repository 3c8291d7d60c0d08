package org.distinguo.runtime.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.distinguo.rest.BatchRoute;
import org.distinguo.rest.batch.LineSplitter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * The operation that takes batches, which is a route and no resource, so that the generator does not see it. Its bodies are bytes
 * for clients, which read and write them as streams; {@code contentSchema} says what each line of them is.
 */
final class BatchOperation {

    static final String ID = "classifyBatch";

    private BatchOperation() {}

    static void add(OpenAPI contract) {
        contract.getPaths()
                .addPathItem(BatchRoute.PATH, OASFactory.createPathItem().POST(operation()));
    }

    private static Operation operation() {
        return OASFactory.createOperation()
                .operationId(ID)
                .summary("Classify many cases, one a line")
                .description(
                        "Takes any number of cases as NDJSON, one `ClassificationRequest` or, of several episodes, one "
                                + "`EpisodesRequest` of at most " + LineSplitter.LONGEST
                                + " bytes a line, and answers with one `BatchAnswer` a line, in the same order. "
                                + "Answers come while lines are sent: a caller has to read while it writes, and is cut off where it "
                                + "does neither for a while. A line that cannot be answered gets a problem and changes nothing for the "
                                + "others. Empty lines are passed over. The last line has totals; an answer without it was cut off, "
                                + "and the lines that it does not answer can be sent again.")
                .addTag("Verdicts")
                .addParameter(detail())
                .requestBody(OASFactory.createRequestBody()
                        .required(true)
                        .description("The cases, one a line.")
                        .content(lines(OASFactory.createSchema()
                                .addAnyOf(named("ClassificationRequest"))
                                .addAnyOf(named("EpisodesRequest")))))
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse(
                                "200",
                                OASFactory.createAPIResponse()
                                        .description("The answers, one a line, and the totals.")
                                        .content(lines(named("BatchAnswer")))));
    }

    private static Parameter detail() {
        return OASFactory.createParameter()
                .name("detail")
                .in(Parameter.In.QUERY)
                .description(
                        "What to answer about each case: the summary of its verdict, or the verdict. Left out: SUMMARY.")
                .schema(OASFactory.createSchema().type(List.of(SchemaType.STRING)))
                .addExample(
                        "batch-in-full",
                        OASFactory.createExample()
                                .summary("Verdicts with reasons")
                                .value("FULL"));
    }

    private static Schema named(String schema) {
        return OASFactory.createSchema().ref("#/components/schemas/" + schema);
    }

    private static Content lines(Schema ofEach) {
        return OASFactory.createContent()
                .addMediaType(
                        BatchRoute.NDJSON,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema()
                                        .type(List.of(SchemaType.STRING))
                                        .format("binary")
                                        .contentMediaType(BatchRoute.NDJSON)
                                        .contentSchema(ofEach)));
    }

    /** The problems of the batch as a whole, besides those of who may call; those of its lines are in the answer. */
    static Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        problems.put(
                "415",
                "`/problems/unsupported-media-type`: the body is not declared as application/x-ndjson, or is packed.");
        problems.put(
                "422", "`/problems/schema-violation`: the query does not fit this contract; every violation at once.");
        problems.put("406", "`/problems/not-acceptable`: the caller does not accept application/x-ndjson.");
        problems.put("500", "`/problems/internal-error`: a fault of the service, with an `errorId`.");
        problems.put("503", "`/problems/overloaded`: too many batches at once. Send it again later.");
        return problems;
    }
}
