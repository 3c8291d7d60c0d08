package org.distinguo.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.distinguo.rest.Contract;

/**
 * What a vector says of an answer: its status, some of its headers, and those members that a caller decides by. Texts for
 * people, digests and versions may differ, so a vector only says that they are there. Members that are not named here are
 * left out: a vector does not change when an answer gets a new one.
 */
final class Expected {

    /** Members whose values are the same in every answer. */
    private static final Set<String> SAME = Set.of(
            // of a verdict
            "classification possibleClassifications defencesMet standard caseReference rulebook id lawAsOf protectionsAsOf "
                    .concat(
                            "findings offence kind status ESTABLISHED REASONABLE_GROUNDS inForce forms elements element ")
                    .concat(
                            "decidedBy open citation provision lifted exemptions exemption defences defence aggravating ")
                    .concat(
                            "circumstance inferences fact answer because from disregardedFacts offences safeguards code ")
                    .concat("openQuestions canDecide ")
                    // of comparisons, alternatives and differences
                    .concat(
                            "verdicts verdict conductDates conductDate divergences left right facts searched alternatives ")
                    .concat("changes to shifts part before after first second answersCompared fewest differences ")
                    .concat("requirements ")
                    // of episodes and batches
                    .concat("trafficking smuggling metIn openIn metJoined openJoined openNotJoined exact episodes ")
                    .concat("episode actors joined notJoined by why asOneCase together ")
                    .concat("line episodesSummary problem totals lines problems openFacts ")
                    // of interviews and conversions
                    .concat(
                            "settled state classificationSettled openSafeguards questionsLeft questions outcomes settles ")
                    .concat(
                            "safeguardsAdded safeguardsRemoved mapping counts mapped ambiguous dropped notAnswered unknown ")
                    .concat("fields outcome occurrences unknownFields asks ")
                    // of what is published
                    .concat("rulebooks coverage groups type minimum maximum ")
                    // of problems
                    .concat("violations pointer parameter didYouMean belongsAt")
                    .split(" "));

    private static final Set<String> TEXTS = Set.of("title", "detail", "message", "question", "reason", "notice");

    private static final Map<String, String> FORMS = Map.of("digest", "<digest>", "version", "<version>");
    private static final String TEXT = "<text>";

    /** {@code because} is a word at an inference, and a text at a duty. */
    private static final Pattern WORD = Pattern.compile("[A-Z_]+");

    private static final List<String> HEADERS = List.of("Content-Type", "Cache-Control", "Allow", "ETag", "Link");
    private static final String LINK_TO_PAGE = "rel=\"type\"";

    /** Screening closes dozens of facts, and a record leaves dozens of fields empty: a few of them show whether they are listed. */
    private static final int MOST_BULKY = 3;

    private Expected() {}

    /** What an answer must have, by this answer. */
    static ObjectNode of(Response response) {
        ObjectNode expected = Contract.MAPPER.createObjectNode();
        expected.put("status", response.statusCode());
        ObjectNode headers = expected.putObject("headers");
        for (String name : HEADERS) {
            String value = response.header(name);
            if (value != null) {
                headers.put(name, header(name, value));
            }
        }
        if (isLines(response)) {
            ArrayNode lines = expected.putArray("lines");
            response.asString().lines().forEach(line -> lines.add(kept("", Contract.json(line))));
        } else if (!response.asString().isEmpty()) {
            expected.set("body", kept("", Contract.json(response.asString())));
        }
        return expected;
    }

    private static boolean isLines(Response response) {
        return response.contentType().startsWith("application/x-ndjson");
    }

    /** The versions of the rulebooks and mappings that gave an answer, by id: another version may say more. */
    static Optional<ObjectNode> law(Response response) {
        Map<String, String> versions = new TreeMap<>();
        Stream<String> texts = isLines(response) ? response.asString().lines() : Stream.of(response.asString());
        texts.filter(text -> !text.isEmpty()).forEach(text -> collect(Contract.json(text), versions));
        ObjectNode law = Contract.MAPPER.createObjectNode();
        versions.forEach(law::put);
        return versions.isEmpty() ? Optional.empty() : Optional.of(law);
    }

    private static String header(String name, String value) {
        return switch (name) {
            case "Content-Type" -> value.split(";", 2)[0];
            case "ETag" -> TEXT;
            case "Link" -> LINK_TO_PAGE;
            default -> value;
        };
    }

    private static void collect(JsonNode node, Map<String, String> versions) {
        if (node.path("version").isTextual() && node.path("id").isTextual()) {
            versions.put(node.get("id").asText(), node.get("version").asText());
        }
        node.forEach(child -> collect(child, versions));
    }

    /** The title of an offence is one text more at every finding, and says nothing that its id does not. */
    private static boolean isText(String name, ObjectNode of) {
        return TEXTS.contains(name) && !(name.equals("title") && of.has("offence"));
    }

    /** Members that are texts elsewhere: the name of an episode or of a field, and the summary of a line. */
    private static boolean isSameHere(String name, ObjectNode of) {
        return switch (name) {
            case "label" -> of.has("episode");
            case "name" -> of.has("outcome");
            case "summary" -> of.has("line");
            default -> SAME.contains(name);
        };
    }

    private static JsonNode kept(String name, JsonNode value) {
        if (value instanceof ObjectNode object) {
            ObjectNode kept = Contract.MAPPER.createObjectNode();
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                String key = member.getKey();
                if (key.equals("facts") && member.getValue().isObject()) {
                    kept.set(key, member.getValue().deepCopy());
                } else if (isSameHere(key, object)) {
                    kept.set(key, kept(key, member.getValue()));
                } else if (member.getValue().isTextual() && (isText(key, object) || FORMS.containsKey(key))) {
                    kept.put(key, FORMS.getOrDefault(key, TEXT));
                }
            }
            return kept;
        } else if (value instanceof ArrayNode list) {
            ArrayNode kept = Contract.MAPPER.createArrayNode();
            int listed = 0;
            for (JsonNode item : list) {
                boolean bulky = item.path("because").asText().equals("SCREENED")
                        || item.path("outcome").asText().equals("NOT_ANSWERED");
                if (!bulky || listed++ < MOST_BULKY) {
                    kept.add(kept(name, item));
                }
            }
            return kept;
        }
        return name.equals("because") && !WORD.matcher(value.asText()).matches()
                ? JsonNodeFactory.instance.textNode(TEXT)
                : value;
    }
}
