package org.distinguo.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distinguo.logic.Criterion;
import org.distinguo.rulebook.Clause;
import org.distinguo.rulebook.SafeguardRule;
import org.distinguo.source.Place;
import org.distinguo.verdict.LawPeriod;

/**
 * Some duties of a rulebook on one day of decision, with the conditions that they ask for under the law of one day of conduct.
 *
 * @param rules the duties
 * @param grounds the conditions by their places; those only that are in force
 */
record DutyRules(List<SafeguardRule> rules, Map<Place, Criterion> grounds) {

    DutyRules {
        rules = List.copyOf(rules);
        grounds = Map.copyOf(grounds);
    }

    static DutyRules of(List<SafeguardRule> rules, LawPeriod day) {
        Map<Place, Criterion> grounds = new HashMap<>();
        rules.stream()
                .flatMap(rule -> rule.trigger().clauses())
                .map(Clause::place)
                .forEach(place -> Optional.ofNullable(day.grounds().get(place))
                        .ifPresent(criterion -> grounds.put(place, criterion)));
        return new DutyRules(rules, grounds);
    }
}
