package org.distinguo.source;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells whether two English words or names may say the opposite of each other, or name two numbers, although they look alike:
 * {@code paid} and {@code unpaid}, {@code consented} and {@code neverConsented}, {@code under14} and {@code under18}. What is a
 * negation in one of them and not in the other is no slip of the pen: whoever took the one for the other would say the contrary.
 */
final class Opposites {

    private static final Set<String> NEGATIONS = Set.of("cannot", "never", "no", "non", "none", "not", "without");
    private static final List<String> PREFIXES = List.of("dis", "il", "im", "in", "ir", "mis", "non", "un", "no");

    private static final String IN = "in";
    private static final String OUT = "out";

    private Opposites() {}

    /**
     * Whether one of two names denies what the other says, or they have different numbers.
     *
     * @param name a name; its words stand apart or begin with a capital letter
     * @param other another one
     */
    static boolean are(String name, String other) {
        Set<String> words = Nearest.words(name);
        Set<String> others = Nearest.words(other);
        return !negations(words).equals(negations(others))
                || !numbers(name).equals(numbers(other))
                || isOneDenied(words, others)
                || isOneDenied(others, words);
    }

    private static boolean isOneDenied(Set<String> words, Set<String> others) {
        return words.stream().anyMatch(word -> others.stream().anyMatch(other -> isDenied(word, other, others)));
    }

    /** Whether a word is another one with a syllable before it that denies it; the other may be misspelt by a letter. */
    private static boolean isDenied(String word, String other, Set<String> others) {
        if (word.startsWith(IN) && other.startsWith(OUT)) {
            return word.substring(IN.length()).equals(other.substring(OUT.length()));
        }
        return PREFIXES.stream()
                .anyMatch(prefix -> word.startsWith(prefix)
                        && !other.startsWith(prefix)
                        && !others.contains(prefix) // two words that are written as one deny nothing
                        && Nearest.distance(word.substring(prefix.length()), other) <= (other.length() > 3 ? 1 : 0));
    }

    private static Set<String> negations(Set<String> words) {
        Set<String> found = new HashSet<>(words);
        found.retainAll(NEGATIONS);
        return found;
    }

    private static String numbers(String name) {
        return name.chars()
                .filter(Character::isDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
