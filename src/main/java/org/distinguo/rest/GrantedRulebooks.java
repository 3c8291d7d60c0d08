package org.distinguo.rest;

import io.vertx.ext.web.RoutingContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.distinguo.intake.message.Message;
import org.distinguo.intake.message.MessageId;
import org.distinguo.rest.problem.ProblemException;
import org.distinguo.rest.problem.ProblemType;

/**
 * Which rulebooks the caller of one request may ask. All, unless the door limits them: it knows who the caller is, and only
 * the reader of a body knows which rulebooks the body asks.
 */
public final class GrantedRulebooks {

    private static final String KEY = GrantedRulebooks.class.getName();

    private GrantedRulebooks() {}

    /**
     * Limits the caller of a request to some rulebooks.
     *
     * @param request the request
     * @param rulebooks their ids; none where the caller may ask no rulebook at all
     */
    public static void limit(RoutingContext request, Set<String> rulebooks) {
        request.put(KEY, Set.copyOf(rulebooks));
    }

    /**
     * Those that the caller may not ask.
     *
     * @param request the request
     * @param asked the ids of the rulebooks that it asks
     * @return some of them, in their order; empty where the caller may ask all
     */
    public static List<String> denied(RoutingContext request, Collection<String> asked) {
        Set<String> granted = request.get(KEY);
        return granted == null
                ? List.of()
                : asked.stream().filter(id -> !granted.contains(id)).distinct().toList();
    }

    /**
     * Ends a request that asks rulebooks which its caller may not ask.
     *
     * @throws ProblemException which names these rulebooks and nothing else
     */
    static void check(RoutingContext request, Collection<String> asked) {
        List<String> denied = denied(request, asked);
        if (!denied.isEmpty()) {
            throw ProblemException.of(ProblemType.FORBIDDEN, detail(denied));
        }
    }

    /**
     * What is told of rulebooks that a caller may not ask.
     *
     * @param denied their ids, which are ids by their form
     */
    public static Message detail(Collection<String> denied) {
        return MessageId.RULEBOOKS_DENIED.with(
                new TreeSet<>(denied).stream().map(id -> "`" + id + "`").toList());
    }
}
