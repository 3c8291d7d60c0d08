package org.distinguo.language;

import java.util.Arrays;

/**
 * Marks in front of texts, by which whoever sends an answer knows of each text in it how far it was translated: nothing on
 * the way from a rulebook to an answer has to carry that beside the text. The marks are noncharacters, which Unicode keeps for
 * use inside a program (The Unicode Standard, section 23.7); whoever sends an answer takes them out. English answers have none.
 */
public final class Marks {

    /** In front of a text that somebody has reviewed. */
    static final char REVIEWED = '\uFDD0';

    /** In front of a text that nobody has reviewed. */
    static final char UNREVIEWED = '\uFDD1';

    /** In front of an English text that stands in the place of one that is missing or not served. */
    static final char ENGLISH = '\uFDD2';

    /** The first two bytes of each mark in UTF-8. */
    private static final byte[] START = {(byte) 0xEF, (byte) 0xB7};

    private static final byte FIRST = (byte) 0x90;
    private static final byte LAST = (byte) 0x92;
    private static final int LENGTH = 3;

    private Marks() {}

    /**
     * A text that there is only in English, in an answer in another language.
     *
     * @param english the text
     * @return the same with a mark in front
     */
    public static String leftInEnglish(String english) {
        return ENGLISH + english;
    }

    /**
     * Whether a text is English, in an answer in another language.
     *
     * @param text a text with or without a mark
     * @return false where there is no mark in front
     */
    public static boolean isLeftInEnglish(String text) {
        return !text.isEmpty() && text.charAt(0) == ENGLISH;
    }

    /**
     * Whether a text is a translated one.
     *
     * @param text a text with or without a mark
     * @return false where there is no mark in front
     */
    static boolean isTranslated(String text) {
        return !text.isEmpty() && (text.charAt(0) == REVIEWED || text.charAt(0) == UNREVIEWED);
    }

    /**
     * What the marks in an answer say.
     *
     * @param language the language of the answer
     * @param answer all of its texts, each with its mark
     * @return of all texts of the answer together
     */
    public static AnswerTexts found(Language language, String answer) {
        boolean hasUnreviewed = answer.indexOf(UNREVIEWED) >= 0;
        return new AnswerTexts(
                language, hasUnreviewed || answer.indexOf(REVIEWED) >= 0, hasUnreviewed, answer.indexOf(ENGLISH) >= 0);
    }

    /**
     * Takes the marks out of an answer.
     *
     * @param language the language of the answer
     * @param answer its bytes in UTF-8, which nobody changes any more
     * @return the same without marks, and what they said
     */
    public static Unmarked out(Language language, byte[] answer) {
        boolean[] found = new boolean[LAST - FIRST + 1];
        byte[] left = new byte[answer.length];
        int length = 0;
        for (int at = 0; at < answer.length; at++) {
            if (isMark(answer, at)) {
                found[answer[at + 2] - FIRST] = true;
                at += LENGTH - 1;
            } else {
                left[length++] = answer[at];
            }
        }
        return new Unmarked(
                Arrays.copyOf(left, length), new AnswerTexts(language, found[0] || found[1], found[1], found[2]));
    }

    /**
     * Takes the marks out of a text.
     *
     * @param text the text
     * @return the same without marks
     */
    public static String out(String text) {
        return text.replace(String.valueOf(REVIEWED), "")
                .replace(String.valueOf(UNREVIEWED), "")
                .replace(String.valueOf(ENGLISH), "");
    }

    private static boolean isMark(byte[] answer, int at) {
        return answer[at] == START[0]
                && at + 2 < answer.length
                && answer[at + 1] == START[1]
                && answer[at + 2] >= FIRST
                && answer[at + 2] <= LAST;
    }
}
