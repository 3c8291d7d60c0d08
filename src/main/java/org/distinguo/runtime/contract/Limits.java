package org.distinguo.runtime.contract;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Gives every schema of an answer its limits, so that a caller can plan for the largest one. */
final class Limits {

    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_LIST = 1_000;
    private static final String PROSE = "^[^\\u0000-\\u0008]*$";

    private Limits() {}

    static void apply(String name, Schema schema) {
        apply(schema);
    }

    private static void apply(Schema schema) {
        List<SchemaType> types = schema.getType() == null ? List.of() : schema.getType();
        if (types.contains(SchemaType.STRING)
                && schema.getEnumeration() == null
                && schema.getFormat() == null
                && schema.getPattern() == null) {
            schema.setPattern(PROSE);
        }
        if (types.contains(SchemaType.STRING) && schema.getEnumeration() == null && schema.getMaxLength() == null) {
            schema.setMaxLength(LONGEST_TEXT);
        }
        if (types.contains(SchemaType.ARRAY) && schema.getMaxItems() == null) {
            schema.setMaxItems(LONGEST_LIST);
        }
        if (types.contains(SchemaType.INTEGER)) {
            schema.setFormat("int32");
            schema.setMinimum(schema.getMinimum() == null ? BigDecimal.ZERO : schema.getMinimum());
            schema.setMaximum(
                    schema.getMaximum() == null ? BigDecimal.valueOf(Integer.MAX_VALUE) : schema.getMaximum());
        }
        if (types.contains(SchemaType.OBJECT) && schema.getAdditionalPropertiesSchema() == null) {
            schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
        } else if (schema.getAdditionalPropertiesSchema() != null) {
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
}
