package org.distinguo.source;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Nodes as what they should be: a text, a list, a mapping, a word. What they are not is reported. */
public final class Values {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private Values() {}

    /**
     * A node as text.
     *
     * @param node the node
     * @param diagnostics receives the fault
     * @return empty, and reported, where it is blank or no text
     */
    public static Optional<String> textOf(Node node, Diagnostics diagnostics) {
        if (node instanceof Node.Text text && !text.value().isBlank()) {
            return Optional.of(text.value());
        }
        String found = node instanceof Node.Text ? "nothing" : node.shape();
        diagnostics.report(
                DiagnosticCode.WRONG_SHAPE, node, "found " + found + " where a text belongs", "write a text");
        return Optional.empty();
    }

    /**
     * A node as text that people read.
     *
     * @param node the node
     * @param diagnostics receives the fault
     * @return the text in the language of the reading; empty, and reported, where it is blank or no text
     */
    public static Optional<String> proseOf(Node node, Diagnostics diagnostics) {
        return textOf(node, diagnostics).map(text -> node instanceof Node.Text said ? said.prose() : text);
    }

    /**
     * A node as text that people read, and that nobody translates.
     *
     * @param node the node
     * @param diagnostics receives the fault
     * @return the text in English; empty, and reported, where it is no text or a blank one
     */
    public static Optional<String> englishProseOf(Node node, Diagnostics diagnostics) {
        return textOf(node, diagnostics).map(text -> node instanceof Node.Text said ? said.englishProse() : text);
    }

    /**
     * A node as list.
     *
     * @param node the node
     * @param diagnostics receives the fault
     * @return the items; none, and reported, where it is no list or an empty one
     */
    public static List<Node> listOf(Node node, Diagnostics diagnostics) {
        if (!(node instanceof Node.Items list)) {
            diagnostics.report(
                    DiagnosticCode.WRONG_SHAPE,
                    node,
                    "found " + node.shape() + " where a list belongs",
                    "write `[...]`, or one item a line with a hyphen before it");
            return List.of();
        }
        if (list.items().isEmpty()) {
            diagnostics.report(DiagnosticCode.EMPTY_LIST, node, "the list is empty", "fill it or leave its key out");
        }
        return list.items();
    }

    /**
     * A node as list that may be empty, where "none" is a statement.
     *
     * @param node the node
     * @param diagnostics receives the fault
     * @return the items; none, and reported, where it is no list
     */
    public static List<Node> possiblyEmptyListOf(Node node, Diagnostics diagnostics) {
        return node instanceof Node.Items list && list.items().isEmpty() ? List.of() : listOf(node, diagnostics);
    }

    /**
     * A node as mapping.
     *
     * @param node the node
     * @param diagnostics receives the fault
     * @return empty, and reported, where it is no mapping
     */
    public static Optional<Node.Mapping> mappingOf(Node node, Diagnostics diagnostics) {
        if (node instanceof Node.Mapping mapping) {
            return Optional.of(mapping);
        }
        diagnostics.report(
                DiagnosticCode.WRONG_SHAPE,
                node,
                "found " + node.shape() + " where a mapping belongs",
                "write `key: value` lines below it");
        return Optional.empty();
    }

    /**
     * A node as a number that is whole and not below zero.
     *
     * @param node the node
     * @param diagnostics receives the fault
     * @return empty, and reported, where it is none
     */
    public static Optional<BigInteger> numberOf(Node node, Diagnostics diagnostics) {
        return textOf(node, diagnostics).flatMap(text -> {
            if (DIGITS.matcher(text).matches()) {
                return Optional.of(new BigInteger(text));
            }
            diagnostics.report(
                    DiagnosticCode.INVALID_VALUE, node, "`" + text + "` is not a number", "write digits only");
            return Optional.empty();
        });
    }

    /**
     * A node as a number within bounds.
     *
     * @param node the node
     * @param minimum the least number; not below zero
     * @param maximum the greatest number
     * @param diagnostics receives the fault
     * @return empty, and reported, where it is none
     */
    public static Optional<Integer> numberOf(Node node, int minimum, int maximum, Diagnostics diagnostics) {
        return numberOf(node, diagnostics).flatMap(number -> {
            if (number.compareTo(BigInteger.valueOf(minimum)) >= 0
                    && number.compareTo(BigInteger.valueOf(maximum)) <= 0) {
                return Optional.of(number.intValue());
            }
            diagnostics.report(
                    DiagnosticCode.INVALID_VALUE,
                    node,
                    "`" + number + "` is out of range",
                    "write a number from " + minimum + " to " + maximum);
            return Optional.empty();
        });
    }

    /**
     * A node as a word of an enum.
     *
     * @param <E> the enum
     * @param node the node
     * @param type the enum's class
     * @param diagnostics receives the fault
     * @return empty, and reported, where it is no such word
     */
    public static <E extends Enum<E>> Optional<E> wordOf(Node node, Class<E> type, Diagnostics diagnostics) {
        List<String> words =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return wordOf(node, words, diagnostics).map(word -> Enum.valueOf(type, word));
    }

    static Optional<String> wordOf(Node node, List<String> words, Diagnostics diagnostics) {
        return textOf(node, diagnostics).flatMap(text -> {
            if (words.contains(text)) {
                return Optional.of(text);
            }
            diagnostics.report(
                    DiagnosticCode.INVALID_VALUE,
                    node,
                    "`" + text + "` is not one of " + String.join(", ", words),
                    Nearest.suggestion(text, words, "use one of them"));
            return Optional.empty();
        });
    }
}
