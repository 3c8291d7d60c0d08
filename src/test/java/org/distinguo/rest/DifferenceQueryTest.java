package org.distinguo.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.distinguo.intake.RefusedException;
import org.distinguo.intake.TestValidator;
import org.distinguo.intake.Violation;
import org.distinguo.intake.binding.RequestBinder;
import org.junit.jupiter.api.Test;

/**
 * The parameters of a query are accepted exactly where the committed contract accepts them, in the opinion of a validator that
 * knows only that, and where no day is before 1900 or after 2199.
 */
final class DifferenceQueryTest {

    private static final int QUERIES = 100_000;
    private static final String OPERATION = "/paths/~1v1~1rulebooks~1{id}~1differences~1{other}/get/parameters";
    private static final List<String> VALUES = List.of(
            "TRAFFICKING",
            "SMUGGLING",
            "RELATED",
            "true",
            "false",
            "True",
            "1",
            "2024-02-29",
            "2015-05-29",
            "1900-01-01",
            "2199-12-31",
            "2100-02-29");
    private static final Set<String> OUTSIDE_YEARS = Set.of("1899-12-31", "2200-01-01", "0001-01-01", "9999-12-31");

    private final RequestBinder binder = TestValidator.binderOn(LocalDate.of(2025, 6, 2));
    private final Map<String, Contract.Judge> judges = new HashMap<>();
    private final Random random = new Random(9_110);

    @Test
    void serviceAndContractAgree() {
        for (JsonNode parameter : Contract.tree().at(OPERATION)) {
            if (parameter.path("in").asText().equals("query")) { // the language is a reference to a header
                judges.put(parameter.get("name").asText(), Contract.judge(parameter.get("schema")));
            }
        }
        assertThat(judges).containsOnlyKeys("kind", "conductDate", "otherConductDate", "open");
        int accepted = 0;
        for (int number = 0; number < QUERIES; number++) {
            Map<String, String> sent = new HashMap<>();
            judges.keySet().stream().filter(name -> random.nextInt(3) != 0).forEach(name -> sent.put(name, value()));
            Set<String> wrong = new TreeSet<>();
            sent.forEach((name, text) -> {
                if (!fits(Objects.requireNonNull(judges.get(name)), text)) {
                    wrong.add(name);
                }
            });
            assertThat(refused(sent)).as(sent.toString()).isEqualTo(wrong);
            accepted += wrong.isEmpty() ? 1 : 0;
        }
        assertThat(accepted).isGreaterThan(QUERIES / 100);
    }

    private static boolean fits(Contract.Judge judge, String text) {
        JsonNode value =
                judge.accepts(BooleanNode.TRUE) && Set.of("true", "false").contains(text)
                        ? BooleanNode.valueOf(Boolean.parseBoolean(text))
                        : TextNode.valueOf(text);
        return judge.accepts(value) && !OUTSIDE_YEARS.contains(text);
    }

    private Set<String> refused(Map<String, String> sent) {
        try {
            binder.check(
                    new DifferenceQuery(
                            sent.get("kind"), sent.get("conductDate"), sent.get("otherConductDate"), sent.get("open")),
                    List.of());
            return Set.of();
        } catch (RefusedException e) {
            Set<String> parameters = new TreeSet<>();
            e.violations().stream().map(Violation::parameter).forEach(parameters::add);
            return parameters;
        }
    }

    private String value() {
        List<String> words = random.nextInt(3) == 0 ? SampleValues.ALMOST_DATES : VALUES;
        String word = words.get(random.nextInt(words.size()));
        return switch (random.nextInt(8)) {
            case 0 -> word + " ";
            case 1 -> word.toLowerCase(java.util.Locale.ROOT);
            case 2 -> word.isEmpty() ? word : word.substring(1);
            default -> word;
        };
    }
}
