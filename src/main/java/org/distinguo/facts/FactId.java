package org.distinguo.facts;

import java.util.regex.Pattern;

/**
 * The id of a fact, written {@code group.name}.
 *
 * @param group the group's id, lower camel case
 * @param name the fact's name in the group, lower camel case
 */
public record FactId(String group, String name) implements Comparable<FactId> {

    /** The form of a group's id and of a fact's name. */
    public static final Pattern WORD = Pattern.compile("[a-z][A-Za-z0-9]*");

    /**
     * Reads {@code group.name}.
     *
     * @param text the id as written
     * @return the id; nothing is said about whether a catalogue has it
     * @throws IllegalArgumentException if the text is no such id
     */
    public static FactId parse(String text) {
        int dot = text.indexOf('.');
        if (dot < 0
                || !WORD.matcher(text.substring(0, dot)).matches()
                || !WORD.matcher(text.substring(dot + 1)).matches()) {
            throw new IllegalArgumentException("not a fact id");
        }
        return new FactId(text.substring(0, dot), text.substring(dot + 1));
    }

    @Override
    public int compareTo(FactId other) {
        int groups = group.compareTo(other.group);
        return groups != 0 ? groups : name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return group + "." + name;
    }
}
