package org.distinguo.attack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Legal requests of a few hundred bytes whose answers have megabytes, many at once, from callers who read and who do not. */
final class LongComparisons implements Attack {

    private static final int PATIENCE_MILLISECONDS = 30_000;
    private static final int AT_ONCE = 60;
    private static final int WHO_DO_NOT_READ = 40;

    @Override
    public String name() {
        return "long-comparisons";
    }

    @Override
    public List<String> run(Scene scene) throws IOException, InterruptedException, Broken {
        String body = Bodies.longestComparison();
        byte[] request = Wire.request("POST", "/v1/comparisons", body);
        int rounds = scene.of(5, 50);
        List<Wire> silent = new ArrayList<>();
        try (Target target = scene.start(this)) {
            for (int number = 0; number < WHO_DO_NOT_READ; number++) {
                Wire wire = Wire.open(target.port(), PATIENCE_MILLISECONDS);
                silent.add(wire);
                wire.send(request);
            }
            Map<Integer, AtomicLong> statuses = new ConcurrentHashMap<>();
            var longest = new AtomicLong();
            ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE);
            List<Future<?>> done = new ArrayList<>();
            for (int caller = 0; caller < AT_ONCE; caller++) {
                done.add(callers.submit(() -> {
                    for (int round = 0; round < rounds; round++) {
                        int status = 0;
                        try (Wire wire = Wire.open(target.port(), PATIENCE_MILLISECONDS)) {
                            Wire.Answer answer = wire.ask(request);
                            status = answer.status();
                            longest.accumulateAndGet(answer.body().length, Math::max);
                        } catch (IOException e) {
                            // counted as status 0
                        }
                        statuses.computeIfAbsent(status, key -> new AtomicLong())
                                .incrementAndGet();
                    }
                }));
            }
            callers.shutdown();
            boolean ended = callers.awaitTermination(5, TimeUnit.MINUTES);
            for (Wire wire : silent) {
                wire.close();
            }
            Scene.answers(target);
            if (!ended
                    || !statuses.containsKey(200)
                    || statuses.keySet().stream().anyMatch(status -> status != 200 && status != 503 && status != 429)) {
                throw new Broken("statuses " + statuses);
            }
            return List.of(
                    body.length() + " bytes in, " + longest + " bytes out, " + AT_ONCE + " at once beside "
                            + WHO_DO_NOT_READ + " that read nothing",
                    "statuses " + statuses + ", resident " + target.residentMebibytes() + " MiB");
        }
    }
}
