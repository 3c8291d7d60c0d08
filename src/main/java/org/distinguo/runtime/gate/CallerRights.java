package org.distinguo.runtime.gate;

import io.quarkus.security.credential.CertificateCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.distinguo.intake.request.RequestForms;
import org.distinguo.rest.GrantedRulebooks;
import org.distinguo.rest.Scope;
import org.distinguo.rest.ServicePaths;
import org.distinguo.rest.ServicePaths.Operation;
import org.distinguo.runtime.DistinguoConfig;
import org.distinguo.runtime.access.Access;
import org.distinguo.runtime.access.CallerName;
import org.distinguo.runtime.access.TokenClaims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Lets a request pass, where callers have to be known, if its path is a page for everybody, or if the caller has what
 * {@link ServicePaths} asks for and may ask the rulebooks in the path. Everything else is refused, before a body is read.
 */
@Singleton
final class CallerRights implements HttpSecurityPolicy {

    private static final Pattern RULEBOOK = Pattern.compile(RequestForms.WORDS);

    private final Access access;
    private final boolean isEverythingGranted;

    CallerRights(DistinguoConfig own, VertxHttpConfig service) {
        this.access = own.access();
        this.isEverythingGranted = access == Access.CERTIFICATES
                && service.auth().certificateRoleProperties().isEmpty();
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext context, Uni<SecurityIdentity> identity, AuthorizationRequestContext platform) {
        if (!access.asksWhoCalls() || ServicePaths.isPage(context.normalizedPath())) {
            return CheckResult.permit();
        }
        Optional<Operation> operation = ServicePaths.operation(context.normalizedPath());
        return operation.isEmpty()
                ? CheckResult.deny()
                : identity.map(caller -> check(context, operation.get(), caller));
    }

    private CheckResult check(RoutingContext context, Operation operation, SecurityIdentity caller) {
        if (caller.isAnonymous()) {
            return CheckResult.DENY;
        }
        name(context, caller);
        Scope scope = operation.scope();
        if (!isEverythingGranted && !scopes(caller).contains(scope.word())) {
            Denial.put(context, scope);
            return CheckResult.DENY;
        }
        limit(context, caller);
        List<String> denied = GrantedRulebooks.denied(context, operation.rulebooks(context.normalizedPath()));
        if (!denied.isEmpty()) {
            Denial.put(context, named(denied));
            return CheckResult.DENY;
        }
        return CheckResult.PERMIT;
    }

    private static void name(RoutingContext context, SecurityIdentity caller) {
        CertificateCredential presented = caller.getCredential(CertificateCredential.class);
        if (presented != null) {
            CallerName.put(context, presented.getCertificate());
        } else if (caller.getPrincipal() instanceof JsonWebToken token) {
            CallerName.put(context, token);
        }
    }

    private static Set<String> scopes(SecurityIdentity caller) {
        return caller.getPrincipal() instanceof JsonWebToken token ? TokenClaims.scopes(token) : caller.getRoles();
    }

    private static void limit(RoutingContext context, SecurityIdentity caller) {
        if (caller.getPrincipal() instanceof JsonWebToken token) {
            TokenClaims.rulebooks(token).ifPresent(rulebooks -> GrantedRulebooks.limit(context, rulebooks));
        }
    }

    /** What a path has in the place of an id is told only where it has the form of one. */
    private static List<String> named(List<String> denied) {
        return denied.stream()
                .map(id -> RULEBOOK.matcher(id).matches() && id.length() <= RequestForms.RULEBOOK_LENGTH ? id : "...")
                .toList();
    }
}
