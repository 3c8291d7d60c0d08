package org.distinguo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.distinguo.facts.Answer;
import org.distinguo.facts.FactId;
import org.junit.jupiter.api.Test;

/** What a counter-example says, and that it is written as a request. */
final class CounterExampleTest {

    private static final Map<FactId, Answer> ANSWERS = Map.of(
            FactId.parse("person.child"), Answer.YES,
            FactId.parse("means.force"), Answer.NO,
            FactId.parse("means.fraud"), Answer.YES);

    private static CounterExample example(boolean met, Map<FactId, Answer> otherwise, String... through) {
        return new CounterExample(
                "xx",
                LocalDate.of(2020, 2, 29),
                new TreeMap<>(ANSWERS),
                met,
                new TreeMap<>(otherwise),
                List.of(through));
    }

    @Test
    void caseAloneSaysWhetherItIsMet() {
        assertThat(example(true, Map.of()).words()).isEqualTo("met by the case");
        assertThat(example(false, Map.of(), "`act` (line 3)").words()).isEqualTo("not met by the case");
    }

    @Test
    void twoCasesSayWhichAnswersMakeTheDifferenceAndThroughWhat() {
        assertThat(example(true, Map.of(FactId.parse("means.fraud"), Answer.NO)).words())
                .isEqualTo("with `means.fraud` YES met, with `means.fraud` NO not met");
        assertThat(example(
                                false,
                                Map.of(FactId.parse("means.force"), Answer.YES, FactId.parse("means.fraud"), Answer.NO),
                                "`act` (line 3)",
                                "`means` (line 4)")
                        .words())
                .isEqualTo("with `means.force` NO and `means.fraud` YES not met, with `means.force` YES and "
                        + "`means.fraud` NO met, through `act` (line 3) and `means` (line 4)");
    }

    @Test
    void requestHasTheAnswersOfTheCaseByGroup() {
        assertThat(example(true, Map.of()).asRequest())
                .isEqualTo("{\"rulebook\":\"xx\",\"conductDate\":\"2020-02-29\",\"decisionDate\":\"2020-02-29\","
                        + "\"facts\":{\"means\":{\"force\":\"NO\",\"fraud\":\"YES\"},\"person\":{\"child\":\"YES\"}}}");
    }
}
