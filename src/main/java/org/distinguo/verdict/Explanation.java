package org.distinguo.verdict;

import java.util.List;

/**
 * What a provision asks for and how it stands, in plain words. It is put together from pieces, nearly all of which are texts
 * of the law and of the catalogue as they are, so that a writer need not encode them anew.
 *
 * @param pieces the pieces, in order
 */
public record Explanation(List<String> pieces) {

    /** No explanation, where none is asked for. */
    static final Explanation NONE = new Explanation(List.of());

    public Explanation {
        pieces = List.copyOf(pieces);
    }

    /**
     * The explanation as one text.
     *
     * @return whole sentences
     */
    public String text() {
        return String.join("", pieces);
    }
}
