package org.distinguo.record;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Breaks the lines of a text between words. */
final class Wrapping {

    /** Spaces, and the sign or number of an item of a list: the lines that follow start below its first word. */
    private static final Pattern START = Pattern.compile("^ *(?:(?:[-*]|\\d+\\.) +)?");

    private Wrapping() {}

    /**
     * Breaks each line that is too long.
     *
     * @param text one paragraph or item a line
     * @param columns the greatest length of a line; a word that is longer stands alone
     * @return the text, without spaces at the ends of lines and with no two empty lines in a row
     */
    static String wrap(String text, int columns) {
        return text.lines()
                        .map(line -> line(line.stripTrailing(), columns))
                        .collect(Collectors.joining("\n"))
                        .replaceAll("\n{3,}", "\n\n")
                        .strip()
                + "\n";
    }

    private static String line(String line, int columns) {
        Matcher start = START.matcher(line);
        String before = start.find() ? start.group() : "";
        var wrapped = new StringBuilder(before);
        int length = before.length();
        boolean isFirst = true;
        for (String word : line.substring(before.length()).split(" ", -1)) {
            if (!isFirst && length + 1 + word.length() > columns) {
                wrapped.append('\n').append(" ".repeat(before.length()));
                length = before.length();
                isFirst = true;
            }
            if (!isFirst) {
                wrapped.append(' ');
                length++;
            }
            wrapped.append(word);
            length += word.length();
            isFirst = false;
        }
        return wrapped.toString();
    }
}
