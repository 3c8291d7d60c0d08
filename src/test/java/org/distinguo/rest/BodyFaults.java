package org.distinguo.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.distinguo.facts.Answer;

/** Breaks bodies of requests by chance: a member is missing, misspelt, of another type, or has a value that nearly fits. */
final class BodyFaults {

    private final Chance chance;

    BodyFaults(Chance chance) {
        this.chance = chance;
    }

    /** Changes one member of the body, or of an object in it, in one way. */
    void breakSomewhere(ObjectNode body) {
        ObjectNode place = body;
        while (chance.nextInt(3) != 0) {
            List<ObjectNode> below = new ArrayList<>();
            for (JsonNode child : place) {
                if (child instanceof ObjectNode object) {
                    below.add(object);
                }
            }
            if (below.isEmpty()) {
                break;
            }
            place = chance.one(below);
        }
        List<String> names = new ArrayList<>();
        place.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty() || chance.nextInt(6) == 0) {
            place.set(
                    chance.one(List.of("extra", "rulebok", "", "a/b", "~x", "facts", "Facts", "ü", "child")),
                    anything(2));
            return;
        }
        String name = chance.one(names);
        switch (chance.nextInt(10)) {
            case 0 -> place.remove(name);
            case 1 -> place.putNull(name);
            case 2 -> place.put(name, chance.one(SampleValues.TEXTS));
            case 3 -> place.set(name, number());
            case 4 -> place.put(name, chance.nextBoolean());
            case 5 -> place.set(misspelt(name), place.remove(name));
            case 6 -> place.put(name, chance.one(SampleValues.ALMOST_DATES));
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
            items.add(chance.nextBoolean() ? items.get(0).deepCopy() : anything(1));
        } else {
            place.putArray(name).add(anything(1));
        }
    }

    private String misspelt(String name) {
        if (name.isEmpty()) {
            return "x";
        }
        int at = chance.nextInt(name.length());
        return switch (chance.nextInt(4)) {
            case 0 -> name.substring(0, at) + name.substring(at + 1);
            case 1 -> name.substring(0, at) + 'x' + name.substring(at);
            case 2 -> name + ' ';
            default -> name.substring(0, at) + Character.toUpperCase(name.charAt(at)) + name.substring(at + 1);
        };
    }

    /** Any value, with up to so many objects or lists around it. */
    JsonNode anything(int depth) {
        return switch (chance.nextInt(depth > 0 ? 8 : 6)) {
            case 0 -> Contract.MAPPER.getNodeFactory().textNode(chance.one(SampleValues.TEXTS));
            case 1 -> number();
            case 2 -> Contract.MAPPER.getNodeFactory().booleanNode(chance.nextBoolean());
            case 3 -> Contract.MAPPER.getNodeFactory().nullNode();
            case 4 ->
                Contract.MAPPER
                        .getNodeFactory()
                        .textNode(chance.one(Answer.values()).name());
            case 5 -> Contract.MAPPER.getNodeFactory().textNode(chance.one(SampleValues.DATES));
            case 6 -> Contract.MAPPER.createArrayNode().add(anything(depth - 1)).add(anything(depth - 1));
            default -> {
                ObjectNode object = Contract.MAPPER.createObjectNode();
                object.set(chance.one(SampleValues.TEXTS), anything(depth - 1));
                yield object;
            }
        };
    }

    private JsonNode number() {
        return chance.nextInt(4) == 0
                ? Contract.MAPPER.getNodeFactory().rawValueNode(new RawValue(chance.one(SampleValues.FAR_NUMBERS)))
                : number(chance.one(SampleValues.NUMBERS));
    }

    /** A number as it is written. */
    static JsonNode number(String text) {
        return Contract.MAPPER.getNodeFactory().numberNode(new BigDecimal(text));
    }
}
