package org.distinguo.runtime.contract;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.distinguo.rest.Scope;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * How callers say who they are. The operator chooses one way or none, so each operation names them all, with the scope that it
 * asks for, and lets them be left out.
 */
final class Callers {

    private static final String TOKEN = "bearerToken";
    private static final String CERTIFICATE = "clientCertificate";

    private Callers() {}

    /** The ways, by name. */
    static Map<String, SecurityScheme> schemes() {
        Map<String, SecurityScheme> schemes = new TreeMap<>();
        schemes.put(
                TOKEN,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .description("Where the operator asks for tokens: a signed JWT (RFC 7519) in the one header "
                                + "`Authorization`, verified as RFC8725 advises: its algorithm, issuer, audience and times are those "
                                + "that the operator names. Its claim `scope` "
                                + "holds the scopes; its claim `rulebooks`, where there is one, lists the only rulebooks that may be "
                                + "asked.")
                        .scheme("bearer")
                        .bearerFormat("JWT"));
        schemes.put(
                CERTIFICATE,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.MUTUALTLS)
                        .description("Where the operator asks for certificates: one that it trusts."));
        return schemes;
    }

    /** Says at an operation which scope it asks for. */
    static void add(Operation operation, Scope scope) {
        operation.setSecurity(List.of(
                OASFactory.createSecurityRequirement().addScheme(TOKEN, List.of(scope.word())),
                OASFactory.createSecurityRequirement().addScheme(CERTIFICATE, List.of(scope.word())),
                OASFactory.createSecurityRequirement()));
    }
}
