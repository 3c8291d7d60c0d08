package org.distinguo.mapping;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whole numbers as systems write them: {@code 17}, {@code 17.0} where a spreadsheet keeps a column of numbers, {@code 1.7e1}. */
final class WholeNumber {

    private static final Pattern WRITTEN =
            Pattern.compile("[-+]?[0-9]{1,20}(?:[.][0-9]{0,20})?(?:[eE][-+]?[0-9]{1,3})?");
    private static final int MOST_DIGITS = 9;

    private WholeNumber() {}

    /**
     * A text as a whole number, judged by its value.
     *
     * @param text a text
     * @return empty where it is no number, not whole, or of more than nine digits
     */
    static Optional<Integer> of(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        return number.scale() > 0 || number.precision() - number.scale() > MOST_DIGITS
                ? Optional.empty()
                : Optional.of(number.intValueExact());
    }
}
