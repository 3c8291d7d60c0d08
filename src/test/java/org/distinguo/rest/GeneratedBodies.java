package org.distinguo.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private final Chance chance;
    private final BodyFaults faults;
    private final FactCatalogue catalogue;
    private final Shape shape;

    /** Bodies of one seed over one catalogue. */
    public GeneratedBodies(long seed, FactCatalogue catalogue, Shape shape) {
        this.chance = new Chance(seed);
        this.faults = new BodyFaults(chance);
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
        for (Map.Entry<String, String> number : SampleValues.FAR.entrySet()) {
            near = near.replaceAll("(?<![0-9.])" + Pattern.quote(number.getKey()) + "(?![0-9])", number.getValue());
        }
        return near;
    }

    /** The next body; about half of them fit. */
    public JsonNode next() {
        ObjectNode body = valid();
        if (chance.nextInt(5) < 2) {
            return body;
        }
        for (int fault = chance.nextInt(3); fault >= 0; fault--) {
            faults.breakSomewhere(body);
        }
        return chance.nextInt(200) == 0 ? faults.anything(2) : body;
    }

    private ObjectNode valid() {
        ObjectNode body = Contract.MAPPER.createObjectNode();
        if (shape == Shape.COMPARISON) {
            several(body.putArray("rulebooks"), 2, SampleValues.LAWS);
            chance.maybe(() -> several(body.putArray("conductDates"), 1, SampleValues.DATES));
        } else {
            body.put("rulebook", chance.one(SampleValues.LAWS));
        }
        if (shape == Shape.EPISODES) {
            ArrayNode episodes = body.putArray("episodes");
            for (int episode = chance.nextInt(chance.nextInt(RequestForms.MOST_EPISODES) + 1);
                    episode >= 0;
                    episode--) {
                episode(episodes.addObject());
            }
            breakEpisodes(episodes);
        } else if (shape != Shape.COMPARISON) {
            chance.maybe(() -> body.put(
                    "conductDate", chance.one(chance.nextBoolean() ? SampleValues.DATES : SampleValues.ROUGH_DATES)));
        }
        if (shape == Shape.WHAT_IF) {
            chance.maybe(
                    () -> body.put("finding", chance.one(List.of("trafficking-in-persons", "x", "x".repeat(128)))));
            chance.maybe(() -> body.put("size", 1 + chance.nextInt(3)));
        }
        if (shape == Shape.INTERVIEW) {
            chance.maybe(
                    () -> body.put("mode", chance.one(InterviewMode.values()).name()));
            chance.maybe(() -> body.put("limit", 1 + chance.nextInt(InterviewRequest.MOST_QUESTIONS)));
        }
        chance.maybe(
                () -> body.put("digestSalt", chance.one(List.of("x".repeat(22), "A-1_".repeat(8), "x".repeat(86)))));
        chance.maybe(() -> body.put("decisionDate", chance.one(SampleValues.DATES)));
        chance.maybe(() -> body.put("standard", chance.one(Standard.values()).name()));
        chance.maybe(() -> body.put("encounter", chance.one(Encounter.values()).name()));
        chance.maybe(() -> body.put("partOfState", chance.one(List.of("scotland", "x", "no-such-part"))));
        chance.maybe(
                () -> body.put("caseReference", chance.one(List.of("a", "A-1_2.3", "AB/00123:2024", "x".repeat(64)))));
        chance.maybe(() -> screened(body.putArray("screened")));
        chance.maybe(() -> body.set("facts", facts()));
        if (chance.nextInt(3) == 0) {
            attributions(body.putArray("attributions"));
        }
        if (chance.nextInt(8) == 0) {
            List<String> optional = new ArrayList<>();
            body.fieldNames().forEachRemaining(optional::add);
            optional.removeAll(List.of("rulebook", "rulebooks", "episodes"));
            if (optional.isEmpty()) {
                optional.add("facts");
            }
            body.putNull(chance.one(optional));
        }
        return body;
    }

    private void episode(ObjectNode episode) {
        chance.maybe(() -> episode.put(
                "label",
                chance.one(List.of("A", "E1", "XY-0042", "B-", "C", "E2", "E-3", "ZZ", "Q-7", "K12", "M", "W9"))));
        chance.maybe(() ->
                several(episode.putArray("actors"), 0, List.of("A", "B", "C-1", "AB12", "Z-", "Q9", "X1", "Y-99")));
        if (chance.nextInt(5) == 0) {
            episode.put(
                    "conductDate", chance.one(chance.nextBoolean() ? SampleValues.DATES : SampleValues.ROUGH_DATES));
        }
        chance.maybe(() -> screened(episode.putArray("screened")));
        if (chance.nextInt(12) == 0) {
            attributions(episode.putArray("attributions"));
        }
        chance.maybe(() -> episode.set("facts", facts()));
        if (chance.nextInt(20) == 0) {
            episode.putNull(chance.one(List.of("label", "actors", "conductDate", "screened", "attributions", "facts")));
        }
    }

    /** Sometimes one of the episodes is broken, a label is a name, or there are too many or none. */
    private void breakEpisodes(ArrayNode episodes) {
        switch (chance.nextInt(40)) {
            case 0 -> faults.breakSomewhere((ObjectNode) episodes.get(0));
            case 1 ->
                ((ObjectNode) episodes.get(0))
                        .put("label", chance.one(List.of("Marie", "a1", "A12345", "ABC", "A 1", "")));
            case 2 ->
                ((ObjectNode) episodes.get(0)).putArray("actors").add("A").add(chance.one(List.of("A", "Ali", "1")));
            case 3 -> {
                while (episodes.size() <= RequestForms.MOST_EPISODES) {
                    episodes.addObject();
                }
            }
            case 4 -> episodes.removeAll();
            case 5 -> episodes.add(faults.anything(2));
            default -> {}
        }
    }

    /** Distinct words, of any number from a least one to all of them. */
    private void several(ArrayNode items, int least, List<String> words) {
        List<String> shuffled = new ArrayList<>(words);
        chance.shuffle(shuffled);
        shuffled.subList(0, least + chance.nextInt(words.size() - least + 1)).forEach(items::add);
    }

    private void screened(ArrayNode screened) {
        for (FactGroup group : catalogue.groups()) {
            chance.maybe(() -> screened.add(group.id()));
        }
    }

    /** Distinct pairs of a fact and a source, or such with one of them broken. */
    private void attributions(ArrayNode attributions) {
        for (FactId fact : catalogue.sortedIds()) {
            if (chance.nextInt(30) == 0) {
                ObjectNode attribution = attributions.addObject();
                attribution.put("fact", fact.toString());
                attribution.put("source", chance.one(InformationSource.values()).name());
                if (chance.nextInt(40) == 0) {
                    faults.breakSomewhere(attribution);
                }
            }
        }
        if (chance.nextInt(10) == 0) {
            attributions.add(faults.anything(2));
        }
    }

    private ObjectNode facts() {
        ObjectNode facts = Contract.MAPPER.createObjectNode();
        for (FactGroup group : catalogue.groups()) {
            if (chance.nextInt(3) != 0) {
                continue;
            }
            if (chance.nextInt(12) == 0) {
                facts.putNull(group.id());
                continue;
            }
            ObjectNode members = facts.putObject(group.id());
            for (Fact fact : group.facts()) {
                if (chance.nextInt(4) != 0) {
                    continue;
                }
                String name = fact.id().name();
                if (chance.nextInt(12) == 0) {
                    members.putNull(name);
                } else if (fact instanceof Fact.Counted) {
                    members.set(
                            name,
                            BodyFaults.number(
                                    chance.one(List.of("0", "17", "24", "24.0", "1e1", "-0", "120", "12e1"))));
                } else {
                    members.put(name, chance.one(Answer.values()).name());
                }
            }
        }
        return facts;
    }
}
