package org.distinguo.runtime.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each caller gets the same share of the time, however much it asks for. */
final class FairQueueTest {

    @Test
    void whatOneCallerSentFirstComesFirst() {
        var queue = new FairQueue<Integer>(10);
        queue.add("a", 1);
        queue.add("a", 2);
        assertThat(queue.poll()).isEqualTo(1);
        assertThat(queue.poll()).isEqualTo(2);
        assertThat(queue.poll()).isNull();
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    void whoSendsOneRequestWaitsForOneTurnOfWhoSendsMany() {
        var queue = new FairQueue<String>(10);
        for (int number = 0; number < 1_000; number++) {
            queue.add("greedy", "greedy");
        }
        assertThat(queue.poll()).isEqualTo("greedy");
        queue.charge("greedy", 10);
        queue.add("modest", "modest");
        assertThat(queue.poll()).isEqualTo("modest");
        assertThat(queue.poll()).isEqualTo("greedy");
    }

    @Test
    void callersGetTheSameTimeThoughTheRequestsOfOneTakeTenTimesAsLong() {
        var queue = new FairQueue<String>(10);
        Map<String, Long> cost = Map.of("cheap", 3L, "costly", 30L);
        cost.keySet().forEach(caller -> {
            for (int number = 0; number < 10_000; number++) {
                queue.add(caller, caller);
            }
        });
        Map<String, Long> spent = new HashMap<>();
        for (int turn = 0; turn < 5_000; turn++) {
            String caller = String.valueOf(queue.poll());
            long took = cost.getOrDefault(caller, 0L);
            queue.charge(caller, took);
            spent.merge(caller, took, Long::sum);
        }
        assertThat(spent.getOrDefault("cheap", 0L) / (double) spent.getOrDefault("costly", 1L))
                .isBetween(0.97, 1.03);
    }

    @Test
    void whatIsTakenOutDoesNotComeAndTheOthersDo() {
        var queue = new FairQueue<Integer>(10);
        queue.add("a", 1);
        queue.add("b", 2);
        queue.add("a", 3);
        assertThat(queue.remove("a", 1)).isTrue();
        assertThat(queue.remove("a", 1)).isFalse();
        assertThat(queue.remove("c", 1)).isFalse();
        List<Integer> rest = new ArrayList<>();
        for (Integer next = queue.poll(); next != null; next = queue.poll()) {
            rest.add(next);
        }
        assertThat(rest).containsExactlyInAnyOrder(2, 3);
        queue.add("a", 4);
        assertThat(queue.remove("a", 4)).isTrue();
        assertThat(queue.isEmpty()).isTrue();
        assertThat(queue.poll()).isNull();
    }
}
