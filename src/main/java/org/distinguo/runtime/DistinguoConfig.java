package org.distinguo.runtime;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** What an operator can set. */
@ConfigMapping(prefix = "distinguo")
interface DistinguoConfig {

    /** Rulebooks from outside. */
    Rulebooks rulebooks();

    /** Rulebooks from outside. */
    interface Rulebooks {

        /** A folder with one folder for each rulebook; one with the id of a shipped rulebook takes its place. */
        Optional<Path> directory();
    }
}
