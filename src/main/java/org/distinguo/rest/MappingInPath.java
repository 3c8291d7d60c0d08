package org.distinguo.rest;

import org.distinguo.intake.message.MessageId;
import org.distinguo.mapping.Converter;
import org.distinguo.mapping.Mappings;
import org.distinguo.rest.problem.ProblemException;
import org.distinguo.rest.problem.ProblemType;

/** Finds the mapping that a path names. */
final class MappingInPath {

    private MappingInPath() {}

    /** Its converter; a path that names no mapping at hand leads to nothing. */
    static Converter converter(Mappings mappings, String id) {
        return mappings.converter(id)
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.UNKNOWN_MAPPING,
                        MessageId.NO_SUCH_MAPPING.with(mappings.converters().keySet())));
    }
}
