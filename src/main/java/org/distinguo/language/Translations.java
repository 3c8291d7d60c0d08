package org.distinguo.language;

import java.util.List;
import org.distinguo.source.Translation;

/** Says the texts of every source in one language. */
@FunctionalInterface
public interface Translations {

    /** The sources that are about no single rulebook and no single mapping. */
    List<String> SHARED = List.of("catalogue", "messages", "phrases", "problems", "record");

    /** The source of the facts. */
    String CATALOGUE = "catalogue";

    /** The source of the sentences that the service puts together. */
    String PHRASES = "phrases";

    /** The source of the words of a record for people. */
    String RECORD = "record";

    /** The source of what is told of one refused request. */
    String MESSAGES = "messages";

    /** The source of what is said about the types of problems. */
    String PROBLEMS = "problems";

    /**
     * How the texts of a source are said.
     *
     * @param source its name: one of the constants, {@code rulebooks/<id>} or {@code mappings/<id>}
     * @return the translation
     */
    Translation of(String source);
}
