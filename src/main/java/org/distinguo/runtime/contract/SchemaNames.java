package org.distinguo.runtime.contract;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Names of schemas that differ from those of the classes: a client has a class of each name, and some names stand for
 * something else in its language or in its generator's own code.
 */
final class SchemaNames {

    private static final Map<String, String> NAMES = Map.of("Property", "ProvenProperty");
    private static final String PREFIX = "#/components/schemas/";

    private SchemaNames() {}

    /** Gives the schemas their names, and changes every reference with them. */
    static void apply(Map<String, Schema> schemas) {
        NAMES.forEach((from, to) -> schemas.put(to, schemas.remove(from)));
        schemas.values().forEach(SchemaNames::rename);
    }

    private static void rename(Schema schema) {
        NAMES.forEach((from, to) -> {
            if ((PREFIX + from).equals(schema.getRef())) {
                schema.setRef(PREFIX + to);
            }
        });
        within(schema).forEach(SchemaNames::rename);
    }

    private static List<Schema> within(Schema schema) {
        Collection<Schema> members =
                Optional.ofNullable(schema.getProperties()).orElse(Map.of()).values();
        return Stream.of(
                        members,
                        Optional.ofNullable(schema.getItems()).map(List::of).orElse(List.of()),
                        Optional.ofNullable(schema.getAdditionalPropertiesSchema())
                                .map(List::of)
                                .orElse(List.of()),
                        Optional.ofNullable(schema.getAnyOf()).orElse(List.of()))
                .flatMap(Collection::stream)
                .toList();
    }
}
