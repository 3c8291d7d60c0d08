package org.distinguo.rest;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * In which ways answers are packed, and which of them a caller gets.
 *
 * @param offered those that are offered and that this machine can do, the preferred first
 */
public record Codings(List<Coding> offered) {

    private static final String IDENTITY = "identity";
    private static final String ANY = "*";
    private static final String OLD_PREFIX = "x-"; // x-gzip is gzip (RFC 9110, 8.4.1.3)

    /** In the order in which they are preferred. */
    public Codings {
        offered = offered.stream().sorted().toList();
    }

    /**
     * Those of some codings that this machine can do.
     *
     * @param wanted those that an operator offers
     */
    public static Codings of(Set<Coding> wanted) {
        return new Codings(wanted.stream()
                .filter(coding -> coding != Coding.BR || Brotli.whyNot().isEmpty())
                .toList());
    }

    /**
     * Why answers are not packed with Brotli although that is offered.
     *
     * @param wanted the codings that an operator offers
     * @return the reason; empty where they are, or where Brotli is not offered
     */
    public static Optional<String> whyNotBrotli(Set<Coding> wanted) {
        return wanted.contains(Coding.BR) ? Brotli.whyNot() : Optional.empty();
    }

    /**
     * The coding that a caller wants most (RFC 9110, 12.5.3); among those that it wants alike, the one that makes answers
     * shortest.
     *
     * @param header {@code Accept-Encoding}; a caller who sends none gets what everybody can read
     * @return empty where the answer is sent as it is: the caller takes none, or wants it rather as it is
     */
    Optional<Coding> chosen(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Optional.empty();
        }
        Map<String, Integer> weights = weights(header);
        int any = weights.getOrDefault(ANY, Weight.NONE);
        int plain = weights.getOrDefault(IDENTITY, any);
        Comparator<Coding> wantedMost = Comparator.comparingInt(coding -> weight(coding, weights, any));
        return offered.stream()
                .filter(coding -> weight(coding, weights, any) >= Math.max(plain, 1))
                .max(wantedMost.thenComparing(Comparator.reverseOrder()));
    }

    private static int weight(Coding coding, Map<String, Integer> weights, int any) {
        return weights.getOrDefault(coding.token(), any);
    }

    /** What stands twice counts with the lower weight. */
    private static Map<String, Integer> weights(String header) {
        Map<String, Integer> weights = new HashMap<>();
        for (String part : header.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] fields = part.split(";", -1); // at least one, however little stands there
            String name = fields[0].strip();
            int weight =
                    Arrays.stream(fields).skip(1).mapToInt(Weight::of).min().orElse(Weight.WHOLE);
            weights.merge(name.startsWith(OLD_PREFIX) ? name.substring(OLD_PREFIX.length()) : name, weight, Math::min);
        }
        return weights;
    }
}
