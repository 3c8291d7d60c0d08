package org.distinguo.proof;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.distinguo.facts.Answer;
import org.distinguo.facts.FactId;

/**
 * A case that shows why a claim does not hold, alone or beside the same case with other answers to some facts.
 *
 * @param rulebook the rulebook's id
 * @param conductDate a date of conduct for which it shows it
 * @param answers the answers of the case
 * @param met whether the case meets the offence
 * @param otherwise the answers with which it comes out the other way; empty where the case alone shows it
 * @param through the elements and exemptions that then change, with the lines on which they stand
 */
public record CounterExample(
        String rulebook,
        LocalDate conductDate,
        SortedMap<FactId, Answer> answers,
        boolean met,
        SortedMap<FactId, Answer> otherwise,
        List<String> through) {

    public CounterExample {
        answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
        otherwise = Collections.unmodifiableSortedMap(new TreeMap<>(otherwise));
        through = List.copyOf(through);
    }

    /**
     * What the case shows, in words.
     *
     * @return which answers meet the offence and which do not, and through what; for a case alone, whether it is met
     */
    public String words() {
        if (otherwise.isEmpty()) {
            return (met ? "met" : "not met") + " by the case";
        }
        SortedMap<FactId, Answer> before = new TreeMap<>(answers);
        before.keySet().retainAll(otherwise.keySet());
        return "with " + listed(before) + (met ? " met" : " not met") + ", with " + listed(otherwise)
                + (met ? " not met" : " met")
                + (through.isEmpty() ? "" : ", through " + String.join(" and ", through));
    }

    private static String listed(SortedMap<FactId, Answer> answers) {
        return answers.entrySet().stream()
                .map(entry -> "`" + entry.getKey() + "` " + entry.getValue())
                .collect(Collectors.joining(" and "));
    }

    /**
     * The case as a request to {@code /v1/classifications}, and for the command {@code classify}.
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
        return "{\"rulebook\":\"" + rulebook + "\",\"conductDate\":\"" + conductDate + "\",\"decisionDate\":\""
                + conductDate + "\",\"facts\":{" + facts + "}}";
    }
}
