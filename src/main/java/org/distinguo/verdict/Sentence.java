package org.distinguo.verdict;

import java.util.ArrayList;
import java.util.List;

/** A sentence with places that are filled in each time anew, taken apart once. Immutable. */
final class Sentence {

    /** The texts, and between any two of them a place. */
    private final List<String> texts = new ArrayList<>();

    private final List<String> places = new ArrayList<>();

    /** Adds the pieces that stand in a place. */
    interface Filler {
        void fill(String place, List<String> pieces);
    }

    /** Takes the sentence, and the words that stand for its places. */
    Sentence(String sentence, String... words) {
        int start = 0;
        for (int at = 0; at < sentence.length(); at++) {
            for (String word : words) {
                if (sentence.startsWith(word, at)) {
                    texts.add(sentence.substring(start, at));
                    places.add(word);
                    start = at + word.length();
                }
            }
        }
        texts.add(sentence.substring(start));
    }

    /** Adds its pieces, and in between those with which its places are filled. */
    void addTo(List<String> pieces, Filler filler) {
        for (int number = 0; number < texts.size(); number++) {
            if (!texts.get(number).isEmpty()) {
                pieces.add(texts.get(number));
            }
            if (number < places.size()) {
                filler.fill(places.get(number), pieces);
            }
        }
    }
}
