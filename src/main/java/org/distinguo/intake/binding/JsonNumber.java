package org.distinguo.intake.binding;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number of a body, by its value and of any size: its digits are not reckoned with, so that neither many of them nor an
 * exponent beyond all measure costs anything.
 *
 * @param negative whether it is below zero
 * @param digits its digits without zeros around them; empty for zero
 * @param exponent the power of ten of the last digit; one that no body can outweigh with its digits stands for all beyond
 */
record JsonNumber(boolean negative, String digits, long exponent) {

    private static final Pattern FORM = Pattern.compile("(-?)([0-9]+)(?:\\.([0-9]+))?(?:[eE]([+-]?)0*([0-9]+))?");
    private static final int MOST_INT_DIGITS = 10;
    private static final int MOST_EXPONENT_DIGITS = 15;
    private static final long FARTHEST = 1_000_000_000_000_000L;

    /** The number that a text of JSON writes. */
    static JsonNumber of(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no number of JSON");
        }
        String fraction = parts.group(3) == null ? "" : parts.group(3);
        String all = parts.group(2) + fraction;
        int start = 0;
        while (start < all.length() && all.charAt(start) == '0') {
            start++;
        }
        int end = all.length();
        while (end > start && all.charAt(end - 1) == '0') {
            end--;
        }
        if (start == end) {
            return new JsonNumber(false, "", 0);
        }
        return new JsonNumber(
                !parts.group(1).isEmpty(),
                all.substring(start, end),
                exponent(parts.group(4), parts.group(5)) - fraction.length() + (all.length() - end));
    }

    private static long exponent(@Nullable String sign, @Nullable String digits) {
        if (sign == null || digits == null) {
            return 0;
        }
        long size = digits.length() > MOST_EXPONENT_DIGITS ? FARTHEST : Long.parseLong(digits);
        return sign.equals("-") ? -size : size;
    }

    /** Whether nothing stands behind the point: {@code 24.0} and {@code 240e-1} are whole. */
    boolean isWhole() {
        return exponent >= 0;
    }

    /** The number, where an int can hold it; empty otherwise. */
    Optional<Integer> asInt() {
        if (!isWhole() || digits.length() + exponent > MOST_INT_DIGITS) {
            return Optional.empty();
        }
        long size = digits.isEmpty() ? 0 : Long.parseLong(digits + "0".repeat((int) exponent));
        long value = negative ? -size : size;
        return value == (int) value ? Optional.of((int) value) : Optional.empty();
    }
}
