package org.distinguo.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules of a request that no schema can state: those of dates, and that no two episodes have the same label. */
public final class UnwrittenRules {

    private UnwrittenRules() {}

    /** Whether a body keeps them all, where today is the day of a decision without a date. */
    public static boolean keeps(JsonNode body, LocalDate today) {
        Set<String> labels = new HashSet<>();
        boolean isEachLabelNew = true;
        for (JsonNode episode : body.path("episodes")) {
            isEachLabelNew &= !episode.path("label").isTextual()
                    || labels.add(episode.path("label").textValue());
        }
        return isEachLabelNew && hasFittingDates(body, today);
    }

    /**
     * Whether the dates keep the rules: no conduct is after the decision, and no day is before 1900 or after 2199. True where a text
     * is no date, for then the schema has its say.
     */
    private static boolean hasFittingDates(JsonNode body, LocalDate today) {
        JsonNode sent = body.path("decisionDate");
        Optional<LocalDate> decision = sent.isMissingNode() || sent.isNull() ? Optional.of(today) : first(sent);
        List<JsonNode> conduct = new ArrayList<>(List.of(body.path("conductDate")));
        body.path("conductDates").forEach(conduct::add);
        body.path("episodes").forEach(episode -> conduct.add(episode.path("conductDate")));
        boolean inOrder = decision.isEmpty()
                || conduct.stream().flatMap(date -> first(date).stream()).noneMatch(decision.get()::isBefore);
        conduct.add(sent);
        return inOrder && conduct.stream().noneMatch(date -> SampleValues.OUTSIDE_YEARS.contains(date.asText()));
    }

    /** The first day of a date, a month or a year. */
    private static Optional<LocalDate> first(JsonNode node) {
        String text = node.asText();
        return SampleValues.DATES.contains(text) || SampleValues.ROUGH_DATES.contains(text)
                ? Optional.of(LocalDate.parse((text + "-01-01").substring(0, "2024-01-01".length())))
                : Optional.empty();
    }
}
