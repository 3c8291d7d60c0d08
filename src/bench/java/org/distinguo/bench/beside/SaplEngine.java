package org.distinguo.bench.beside;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.sapl.api.pdp.AuthorizationSubscription;
import io.sapl.api.pdp.Decision;
import io.sapl.api.pdp.PolicyDecisionPoint;
import io.sapl.interpreter.InitializationException;
import io.sapl.interpreter.combinators.PolicyDocumentCombiningAlgorithm;
import io.sapl.pdp.PolicyDecisionPointFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.distinguo.rulebook.Status;

/**
 * SAPL: an embedded decision point that is built once with its policies in memory. A policy permits where an element is met,
 * another denies where it is not; where neither applies, it is undetermined. What nobody knows is left out.
 */
final class SaplEngine implements Engine {

    private static final List<TextNode> ACTIONS = Stream.of("act", "means", "purpose", "offence")
            .map(TextNode::valueOf)
            .toList();
    private static final TextNode CASE = TextNode.valueOf("case");
    private static final NullNode NOTHING = NullNode.getInstance();
    private static final TextNode YES = TextNode.valueOf("YES");
    private static final TextNode NO = TextNode.valueOf("NO");

    private final PolicyDecisionPoint point;

    SaplEngine(String file) {
        try (InputStream stream = SaplEngine.class.getResourceAsStream("/beside/" + file)) {
            String policies = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            point = PolicyDecisionPointFactory.fixedInRamPolicyDecisionPoint(
                    List.of(policies.split("\n---\n")), PolicyDocumentCombiningAlgorithm.PERMIT_OVERRIDES, Map.of());
        } catch (IOException | InitializationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<Status> decide(Situation situation) {
        ObjectNode subject = JsonNodeFactory.instance.objectNode();
        for (Told fact : Told.values()) {
            if (!fact.in(situation.open())) {
                subject.set(fact.variable(), fact.in(situation.yes()) ? YES : NO);
            }
        }
        return ACTIONS.stream().map(action -> status(decision(subject, action))).toList();
    }

    private Decision decision(ObjectNode subject, TextNode action) {
        var subscription = new AuthorizationSubscription(subject, action, CASE, NOTHING);
        return Objects.requireNonNull(point.decideOnce(subscription).block()).getDecision();
    }

    private static Status status(Decision decision) {
        return switch (decision) {
            case PERMIT -> Status.MET;
            case DENY -> Status.NOT_MET;
            case NOT_APPLICABLE -> Status.UNDETERMINED;
            case INDETERMINATE -> throw new IllegalStateException("a policy has a fault");
        };
    }
}
