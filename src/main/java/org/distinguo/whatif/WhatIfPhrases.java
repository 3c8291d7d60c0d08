package org.distinguo.whatif;

import java.util.List;
import java.util.Optional;
import org.distinguo.language.Translations;
import org.distinguo.library.LibraryReader;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Fields;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.source.YamlFile;

/**
 * The sentences that say what was found. {@code {number}} stands for a number of changed answers, {@code {finding}} for the id of
 * an offence.
 *
 * @param classification where the classification was to change
 * @param finding where the status of an offence was to change
 */
public record WhatIfPhrases(OfTarget classification, OfTarget finding) {

    private static final String FILE = "what-if.yaml";

    /**
     * What is said of one kind of target.
     *
     * @param byOne where one changed answer does it
     * @param bySeveral where several do it together
     * @param byNone where no set of the size that was searched does it
     */
    public record OfTarget(String byOne, String bySeveral, String byNone) {}

    /**
     * The sentences that are shipped with the service.
     *
     * @return the sentences
     * @throws InvalidSourceException with every fault, if there is one
     */
    public static WhatIfPhrases shipped() {
        return read(LibraryReader.catalogueFile(FILE));
    }

    /**
     * The shipped sentences in a language.
     *
     * @param translations says the texts of each source
     * @return the sentences
     */
    public static WhatIfPhrases shipped(Translations translations) {
        return read(LibraryReader.catalogueFile(FILE).in(translations.of(Translations.PHRASES)));
    }

    private static WhatIfPhrases read(YamlFile file) {
        var diagnostics = new Diagnostics();
        var fields = new Fields(
                file.read(diagnostics).orElseThrow(() -> new InvalidSourceException(diagnostics.all())), diagnostics);
        var phrases = new WhatIfPhrases(ofTarget("classification", fields), ofTarget("finding", fields));
        fields.end();
        diagnostics.throwIfAny();
        return phrases;
    }

    private static OfTarget ofTarget(String target, Fields fields) {
        return new OfTarget(
                fields.prose(target + "_by_one"),
                fields.prose(target + "_by_several"),
                fields.prose(target + "_by_none"));
    }

    /**
     * What was found, in a sentence.
     *
     * @param offence the offence whose status was to change; empty where it was the classification
     * @param searched the greatest number of changes that was searched
     * @param alternatives what was found
     * @return the sentence
     */
    public String summary(Optional<String> offence, int searched, List<Alternative> alternatives) {
        OfTarget target = offence.isPresent() ? finding : classification;
        int size = alternatives.isEmpty()
                ? searched
                : alternatives.get(0).changes().size();
        String phrase = alternatives.isEmpty() ? target.byNone() : size == 1 ? target.byOne() : target.bySeveral();
        return phrase.replace("{number}", String.valueOf(size)).replace("{finding}", offence.orElse(""));
    }
}
