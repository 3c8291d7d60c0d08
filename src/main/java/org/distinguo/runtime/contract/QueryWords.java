package org.distinguo.runtime.contract;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.distinguo.intake.request.OneOf;
import org.distinguo.rest.BatchQuery;
import org.distinguo.rest.DifferenceQuery;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Says of the parameters of a query which words they take: those that the service checks, by their constraint. */
final class QueryWords {

    private static final Map<String, Class<?>> QUERIES =
            Map.of("findDifferences", DifferenceQuery.class, BatchOperation.ID, BatchQuery.class);

    private QueryWords() {}

    static void add(Operation operation) {
        Class<?> query = QUERIES.get(operation.getOperationId());
        if (query == null) {
            return;
        }
        for (Parameter parameter : operation.getParameters()) {
            List<SchemaType> types = parameter.getSchema().getType();
            if (types != null && types.contains(SchemaType.STRING)) { // the words of a truth value are JSON's own
                words(query, parameter.getName())
                        .ifPresent(words -> parameter.getSchema().setEnumeration(new ArrayList<>(words)));
            }
        }
    }

    private static Optional<List<String>> words(Class<?> query, String name) {
        return Stream.of(query.getDeclaredFields())
                .filter(field -> field.getName().equals(name))
                .map((Field field) -> field.getAnnotation(OneOf.class))
                .flatMap(Stream::ofNullable)
                .map(constraint -> List.of(constraint.value()))
                .findFirst();
    }
}
