package org.distinguo.record;

import java.util.ArrayList;
import java.util.List;
import org.distinguo.language.AnswerTexts;
import org.distinguo.language.Marks;
import org.distinguo.language.PageLanguage;

/**
 * What a record says of its own words.
 *
 * @param said how far they are translated and reviewed, in the language of the record
 * @param inEnglish that nobody reviewed them, in English, since nobody reviewed that note either; empty where there is no need
 */
record NotesOnWords(List<String> said, String inEnglish) {

    /** None, as in English. */
    static final NotesOnWords NONE = new NotesOnWords(List.of(), "");

    NotesOnWords {
        said = List.copyOf(said);
    }

    /** What has to be said of the words that were found in a record; the texts are those of its language, and the English ones. */
    static NotesOnWords of(AnswerTexts words, PageLanguage page, RecordTexts texts, RecordTexts english) {
        List<String> said = new ArrayList<>();
        String unreviewed = texts.of(PageText.WORDS_UNREVIEWED);
        if (words.unreviewed()) {
            said.add(unreviewed);
        }
        if (words.inEnglish() && !page.language().isEnglish()) {
            said.add(texts.of(PageText.WORDS_IN_ENGLISH));
        }
        boolean isSaidInEnglish = words.unreviewed() && !Marks.isLeftInEnglish(unreviewed);
        return new NotesOnWords(said, isSaidInEnglish ? english.of(PageText.WORDS_UNREVIEWED) : "");
    }
}
