package org.distinguo.intake.message;

import java.util.Locale;

/** What stands between the items of a list within a message, and between messages that are told together. */
public enum Separator {
    /** Between words: ids, names of parameters, dates. */
    WORDS,
    /** Between facts of which each one counts. */
    FACTS,
    /** Between messages. */
    SENTENCES;

    /** The key in the file. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
