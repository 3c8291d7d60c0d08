package org.distinguo.runtime.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** Notices an event loop that does nothing any more, and memory that is gone. */
final class HeartbeatTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    @Test
    void whereEverythingWorksThereIsNoSilence() {
        var heartbeat = new Heartbeat(List.of(Runnable::run), () -> {}, 0);
        heartbeat.tryAll(5 * SECOND);
        assertThat(heartbeat.silence(5 * SECOND)).isZero();
    }

    @Test
    void anEventLoopThatDoesNothingIsNoticedAndForgivenWhenItComesBack() {
        List<Runnable> waiting = new ArrayList<>();
        var heartbeat = new Heartbeat(List.of((Executor) Runnable::run, waiting::add), () -> {}, 0);
        heartbeat.tryAll(SECOND);
        heartbeat.tryAll(2 * SECOND);
        assertThat(heartbeat.silence(2 * SECOND)).isEqualTo(Duration.ofSeconds(2));
        waiting.forEach(Runnable::run);
        assertThat(heartbeat.silence(2 * SECOND)).isZero();
    }

    @Test
    void anEventLoopThatHasEndedIsNoticed() {
        Executor ended = task -> {
            throw new RejectedExecutionException();
        };
        var heartbeat = new Heartbeat(List.of(ended), () -> {}, 0);
        heartbeat.tryAll(3 * SECOND);
        assertThat(heartbeat.silence(3 * SECOND)).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void memoryThatIsGoneIsNoticed() {
        boolean[] gone = {false};
        var heartbeat = new Heartbeat(
                List.of(),
                () -> {
                    if (gone[0]) {
                        throw new OutOfMemoryError("none left, says this test");
                    }
                },
                0);
        heartbeat.tryAll(SECOND);
        gone[0] = true;
        heartbeat.tryAll(3 * SECOND);
        assertThat(heartbeat.silence(3 * SECOND)).isEqualTo(Duration.ofSeconds(2));
    }
}
