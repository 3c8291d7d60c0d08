package org.distinguo.mapping;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names of fields and choices as they are compared. Systems write the same name with blanks, hyphens, underscores or none of
 * these, and in another letter case. Digits are never joined: {@code 1-2} and {@code 1 2} are the same, and {@code 12} is another
 * name.
 */
final class WrittenForm {

    /** What stands between the words of a name. Accents and vowel signs belong to a word, and so do apostrophes. */
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}\\p{M}'’]+");

    /** Where a word begins with a capital letter, as in {@code ForcedLabour}. */
    private static final Pattern CAPITAL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    /** What parts a text more than a blank or a hyphen does: several values, or a choice and a text behind it. */
    private static final Pattern BETWEEN_VALUES = Pattern.compile("[;,|:\\n]");

    /** A sign that belongs to the number behind it. */
    private static final Pattern BEFORE_NUMBER = Pattern.compile("([-+<>=≤≥~≈±])(\\s*)\\p{N}.*", Pattern.DOTALL);

    private static final Pattern MINUS = Pattern.compile("^[-−‐‑‒–—﹣－](?=\\s*\\p{N})");
    private static final Pattern DOUBT = Pattern.compile("[?؟？]");

    private WrittenForm() {}

    /** The letters and digits of a name, in lower case, with a blank between two digits that something parts. */
    static String of(String name) {
        var form = new StringBuilder(name.length());
        boolean parted = false;
        boolean endsWithDigit = false;
        for (int sign : name.toLowerCase(Locale.ROOT).codePoints().toArray()) {
            boolean isDigit = isDigit(sign);
            if (isDigit || Character.isLetter(sign)) {
                if (parted && isDigit && endsWithDigit) {
                    form.append(' ');
                }
                form.appendCodePoint(sign);
                endsWithDigit = isDigit;
                parted = false;
            } else {
                parted = true;
            }
        }
        return form.toString();
    }

    /**
     * A value of a field, or the name of a choice, as they are compared: the same, but a number counts by its value, with its
     * sign, as do the signs of "less than 18" and "18 or more", and a question mark counts, since it tells of a doubt.
     */
    static String ofValue(String value) {
        String text = MINUS.matcher(value.strip()).replaceFirst("-");
        return WholeNumber.of(text).map(String::valueOf).orElseGet(() -> {
            var sign = BEFORE_NUMBER.matcher(text);
            String before = sign.matches() ? sign.group(1) + (sign.group(2).isEmpty() ? "" : " ") : "";
            return before
                    + of(text)
                    + (text.endsWith("+") ? "+" : "")
                    + (DOUBT.matcher(text).find() ? "?" : "");
        });
    }

    /** The same of a field's name, without the groups before it, as in {@code intake/contact/name}. */
    static String ofField(String name) {
        return of(name.substring(name.lastIndexOf('/') + 1));
    }

    /** The words of a text, as it parts them itself; a capital letter parts nothing. */
    static List<String> words(String text) {
        return APART.splitAsStream(text.strip()).filter(word -> !word.isEmpty()).toList();
    }

    /** How a name is spelt: its words in lower case, and whether they stand in one value or in several. */
    static String spelling(String name) {
        String parted = CAPITAL.matcher(name.strip()).replaceAll(" ");
        return APART.matcher(parted)
                .replaceAll(signs -> BETWEEN_VALUES.matcher(signs.group()).find() ? " ; " : " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static boolean isDigit(int sign) {
        int type = Character.getType(sign);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }
}
