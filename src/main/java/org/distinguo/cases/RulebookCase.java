package org.distinguo.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.distinguo.facts.FactId;
import org.distinguo.rulebook.Section;
import org.distinguo.rulebook.Status;
import org.distinguo.source.Place;
import org.distinguo.verdict.Classification;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Statuses;

/**
 * A case beside a rulebook, with what its verdict must be.
 *
 * @param name a sentence, unique in the rulebook
 * @param source where the case comes from
 * @param query what the rulebook is asked
 * @param expectation what it must answer
 * @param because why, in plain words
 * @param place where the case is written
 */
public record RulebookCase(
        String name, String source, Query query, Expectation expectation, String because, Place place) {

    /**
     * What a verdict must be.
     *
     * @param classification the classification
     * @param possible the possible classifications, exactly; empty where the case does not say
     * @param findings the findings that the case is about, by offence
     * @param openQuestions the facts of the open questions, exactly
     * @param disregarded the stated facts that the law disregards, each as often as the law gives a reason; empty where the
     *     case does not say
     * @param safeguards codes that must be due
     * @param noSafeguards codes that must not be due
     * @param places where each of these is written, by the words of the file, as in {@code trafficking.elements.act}
     */
    public record Expectation(
            Classification classification,
            Optional<Set<Classification>> possible,
            Map<String, ExpectedFinding> findings,
            SortedSet<FactId> openQuestions,
            Optional<List<FactId>> disregarded,
            Set<String> safeguards,
            Set<String> noSafeguards,
            Map<String, Place> places) {}

    /**
     * What a finding must be.
     *
     * @param inForce whether the offence must be in force on the day of the conduct; empty where the case does not say
     * @param status the status under both standards
     * @param decidedBy the facts that decided its decided elements, exactly; empty where the case does not say
     * @param forms the forms, exactly; empty where the case does not say
     * @param provisions the status of some of its provisions under both standards, by section and id
     * @param notInForce the ids of provisions that must not be in force on the day of the conduct
     * @param notAssessed what it must list as not assessed, among others
     */
    public record ExpectedFinding(
            Optional<Boolean> inForce,
            Statuses status,
            Optional<SortedSet<FactId>> decidedBy,
            Optional<Set<String>> forms,
            Map<Section, Map<String, Statuses>> provisions,
            Set<String> notInForce,
            Set<String> notAssessed) {}

    static Statuses both(Status status) {
        return new Statuses(status, status);
    }
}
