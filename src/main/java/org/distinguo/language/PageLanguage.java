package org.distinguo.language;

/**
 * In which language a page for people is, and which of its texts are in another one (WCAG 2.2, 3.1.1 and 3.1.2). A page is in
 * the language of its title. So it never claims a language that none of its words has.
 *
 * @param language the language of the page
 * @param other the language of each text that is not in it; English on an English page where there are none
 */
public record PageLanguage(Language language, Language other) {

    /**
     * The language of a page.
     *
     * @param wanted the language that the caller gets where there are texts in it
     * @param title the title of the page, with its mark
     * @return English where the title was left in English
     */
    public static PageLanguage of(Language wanted, String title) {
        return Marks.isLeftInEnglish(title)
                ? new PageLanguage(Language.ENGLISH, wanted)
                : new PageLanguage(wanted, Language.ENGLISH);
    }

    /**
     * The attributes of the page itself.
     *
     * @return its language and direction, as HTML has them
     */
    public String attributes() {
        return attributes(language);
    }

    /**
     * The attributes of the element that holds a text of the page.
     *
     * @param text the text with its mark
     * @return its language and direction, as HTML has them; nothing where it is in the language of the page
     */
    public String attributesOf(String text) {
        boolean isOther = language.isEnglish() ? Marks.isTranslated(text) : Marks.isLeftInEnglish(text);
        return isOther ? attributes(other) : "";
    }

    /**
     * The attributes of an element that is in English on every page.
     *
     * @return nothing on an English page
     */
    public String attributesOfEnglish() {
        return language.isEnglish() ? "" : attributes(Language.ENGLISH);
    }

    private static String attributes(Language language) {
        return " lang=\"" + language.tag() + "\" dir=\"" + language.direction().attribute() + "\"";
    }
}
