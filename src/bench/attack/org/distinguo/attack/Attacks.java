package org.distinguo.attack;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Runs the attacks: {@code short} or {@code long}, and the names of some of them, or none for all. */
public final class Attacks {

    private static final List<Attack> ALL = List.of(
            new LongComparisons(),
            new PipelinedRequests(),
            new SlowBodies(),
            new MutatedRequests(),
            new Overload(),
            new Termination(),
            new Restart(),
            new SteadyMemory(),
            new NoMemoryLeft());

    private Attacks() {}

    /** Ends with exit code 1 where the service did not stand one of them. */
    public static void main(String... arguments) throws Exception {
        List<String> words = Arrays.asList(arguments);
        List<String> names = ALL.stream().map(Attack::name).toList();
        List<String> wanted = words.stream().filter(names::contains).toList();
        boolean isLong = words.contains("long");
        if (words.size() > wanted.size() + 1
                || (words.size() == wanted.size() + 1 && !isLong && !words.contains("short"))) {
            System.err.println("say `short` or `long`, and any of " + String.join(", ", names));
            System.exit(2);
        }
        var scene = new Scene(Path.of("target/attack/logs"), isLong);
        int passed = 0;
        int failed = 0;
        for (Attack attack : ALL) {
            if (!wanted.isEmpty() && !wanted.contains(attack.name())) {
                continue;
            }
            Instant begun = Instant.now();
            try {
                List<String> lines = attack.run(scene);
                passed++;
                System.out.println("stands  " + attack.name() + " (" + since(begun) + " s)");
                lines.forEach(line -> System.out.println("        " + line));
            } catch (Attack.Broken e) {
                failed++;
                System.out.println("BROKEN  " + attack.name() + " (" + since(begun) + " s): " + e.getMessage());
            }
        }
        System.out.println(passed + " passed, " + failed + " failed");
        System.exit(failed == 0 ? 0 : 1);
    }

    private static long since(Instant begun) {
        return Duration.between(begun, Instant.now()).toSeconds();
    }
}
