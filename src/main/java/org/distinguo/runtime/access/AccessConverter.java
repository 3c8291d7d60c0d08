package org.distinguo.runtime.access;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * Reads the setting {@code distinguo.access} to the letter: where the service listens follows from the same word in
 * {@code application.properties}, which knows no other spelling.
 */
public final class AccessConverter implements Converter<Access> {

    private static final long serialVersionUID = 1;

    /** Called by the platform. */
    public AccessConverter() {}

    @Override
    public Access convert(String value) {
        return Arrays.stream(Access.values())
                .filter(access -> access.word().equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be "
                        + Arrays.stream(Access.values())
                                .map(access -> "`" + access.word() + "`")
                                .collect(Collectors.joining(", "))));
    }
}
