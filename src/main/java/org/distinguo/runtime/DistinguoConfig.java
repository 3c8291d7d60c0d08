package org.distinguo.runtime;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.util.Optional;
import org.distinguo.rest.Packing;

/** What an operator can set beside the settings of the platform. A key that is not here, or a value out of range, stops the start. */
@ConfigMapping(prefix = "distinguo")
public interface DistinguoConfig {

    /** Rulebooks from outside. */
    Rulebooks rulebooks();

    /** What is let in. */
    Requests requests();

    /** How answers are sent. */
    Answers answers();

    /** Rulebooks from outside. */
    interface Rulebooks {

        /**
         * A folder with one folder for each rulebook; one with the id of a shipped rulebook takes its place. Without it only
         * the shipped rulebooks answer.
         */
        Optional<@ReadableFolder Path> directory();
    }

    /** What is let in. */
    interface Requests {

        /** The requests that may be inside at the same time, read, decided and answered; one more is told to come back. */
        @WithDefault("256")
        @Min(1) int inFlight();
    }

    /** How answers are sent. */
    interface Answers {

        /** Which answers are packed with gzip for callers who ask for that: {@code none}, {@code law} or {@code all}. */
        @WithDefault("law")
        Packing packed();
    }
}
