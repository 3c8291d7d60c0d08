package org.distinguo.rest;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Answers of the service in the language that is asked for, and what of them is the same in all languages. */
public final class InLanguages {

    private static final Path EXAMPLES = Path.of("openapi/examples");

    /** The members of a verdict that hold words for people. */
    public static final Set<String> WORDS_OF_A_VERDICT = Set.of(
            "title",
            "question",
            "explanation",
            "note",
            "because",
            "reason",
            "notice",
            "text",
            "name",
            "penalty",
            "notAssessed");

    /** The members of other answers that do. */
    private static final Set<String> OTHER_WORDS = Set.of(
            "definition", "summary", "claim", "unclear", "nothing", "meaning", "reasons", "detail", "message", "parts");

    private InLanguages() {}

    /** The answer to an example of the contract. */
    static Response post(String path, String example, String language) throws IOException {
        return given().header("Accept-Language", language)
                .contentType("application/json")
                .body(Files.readString(EXAMPLES.resolve(example + ".request.json")))
                .post(path);
    }

    /** What is read at a path. */
    static Response get(String path, String language) {
        return given().header("Accept-Language", language).get(path);
    }

    /** The names of the headers on which an answer depends. */
    static Set<String> vary(Response response) {
        Set<String> names = new TreeSet<>();
        response.headers().getValues("Vary").forEach(line -> names.addAll(List.of(line.split(", *"))));
        return names;
    }

    /** Whether a mark of a translated text is left in an answer. */
    static boolean hasMark(Response response) {
        return response.asString().chars().anyMatch(character -> character >= 0xFDD0 && character <= 0xFDEF);
    }

    /** The answer without the words for people: members and items in their order, and all codes, ids, digests and statuses. */
    static String shape(JsonNode node) {
        return shape("", node);
    }

    private static String shape(String member, JsonNode node) {
        var text = new StringBuilder();
        if (node.isObject()) {
            node.properties().forEach(one -> text.append(one.getKey())
                    .append(':')
                    .append(shape(one.getKey(), one.getValue()))
                    .append(','));
            return "{" + text + "}";
        }
        if (node.isArray()) {
            node.forEach(item -> text.append(shape(member, item)).append(','));
            return "[" + text + "]";
        }
        boolean isCode = node.isTextual() && node.asText().matches("[A-Z_]+");
        boolean isWords = WORDS_OF_A_VERDICT.contains(member) || OTHER_WORDS.contains(member);
        return isWords && !isCode ? "" : node.toString();
    }
}
