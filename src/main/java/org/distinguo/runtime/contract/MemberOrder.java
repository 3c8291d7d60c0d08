package org.distinguo.runtime.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.distinguo.rest.wire.GroundBodies;
import org.distinguo.rest.wire.VerdictBody;
import org.distinguo.rest.wire.VerdictSummaryBody;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Puts the members of an object in the order in which the service writes them. The generator keeps no order where an object has
 * the members of another among its own.
 */
final class MemberOrder {

    /** The objects that have the members of another among their own. */
    private static final List<Class<?>> RECORDS = List.of(
            VerdictBody.class,
            VerdictSummaryBody.class,
            GroundBodies.ElementBody.class,
            GroundBodies.ExemptionBody.class,
            GroundBodies.DefenceBody.class,
            GroundBodies.AggravatingBody.class);

    private MemberOrder() {}

    static void apply(Map<String, Schema> schemas) {
        for (Class<?> type : RECORDS) {
            String name = type.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class)
                    .name();
            order(Objects.requireNonNull(schemas.get(name), name), members(type).toList());
        }
    }

    private static void order(Schema schema, List<String> members) {
        Map<String, Schema> ordered = new LinkedHashMap<>();
        members.forEach(member -> ordered.put(
                member, Objects.requireNonNull(schema.getProperties().get(member), member)));
        List<String> required = schema.getRequired();
        schema.setProperties(ordered);
        schema.setRequired(members.stream().filter(required::contains).toList());
    }

    private static Stream<String> members(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .flatMap((RecordComponent member) -> member.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                        ? members(member.getType())
                        : Stream.of(member.getName()));
    }
}
