package org.distinguo.cli;

import java.util.Set;
import java.util.SortedMap;
import org.distinguo.difference.DifferencePhrases;
import org.distinguo.episodes.EpisodePhrases;
import org.distinguo.language.EnglishTexts;
import org.distinguo.language.Language;
import org.distinguo.library.Library;
import org.distinguo.library.LibraryReader;
import org.distinguo.mapping.Mappings;
import org.distinguo.mapping.audit.AuditTexts;
import org.distinguo.record.RecordTexts;
import org.distinguo.rest.problem.ProblemPages;
import org.distinguo.whatif.WhatIfPhrases;

/** Every English text that is shipped and that callers can get. */
final class ShippedEnglish {

    private ShippedEnglish() {}

    /** The texts by the name of their source, as {@link org.distinguo.language.Translations} names it. */
    static SortedMap<String, Set<String>> texts() {
        var texts = new EnglishTexts();
        Library english = LibraryReader.shipped();
        Library read = english.in(texts);
        read.classifiers();
        read.safeguards();
        read.phrases();
        read.notice();
        DifferencePhrases.shipped(texts);
        EpisodePhrases.shipped(texts);
        WhatIfPhrases.shipped(texts);
        AuditTexts.shipped(Language.ENGLISH, texts);
        RecordTexts.shipped(Language.ENGLISH, texts);
        ProblemPages.shipped(Language.ENGLISH, texts); // and the messages
        Mappings.shipped(english.catalogue()).in(english.catalogue(), texts);
        return texts.bySource();
    }
}
