package org.distinguo.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.distinguo.facts.Answer;
import org.distinguo.facts.FactId;

/** What is done with a field of a form. */
public sealed interface Treatment {

    /** Why a field is left out. */
    enum Reason {
        /** It says who somebody is, where they are or how to reach them. */
        PERSONAL,
        /** It is about the handling of the case. */
        ADMINISTRATIVE,
        /** It is somebody's conclusion, and a verdict may not rest on another one. */
        CONCLUSION,
        /** No law asks for it. */
        NO_LEGAL_MEANING
    }

    /**
     * The field is left out, and its value is not looked at.
     *
     * @param reason why
     * @param because the same in a sentence
     * @param asks the facts to ask for in its place
     */
    record Dropped(Reason reason, String because, List<FactId> asks) implements Treatment {
        public Dropped {
            asks = List.copyOf(asks);
        }
    }

    /**
     * A text that nobody reads here, although it may say something.
     *
     * @param unclear what it may say
     * @param asks the facts to ask for in its place
     */
    record Text(String unclear, List<FactId> asks) implements Treatment {
        public Text {
            asks = List.copyOf(asks);
        }
    }

    /**
     * A whole number that states a fact.
     *
     * @param fact a fact that is a number
     * @param instead what can be written in place of a number, such as a code for "not known"; possibly nothing
     */
    record Count(FactId fact, Choices instead) implements Treatment {}

    /**
     * A box that can be ticked. One that is not ticked says nothing.
     *
     * @param meaning what a tick says
     */
    record Tick(Meaning meaning) implements Treatment {}

    /**
     * A list to choose from.
     *
     * @param several whether more than one can be chosen
     * @param choices what each choice says, by its name
     * @param otherNames other names of choices, and the name of the choice that each stands for
     */
    record Choices(boolean several, Map<String, Meaning> choices, Map<String, String> otherNames) implements Treatment {
        public Choices {
            choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
            otherNames = Map.copyOf(otherNames);
        }
    }

    /**
     * What the answers to the field can say of facts.
     *
     * @return the answers that it can state; a number is not among them
     */
    default Stream<Map.Entry<FactId, Answer>> statements() {
        return meanings().flatMap(meaning -> meaning.states().entrySet().stream());
    }

    /**
     * The facts that the field leaves to be asked, whatever is answered to it.
     *
     * @return as often as they are written
     */
    default Stream<FactId> asked() {
        Stream<FactId> own = this instanceof Dropped dropped
                ? dropped.asks().stream()
                : this instanceof Text text ? text.asks().stream() : Stream.empty();
        return Stream.concat(own, meanings().flatMap(meaning -> meaning.asks().stream()));
    }

    /**
     * The number that the field states.
     *
     * @return empty where it is no number
     */
    default Optional<FactId> number() {
        return this instanceof Count number ? Optional.of(number.fact()) : Optional.empty();
    }

    /**
     * All facts that the field can state or leaves to be asked.
     *
     * @return as often as they are written
     */
    default Stream<FactId> facts() {
        return Stream.of(asked(), statements().map(Map.Entry::getKey), number().stream())
                .flatMap(facts -> facts);
    }

    /**
     * What can be chosen.
     *
     * @return of a number, what can be written in its place; empty where nothing can be chosen
     */
    default Optional<Choices> list() {
        if (this instanceof Count number) {
            return Optional.of(number.instead()).filter(list -> !list.choices().isEmpty());
        }
        return this instanceof Choices list ? Optional.of(list) : Optional.empty();
    }

    private Stream<Meaning> meanings() {
        return this instanceof Tick tick
                ? Stream.of(tick.meaning())
                : list().stream().flatMap(list -> list.choices().values().stream());
    }
}
