package org.distinguo.attack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Callers of all kinds, for half a minute or for thirty: memory does not grow. */
final class SteadyMemory implements Attack {

    private static final double MOST_GROWTH = 1.15;

    @Override
    public String name() {
        return "steady-memory";
    }

    @Override
    public List<String> run(Scene scene) throws IOException, InterruptedException, Broken {
        int samples = scene.of(9, 180);
        long interval = scene.of(2_000, 10_000);
        try (Target target = scene.start(this)) {
            List<Load> loads = new ArrayList<>();
            loads.add(load(target, Wire.request("POST", "/v1/classifications", Bodies.marie()), "127.0.6.1", 4));
            loads.add(
                    load(target, Wire.request("POST", "/v1/comparisons", Bodies.longestComparison()), "127.0.6.2", 1));
            loads.add(load(target, Wire.request("GET", "/v1/rulebooks/au", ""), "127.0.6.3", 1));
            loads.add(load(target, Wire.request("GET", "/v1/rulebooks/un/differences/eu", ""), "127.0.6.4", 1));
            List<Long> resident = new ArrayList<>();
            for (int sample = 0; sample < samples; sample++) {
                Thread.sleep(interval);
                resident.add(target.residentMebibytes());
            }
            long answered = 0;
            for (Load load : loads) {
                load.end();
                answered += load.answered();
                if (load.lost() + load.failed() > 0) {
                    throw new Broken(load.lost() + " lost, " + load.failed() + " failed");
                }
            }
            Scene.answers(target);
            double early = mean(resident.subList(samples / 3, samples * 2 / 3));
            double late = mean(resident.subList(samples * 2 / 3, samples));
            String told = answered + " answers in " + samples * interval / 1_000 + " s, resident " + Math.round(early)
                    + " MiB in the second third, " + Math.round(late) + " MiB in the last";
            if (late > MOST_GROWTH * early) {
                throw new Broken(told);
            }
            return List.of(told);
        }
    }

    private static Load load(Target target, byte[] request, String from, int connections) {
        var load = new Load(target.port(), request);
        for (int connection = 0; connection < connections; connection++) {
            load.caller(from, 5);
        }
        return load;
    }

    private static double mean(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).average().orElseThrow();
    }
}
