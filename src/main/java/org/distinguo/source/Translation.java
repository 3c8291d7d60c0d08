package org.distinguo.source;

import java.util.function.UnaryOperator;

/**
 * Says texts that people read in the language of a reading.
 *
 * @param words takes a text as the file has it, which is never blank, and gives what is read instead
 */
public record Translation(UnaryOperator<String> words) {

    /** Leaves every text as it is written in the file, which is English. */
    public static final Translation NONE = new Translation(UnaryOperator.identity());

    /**
     * A text in the language.
     *
     * @param english the text as the file has it; never blank
     * @return what is read instead
     */
    public String of(String english) {
        return words.apply(english);
    }
}
