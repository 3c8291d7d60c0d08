package org.distinguo.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Bodies that come in a byte at a time, to every endpoint that takes one: more of them than there are threads. */
final class SlowBodies implements Attack {

    private static final int PATIENCE_MILLISECONDS = 30_000;
    private static final int BODIES = 210;
    private static final long DRIP_MILLISECONDS = 500;
    private static final List<String> PATHS = List.of("/v1/comparisons", "/v1/what-if", "/v1/classifications");

    @Override
    public String name() {
        return "slow-bodies";
    }

    @Override
    public List<String> run(Scene scene) throws IOException, InterruptedException, Broken {
        List<String> lines = new ArrayList<>();
        try (Target target = scene.start(this)) {
            lines.add(drip(target, PATHS));
            if (scene.isLong()) {
                for (String path : PATHS) {
                    lines.add(drip(target, List.of(path)));
                }
            }
        }
        return lines;
    }

    private String drip(Target target, List<String> paths) throws IOException, InterruptedException, Broken {
        String comparison = "{\"rulebooks\":[\"un\",\"eu\"],\"facts\":{}}";
        List<Wire> wires = new ArrayList<>();
        for (int number = 0; number < BODIES; number++) {
            Wire wire = Wire.open(target.port(), PATIENCE_MILLISECONDS, "127.0.0." + (2 + number % 2));
            wire.send(("POST " + paths.get(number % paths.size())
                            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Content-Length: 60000\r\n\r\n{")
                    .getBytes(StandardCharsets.US_ASCII));
            wires.add(wire);
        }
        Instant begun = Instant.now();
        Duration slowest = Duration.ZERO;
        for (int drip = 0; drip < 6; drip++) {
            for (Wire wire : wires) {
                wire.send(new byte[] {' '});
            }
            Thread.sleep(DRIP_MILLISECONDS);
            Instant asked = Instant.now();
            try (Wire wire = Wire.open(target.port(), 20_000)) {
                Wire.Answer answer = wire.ask(Wire.request("POST", "/v1/comparisons", comparison));
                if (answer.status() != 200) {
                    throw new Broken("beside slow bodies to " + paths + " a comparison gets " + answer.status());
                }
            } catch (IOException e) {
                throw new Broken("beside slow bodies to " + paths + " a comparison gets no answer: " + e.getMessage());
            }
            Scene.answers(target);
            Duration took = Duration.between(asked, Instant.now());
            slowest = took.compareTo(slowest) > 0 ? took : slowest;
        }
        int told = 0;
        while (Duration.between(begun, Instant.now()).toSeconds() < 13) {
            for (Wire wire : wires) {
                try {
                    wire.send(new byte[] {' '});
                } catch (IOException closed) {
                    continue;
                }
            }
            Thread.sleep(DRIP_MILLISECONDS);
        }
        for (Wire wire : wires) {
            try (wire) {
                Wire.Answer answer = wire.read(false);
                told += answer.status() == 408 && answer.isProblem() ? 1 : 0;
            } catch (IOException e) {
                // counted as not told
            }
        }
        if (told < BODIES) {
            throw new Broken("only " + told + " of " + BODIES + " slow bodies to " + paths + " were told 408 in time");
        }
        return BODIES + " slow bodies to " + paths + ": others answered within " + slowest.toMillis() + " ms, all "
                + told + " told 408 after the deadline";
    }
}
