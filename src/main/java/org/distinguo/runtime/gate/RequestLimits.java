package org.distinguo.runtime.gate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much an operator lets in at once. */
@ConfigMapping(prefix = "distinguo.requests")
interface RequestLimits {

    /** The requests that may be inside at the same time, read, decided and answered; one more is told to come back. */
    @WithDefault("256")
    int inFlight();
}
