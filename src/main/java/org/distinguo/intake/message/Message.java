package org.distinguo.intake.message;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a caller is told. As JSON it is its text. */
public sealed interface Message permits Sentence, Sentences, Said {

    /**
     * What it says.
     *
     * @return the text in English or, of what is {@link Said}, in the language in which it was said
     */
    @JsonValue
    default String text() {
        return Messages.english().say(this);
    }
}
