package org.distinguo.runtime.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Which lists of words stay as they are within a major version of the contract, and which may get more. */
final class Growth {

    /** What a caller may decide by, exhaustively. */
    static final List<String> CLOSED = List.of(
            "Answer",
            "Classification",
            "DecidingPart",
            "FieldOutcome",
            "Knowledge",
            "OffenceKind",
            "Settles",
            "Standard",
            "Status");

    /** What grows with the catalogue, the law and the service. */
    static final List<String> GROWING = List.of(
            "AskedOf",
            "Because",
            "DropReason",
            "Encounter",
            "FactGroupId",
            "FactId",
            "FactType",
            "FieldTreatment",
            "Guarantee",
            "InformationSource",
            "InterviewMode",
            "InterviewState",
            "JoinedBy",
            "MappingKind",
            "ProvenProperty",
            "ViolationCode",
            "WhyNotJoined",
            "WhyOpen");

    private Growth() {}

    /** Says it at each list of words, and refuses one that is in neither list. */
    static void apply(Map<String, Schema> schemas) {
        List<String> unsaid = new ArrayList<>();
        schemas.forEach((name, schema) -> {
            if (schema.getEnumeration() == null) {
                return;
            }
            if (CLOSED.contains(name)) {
                schema.setDescription(schema.getDescription() + " This list of words is closed.");
            } else if (GROWING.contains(name)) {
                schema.setDescription(schema.getDescription() + " This list of words may grow.");
            } else {
                unsaid.add(name);
            }
        });
        if (!unsaid.isEmpty()) {
            throw new IllegalStateException("say whether these lists of words may grow: " + unsaid);
        }
    }
}
