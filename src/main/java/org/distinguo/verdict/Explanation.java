package org.distinguo.verdict;

import java.util.List;

/**
 * What a provision asks for and how it stands, in plain words. It is kept in pieces, nearly all of which are texts of the law
 * and of the catalogue as they are, so that a writer need not encode them anew.
 *
 * @param asked what the provision asks for
 * @param standing the pieces of the sentences that say how it stands, in order
 */
public record Explanation(String asked, List<String> standing) {

    /** No explanation, where none is asked for. */
    static final Explanation NONE = new Explanation("", List.of());

    public Explanation {
        standing = List.copyOf(standing);
    }

    /**
     * The explanation as one text.
     *
     * @return whole sentences
     */
    public String text() {
        return asked + String.join("", standing);
    }
}
