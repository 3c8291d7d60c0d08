package org.distinguo.echo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request for a classification as plain data, with nothing checked but its shape. */
public record EchoRequest(
        String rulebook,
        @Nullable String conductDate,
        @Nullable String decisionDate,
        @Nullable String standard,
        @Nullable String encounter,
        @Nullable String caseReference,
        @Nullable String digestSalt,
        @Nullable String partOfState,
        @Nullable List<String> screened,
        @Nullable Map<String, Map<String, Object>> facts) {}
