package org.distinguo.bench.beside;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.distinguo.rulebook.Status;

/** How often each engine gives the exact status, which is found by trying every way of answering what is open. */
public final class Rightness {

    private static final double PERCENT = 100;

    private Rightness() {}

    /**
     * The table, and whether Distinguo is always right.
     *
     * @param lines in Markdown
     * @param exact false where it is not
     */
    public record Found(List<String> lines, boolean exact) {}

    /**
     * Tries every engine.
     *
     * @param situations how many are tried, complete and incomplete
     * @return what came of it
     */
    public static Found of(int situations) {
        List<String> lines = new ArrayList<>(List.of(
                "| engine | right on complete facts | right on incomplete facts | says more than is known | says less |",
                "| --- | ---: | ---: | ---: | ---: |"));
        List<Situation> complete = Situation.complete(situations);
        List<Situation> incomplete = Situation.incomplete(situations);
        boolean exact = true;
        for (Engines one : Engines.values()) {
            Engine engine = one.setUp();
            double whole = share(engine, complete, Rightness::right);
            double part = share(engine, incomplete, Rightness::right);
            exact &= one != Engines.DISTINGUO || (whole == PERCENT && part == PERCENT);
            lines.add(String.format(
                    Locale.ROOT,
                    "| %s | %.2f %% | %.2f %% | %.2f %% | %.2f %% |",
                    one,
                    whole,
                    part,
                    share(engine, incomplete, Rightness::more),
                    share(engine, incomplete, Rightness::less)));
        }
        return new Found(lines, exact);
    }

    /** What an engine said, and what it is. */
    private record Pair(Status said, Status exact) {}

    private static double share(Engine engine, List<Situation> situations, ToIntFunction<Pair> counts) {
        long found = 0;
        for (Situation situation : situations) {
            List<Status> said = engine.decide(situation);
            List<Status> exact = Stream.of(Definition.values())
                    .map(part -> part.status(situation))
                    .toList();
            for (int number = 0; number < exact.size(); number++) {
                found += counts.applyAsInt(new Pair(said.get(number), exact.get(number)));
            }
        }
        return PERCENT * found / (situations.size() * (double) Definition.values().length);
    }

    private static int right(Pair pair) {
        return pair.said() == pair.exact() ? 1 : 0;
    }

    private static int less(Pair pair) {
        return pair.said() == Status.UNDETERMINED && pair.exact() != Status.UNDETERMINED ? 1 : 0;
    }

    private static int more(Pair pair) {
        return pair.said() != pair.exact() && pair.said() != Status.UNDETERMINED ? 1 : 0;
    }
}
