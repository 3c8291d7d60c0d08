package org.distinguo.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds the word that a misspelt one was probably meant to be. */
public final class Nearest {

    private static final int LONGEST = 64;
    private static final int SLIP = 2;
    private static final int CODE = 2;
    private static final int SHORTEST_MISSPELT = 4;
    private static final int LONG = 7;
    private static final Pattern WORD_ENDS = Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])");

    private Nearest() {}

    /**
     * The nearest of the candidates, letter case ignored: one that is a slip away, else the shortest that has all the words
     * of the written one in whatever order, else one that is near by edit distance; the first in order among equals. One that
     * says the opposite is never offered.
     *
     * @param word the word as written
     * @param candidates the words that would do
     * @return empty where none is near: more than a third of the letters would have to change, of the whole or of one word in
     *     it, or both are codes of two letters
     */
    public static Optional<String> to(String word, Collection<String> candidates) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        String lower = word.toLowerCase(Locale.ROOT);
        Set<String> words = words(word);
        Optional<String> near = candidates.stream()
                .filter(candidate -> areNear(lower, candidate.toLowerCase(Locale.ROOT)))
                .filter(candidate -> areNear(words(tail(word)), words(tail(candidate))))
                .filter(candidate -> !Opposites.are(word, candidate)) // last, since it costs most
                .min(Comparator.comparingInt(candidate -> distance(lower, candidate.toLowerCase(Locale.ROOT))));
        if (words.size() < 2
                || near.filter(one -> distance(lower, one.toLowerCase(Locale.ROOT)) <= SLIP)
                        .isPresent()) {
            return near;
        }
        return candidates.stream()
                .filter(candidate -> words(candidate).containsAll(words))
                .filter(candidate -> !Opposites.are(word, candidate))
                .min(Comparator.comparingInt(String::length))
                .or(() -> near);
    }

    /**
     * The candidate that a word was probably meant to be although it is written like a word of its own: one or two letters
     * differ, or the same words stand in another order.
     *
     * @param word the word as written
     * @param candidates the words that it could be
     * @return empty where none is as near as that
     */
    public static Optional<String> slip(String word, Collection<String> candidates) {
        return candidates.stream()
                .filter(candidate -> !candidate.equals(word) && !Opposites.are(word, candidate))
                .filter(candidate ->
                        distance(word, candidate) <= SLIP || words(candidate).equals(words(word)))
                .findFirst();
    }

    /**
     * The candidate of which a word is clearly a misspelling: letter case and blanks apart it is the candidate, or it has at
     * least four letters and one of them differs, or at least seven and two of them differ, but not the first. A short word of
     * its own, such as a code, is nobody's misspelling, and neither is one that says the opposite.
     *
     * @param word the word as written
     * @param candidates the words that would do
     * @return empty where it is none
     */
    public static Optional<String> misspelt(String word, Collection<String> candidates) {
        String plain = word.strip().toLowerCase(Locale.ROOT);
        if (plain.length() > LONGEST) {
            return Optional.empty();
        }
        int slips = plain.length() < SHORTEST_MISSPELT ? 0 : plain.length() < LONG ? 1 : SLIP;
        return candidates.stream()
                .filter(candidate -> Math.abs(candidate.length() - plain.length()) <= slips) // spares most of the work
                .filter(candidate -> isMisspelt(plain, candidate.toLowerCase(Locale.ROOT), slips))
                .filter(candidate -> !Opposites.are(word.strip(), candidate))
                .min(Comparator.comparingInt(candidate -> distance(plain, candidate.toLowerCase(Locale.ROOT))));
    }

    private static boolean isMisspelt(String plain, String candidate, int slips) {
        int distance = distance(plain, candidate);
        return distance <= slips && (distance < SLIP || plain.charAt(0) == candidate.charAt(0));
    }

    /** The words of a name, in lower case and in order: they stand apart or begin with a capital letter. */
    static Set<String> words(String text) {
        return WORD_ENDS
                .splitAsStream(text)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A name without the group before its last point: what stands there may have been looked for elsewhere. */
    private static String tail(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Whether of two names with as many words each word that differs is near the one in its place. */
    private static boolean areNear(Set<String> words, Set<String> others) {
        List<String> left =
                words.stream().filter(word -> !others.contains(word)).toList();
        List<String> right =
                others.stream().filter(word -> !words.contains(word)).toList();
        return left.size() != right.size()
                || IntStream.range(0, left.size()).allMatch(place -> isSameWord(left.get(place), right.get(place)));
    }

    private static boolean isSameWord(String word, String other) {
        boolean isCutShort =
                Math.min(word.length(), other.length()) > SLIP && (word.startsWith(other) || other.startsWith(word));
        return isCutShort || distance(word, other) <= Math.max(SLIP, longest(word, other) / 3);
    }

    /** Two codes of two letters that differ are two codes. */
    private static boolean areNear(String word, String other) {
        boolean areCodes = word.length() == CODE && other.length() == CODE;
        return distance(word, other) <= (areCodes ? 0 : Math.max(1, longest(word, other) / 3));
    }

    private static int longest(String word, String other) {
        return Math.max(word.length(), other.length());
    }

    /**
     * The end of a help sentence that offers the nearest word.
     *
     * @param word the word as written
     * @param candidates the words that would do
     * @param otherwise what to say where none is near
     * @return "did you mean …?" or the alternative
     */
    public static String suggestion(String word, Collection<String> candidates, String otherwise) {
        return to(word, candidates).map(near -> "did you mean `" + near + "`?").orElse(otherwise);
    }

    /** Levenshtein's distance, row by row. */
    static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= from.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= to.length(); column++) {
                int substituted = diagonal + (from.charAt(line - 1) == to.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(substituted, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[to.length()];
    }
}
