package org.distinguo.verdict;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.Knowledge;

/** The sentences of explanations and the names of facts as pieces, made once for a law. Immutable. */
final class Wording {

    private final Sentence met;
    private final Sentence suspected;
    private final Sentence notMet;
    private final Sentence notMetSuspected;
    private final Sentence metByOmission;
    private final Sentence notMetByOmission;
    private final Sentence leftOut;
    private final Sentence presumed;
    private final String markedYes;
    private final String markedNo;
    private final Sentence more;
    private final Sentence open;
    private final Sentence unsettled;
    private final Sentence arguable;

    private final Map<FactId, String> names = new HashMap<>();
    private final Map<FactId, String> furtherNames = new HashMap<>();

    Wording(Phrases phrases, FactCatalogue catalogue) {
        this.met = following(phrases.met());
        this.suspected = following(phrases.suspected());
        this.notMet = following(phrases.notMet());
        this.notMetSuspected = following(phrases.notMetSuspected());
        this.metByOmission = following(phrases.metByOmission());
        this.notMetByOmission = following(phrases.notMetByOmission());
        this.leftOut = following(phrases.leftOut());
        this.presumed = following(phrases.presumed());
        this.markedYes = phrases.markedYes();
        this.markedNo = phrases.markedNo();
        this.open = following(phrases.open());
        this.unsettled = following(phrases.unsettled());
        this.arguable = new Sentence(" " + phrases.arguable(), Phrases.NOTES);
        this.more = new Sentence(phrases.more(), Phrases.FACTS, Phrases.NUMBER);
        for (FactId id : catalogue.sortedIds()) {
            String name = catalogue.fact(id).map(Fact::name).orElseThrow();
            names.put(id, name);
            furtherNames.put(id, phrases.betweenNames() + name);
        }
    }

    /** A sentence that follows another text. */
    private static Sentence following(String sentence) {
        return new Sentence(" " + sentence, Phrases.FACTS);
    }

    Sentence met(boolean established) {
        return established ? met : suspected;
    }

    Sentence notMet(boolean established) {
        return established ? notMet : notMetSuspected;
    }

    Sentence byOmission(boolean isMet) {
        return isMet ? metByOmission : notMetByOmission;
    }

    Sentence leftOut() {
        return leftOut;
    }

    Sentence presumed() {
        return presumed;
    }

    Sentence more() {
        return more;
    }

    Sentence open() {
        return open;
    }

    Sentence unsettled() {
        return unsettled;
    }

    Sentence arguable() {
        return arguable;
    }

    /** The name of a fact, after the names before it. */
    String name(FactId id, boolean isFirst) {
        return Objects.requireNonNull((isFirst ? names : furtherNames).get(id));
    }

    /** Said after the name of a fact whose answer is one that a reader would not expect. */
    String mark(Knowledge answer) {
        return switch (answer) {
            case YES -> markedYes;
            case NO -> markedNo;
            case SUSPECTED, UNKNOWN, DECLINED, NOT_ASKED ->
                throw new IllegalArgumentException("an answer that decides nothing");
        };
    }
}
