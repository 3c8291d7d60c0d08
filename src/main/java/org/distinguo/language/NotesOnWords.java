package org.distinguo.language;

/**
 * What an answer for people says of its own words; a note that has not to be said is empty.
 *
 * @param unreviewed that nobody has reviewed some of them, in the language of the answer
 * @param unreviewedInEnglish the same in English, since nobody has reviewed that note either
 * @param leftInEnglish that some of them are in English
 */
public record NotesOnWords(String unreviewed, String unreviewedInEnglish, String leftInEnglish) {

    /** None, as in English. */
    public static final NotesOnWords NONE = new NotesOnWords("", "", "");

    /**
     * Which of the notes have to be said.
     *
     * @param words what was found in the answer
     * @param page the language of the answer
     * @param sentences how each of the notes is said
     * @return the notes
     */
    public static NotesOnWords of(AnswerTexts words, PageLanguage page, NotesOnWords sentences) {
        boolean isSaidInEnglish = words.unreviewed() && !Marks.isLeftInEnglish(sentences.unreviewed());
        return new NotesOnWords(
                words.unreviewed() ? sentences.unreviewed() : "",
                isSaidInEnglish ? sentences.unreviewedInEnglish() : "",
                words.inEnglish() && !page.language().isEnglish() ? sentences.leftInEnglish() : "");
    }
}
