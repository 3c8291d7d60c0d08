package org.distinguo.intake.binding;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.distinguo.facts.Answer;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactGroup;
import org.distinguo.facts.FactId;
import org.distinguo.intake.message.MessageId;
import org.distinguo.intake.request.StatedFacts;

/** Binds the facts of a body: every name and every limit comes from the catalogue. */
final class FactsDeserializer extends JsonDeserializer<StatedFacts> {

    private final Map<String, Map<String, Fact>> groups = new LinkedHashMap<>();
    private final UnknownMember unknown;

    FactsDeserializer(FactCatalogue catalogue, UnknownMember unknown) {
        this.unknown = unknown;
        for (FactGroup group : catalogue.groups()) {
            Map<String, Fact> facts = new LinkedHashMap<>();
            group.facts().forEach(fact -> facts.put(fact.id().name(), fact));
            groups.put(group.id(), facts);
        }
    }

    @Override
    public StatedFacts getNullValue(DeserializationContext context) {
        return StatedFacts.NULL;
    }

    @Override
    public StatedFacts deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var reading = new Reading(parser, Faults.of(context));
        reading.readGroups();
        return new StatedFacts(reading.answers, reading.numbers, reading.nullFacts, reading.nullGroups, false);
    }

    /** One reading of one object. */
    private final class Reading {

        private final JsonParser parser;
        private final Faults faults;
        private final SortedMap<FactId, Answer> answers = new TreeMap<>();
        private final SortedMap<FactId, Integer> numbers = new TreeMap<>();
        private final Set<FactId> nullFacts = new HashSet<>();
        private final Set<String> nullGroups = new HashSet<>();

        Reading(JsonParser parser, Faults faults) {
            this.parser = parser;
            this.faults = faults;
        }

        void readGroups() throws IOException {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                faults.wrongType(parser, MessageId.NO_OBJECT.with());
                return;
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                Map<String, Fact> facts = groups.get(name);
                JsonToken value = parser.nextToken();
                if (facts == null) {
                    unknown.report(parser, name, UnknownMember.Kind.GROUP, groups.keySet(), faults);
                } else if (value == JsonToken.VALUE_NULL) {
                    nullGroups.add(name);
                } else {
                    readFacts(facts);
                }
            }
        }

        private void readFacts(Map<String, Fact> facts) throws IOException {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                faults.wrongType(parser, MessageId.NO_OBJECT.with());
                return;
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                Fact fact = facts.get(name);
                JsonToken value = parser.nextToken();
                if (fact == null) {
                    unknown.report(parser, name, UnknownMember.Kind.FACT, facts.keySet(), faults);
                } else if (value == JsonToken.VALUE_NULL) {
                    nullFacts.add(fact.id());
                } else if (fact instanceof Fact.Counted counted) {
                    WholeNumber.read(parser, counted.minimum(), counted.maximum(), faults)
                            .ifPresent(number -> numbers.put(fact.id(), number));
                } else {
                    Words.ANSWERS.read(parser, faults).ifPresent(answer -> answers.put(fact.id(), answer));
                }
            }
        }
    }
}
