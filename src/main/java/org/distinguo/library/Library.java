package org.distinguo.library;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.rulebook.SafeguardCatalogue;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.Notice;
import org.distinguo.verdict.Phrases;

/**
 * Everything that verdicts are made of, read once at start-up. Immutable.
 *
 * @param catalogue the facts
 * @param safeguards the codes of duties that laws share, and what is guaranteed of them
 * @param phrases the sentences of explanations
 * @param notice what verdicts say of themselves
 * @param classifiers one for each rulebook, by the rulebook's id; never empty
 */
public record Library(
        FactCatalogue catalogue,
        SafeguardCatalogue safeguards,
        Phrases phrases,
        Notice notice,
        SortedMap<String, Classifier> classifiers) {

    public Library {
        classifiers = Collections.unmodifiableSortedMap(new TreeMap<>(classifiers));
    }

    /**
     * The classifier of a rulebook.
     *
     * @param rulebook the rulebook's id
     * @return empty where there is none
     */
    public Optional<Classifier> classifier(String rulebook) {
        return Optional.ofNullable(classifiers.get(rulebook));
    }
}
