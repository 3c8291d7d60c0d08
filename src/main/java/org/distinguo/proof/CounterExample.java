package org.distinguo.proof;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.distinguo.facts.Answer;
import org.distinguo.facts.FactId;

/**
 * A case that shows why a claim does not hold.
 *
 * @param rulebook the rulebook's id
 * @param conductDate a date of conduct for which it shows it
 * @param answers the answers of the case
 */
public record CounterExample(String rulebook, LocalDate conductDate, SortedMap<FactId, Answer> answers) {

    public CounterExample {
        answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
    }

    /**
     * The case as a request that can be posted to {@code /v1/classifications} as it is.
     *
     * @return JSON on one line
     */
    public String asRequest() {
        Map<String, String> groups = new TreeMap<>();
        answers.forEach((fact, answer) -> groups.merge(
                fact.group(), "\"" + fact.name() + "\":\"" + answer + "\"", (left, right) -> left + "," + right));
        String facts = groups.entrySet().stream()
                .map(group -> "\"" + group.getKey() + "\":{" + group.getValue() + "}")
                .collect(Collectors.joining(","));
        return "{\"rulebook\":\"" + rulebook + "\",\"conductDate\":\"" + conductDate + "\",\"facts\":{" + facts + "}}";
    }
}
