package org.distinguo.attack;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A process that has no memory left for an answer must not stay: it notices, and ends by itself. */
final class NoMemoryLeft implements Attack {

    private static final int ENDED_ITSELF = 3;

    @Override
    public String name() {
        return "no-memory-left";
    }

    @Override
    public List<String> run(Scene scene) throws IOException, InterruptedException, Broken {
        long begun = System.nanoTime();
        // Enough for the start, which reads files of up to 130 kB by a direct buffer; not enough for one answer of a
        // usual
        // length beside what the platform holds.
        try (Target target = Target.start(
                scene.logs().resolve(name() + ".log"),
                0,
                Map.of("_JAVA_OPTIONS", "-XX:MaxDirectMemorySize=190k"),
                List.of())) {
            int code = target.exitCode();
            long seconds = (System.nanoTime() - begun) / 1_000_000_000;
            if (code != ENDED_ITSELF) {
                throw new Broken("it ended with " + code + ": " + target.printed());
            }
            return List.of("ended itself with exit code " + code + " after " + seconds + " s");
        } catch (IllegalStateException e) {
            throw new Broken("it stays although it cannot serve: " + e.getMessage());
        }
    }
}
