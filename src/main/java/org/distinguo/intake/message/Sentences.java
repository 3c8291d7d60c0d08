package org.distinguo.intake.message;

import java.util.List;

/**
 * Messages that are told together.
 *
 * @param all the messages, in order; at least one
 */
public record Sentences(List<Sentence> all) implements Message {

    public Sentences {
        all = List.copyOf(all);
    }
}
