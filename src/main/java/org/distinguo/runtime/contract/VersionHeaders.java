package org.distinguo.runtime.contract;

import java.util.List;
import org.distinguo.rest.ContractVersion;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Says in the contract that every answer names the version of the contract that the service keeps. */
final class VersionHeaders {

    private static final String COMPONENT = "ApiVersion";
    private static final int LONGEST = 20;

    private VersionHeaders() {}

    /** Adds the header that the answers refer to. */
    static void define(Components components) {
        components.addHeader(
                COMPONENT,
                OASFactory.createHeader()
                        .description("The version of the contract that the service keeps (Semantic Versioning 2.0.0).")
                        .schema(OASFactory.createSchema()
                                .type(List.of(SchemaType.STRING))
                                .pattern("^[0-9]+[.][0-9]+[.][0-9]+$")
                                .maxLength(LONGEST))
                        .example(ContractVersion.NUMBER));
    }

    /** Adds the header to every answer of an operation, after all of them are there. */
    static void add(Operation operation) {
        operation
                .getResponses()
                .getAPIResponses()
                .values()
                .forEach(response -> response.addHeader(
                        ContractVersion.HEADER, OASFactory.createHeader().ref("#/components/headers/" + COMPONENT)));
    }
}
