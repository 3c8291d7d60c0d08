package org.distinguo.language;

/**
 * How far the texts of an answer are translated.
 *
 * @param language the language that the caller gets
 * @param translated whether any text is in that language
 * @param unreviewed whether any of these was not reviewed
 * @param inEnglish whether any text is in English because it is missing in that language or not reviewed there
 */
public record AnswerTexts(Language language, boolean translated, boolean unreviewed, boolean inEnglish) {

    /**
     * The languages that are in the answer, as {@code Content-Language} names them (RFC 9110, section 8.5).
     *
     * @return tags with commas between them
     */
    public String contentLanguage() {
        if (language.isEnglish() || !translated) {
            return Language.ENGLISH.tag();
        }
        return inEnglish ? language.tag() + ", " + Language.ENGLISH.tag() : language.tag();
    }

    /**
     * The same as a JSON object, for the member {@code texts} of an answer.
     *
     * @return JSON in ASCII
     */
    public String json() {
        return "{\"language\":\"" + (translated ? language : Language.ENGLISH).tag() + "\",\"reviewed\":" + !unreviewed
                + ",\"inEnglish\":" + inEnglish + "}";
    }
}
