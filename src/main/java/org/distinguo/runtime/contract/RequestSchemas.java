package org.distinguo.runtime.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.distinguo.facts.Answer;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactGroup;
import org.distinguo.rest.request.RequestForms;
import org.distinguo.rest.request.RequestReader;
import org.distinguo.rulebook.Encounter;
import org.distinguo.verdict.Standard;
import org.distinguo.whatif.WhatIf;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The schemas of request bodies: the facts come from the catalogue, the forms from the reader. */
final class RequestSchemas {

    private static final String FACTS = "CaseFacts";
    private static final String RULEBOOK_ID = "RulebookId";

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
        schemas.put("ClassificationRequest", classification(catalogue));
        schemas.put("ComparisonRequest", comparison(catalogue));
        schemas.put("WhatIfRequest", whatIf(catalogue));
        return schemas;
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

    private static Schema classification(FactCatalogue catalogue) {
        Schema schema = object("A case, and what it is to be matched with.");
        schema.addProperty("rulebook", ref(RULEBOOK_ID).description("The body of law to apply."));
        schema.addProperty(
                "conductDate",
                date("When the conduct happened: the calendar date at its place. It chooses the "
                        + "law in force. Left out: the decision date."));
        addCommon(schema, catalogue);
        schema.setRequired(List.of("rulebook"));
        return schema;
    }

    private static Schema comparison(FactCatalogue catalogue) {
        Schema schema = object("A case, and the rulebooks and dates to match it with.");
        schema.addProperty(
                "rulebooks",
                OASFactory.createSchema()
                        .type(List.of(SchemaType.ARRAY))
                        .items(ref(RULEBOOK_ID))
                        .minItems(2)
                        .maxItems(RequestForms.MOST_RULEBOOKS)
                        .uniqueItems(true)
                        .description("The bodies of law to apply."));
        schema.addProperty(
                "conductDates",
                OASFactory.createSchema()
                        .type(List.of(SchemaType.ARRAY, SchemaType.NULL))
                        .items(date("A date of conduct.").type(List.of(SchemaType.STRING)))
                        .minItems(1)
                        .maxItems(RequestForms.MOST_DATES)
                        .uniqueItems(true)
                        .description("The dates of conduct to ask about. Left out: the decision date."));
        addCommon(schema, catalogue);
        schema.setRequired(List.of("rulebooks"));
        return schema;
    }

    private static Schema whatIf(FactCatalogue catalogue) {
        Schema schema = classification(catalogue)
                .description(
                        "A case, what it is to be matched with, and what is to change: the classification or a finding.");
        schema.addProperty(
                "finding",
                OASFactory.createSchema()
                        .type(List.of(SchemaType.STRING, SchemaType.NULL))
                        .pattern(RequestForms.OFFENCE)
                        .maxLength(RequestForms.OFFENCE_LENGTH)
                        .description("The offence whose status is to change: its id in the rulebook. Left out: the "
                                + "classification is to change."));
        schema.addProperty(
                "size",
                OASFactory.createSchema()
                        .type(List.of(SchemaType.INTEGER, SchemaType.NULL))
                        .format("int32")
                        .minimum(java.math.BigDecimal.ONE)
                        .maximum(java.math.BigDecimal.valueOf(WhatIf.LARGEST))
                        .description("The greatest number of changes to search. Left out: 3."));
        return schema;
    }

    private static void addCommon(Schema schema, FactCatalogue catalogue) {
        schema.addProperty(
                "decisionDate",
                date("When the decision is taken: it chooses the protections. Left out: today, " + "in UTC."));
        schema.addProperty("standard", orNull("Standard", "Left out: REASONABLE_GROUNDS."));
        schema.addProperty("encounter", orNull("Encounter", "In what setting the person was met."));
        schema.addProperty(
                RequestReader.PART_OF_STATE,
                OASFactory.createSchema()
                        .type(List.of(SchemaType.STRING, SchemaType.NULL))
                        .pattern(RequestForms.PART)
                        .maxLength(RequestForms.PART_LENGTH)
                        .description(
                                "The part of the State where it happened, as the rulebook's `parts` names it: then the "
                                        + "law of the other parts does not count. Left out: the law of all parts counts, and the verdict "
                                        + "says where it rests on one of them alone. In a comparison it is passed over by rulebooks "
                                        + "without that part; one at least has to have it."));
        schema.addProperty(
                "caseReference",
                OASFactory.createSchema()
                        .type(List.of(SchemaType.STRING, SchemaType.NULL))
                        .pattern(RequestForms.CASE_REFERENCE)
                        .maxLength(RequestForms.CASE_REFERENCE_LENGTH)
                        .description("What the caller calls the case: opaque, echoed in the verdict, never logged."));
        schema.addProperty(
                "screened",
                OASFactory.createSchema()
                        .type(List.of(SchemaType.ARRAY, SchemaType.NULL))
                        .items(ref("FactGroupId"))
                        .maxItems(catalogue.groups().size())
                        .uniqueItems(true)
                        .description(
                                "The groups that were asked in full. A fact left out of one counts as NO, as the last "
                                        + "and weakest that is known of a case: an answer, what follows from answers and a suspicion "
                                        + "that answers raise come before it. A fact that is null, UNKNOWN or DECLINED stays open, and "
                                        + "all facts of a group that is null; so does a fact while another that would imply it was "
                                        + "neither asked nor screened. Age is never closed."));
        schema.addProperty("facts", orNull(FACTS, "What is known of the case. What is null was not asked."));
    }

    private static Schema rulebookId() {
        return OASFactory.createSchema()
                .type(List.of(SchemaType.STRING))
                .pattern(RequestForms.RULEBOOK)
                .maxLength(RequestForms.RULEBOOK_LENGTH)
                .description("The id of a rulebook, as `un` or `us`.");
    }

    private static Schema date(String description) {
        return OASFactory.createSchema()
                .type(List.of(SchemaType.STRING, SchemaType.NULL))
                .format("date")
                .maxLength(RequestForms.DATE_LENGTH)
                .description(description);
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
