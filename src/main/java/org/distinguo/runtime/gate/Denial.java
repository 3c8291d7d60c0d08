package org.distinguo.runtime.gate;

import io.vertx.ext.web.RoutingContext;
import java.util.Collection;
import java.util.Optional;
import org.distinguo.intake.message.Message;
import org.distinguo.intake.message.MessageId;
import org.distinguo.rest.GrantedRulebooks;
import org.distinguo.rest.Scope;
import org.jspecify.annotations.Nullable;

/** Why a caller who is known may not do what the request asks: for want of a scope, or of the right to ask a rulebook. */
final class Denial {

    /** Under which it stands with the request. */
    static final String KEY = Denial.class.getName();

    private final Message detail;
    private final @Nullable Scope scope;

    private Denial(Message detail, @Nullable Scope scope) {
        this.detail = detail;
        this.scope = scope;
    }

    /** The caller lacks a scope. */
    static void put(RoutingContext context, Scope scope) {
        context.put(KEY, new Denial(MessageId.SCOPE_LACKING.with(scope.word()), scope));
    }

    /** The caller may not ask these rulebooks. */
    static void put(RoutingContext context, Collection<String> rulebooks) {
        context.put(KEY, new Denial(GrantedRulebooks.detail(rulebooks), null));
    }

    /** What the caller is told. */
    Message detail() {
        return detail;
    }

    /** The scope that is missing, where it is one. */
    Optional<Scope> scope() {
        return Optional.ofNullable(scope);
    }
}
