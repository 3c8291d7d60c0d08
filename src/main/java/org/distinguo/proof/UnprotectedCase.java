package org.distinguo.proof;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.ContradictoryFactsException;
import org.distinguo.facts.FactGroup;
import org.distinguo.facts.FactId;
import org.distinguo.facts.Knowledge;
import org.distinguo.facts.KnownFacts;
import org.distinguo.verdict.Duties;
import org.distinguo.verdict.Law;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Standard;

/** Looks for a case of one answer, all other facts denied or not asked, in which the engine finds none of some duties due. */
final class UnprotectedCase {

    private final Law law;
    private final List<String> codes;
    private final Optional<String> part;
    private final LocalDate conduct;
    private final LocalDate decision;

    UnprotectedCase(Law law, List<String> codes, Optional<String> part, LocalDate conduct, LocalDate decision) {
        this.law = law;
        this.codes = List.copyOf(codes);
        this.part = part;
        this.conduct = conduct;
        this.decision = decision;
    }

    /** The case as a request; empty where the engine finds one of the duties due in each of the cases that are tried. */
    Optional<String> find(FactId fact, Knowledge knowledge) {
        Set<String> all = law.catalogue().groups().stream().map(FactGroup::id).collect(Collectors.toSet());
        Answer answer = Answer.valueOf(knowledge.name());
        for (Set<String> screened : List.of(all, Set.<String>of())) {
            for (Standard standard : Standard.values()) {
                if (isUnprotected(CaseFacts.of(Map.of(fact, answer), screened), standard)) {
                    return Optional.of(request(fact, answer, screened, standard));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isUnprotected(CaseFacts facts, Standard standard) {
        try {
            KnownFacts known = KnownFacts.of(law.catalogue(), facts);
            return Duties.due(law, new Query(known, conduct, decision, standard, Optional.empty()).in(part)).stream()
                    .noneMatch(rule -> codes.contains(rule.code()));
        } catch (ContradictoryFactsException e) {
            return false;
        }
    }

    private String request(FactId fact, Answer answer, Set<String> screened, Standard standard) {
        String groups = new TreeSet<>(screened)
                .stream().map(group -> "\"" + group + "\"").collect(Collectors.joining(",", "[", "]"));
        return "{\"rulebook\":\"" + law.rulebook().id() + "\",\"conductDate\":\"" + conduct + "\",\"decisionDate\":\""
                + decision + "\",\"standard\":\"" + standard + "\""
                + part.map(named -> ",\"partOfState\":\"" + named + "\"").orElse("") + ",\"facts\":{\"" + fact.group()
                + "\":{\""
                + fact.name()
                + "\":\"" + answer + "\"}}" + (screened.isEmpty() ? "" : ",\"screened\":" + groups) + "}";
    }
}
