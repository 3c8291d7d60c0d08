package org.distinguo.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.distinguo.facts.Answer;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactGroup;
import org.distinguo.facts.FactId;
import org.distinguo.facts.InformationSource;
import org.distinguo.intake.request.CaseRequest;
import org.distinguo.intake.request.ClassificationRequest;
import org.distinguo.intake.request.ComparisonRequest;
import org.distinguo.intake.request.EpisodesRequest;
import org.distinguo.intake.request.InterviewRequest;
import org.distinguo.intake.request.RequestForms;
import org.distinguo.intake.request.WhatIfRequest;
import org.distinguo.interview.InterviewMode;
import org.distinguo.rulebook.Encounter;
import org.distinguo.verdict.Standard;

/** Makes bodies of requests from a seed: some fit the contract, some were broken in one to three places. */
public final class GeneratedBodies {

    private static final List<String> LAWS = List.of("un", "us", "eu", "uk", "no-such-law", "x1-2-3");
    private static final List<String> DATES =
            List.of("2024-03-01", "2024-02-29", "2000-02-29", "1900-01-01", "2199-12-31", "2015-04-30", "2020-12-31");
    private static final List<String> OUTSIDE_YEARS = List.of("1899-12-31", "2200-01-01", "0001-01-01", "9999-12-31");
    /** Texts that are no dates of a day, or none that anybody can mean. */
    static final List<String> ALMOST_DATES = List.of(
            "2023-02-29",
            "1900-02-29",
            "2100-02-29",
            "2024-02-30",
            "2024-04-31",
            "2024-13-01",
            "2024-00-10",
            "2024-01-00",
            "2024-1-1",
            "24-01-01",
            "1899-12-31",
            "2200-01-01",
            "0001-01-01",
            "9999-12-31",
            "2024",
            "2024-13",
            "2024-03",
            "1899",
            "2024-03-01 ",
            " 2024-03-01",
            "2024-03-01\n",
            "2024-03-01T00:00:00Z",
            "20240301",
            "٢٠٢٤-٠٣-٠١",
            "2024‐03‐01",
            "2024-W09-5",
            "");

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "un",
            "UN",
            "un-",
            "-un",
            "u--n",
            "un\n",
            "u\u0000n",
            "ünicode",
            "\ud83d\ude00",
            "yes",
            "Yes",
            "YES ",
            "YES\n",
            "true",
            "null",
            "0",
            "24",
            "x".repeat(64),
            "x".repeat(65),
            "x".repeat(32),
            "x".repeat(33),
            "a-b-c",
            "a-b-c-d-e-f-g-h-i",
            "A.b_c-9",
            "a b",
            "a/b",
            "~",
            "NK",
            "x".repeat(21),
            "x".repeat(22),
            "x".repeat(87),
            "a:b\n",
            "x".repeat(129),
            "İ",
            "ſ",
            "K");
    private static final List<String> NUMBERS = List.of(
            "24",
            "24.0",
            "24.00",
            "1e1",
            "1E+1",
            "0.1e2",
            "-0",
            "-0.0",
            "0",
            "120",
            "120.0",
            "121",
            "-1",
            "24.5",
            "120.0000000000000000001",
            "1e-1",
            "2147483648",
            "-9223372036854775809",
            "1e40",
            "1e-40",
            "99999999999999999999999999",
            "12e1",
            "1200e-1",
            "1" + "0".repeat(1_000));

    /** Numbers that most readers cannot hold, each with one that they can and that fits, or not, as it does. */
    private static final Map<String, String> FAR = Map.of(
            "1e99999999999", "1e400",
            "-1e2147483648", "-1e400",
            "1e-99999999999", "1e-400",
            "-1e-2147483649", "-1e-400",
            "24.0e-2147483648", "24.1e-400",
            "0.0e99999999999", "0.0",
            "0e99999999999", "0");

    private static final List<String> FAR_NUMBERS = List.copyOf(new TreeSet<>(FAR.keySet()));

    private static final List<String> ROUGH_DATES = List.of("2024", "1900", "2199", "2024-03", "2000-02", "2025-06");

    private final Random random;
    private final FactCatalogue catalogue;
    private final Shape shape;

    /** Bodies of one seed over one catalogue. */
    public GeneratedBodies(long seed, FactCatalogue catalogue, Shape shape) {
        this.random = new Random(seed);
        this.catalogue = catalogue;
        this.shape = shape;
    }

    /** The shapes of requests. */
    public enum Shape {
        CLASSIFICATION(ClassificationRequest.class),
        WHAT_IF(WhatIfRequest.class),
        INTERVIEW(InterviewRequest.class),
        COMPARISON(ComparisonRequest.class),
        EPISODES(EpisodesRequest.class);

        private final Class<? extends CaseRequest> type;

        Shape(Class<? extends CaseRequest> type) {
            this.type = type;
        }

        /** The class of the request. */
        public Class<? extends CaseRequest> type() {
            return type;
        }

        /** Its schema in the contract. */
        public String schema() {
            return type.getSimpleName();
        }
    }

    /** A body's text as the judge can read it: its numbers beyond all measure by nearer ones. */
    public static String within(String text) {
        String near = text;
        for (Map.Entry<String, String> number : FAR.entrySet()) {
            near = near.replaceAll("(?<![0-9.])" + Pattern.quote(number.getKey()) + "(?![0-9])", number.getValue());
        }
        return near;
    }

    /** Whether a body keeps the rules that no schema can state: those of dates, and that no two episodes have the same label. */
    public static boolean keepsUnwrittenRules(JsonNode body, LocalDate today) {
        Set<String> labels = new HashSet<>();
        boolean isEachLabelNew = true;
        for (JsonNode episode : body.path("episodes")) {
            isEachLabelNew &= !episode.path("label").isTextual()
                    || labels.add(episode.path("label").textValue());
        }
        return isEachLabelNew && hasFittingDates(body, today);
    }

    /**
     * Whether the dates keep the rules: no conduct is after the decision, and no day is before 1900 or after 2199. True where a text
     * is no date, for then the schema has its say.
     */
    private static boolean hasFittingDates(JsonNode body, LocalDate today) {
        JsonNode sent = body.path("decisionDate");
        Optional<LocalDate> decision = sent.isMissingNode() || sent.isNull() ? Optional.of(today) : first(sent);
        List<JsonNode> conduct = new ArrayList<>(List.of(body.path("conductDate")));
        body.path("conductDates").forEach(conduct::add);
        body.path("episodes").forEach(episode -> conduct.add(episode.path("conductDate")));
        boolean inOrder = decision.isEmpty()
                || conduct.stream().flatMap(date -> first(date).stream()).noneMatch(decision.get()::isBefore);
        conduct.add(sent);
        return inOrder && conduct.stream().noneMatch(date -> OUTSIDE_YEARS.contains(date.asText()));
    }

    /** The first day of a date, a month or a year. */
    private static Optional<LocalDate> first(JsonNode node) {
        String text = node.asText();
        return DATES.contains(text) || ROUGH_DATES.contains(text)
                ? Optional.of(LocalDate.parse((text + "-01-01").substring(0, "2024-01-01".length())))
                : Optional.empty();
    }

    /** The next body; about half of them fit. */
    public JsonNode next() {
        ObjectNode body = valid();
        if (random.nextInt(5) < 2) {
            return body;
        }
        for (int fault = random.nextInt(3); fault >= 0; fault--) {
            breakSomewhere(body);
        }
        return random.nextInt(200) == 0 ? anything(2) : body;
    }

    private ObjectNode valid() {
        ObjectNode body = Contract.MAPPER.createObjectNode();
        if (shape == Shape.COMPARISON) {
            several(body.putArray("rulebooks"), 2, LAWS);
            maybe(() -> several(body.putArray("conductDates"), 1, DATES));
        } else {
            body.put("rulebook", one(LAWS));
        }
        if (shape == Shape.EPISODES) {
            ArrayNode episodes = body.putArray("episodes");
            for (int episode = random.nextInt(random.nextInt(RequestForms.MOST_EPISODES) + 1);
                    episode >= 0;
                    episode--) {
                episode(episodes.addObject());
            }
            breakEpisodes(episodes);
        } else if (shape != Shape.COMPARISON) {
            maybe(() -> body.put("conductDate", one(random.nextBoolean() ? DATES : ROUGH_DATES)));
        }
        if (shape == Shape.WHAT_IF) {
            maybe(() -> body.put("finding", one(List.of("trafficking-in-persons", "x", "x".repeat(128)))));
            maybe(() -> body.put("size", 1 + random.nextInt(3)));
        }
        if (shape == Shape.INTERVIEW) {
            maybe(() -> body.put("mode", one(InterviewMode.values()).name()));
            maybe(() -> body.put("limit", 1 + random.nextInt(InterviewRequest.MOST_QUESTIONS)));
        }
        maybe(() -> body.put("digestSalt", one(List.of("x".repeat(22), "A-1_".repeat(8), "x".repeat(86)))));
        maybe(() -> body.put("decisionDate", one(DATES)));
        maybe(() -> body.put("standard", one(Standard.values()).name()));
        maybe(() -> body.put("encounter", one(Encounter.values()).name()));
        maybe(() -> body.put("partOfState", one(List.of("scotland", "x", "no-such-part"))));
        maybe(() -> body.put("caseReference", one(List.of("a", "A-1_2.3", "AB/00123:2024", "x".repeat(64)))));
        maybe(() -> screened(body.putArray("screened")));
        maybe(() -> body.set("facts", facts()));
        if (random.nextInt(3) == 0) {
            attributions(body.putArray("attributions"));
        }
        if (random.nextInt(8) == 0) {
            List<String> optional = new ArrayList<>();
            body.fieldNames().forEachRemaining(optional::add);
            optional.removeAll(List.of("rulebook", "rulebooks", "episodes"));
            if (optional.isEmpty()) {
                optional.add("facts");
            }
            body.putNull(one(optional));
        }
        return body;
    }

    private void episode(ObjectNode episode) {
        maybe(() -> episode.put(
                "label", one(List.of("A", "E1", "XY-0042", "B-", "C", "E2", "E-3", "ZZ", "Q-7", "K12", "M", "W9"))));
        maybe(() -> several(episode.putArray("actors"), 0, List.of("A", "B", "C-1", "AB12", "Z-", "Q9", "X1", "Y-99")));
        if (random.nextInt(5) == 0) {
            episode.put("conductDate", one(random.nextBoolean() ? DATES : ROUGH_DATES));
        }
        maybe(() -> screened(episode.putArray("screened")));
        if (random.nextInt(12) == 0) {
            attributions(episode.putArray("attributions"));
        }
        maybe(() -> episode.set("facts", facts()));
        if (random.nextInt(20) == 0) {
            episode.putNull(one(List.of("label", "actors", "conductDate", "screened", "attributions", "facts")));
        }
    }

    /** Sometimes one of the episodes is broken, a label is a name, or there are too many or none. */
    private void breakEpisodes(ArrayNode episodes) {
        switch (random.nextInt(40)) {
            case 0 -> breakSomewhere((ObjectNode) episodes.get(0));
            case 1 ->
                ((ObjectNode) episodes.get(0)).put("label", one(List.of("Marie", "a1", "A12345", "ABC", "A 1", "")));
            case 2 -> ((ObjectNode) episodes.get(0)).putArray("actors").add("A").add(one(List.of("A", "Ali", "1")));
            case 3 -> {
                while (episodes.size() <= RequestForms.MOST_EPISODES) {
                    episodes.addObject();
                }
            }
            case 4 -> episodes.removeAll();
            case 5 -> episodes.add(anything(2));
            default -> {}
        }
    }

    /** Distinct words, of any number from a least one to all of them. */
    private void several(ArrayNode items, int least, List<String> words) {
        List<String> shuffled = new ArrayList<>(words);
        Collections.shuffle(shuffled, random);
        shuffled.subList(0, least + random.nextInt(words.size() - least + 1)).forEach(items::add);
    }

    private void screened(ArrayNode screened) {
        for (FactGroup group : catalogue.groups()) {
            maybe(() -> screened.add(group.id()));
        }
    }

    /** Distinct pairs of a fact and a source, or such with one of them broken. */
    private void attributions(ArrayNode attributions) {
        for (FactId fact : catalogue.sortedIds()) {
            if (random.nextInt(30) == 0) {
                ObjectNode attribution = attributions.addObject();
                attribution.put("fact", fact.toString());
                attribution.put("source", one(InformationSource.values()).name());
                if (random.nextInt(40) == 0) {
                    breakSomewhere(attribution);
                }
            }
        }
        if (random.nextInt(10) == 0) {
            attributions.add(anything(2));
        }
    }

    private ObjectNode facts() {
        ObjectNode facts = Contract.MAPPER.createObjectNode();
        for (FactGroup group : catalogue.groups()) {
            if (random.nextInt(3) != 0) {
                continue;
            }
            if (random.nextInt(12) == 0) {
                facts.putNull(group.id());
                continue;
            }
            ObjectNode members = facts.putObject(group.id());
            for (Fact fact : group.facts()) {
                if (random.nextInt(4) != 0) {
                    continue;
                }
                String name = fact.id().name();
                if (random.nextInt(12) == 0) {
                    members.putNull(name);
                } else if (fact instanceof Fact.Counted) {
                    members.set(name, number(one(List.of("0", "17", "24", "24.0", "1e1", "-0", "120", "12e1"))));
                } else {
                    members.put(name, one(Answer.values()).name());
                }
            }
        }
        return facts;
    }

    /** Changes one member of the body, or of an object in it, in one way. */
    private void breakSomewhere(ObjectNode body) {
        ObjectNode place = body;
        while (random.nextInt(3) != 0) {
            List<ObjectNode> below = new ArrayList<>();
            for (JsonNode child : place) {
                if (child instanceof ObjectNode object) {
                    below.add(object);
                }
            }
            if (below.isEmpty()) {
                break;
            }
            place = one(below);
        }
        List<String> names = new ArrayList<>();
        place.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty() || random.nextInt(6) == 0) {
            place.set(one(List.of("extra", "rulebok", "", "a/b", "~x", "facts", "Facts", "ü", "child")), anything(2));
            return;
        }
        String name = one(names);
        switch (random.nextInt(10)) {
            case 0 -> place.remove(name);
            case 1 -> place.putNull(name);
            case 2 -> place.put(name, one(TEXTS));
            case 3 -> place.set(name, number());
            case 4 -> place.put(name, random.nextBoolean());
            case 5 -> place.set(misspelt(name), place.remove(name));
            case 6 -> place.put(name, one(ALMOST_DATES));
            case 7 -> objectIn(objectIn(body, "facts"), "person").set("ageYears", number());
            case 8 -> duplicateOr(place, name);
            default -> place.set(name, anything(3));
        }
    }

    private static ObjectNode objectIn(ObjectNode place, String name) {
        return place.get(name) instanceof ObjectNode object ? object : place.putObject(name);
    }

    private void duplicateOr(ObjectNode place, String name) {
        if (place.get(name) instanceof ArrayNode items && !items.isEmpty()) {
            items.add(random.nextBoolean() ? items.get(0).deepCopy() : anything(1));
        } else {
            place.putArray(name).add(anything(1));
        }
    }

    private String misspelt(String name) {
        if (name.isEmpty()) {
            return "x";
        }
        int at = random.nextInt(name.length());
        return switch (random.nextInt(4)) {
            case 0 -> name.substring(0, at) + name.substring(at + 1);
            case 1 -> name.substring(0, at) + 'x' + name.substring(at);
            case 2 -> name + ' ';
            default -> name.substring(0, at) + Character.toUpperCase(name.charAt(at)) + name.substring(at + 1);
        };
    }

    private JsonNode anything(int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0 -> Contract.MAPPER.getNodeFactory().textNode(one(TEXTS));
            case 1 -> number();
            case 2 -> Contract.MAPPER.getNodeFactory().booleanNode(random.nextBoolean());
            case 3 -> Contract.MAPPER.getNodeFactory().nullNode();
            case 4 ->
                Contract.MAPPER.getNodeFactory().textNode(one(Answer.values()).name());
            case 5 -> Contract.MAPPER.getNodeFactory().textNode(one(DATES));
            case 6 -> Contract.MAPPER.createArrayNode().add(anything(depth - 1)).add(anything(depth - 1));
            default -> {
                ObjectNode object = Contract.MAPPER.createObjectNode();
                object.set(one(TEXTS), anything(depth - 1));
                yield object;
            }
        };
    }

    private JsonNode number() {
        return random.nextInt(4) == 0
                ? Contract.MAPPER.getNodeFactory().rawValueNode(new RawValue(one(FAR_NUMBERS)))
                : number(one(NUMBERS));
    }

    private static JsonNode number(String text) {
        return Contract.MAPPER.getNodeFactory().numberNode(new BigDecimal(text));
    }

    private void maybe(Runnable step) {
        if (random.nextInt(2) == 0) {
            step.run();
        }
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private <T> T one(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
