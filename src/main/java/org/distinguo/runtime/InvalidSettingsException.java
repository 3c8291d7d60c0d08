package org.distinguo.runtime;

import java.util.List;

/** The service could start with its settings, but not serve as it should. */
final class InvalidSettingsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<String> faults;

    /**
     * @param faults what is wrong, each with the name of its setting; at least one
     */
    InvalidSettingsException(List<String> faults) {
        super(String.join("; ", faults));
        this.faults = List.copyOf(faults);
    }

    List<String> faults() {
        return faults;
    }
}
