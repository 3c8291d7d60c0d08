package org.distinguo.source;

import java.util.function.UnaryOperator;

/**
 * Says texts that people read in the language of a reading.
 *
 * @param words takes a text as the file has it, which is never blank, and gives what is read instead
 * @param inEnglish does the same for a text that is in English in every language
 */
public record Translation(UnaryOperator<String> words, UnaryOperator<String> inEnglish) {

    /** Leaves every text as it is written in the file, which is English. */
    public static final Translation NONE = new Translation(UnaryOperator.identity());

    /**
     * One that leaves what is in English in every language as it is written in the file.
     *
     * @param words says the other texts
     */
    public Translation(UnaryOperator<String> words) {
        this(words, UnaryOperator.identity());
    }

    /**
     * A text in the language.
     *
     * @param english the text as the file has it; never blank
     * @return what is read instead
     */
    public String of(String english) {
        return words.apply(english);
    }

    /**
     * A text that nobody translates.
     *
     * @param english the text as the file has it; never blank
     * @return the same, with what tells the readers of another language that it is English
     */
    public String left(String english) {
        return inEnglish.apply(english);
    }
}
