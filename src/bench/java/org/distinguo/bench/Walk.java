package org.distinguo.bench;

import java.math.BigInteger;
import java.util.List;

/**
 * Goes through a list again and again in steps of about 0.618 of its size, so that every stretch of the way is spread over
 * the whole list: an iteration that ends in the middle is no worse a sample. Each element comes once a round.
 */
final class Walk<T> {

    private static final double GOLDEN = 0.618;

    private final List<T> places;
    private final int step;
    private int at;

    Walk(List<T> places) {
        this.places = List.copyOf(places);
        int candidate = Math.max(1, (int) (places.size() * GOLDEN));
        while (!BigInteger.valueOf(candidate)
                .gcd(BigInteger.valueOf(places.size()))
                .equals(BigInteger.ONE)) {
            candidate++;
        }
        this.step = candidate;
    }

    T next() {
        at = (at + step) % places.size();
        return places.get(at);
    }
}
