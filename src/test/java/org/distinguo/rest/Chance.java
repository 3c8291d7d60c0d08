package org.distinguo.rest;

import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Choices by chance: the same for the same seed. */
final class Chance {

    private final Random random;

    Chance(long seed) {
        this.random = new Random(seed);
    }

    /** A number from 0 to one less than the bound. */
    int nextInt(int bound) {
        return random.nextInt(bound);
    }

    boolean nextBoolean() {
        return random.nextBoolean();
    }

    /** Takes a step, or does not. */
    void maybe(Runnable step) {
        if (random.nextInt(2) == 0) {
            step.run();
        }
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> T one(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    void shuffle(List<?> items) {
        Collections.shuffle(items, random);
    }
}
