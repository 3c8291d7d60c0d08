package org.distinguo.rest.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.distinguo.rest.problem.Violation;
import org.distinguo.rest.problem.ViolationCode;
import org.distinguo.source.Nearest;

/**
 * Reads the members of a JSON object one by one and collects what is wrong with them. {@code null} is the same as left
 * out, but for facts, which then were not asked. What cannot be read is reported and taken as left out, so that one reading finds every violation.
 */
final class Members {

    private static final int LONGEST_NAME_SHOWN = 64;

    private static final Set<Integer> UNSEEN = Set.of(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.SURROGATE,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR);

    private final JsonNode object;
    private final String pointer;
    private final List<Violation> violations;
    private final Set<String> known = new LinkedHashSet<>();

    private Members(JsonNode object, String pointer, List<Violation> violations) {
        this.object = object;
        this.pointer = pointer;
        this.violations = violations;
    }

    /** The members of a node; empty, and reported, where it is no object. */
    static Optional<Members> of(JsonNode node, String pointer, List<Violation> violations) {
        if (node.isObject()) {
            return Optional.of(new Members(node, pointer, violations));
        }
        violations.add(wrongType(pointer, "an object"));
        return Optional.empty();
    }

    Optional<JsonNode> optional(String name) {
        known.add(name);
        return Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
    }

    /** Whether the member is there, and is {@code null}. */
    boolean isNull(String name) {
        return object.path(name).isNull();
    }

    Optional<JsonNode> required(String name) {
        Optional<JsonNode> node = optional(name);
        if (node.isEmpty()) {
            violations.add(
                    Violation.of(pointerTo(name), ViolationCode.MISSING, "`" + name + "` is required and is missing"));
        }
        return node;
    }

    Optional<Members> object(String name) {
        return optional(name).flatMap(node -> of(node, pointerTo(name), violations));
    }

    /** A text that matches a pattern as a whole. */
    Optional<String> text(Optional<JsonNode> node, String name, Pattern form, String described) {
        return node.flatMap(value -> textOf(value, pointerTo(name), form, described, violations));
    }

    static Optional<String> textOf(
            JsonNode value, String pointer, Pattern form, String described, List<Violation> violations) {
        if (!value.isTextual()) {
            violations.add(wrongType(pointer, "a text"));
            return Optional.empty();
        }
        if (!form.matcher(value.textValue()).matches()) {
            violations.add(Violation.of(pointer, ViolationCode.WRONG_FORMAT, "the text is not " + described));
            return Optional.empty();
        }
        return Optional.of(value.textValue());
    }

    <E extends Enum<E>> Optional<E> word(String name, Class<E> type) {
        return optional(name).flatMap(node -> wordOf(node, pointerTo(name), type, violations));
    }

    static <E extends Enum<E>> Optional<E> wordOf(
            JsonNode node, String pointer, Class<E> type, List<Violation> violations) {
        List<String> words =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return wordOf(node, pointer, words, violations).map(word -> Enum.valueOf(type, word));
    }

    static Optional<String> wordOf(
            JsonNode node, String pointer, Collection<String> words, List<Violation> violations) {
        if (!node.isTextual()) {
            violations.add(wrongType(pointer, "a text"));
            return Optional.empty();
        }
        String word = node.textValue();
        if (words.contains(word)) {
            return Optional.of(word);
        }
        violations.add(new Violation(
                pointer,
                ViolationCode.NOT_ALLOWED,
                "the text is not one of " + String.join(", ", words),
                Nearest.to(word, words).orElse(null)));
        return Optional.empty();
    }

    /** A whole number within limits; {@code 24.0} is one. */
    Optional<Integer> number(String name, int minimum, int maximum) {
        return optional(name).flatMap(node -> numberOf(node, pointerTo(name), minimum, maximum, violations));
    }

    static Optional<Integer> numberOf(
            JsonNode node, String pointer, int minimum, int maximum, List<Violation> violations) {
        if (!(node instanceof POJONode pojo && pojo.getPojo() instanceof JsonNumber number && number.isWhole())) {
            violations.add(wrongType(pointer, "a whole number"));
            return Optional.empty();
        }
        Optional<Integer> value = number.asInt().filter(whole -> minimum <= whole && whole <= maximum);
        if (value.isEmpty()) {
            violations.add(Violation.of(
                    pointer, ViolationCode.OUT_OF_RANGE, "the number is not between " + minimum + " and " + maximum));
        }
        return value;
    }

    /**
     * The items of an array with their pointers; none, and reported, where it is no array. One of the wrong size is
     * reported and read as far as it may go.
     */
    void items(String name, int minimum, int maximum, BiConsumer<JsonNode, String> reader) {
        Optional<JsonNode> array = optional(name);
        if (array.isEmpty()) {
            return;
        }
        if (!array.get().isArray()) {
            violations.add(wrongType(pointerTo(name), "an array"));
            return;
        }
        int size = array.get().size();
        if (size < minimum || size > maximum) {
            violations.add(Violation.of(
                    pointerTo(name),
                    ViolationCode.OUT_OF_RANGE,
                    "the array has not between " + minimum + " and " + maximum + " items"));
        }
        Set<String> seen = new HashSet<>(); // every array of the contract is one of texts
        for (int index = 0; index < Math.min(size, maximum); index++) {
            String place = pointerTo(name) + "/" + index;
            JsonNode item = array.get().get(index);
            if (item.isTextual() && !seen.add(item.textValue())) {
                violations.add(Violation.of(place, ViolationCode.DUPLICATE, "the item stands in the array already"));
            }
            reader.accept(item, place);
        }
    }

    /** Every member that nothing asked for is unknown. To be called once, at the end. */
    void end(String what) {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            String name = member.getKey();
            if (known.contains(name)) {
                continue;
            }
            Optional<String> near = Nearest.to(name, known);
            boolean shown = canBeShown(name);
            violations.add(new Violation(
                    shown ? pointerTo(name) : pointer,
                    ViolationCode.UNKNOWN_PROPERTY,
                    "unknown " + what
                            + (shown ? " `" + name + "`" : "")
                            + near.map(word -> "; did you mean `" + word + "`?").orElse(""),
                    near.orElse(null)));
        }
    }

    /** Whether a name from outside can stand in an answer: of a decent length, and of characters that one sees. */
    private static boolean canBeShown(String name) {
        return name.length() <= LONGEST_NAME_SHOWN
                && name.codePoints().map(Character::getType).noneMatch(UNSEEN::contains);
    }

    String pointerTo(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private static Violation wrongType(String pointer, String wanted) {
        return Violation.of(pointer, ViolationCode.WRONG_TYPE, String.format(Locale.ROOT, "this is not %s", wanted));
    }
}
