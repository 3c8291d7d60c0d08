package org.distinguo.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.distinguo.logic.Atom;

/** One thing that can be so in a case. Either it is answered with an {@link Answer}, or it asks for a number. */
public sealed interface Fact {

    /**
     * The fact's id.
     *
     * @return unique in the catalogue
     */
    FactId id();

    /**
     * What the fact is called in a sentence.
     *
     * @return a short noun phrase, unique in the catalogue
     */
    String name();

    /**
     * What counts as this fact and what does not.
     *
     * @return one or two sentences
     */
    String definition();

    /**
     * What to ask whoever {@link #askedOf} names.
     *
     * @return one question; empty where the fact can be stated but nobody is asked for it, because the law forbids the
     *     question or does not need it
     */
    Optional<String> question();

    /**
     * How much the question, or the answer, can hurt.
     *
     * @return 0 for none, 1 for personal, 2 for distressing, 3 where it may re-traumatise
     */
    int sensitivity();

    /**
     * Who is asked.
     *
     * @return without a question: where an answer would come from
     */
    AskedOf askedOf();

    /**
     * Whether the fact may be asked at all.
     *
     * @return false where it has no question; it is then never an open question
     */
    default boolean isAsked() {
        return question().isPresent();
    }

    /**
     * A fact that is so or not so.
     *
     * @param id the id
     * @param atom what stands for it in conditions, in order of the catalogue
     * @param name the noun phrase
     * @param definition what counts
     * @param question what to ask, if it may be asked
     * @param sensitivity how much it can hurt, from 0 to 3
     * @param askedOf who is asked
     * @param implies what a YES closes: of each inner list at least one fact is then a YES
     * @param suggests what a YES or SUSPECTED opens as SUSPECTED where it is unanswered
     * @param suggestedBy each inner list, where every fact of it is YES or SUSPECTED, suggests this fact
     */
    record Answered(
            FactId id,
            Atom atom,
            String name,
            String definition,
            Optional<String> question,
            int sensitivity,
            AskedOf askedOf,
            List<List<FactId>> implies,
            List<FactId> suggests,
            List<List<FactId>> suggestedBy)
            implements Fact {

        public Answered {
            implies = implies.stream().map(List::copyOf).toList();
            suggests = List.copyOf(suggests);
            suggestedBy = suggestedBy.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A fact that is a whole number and answers others by its size.
     *
     * @param id the id
     * @param name the noun phrase
     * @param definition what counts
     * @param question what to ask, if it may be asked
     * @param sensitivity how much it can hurt, from 0 to 3
     * @param askedOf who is asked
     * @param minimum the least value, included
     * @param maximum the greatest value, included
     * @param below for each bound the fact that is a YES for a number below it, and a NO from it on
     */
    record Counted(
            FactId id,
            String name,
            String definition,
            Optional<String> question,
            int sensitivity,
            AskedOf askedOf,
            int minimum,
            int maximum,
            SortedMap<Integer, FactId> below)
            implements Fact {

        public Counted {
            below = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(below));
        }

        /**
         * The answers of a stated value that stay after some of its answers are changed. The value itself holds no longer. Its
         * other answers stay if they fit the changes: somebody of 13 who is then not under 14 is still under 18.
         *
         * @param stated the case, with or without a value of this number
         * @param changed facts that the number answers, with YES or NO in place of what the value says
         * @return the answers to the other facts that the number answers; none where the case has no value of it
         */
        public Map<FactId, Answer> answersBeside(CaseFacts stated, Map<FactId, Answer> changed) {
            Integer value = stated.numbers().get(id);
            if (value == null) {
                return Map.of();
            }
            int least = minimum;
            int mostExcluded = maximum + 1;
            for (Map.Entry<Integer, FactId> bound : below.entrySet()) {
                Answer answer = changed.get(bound.getValue());
                if (answer == Answer.NO) {
                    least = Math.max(least, bound.getKey());
                } else if (answer == Answer.YES) {
                    mostExcluded = Math.min(mostExcluded, bound.getKey());
                }
            }
            Map<FactId, Answer> stay = new TreeMap<>();
            for (Map.Entry<Integer, FactId> bound : below.entrySet()) {
                boolean isBelow = value < bound.getKey();
                boolean fits = isBelow ? bound.getKey() > least : bound.getKey() < mostExcluded;
                if (fits && !changed.containsKey(bound.getValue())) {
                    stay.put(bound.getValue(), isBelow ? Answer.YES : Answer.NO);
                }
            }
            return stay;
        }
    }
}
