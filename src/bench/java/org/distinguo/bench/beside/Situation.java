package org.distinguo.bench.beside;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What is known of the facts.
 *
 * @param yes those that are so, a bit for each
 * @param open those of which nobody knows
 */
record Situation(int yes, int open) {

    private static final long SEED = 20031225;
    private static final int SO = 4;
    private static final int HIDDEN = 3;

    /** Situations of which everything is known; the same at each run. */
    static List<Situation> complete(int number) {
        var random = new Random(SEED);
        List<Situation> situations = new ArrayList<>();
        while (situations.size() < number) {
            int yes = 0;
            for (Told fact : Told.values()) {
                yes |= random.nextInt(SO) == 0 ? fact.bit() : 0;
            }
            if (Definition.consistent(yes)) {
                situations.add(new Situation(yes, 0));
            }
        }
        return situations;
    }

    /** The same, of which a third of the facts is not known. */
    static List<Situation> incomplete(int number) {
        var random = new Random(SEED);
        List<Situation> situations = new ArrayList<>();
        for (Situation known : complete(number)) {
            int open = 0;
            for (Told fact : Told.values()) {
                open |= random.nextInt(HIDDEN) == 0 ? fact.bit() : 0;
            }
            situations.add(new Situation(known.yes & ~open, open));
        }
        return situations;
    }
}
