package org.distinguo.rest;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.QueryParam;
import org.distinguo.intake.Intake;
import org.distinguo.intake.request.OneOf;
import org.jspecify.annotations.Nullable;

/**
 * How to write the contract, from the query of a request for it. The platform, which writes it, reads any other form as YAML.
 *
 * @param format the form, or null
 */
public record OpenApiQuery(
        @QueryParam("format") @OneOf({"json", "yaml", "JSON", "YAML"}) @Nullable String format) {

    /**
     * Refuses a query that asks for something that the contract is not written in, or that has another parameter.
     *
     * @param request the request
     * @param intake checks the query
     * @throws org.distinguo.intake.RefusedException with every violation
     */
    public static void check(HttpServerRequest request, Intake intake) {
        intake.check(new OpenApiQuery(request.getParam("format")), QueryCheck.violations(OpenApiQuery.class, request));
    }
}
