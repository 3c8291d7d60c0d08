package org.distinguo.attack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Where an attack takes place.
 *
 * @param logs the folder for what the service prints
 * @param isLong whether the long form is asked for
 */
record Scene(Path logs, boolean isLong) {

    private static final int WARM_UPS = 5;
    private static final int WARM_UP_MILLISECONDS = 60_000;
    private static final int PATIENCE_MILLISECONDS = 20_000;

    Target start(Attack attack) throws IOException, InterruptedException {
        return start(attack, Map.of());
    }

    Target start(Attack attack, Map<String, String> settings) throws IOException, InterruptedException {
        Target target = Target.start(logs.resolve(attack.name() + ".log"), 0, settings, List.of());
        warmUp(target);
        return target;
    }

    /** Asks of everything once: what is read, loaded or compiled with a first request is not what is attacked. */
    static void warmUp(Target target) throws IOException {
        for (int time = 0; time < WARM_UPS; time++) {
            try (Wire wire = Wire.open(target.port(), WARM_UP_MILLISECONDS)) {
                wire.ask(Wire.request("POST", "/v1/classifications", Bodies.marie()));
                wire.ask(Wire.request("GET", "/v1/rulebooks", ""));
                wire.ask(Wire.request("GET", "/v1/rulebooks/au", ""));
                wire.ask(Wire.request("POST", "/v1/comparisons", Bodies.longestComparison()));
            }
        }
    }

    /** The short or the long number. */
    int of(int inShort, int inLong) {
        return isLong ? inLong : inShort;
    }

    /**
     * Asks what anybody would ask, at both ports.
     *
     * @throws Attack.Broken if it is not answered within twenty seconds
     */
    static void answers(Target target) throws IOException, Attack.Broken {
        if (!target.isAlive()) {
            throw new Attack.Broken("the process is gone");
        }
        try (Wire wire = Wire.open(target.port(), PATIENCE_MILLISECONDS)) {
            expect(200, wire.ask(Wire.request("POST", "/v1/classifications", Bodies.marie())));
        } catch (IOException e) {
            throw new Attack.Broken("callers get no answer: " + e.getMessage());
        }
        try (Wire wire = Wire.open(target.managementPort(), PATIENCE_MILLISECONDS)) {
            expect(200, wire.ask(Wire.request("GET", "/q/health/live", "")));
            expect(200, wire.ask(Wire.request("GET", "/q/health/ready", "")));
            expect(200, wire.ask(Wire.request("GET", "/q/metrics", "")));
        } catch (IOException e) {
            throw new Attack.Broken("the platform gets no answer: " + e.getMessage());
        }
        if (target.printed().contains("OutOfMemoryError")) {
            throw new Attack.Broken("there was no memory left");
        }
    }

    private static void expect(int status, Wire.Answer answer) throws Attack.Broken {
        if (answer.status() != status) {
            throw new Attack.Broken("status " + answer.status() + ", not " + status + ": " + answer.text());
        }
    }
}
