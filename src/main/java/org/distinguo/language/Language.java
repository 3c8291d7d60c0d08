package org.distinguo.language;

/**
 * A language in which texts can be had.
 *
 * @param tag its tag (BCP 47), in lower case, as in {@code es}
 * @param name what it calls itself
 * @param direction in which direction it is written
 */
public record Language(String tag, String name, Direction direction) {

    /** The language in which all texts are written first, and which is always there. */
    public static final Language ENGLISH = new Language("en", "English", Direction.LTR);

    /**
     * Whether it is English.
     *
     * @return false for every language into which texts are translated
     */
    public boolean isEnglish() {
        return equals(ENGLISH);
    }
}
