package org.distinguo.verdict;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Predicate;
import org.distinguo.facts.FactId;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.rulebook.Status;

/**
 * What follows from a rulebook and the facts of a case. It is about conduct that the facts describe, not about a person.
 *
 * @param rulebook the rulebook that was asked
 * @param query what it was asked
 * @param classification what the findings come to under the chosen standard
 * @param classificationByPart what it would be under the law of each part of the State alone, in order of the rulebook;
 *     empty where the part was stated, or the law is the same in all parts
 * @param possibleClassifications exactly those that the open facts still allow, as long as what a screened group closed stays
 *     closed; in order of the enum, never empty. Whether an answer can change that is told by the open questions
 * @param findings one for each offence, in order of the rulebook; never empty
 * @param disregardedFacts stated facts without effect, in order of the rulebook
 * @param restsOnAllegedPerpetrator where the findings leave trafficking out, and would not without the answers that come from
 *     the alleged perpetrator alone, or would not find smuggling: those of these answers with which it stands, and without which
 *     it does not; otherwise empty
 * @param safeguards what is due now, in order of the rulebook
 * @param openQuestions what is worth asking, facts that can decide trafficking first; empty where the classification is
 *     settled
 */
public record Verdict(
        Rulebook rulebook,
        Query query,
        Classification classification,
        Map<String, Classification> classificationByPart,
        Set<Classification> possibleClassifications,
        List<Finding> findings,
        List<DisregardedFact> disregardedFacts,
        List<FactId> restsOnAllegedPerpetrator,
        List<Safeguard> safeguards,
        List<OpenQuestion> openQuestions) {

    public Verdict {
        classificationByPart = Collections.unmodifiableMap(new LinkedHashMap<>(classificationByPart));
        possibleClassifications = Collections.unmodifiableSet(EnumSet.copyOf(possibleClassifications));
        findings = List.copyOf(findings);
        disregardedFacts = List.copyOf(disregardedFacts);
        restsOnAllegedPerpetrator = List.copyOf(restsOnAllegedPerpetrator);
        safeguards = List.copyOf(safeguards);
        openQuestions = List.copyOf(openQuestions);
    }

    /**
     * The same verdict on another date of conduct, between which and this one the law did not change.
     *
     * @param other the question with that date
     * @return the verdict
     */
    public Verdict withQuery(Query other) {
        return new Verdict(
                rulebook,
                other,
                classification,
                classificationByPart,
                possibleClassifications,
                findings,
                disregardedFacts,
                restsOnAllegedPerpetrator,
                safeguards,
                openQuestions);
    }

    /**
     * The parts of the State on whose law alone the classification rests: under the law of another part it would be another
     * one.
     *
     * @return the parts whose law leads to this classification or, where it takes the law of several parts together, those
     *     that contribute to it; in order of the rulebook, empty where it is the same in all parts or the part was stated
     */
    public List<String> restsOnParts() {
        if (classificationByPart.values().stream().allMatch(classification::equals)) {
            return List.of();
        }
        List<String> same = partsWith(classification::equals);
        return same.isEmpty() ? partsWith(own -> own != Classification.NEITHER) : same;
    }

    private List<String> partsWith(Predicate<Classification> own) {
        return classificationByPart.entrySet().stream()
                .filter(part -> own.test(part.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * The defences that the facts meet, so that rescue or help within a family is never told as the bare offence.
     *
     * @return those of offences that are met or open, in order of the rulebook; possibly empty
     */
    public List<MetDefence> defencesMet() {
        return findings.stream()
                .filter(finding -> finding.status().under(query.standard()) != Status.NOT_MET)
                .flatMap(finding -> finding.defencesMet(query.standard()))
                .toList();
    }

    /**
     * How one offence stands to the case under the chosen standard.
     *
     * @param offence its id
     * @return its status
     * @throws NoSuchElementException if the rulebook has no such offence
     */
    public Status status(String offence) {
        return findings.stream()
                .filter(finding -> finding.offence().id().equals(offence))
                .map(finding -> finding.status().under(query.standard()))
                .findFirst()
                .orElseThrow();
    }
}
