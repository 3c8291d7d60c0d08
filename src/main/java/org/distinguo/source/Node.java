package org.distinguo.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of a YAML file that knows where it stands: a text, a list or a mapping. */
public sealed interface Node {

    /**
     * Where the node starts.
     *
     * @return the place of its first character
     */
    Place place();

    /**
     * What the node is, for messages.
     *
     * @return "a text", "a list" or "a mapping"
     */
    String shape();

    /**
     * A scalar, as written: {@code NO} is the text "NO" and {@code 2015-05-29} the text of a date.
     *
     * @param place where it starts
     * @param value its text, without quotes
     * @param translation says it in the language of the reading, where people read it
     */
    record Text(Place place, String value, Translation translation) implements Node {

        /**
         * The text for people.
         *
         * @return the value in the language of the reading
         */
        public String prose() {
            return translation.of(value);
        }

        /**
         * The text for people, where nobody translates it.
         *
         * @return the value in English in every language
         */
        public String englishProse() {
            return translation.left(value);
        }

        @Override
        public String shape() {
            return "a text";
        }
    }

    /**
     * A sequence.
     *
     * @param place where it starts
     * @param items its items in order
     */
    record Items(Place place, List<Node> items) implements Node {

        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String shape() {
            return "a list";
        }
    }

    /**
     * A mapping.
     *
     * @param place where it starts
     * @param entries its entries by key, in order of the file
     */
    record Mapping(Place place, Map<String, Entry> entries) implements Node {

        public Mapping {
            entries = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        @Override
        public String shape() {
            return "a mapping";
        }
    }

    /**
     * A key and its value.
     *
     * @param key where the key stands, and its text
     * @param value the value
     */
    record Entry(Text key, Node value) {}
}
