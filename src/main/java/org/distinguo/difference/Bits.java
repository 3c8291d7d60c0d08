package org.distinguo.difference;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Sets of small numbers, kept as words of bits. Sets that are used together have equally many words. */
final class Bits {

    private Bits() {}

    static long[] none(int numbers) {
        return new long[(numbers + 63) >> 6];
    }

    static boolean has(long[] set, int number) {
        return (set[number >> 6] >> number & 1) != 0;
    }

    static void add(long[] set, int number) {
        set[number >> 6] |= 1L << number;
    }

    static void flip(long[] set, int number) {
        set[number >> 6] ^= 1L << number;
    }

    static void addAll(long[] set, long[] more) {
        for (int word = 0; word < set.length; word++) {
            set[word] |= more[word];
        }
    }

    static long[] without(long[] set, long[] removed) {
        long[] rest = set.clone();
        for (int word = 0; word < rest.length; word++) {
            rest[word] &= ~removed[word];
        }
        return rest;
    }

    static long[] common(long[] one, long[] other) {
        long[] both = one.clone();
        for (int word = 0; word < both.length; word++) {
            both[word] &= other[word];
        }
        return both;
    }

    static boolean isIn(long[] part, long[] whole) {
        for (int word = 0; word < part.length; word++) {
            if ((part[word] & ~whole[word]) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether what two sets have in common is part of a third one. */
    static boolean isCommonIn(long[] one, long[] other, long[] whole) {
        for (int word = 0; word < one.length; word++) {
            if ((one[word] & other[word] & ~whole[word]) != 0) {
                return false;
            }
        }
        return true;
    }

    static boolean meet(long[] one, long[] other) {
        for (int word = 0; word < one.length; word++) {
            if ((one[word] & other[word]) != 0) {
                return true;
            }
        }
        return false;
    }

    static boolean isEmpty(long[] set) {
        return size(set) == 0;
    }

    static int size(long[] set) {
        int size = 0;
        for (long word : set) {
            size += Long.bitCount(word);
        }
        return size;
    }

    /** The least number of a set from one on; negative where there is none. */
    static int next(long[] set, int from) {
        int word = from >> 6;
        if (word >= set.length) {
            return -1;
        }
        long rest = set[word] & -1L << from;
        while (rest == 0) {
            if (++word == set.length) {
                return -1;
            }
            rest = set[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(rest);
    }

    /** The numbers of a set, in order. */
    static IntStream numbers(long[] set) {
        return IntStream.iterate(next(set, 0), number -> number >= 0, number -> next(set, number + 1));
    }

    /** The words of a set, to be compared by their values. */
    static List<Long> words(long[] set) {
        return Arrays.stream(set).boxed().toList();
    }

    static boolean equal(long[] one, long[] other) {
        return Arrays.equals(one, other);
    }
}
