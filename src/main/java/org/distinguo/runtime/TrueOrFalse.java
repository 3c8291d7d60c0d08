package org.distinguo.runtime;

import org.eclipse.microprofile.config.spi.Converter;

/** Reads {@code true} and {@code false} and nothing else: the platform takes every other word for {@code false}. */
public final class TrueOrFalse implements Converter<Boolean> {

    private static final long serialVersionUID = 1L;

    @Override
    public Boolean convert(String value) {
        return switch (value.strip()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("must be `true` or `false`");
        };
    }
}
