package org.distinguo.language;

/** An answer from which the marks were taken. */
public final class Unmarked {

    private final byte[] bytes;
    private final AnswerTexts texts;

    Unmarked(byte[] bytes, AnswerTexts texts) {
        this.bytes = bytes;
        this.texts = texts;
    }

    /**
     * The answer.
     *
     * @return its bytes, which nobody may change
     */
    public byte[] bytes() {
        return bytes;
    }

    /**
     * What the marks said.
     *
     * @return of all texts of the answer together
     */
    public AnswerTexts texts() {
        return texts;
    }
}
