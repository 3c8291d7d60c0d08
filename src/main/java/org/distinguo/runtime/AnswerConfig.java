package org.distinguo.runtime;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.distinguo.rest.Packing;

/** How an operator wants answers to be sent. */
@ConfigMapping(prefix = "distinguo.answers")
interface AnswerConfig {

    /** Which answers are packed with gzip for callers who ask for that: {@code none}, {@code law} or {@code all}. */
    @WithDefault("law")
    Packing packed();
}
