package org.distinguo.runtime.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.distinguo.facts.Answer;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactGroup;
import org.distinguo.facts.InformationSource;
import org.distinguo.intake.request.RequestForms;
import org.distinguo.rulebook.Encounter;
import org.distinguo.verdict.Standard;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The schemas of what comes from the catalogue, and the last touch to those of requests, which come from their classes. */
final class RequestSchemas {

    private static final String FACTS = "CaseFacts";
    private static final String RULEBOOK_ID = "RulebookId";
    private static final int LONGEST_TEXT = 1_000_000;

    /** The records of the longest law, with all that it can ask, stay well below. */
    private static final int LONGEST_RECORD = 1 << 20;

    private RequestSchemas() {}

    static Map<String, Schema> of(FactCatalogue catalogue) {
        Map<String, Schema> schemas = new TreeMap<>();
        schemas.put(
                "Answer",
                words(
                        Answer.class,
                        "YES = it is so; NO = it is not; SUSPECTED = there are grounds to think "
                                + "so; UNKNOWN = asked, not known; DECLINED = asked, not answered."));
        schemas.put(
                "Standard",
                words(
                        Standard.class,
                        "How sure one must be. ESTABLISHED: only YES counts. "
                                + "REASONABLE_GROUNDS: a suspicion counts where it speaks for a finding, and is open where it speaks "
                                + "against one."));
        schemas.put(
                "Encounter",
                words(
                        Encounter.class,
                        "In what setting the person was met. It can trigger safeguards and "
                                + "never changes a finding."));
        schemas.put(
                "FactGroupId",
                word(catalogue.groups().stream().map(FactGroup::id).toList(), "A group of facts."));
        schemas.put(
                "InformationSource",
                words(
                        InformationSource.class,
                        "Where an answer comes from. PERSON: the person whom the case is about. "
                                + "ALLEGED_PERPETRATOR: somebody who is said to have trafficked, smuggled or otherwise harmed "
                                + "the person. THIRD_PARTY: somebody else who is no officer. OFFICER: what an officer saw or "
                                + "found. DOCUMENT: a contract, a ticket, a medical report and the like."));
        schemas.put(
                "FactId",
                word(
                        catalogue.groups().stream()
                                .flatMap(group -> group.facts().stream())
                                .map(fact -> fact.id().toString())
                                .toList(),
                        "The id of a fact: its group and its name."));
        Schema facts = object(
                "What is known of the case: one person, one episode. Every group and fact may be left out; null says "
                        + "that it was not asked.");
        for (FactGroup group : catalogue.groups()) {
            String name = nameOf(group);
            schemas.put(name, ofGroup(group));
            facts.addProperty(group.id(), orNull(name, group.title() + "."));
        }
        schemas.put(FACTS, facts);
        schemas.put(RULEBOOK_ID, rulebookId());
        schemas.put("MappingId", mappingId());
        schemas.put("SourceRecord", sourceRecord());
        schemas.put(
                "AuditText",
                OASFactory.createSchema()
                        .type(List.of(SchemaType.STRING))
                        .maxLength(LONGEST_TEXT)
                        .description("What a form can settle, as a text to print: Markdown with tables."));
        schemas.put(
                "AuditPage",
                OASFactory.createSchema()
                        .type(List.of(SchemaType.STRING))
                        .maxLength(LONGEST_TEXT)
                        .description(
                                "What a form can settle, as a page to print: HTML without a script, which loads nothing. Its "
                                        + "words and its form may change; programs read the JSON."));
        schemas.put(
                "RecordPage",
                OASFactory.createSchema()
                        .type(List.of(SchemaType.STRING))
                        .maxLength(LONGEST_RECORD)
                        .description(
                                "The record of a verdict for people: one page of HTML without a script, which loads "
                                        + "nothing. Its words and its form may change; programs read the JSON."));
        schemas.put(
                "RecordText",
                OASFactory.createSchema()
                        .type(List.of(SchemaType.STRING))
                        .maxLength(LONGEST_RECORD)
                        .description(
                                "The record of a verdict for people: a text in lines of at most 80 characters, unless an "
                                        + "address is longer. Its words and its form may change; programs read the JSON."));
        return schemas;
    }

    /** Says of a request what its class cannot say: null is the same as left out, and nothing else may stand in it. */
    static void complete(Schema request) {
        request.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
        List<String> required = request.getRequired() == null ? List.of() : request.getRequired();
        Map<String, Schema> members = new LinkedHashMap<>();
        required.forEach(name -> members.put(name, request.getProperties().get(name)));
        request.getProperties()
                .forEach((name, member) -> members.put(name, required.contains(name) ? member : orNull(member)));
        request.setProperties(members);
    }

    private static Schema orNull(Schema member) {
        if (member.getRef() != null) {
            return orNull(member.getRef().substring(member.getRef().lastIndexOf('/') + 1), member.getDescription());
        }
        List<SchemaType> types = new ArrayList<>(member.getType());
        types.add(SchemaType.NULL);
        return member.type(types);
    }

    private static String nameOf(FactGroup group) {
        return group.id().substring(0, 1).toUpperCase(Locale.ROOT) + group.id().substring(1) + "Facts";
    }

    private static Schema ofGroup(FactGroup group) {
        Schema schema = object(group.definition());
        for (Fact fact : group.facts()) {
            String description = fact.definition();
            schema.addProperty(
                    fact.id().name(),
                    fact instanceof Fact.Counted counted ? number(counted) : orNull("Answer", description));
        }
        return schema;
    }

    private static Schema number(Fact.Counted fact) {
        return OASFactory.createSchema()
                .type(List.of(SchemaType.INTEGER, SchemaType.NULL))
                .format("int32")
                .minimum(java.math.BigDecimal.valueOf(fact.minimum()))
                .maximum(java.math.BigDecimal.valueOf(fact.maximum()))
                .description(fact.definition());
    }

    private static Schema rulebookId() {
        return OASFactory.createSchema()
                .type(List.of(SchemaType.STRING))
                .pattern(RequestForms.WORDS)
                .maxLength(RequestForms.RULEBOOK_LENGTH)
                .description("The id of a rulebook, as `un` or `us`.");
    }

    private static Schema mappingId() {
        return OASFactory.createSchema()
                .type(List.of(SchemaType.STRING))
                .pattern(RequestForms.WORDS)
                .maxLength(RequestForms.RULEBOOK_LENGTH)
                .description("The id of a mapping, as `htcds-2`.");
    }

    private static Schema sourceRecord() {
        return OASFactory.createSchema()
                .type(List.of(SchemaType.OBJECT))
                .description(
                        "One record of a form, as its own system sends it: the fields of the form by name, flat or in groups, "
                                + "with texts, numbers, true, false, null, and lists of these. What the mapping does not know is counted "
                                + "and not looked at.")
                .additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(true));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema()
                .type(List.of(SchemaType.OBJECT))
                .description(description)
                .additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
    }

    private static Schema words(Class<? extends Enum<?>> type, String description) {
        return word(Arrays.stream(type.getEnumConstants()).map(Enum::name).toList(), description);
    }

    private static Schema word(List<String> words, String description) {
        return OASFactory.createSchema()
                .type(List.of(SchemaType.STRING))
                .enumeration(new ArrayList<>(words))
                .description(description);
    }

    private static Schema orNull(String name, String description) {
        return OASFactory.createSchema()
                .anyOf(List.of(ref(name), OASFactory.createSchema().type(List.of(SchemaType.NULL))))
                .description(description);
    }

    private static Schema ref(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }
}
