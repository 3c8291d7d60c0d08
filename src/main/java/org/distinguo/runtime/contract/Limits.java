package org.distinguo.runtime.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.distinguo.intake.request.RequestForms;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Gives every schema of an answer its limits, so that a caller can plan for the largest one. An object stays open: a later
 * version may answer with more members.
 */
final class Limits {

    /** The generator's name for a date: a form of text, and no type of the contract. */
    static final String DATE = "LocalDate";

    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_LIST = 1_000;

    private static final String LONG = "int64";

    /** The greatest whole number of which every reader of JSON makes the same (RFC 8259, section 6). */
    private static final long GREATEST_EXACT = (1L << 53) - 1;

    private Limits() {}

    static void apply(Schema schema) {
        if (schema.getRef() != null) {
            bare(schema);
            return;
        }
        List<SchemaType> types = schema.getType() == null ? List.of() : schema.getType();
        if ("date".equals(schema.getFormat())) {
            schema.maxLength(RequestForms.DATE_LENGTH)
                    .examples(null); // the generator's example is the day it was written on
        }
        if (types.contains(SchemaType.STRING) && schema.getEnumeration() == null && schema.getMaxLength() == null) {
            schema.setMaxLength(LONGEST_TEXT);
        }
        if (types.contains(SchemaType.ARRAY) && schema.getMaxItems() == null) {
            schema.setMaxItems(LONGEST_LIST);
        }
        if (types.contains(SchemaType.INTEGER)) {
            boolean isLong = LONG.equals(schema.getFormat());
            schema.setFormat(isLong ? LONG : "int32");
            schema.setMinimum(schema.getMinimum() == null ? BigDecimal.ZERO : schema.getMinimum());
            schema.setMaximum(
                    schema.getMaximum() == null
                            ? BigDecimal.valueOf(isLong ? GREATEST_EXACT : Integer.MAX_VALUE)
                            : schema.getMaximum());
        }
        if (schema.getAdditionalPropertiesSchema() != null) {
            schema.setMaxProperties(LONGEST_LIST);
            apply(schema.getAdditionalPropertiesSchema());
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(Limits::apply);
        }
        if (schema.getItems() != null) {
            apply(schema.getItems());
        }
        if (schema.getAnyOf() != null) {
            schema.getAnyOf().forEach(Limits::apply);
        }
    }

    /** A reference says everything itself; what the generator puts beside it would narrow it. */
    private static void bare(Schema reference) {
        String description = reference.getDescription();
        String ref = reference.getRef();
        new ArrayList<>(reference.getAll().keySet()).forEach(member -> reference.set(member, null));
        reference.setDescription(description);
        if (ref.endsWith("/" + DATE)) {
            reference.type(List.of(SchemaType.STRING)).format("date").maxLength(RequestForms.DATE_LENGTH);
        } else {
            reference.setRef(ref);
        }
    }
}
