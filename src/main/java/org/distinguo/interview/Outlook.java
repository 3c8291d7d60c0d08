package org.distinguo.interview;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.logic.Atom;
import org.distinguo.logic.AtomSet;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.DiagramNode;
import org.distinguo.logic.Evaluation;
import org.distinguo.logic.Truth;
import org.distinguo.rulebook.SafeguardRule;
import org.distinguo.verdict.Duties;
import org.distinguo.verdict.Law;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Standard;
import org.jspecify.annotations.Nullable;

/**
 * What can still become of a case: whether its classification and its duties are settled, and the facts whose answers can
 * change what is not. For one thread.
 *
 * <p>A completion answers with YES or NO everything that is open, and keeps all implications. The classification is settled if
 * it is the same in every completion, and a duty if it is due in every completion or in none, as it is now.
 */
final class Outlook {

    private final InterviewLaw law;
    private final OpenCase open;
    private final Evaluation evaluation;
    private final List<Criterion> openKinds;
    private final List<SafeguardRule> openDuties = new ArrayList<>();

    /** The numbers of the open duties in the rulebook. */
    private final List<Integer> openNumbers = new ArrayList<>();

    /** Found when they are first asked for: no two that come out alike. */
    private @Nullable List<Goal> goals;

    /** For each open duty the goals that it hangs on. */
    private final List<List<Goal>> goalsOfDuties = new ArrayList<>();

    Outlook(Law wholeLaw, InterviewLaw law, Query query) {
        this.law = law;
        this.open = new OpenCase(query);
        this.evaluation = law.evaluate(open.valuation(law, query.standard()));
        this.openKinds = open(List.of(law.trafficking(), law.smuggling()));
        Set<SafeguardRule> due = Collections.newSetFromMap(new IdentityHashMap<>());
        due.addAll(Duties.due(wholeLaw, query));
        var forecast = new DutyForecast(law, open, evaluation);
        List<SafeguardRule> rules = wholeLaw.rulebook().safeguards();
        for (int number = 0; number < rules.size(); number++) {
            SafeguardRule rule = rules.get(number);
            if (rule.isLaw(query.decisionDate(), query.part())
                    && forecast.of(number, rule) != Truth.of(due.contains(rule))) {
                openDuties.add(rule);
                openNumbers.add(number);
            }
        }
    }

    private List<Goal> findGoals() {
        var asLawIsRead = new QuestionsOfLaw(law, open, evaluation);
        IdentityHashMap<Evaluation, Map<DiagramNode, Goal>> known = new IdentityHashMap<>();
        List<Goal> all = new ArrayList<>();
        collect(openKinds, asLawIsRead, known, all);
        for (int number = 0; number < openDuties.size(); number++) {
            goalsOfDuties.add(collect(parts(openNumbers.get(number), openDuties.get(number)), asLawIsRead, known, all));
        }
        return all;
    }

    /** The goals of some conditions; those that no goal before them comes out like are added to all. */
    private static List<Goal> collect(
            List<Criterion> criteria,
            QuestionsOfLaw asLawIsRead,
            Map<Evaluation, Map<DiagramNode, Goal>> known,
            List<Goal> all) {
        List<Goal> found = new ArrayList<>();
        for (Criterion criterion : criteria) {
            for (Goal goal : asLawIsRead.goals(criterion)) {
                Goal like = known.computeIfAbsent(goal.evaluation(), key -> new HashMap<>())
                        .putIfAbsent(goal.evaluation().form(criterion), goal);
                found.add(like == null ? goal : like);
                if (like == null) {
                    all.add(goal);
                }
            }
        }
        return found;
    }

    /** What is open of an unsettled duty: what it comes to when all is answered, and what keeps it due until then. */
    private List<Criterion> parts(int number, SafeguardRule rule) {
        FactCatalogue catalogue = open.known().catalogue();
        List<Criterion> parts = new ArrayList<>(open(law.duty(number).stream().toList()));
        if (!isDecidedWhileOpen(number)) {
            parts.addAll(open(law.onlyWhileOpen(rule.trigger(), catalogue)));
        }
        return parts.isEmpty() ? open(law.lookedAt(rule.trigger(), catalogue)) : parts;
    }

    /** Whether it makes no difference to a duty that something is still open. */
    private boolean isDecidedWhileOpen(int number) {
        Truth answered = law.duty(number).map(evaluation::truth).orElse(Truth.UNKNOWN);
        return answered != Truth.UNKNOWN
                && law.dutyWhileOpen(number).map(evaluation::truth).equals(Optional.of(answered));
    }

    private List<Criterion> open(List<Criterion> criteria) {
        return criteria.stream()
                .filter(criterion -> evaluation.truth(criterion) == Truth.UNKNOWN)
                .toList();
    }

    boolean isClassificationSettled() {
        return openKinds.isEmpty();
    }

    boolean isSettled() {
        return openKinds.isEmpty() && openDuties.isEmpty();
    }

    /** The duties that are not settled, in order of the rulebook. */
    List<SafeguardRule> openDuties() {
        return openDuties;
    }

    /** The open duties for which one of some facts matters. */
    List<SafeguardRule> openDuties(AtomSet facts) {
        goals();
        List<SafeguardRule> touched = new ArrayList<>();
        for (int number = 0; number < openDuties.size(); number++) {
            if (goalsOfDuties.get(number).stream()
                    .anyMatch(goal -> goal.mattering().intersects(facts))) {
                touched.add(openDuties.get(number));
            }
        }
        return touched;
    }

    /** What has to be decided until everything is settled, as far as answers can decide it. */
    List<Goal> goals() {
        List<Goal> found = goals;
        if (found == null) {
            found = findGoals();
            goals = found;
        }
        return found;
    }

    OpenCase open() {
        return open;
    }

    InterviewLaw law() {
        return law;
    }

    /**
     * The facts that may be asked and that matter for a goal, in order of the catalogue, each with the facts through which it
     * matters: itself, those of which its YES would raise a suspicion, or those of which its NO would end one.
     */
    SortedMap<Atom, AtomSet> questions() {
        var read = new AtomSet();
        var matters = new AtomSet();
        for (Goal goal : goals()) {
            read.addAll(goal.criterion().atoms());
            matters.addAll(goal.mattering());
        }
        AtomSet settling = open.settling(read);
        SortedMap<Atom, AtomSet> questions = new TreeMap<>();
        Atom firstBeyond = open.known().catalogue().firstBeyond();
        for (Atom fact : matters) {
            if (fact.isBefore(firstBeyond)
                    && open.canBeAsked(fact)
                    && (read.contains(fact) || settling.contains(fact))) {
                add(questions, fact, fact);
            }
        }
        open.indicators().suspectable().stream()
                .filter(suspected -> read.contains(suspected) && matters.contains(suspected))
                .forEach(suspected -> open.indicators().of(suspected).stream()
                        .filter(open::canBeAsked)
                        .forEach(indicator -> add(questions, indicator, suspected)));
        for (Atom suspected : open.suspectedInVain()) {
            if (open.query().standard() == Standard.REASONABLE_GROUNDS
                    && read.contains(suspected)
                    && matters.contains(suspected)) {
                open.ending().of(suspected).stream()
                        .filter(open::canBeAsked)
                        .forEach(one -> add(questions, one, suspected));
            }
        }
        return questions;
    }

    private static void add(SortedMap<Atom, AtomSet> questions, Atom question, Atom through) {
        questions.computeIfAbsent(question, key -> new AtomSet()).add(through);
    }
}
