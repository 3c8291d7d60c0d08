package org.distinguo.attack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The process is asked to end (SIGTERM) while callers are at it, with and without the delay that an orchestrator needs. */
final class Termination implements Attack {

    private static final int CALLERS = 16;
    private static final int TERMINATED = 143;

    @Override
    public String name() {
        return "termination";
    }

    @Override
    public List<String> run(Scene scene) throws IOException, InterruptedException, Broken {
        List<String> lines = new ArrayList<>();
        int rounds = scene.of(1, 10);
        for (int round = 0; round < rounds; round++) {
            lines.add(end(scene, "without a delay", Map.of(), 0));
            lines.add(end(scene, "with a delay of 3 s", Map.of("QUARKUS_SHUTDOWN_DELAY", "3s"), 2_000));
        }
        return lines;
    }

    private String end(Scene scene, String how, Map<String, String> settings, long until)
            throws IOException, InterruptedException, Broken {
        try (Target target = scene.start(this, settings)) {
            var load = new Load(target.port(), Wire.request("POST", "/v1/classifications", Bodies.marie()));
            var slow = new Load(target.port(), Wire.request("POST", "/v1/comparisons", Bodies.longestComparison()));
            for (int caller = 0; caller < CALLERS; caller++) {
                load.caller("127.0.2." + (1 + caller), 0);
            }
            slow.caller("127.0.2.100", 0);
            slow.caller("127.0.2.101", 0);
            Thread.sleep(2_000);
            long before = load.answered();
            target.terminate();
            Thread.sleep(until);
            long during = load.answered() - before;
            int code = target.exitCode();
            load.end();
            slow.end();
            String told = how + ": " + (load.answered() + slow.answered()) + " answered, "
                    + (load.refused() + slow.refused()) + " told to come back, " + (load.lost() + slow.lost())
                    + " lost, "
                    + (load.failed() + slow.failed()) + " failed, exit code " + code;
            if (load.lost() + slow.lost() + load.failed() + slow.failed() > 0 || code != TERMINATED) {
                throw new Broken(told);
            }
            if (until > 0 && during == 0) {
                throw new Broken(told + ": nobody was answered while the orchestrator was to notice");
            }
            return told;
        }
    }
}
