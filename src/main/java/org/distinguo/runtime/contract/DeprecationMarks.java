package org.distinguo.runtime.contract;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.distinguo.rest.deprecation.Deprecation;
import org.distinguo.rest.deprecation.Deprecations;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Marks in the contract what callers should move away from. */
final class DeprecationMarks {

    private static final String RULEBOOK = "RulebookId";
    private static final int LONGEST_HEADER = 64;

    private DeprecationMarks() {}

    /** Marks operations, and names rulebooks where the contract explains what an id of one is. */
    static void apply(OpenAPI contract, Deprecations deprecations, Supplier<Set<String>> rulebooks) {
        Map<String, Operation> operations = contract.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .collect(Collectors.toMap(Operation::getOperationId, operation -> operation));
        refuse("operations", deprecations.operations().keySet(), operations.keySet());
        deprecations
                .operations()
                .forEach((id, deprecation) -> mark(Objects.requireNonNull(operations.get(id), id), deprecation));
        if (!deprecations.rulebooks().isEmpty()) {
            refuse("rulebooks", deprecations.rulebooks().keySet(), rulebooks.get());
            Schema schema =
                    Objects.requireNonNull(contract.getComponents().getSchemas().get(RULEBOOK));
            String lines = new TreeMap<>(deprecations.rulebooks())
                    .entrySet().stream()
                            .map(entry -> " `" + entry.getKey() + "`: "
                                    + entry.getValue().inWords() + ".")
                            .collect(Collectors.joining());
            schema.setDescription(schema.getDescription() + lines);
        }
    }

    private static void mark(Operation operation, Deprecation deprecation) {
        operation.setDeprecated(true);
        operation.setDescription(operation.getDescription() + " " + deprecation.inWords() + ".");
        operation.getResponses().getAPIResponses().values().forEach(response -> response.addHeader(
                        "Deprecation", header("Since when callers should move away (RFC 9745)."))
                .addHeader("Sunset", header("From when on it may be gone (RFC 8594).")));
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema()
                        .type(List.of(Schema.SchemaType.STRING))
                        .maxLength(LONGEST_HEADER));
    }

    private static void refuse(String what, Collection<String> named, Collection<String> known) {
        List<String> unknown =
                named.stream().filter(name -> !known.contains(name)).sorted().toList();
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("deprecated " + what + " that do not exist: " + unknown);
        }
    }
}
