package org.distinguo.intake.binding;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBase;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.CollectionType;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.intake.message.MessageId;
import org.distinguo.intake.request.ConductDate;
import org.distinguo.intake.request.FactName;
import org.distinguo.intake.request.GroupName;
import org.distinguo.intake.request.StatedFacts;
import org.jspecify.annotations.Nullable;

/**
 * Teaches Jackson to read as strictly as the contract says. Jackson's own readers of texts and numbers take a number for a
 * text and the like without asking anybody; these take nothing for something else, report what is wrong, and read on.
 */
final class ContractModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    ContractModule(FactCatalogue catalogue, UnknownMember unknown) {
        Map<String, GroupName> groups = new LinkedHashMap<>();
        catalogue.groups().forEach(group -> groups.put(group.id(), new GroupName(group.id())));
        Words<GroupName> groupNames = Words.of(groups);
        Map<String, FactName> facts = new LinkedHashMap<>();
        catalogue.sortedIds().forEach(fact -> facts.put(fact.toString(), new FactName(fact.toString())));
        Words<FactName> factNames = Words.ofFacts(facts);
        add(String.class, (parser, faults) -> faults.text(parser, MessageId.NO_TEXT.with()));
        add(Integer.class, (parser, faults) -> WholeNumber.read(parser, Integer.MIN_VALUE, Integer.MAX_VALUE, faults));
        add(LocalDate.class, Dates::day);
        add(ConductDate.class, Dates::conductDate);
        add(GroupName.class, groupNames::read);
        add(FactName.class, factNames::read);
        addDeserializer(StatedFacts.class, new FactsDeserializer(catalogue, unknown));
        setDeserializerModifier(new EnumsListsAndObjects());
    }

    /** What a handler does with a member that no class has: it reports it and reads on. */
    static DeserializationProblemHandler reporting(UnknownMember unknown) {
        return new DeserializationProblemHandler() {
            @Override
            public boolean handleUnknownProperty(
                    DeserializationContext context,
                    JsonParser parser,
                    JsonDeserializer<?> deserializer,
                    Object beanOrClass,
                    String name)
                    throws IOException {
                List<String> known = new ArrayList<>();
                deserializer.getKnownPropertyNames().forEach(property -> known.add(property.toString()));
                unknown.report(parser, name, UnknownMember.Kind.PROPERTY, known, Faults.of(context));
                return true;
            }
        };
    }

    private <T> void add(Class<T> type, ScalarReader<T> reader) {
        addDeserializer(type, new ScalarDeserializer<>(reader));
    }

    /** Reads the value that a parser is at, or reports what is wrong with it. */
    private interface ScalarReader<T> {

        Optional<T> read(JsonParser parser, Faults faults) throws IOException;
    }

    private static final class ScalarDeserializer<T> extends JsonDeserializer<T> {

        private final ScalarReader<T> reader;

        ScalarDeserializer(ScalarReader<T> reader) {
            this.reader = reader;
        }

        @Override
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return reader.read(parser, Faults.of(context)).orElse(null);
        }
    }

    /** Binds an object, and reports what is none. */
    private static final class ObjectDeserializer extends DelegatingDeserializer {

        private static final long serialVersionUID = 1L;

        ObjectDeserializer(JsonDeserializer<?> members) {
            super(members);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> members) {
            return new ObjectDeserializer(members);
        }

        @Override
        public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                Faults.of(context).wrongType(parser, MessageId.NO_OBJECT.with());
                return null;
            }
            return super.deserialize(parser, context);
        }
    }

    private static final class EnumsListsAndObjects extends BeanDeserializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription description, JsonDeserializer<?> deserializer) {
            return deserializer instanceof BeanDeserializerBase members
                    ? new ObjectDeserializer(members)
                    : deserializer; // one of ours, for a value that is no object
        }

        @Override
        public JsonDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config,
                JavaType type,
                BeanDescription description,
                JsonDeserializer<?> deserializer) {
            return words(type.getRawClass().asSubclass(Enum.class));
        }

        @SuppressWarnings("unchecked") // Enum<E> is what an enum's class is of
        private static <E extends Enum<E>> JsonDeserializer<?> words(Class<?> type) {
            return new ScalarDeserializer<>(Words.of((Class<E>) type)::read);
        }

        @Override
        public JsonDeserializer<?> modifyCollectionDeserializer(
                DeserializationConfig config,
                CollectionType type,
                BeanDescription description,
                JsonDeserializer<?> deserializer) {
            return new ListDeserializer(type.getContentType());
        }
    }
}
