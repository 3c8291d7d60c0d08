package org.distinguo.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.distinguo.rest.Contract;

/** The files with the golden vectors of the kit: each a request, and what must be the same in every answer to it. */
final class Vectors {

    /** Where they are, a folder for each kind of vector. */
    static final Path FOLDER = Path.of("openapi/kit/vectors");

    private static final int LONGEST_LINE = 160;
    private static final String INDENT = "  ";

    private Vectors() {}

    /** The files of all vectors, by name. */
    static List<Path> files() {
        try (Stream<Path> found = Files.walk(FOLDER)) {
            return found.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The vector of a file. */
    static ObjectNode read(Path file) {
        return (ObjectNode) Contract.json(Contract.text(file));
    }

    /** Writes a vector. */
    static void write(Path file, ObjectNode vector) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text(vector, "") + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JSON for people: what fits into a line stands in one line, and so does a list of words. */
    static String text(JsonNode node, String indent) {
        String line = node.toString();
        if (indent.length() + line.length() <= LONGEST_LINE
                || node.valueStream().noneMatch(JsonNode::isContainerNode)) {
            return line;
        }
        var text = new StringBuilder(node.isArray() ? "[" : "{");
        String inner = indent + INDENT;
        Iterator<Map.Entry<String, JsonNode>> members = node.properties().iterator();
        Iterator<JsonNode> items = node.elements();
        while (items.hasNext()) {
            JsonNode item = items.next();
            text.append('\n').append(inner);
            if (node.isObject()) {
                text.append('"').append(members.next().getKey()).append("\": ");
            }
            text.append(text(item, inner)).append(items.hasNext() ? "," : "");
        }
        return text.append('\n')
                .append(indent)
                .append(node.isArray() ? ']' : '}')
                .toString();
    }
}
