package org.distinguo.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.logic.Atom;
import org.distinguo.logic.AtomSet;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.DecisionDiagrams;
import org.distinguo.logic.DiagramNode;
import org.distinguo.logic.Expression;
import org.distinguo.rulebook.Encounter;
import org.distinguo.rulebook.Offence;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.rulebook.SafeguardRule;
import org.distinguo.rulebook.Status;
import org.distinguo.rulebook.Threshold;
import org.distinguo.rulebook.Trigger;
import org.distinguo.source.Place;

/**
 * Triggers of duties as decision diagrams. What is known of each fact is one of six. Where the person is met is left free, and so
 * is how an offence stands to the case: only the two standards never give opposite statuses, and the chosen standard is one
 * of the two. What holds here therefore holds whatever the law finds, unless a caller adds what an offence requires. Not
 * thread-safe.
 */
final class DutyDiagrams {

    /** What becomes of a condition that is neither met nor excluded for certain. */
    enum Between {
        /** It may count as met or not. */
        FREE,
        /** It does not count as met. */
        NOT_MET
    }

    /** How an offence stands to the case under each of the two standards. A suspicion never turns what is decided around. */
    private record Standing(Status established, Status suspected) {

        static final List<Standing> ALL = Stream.of(Status.values())
                .flatMap(one -> Stream.of(Status.values()).map(other -> new Standing(one, other)))
                .filter(standing -> standing.established() == Status.UNDETERMINED
                        || standing.suspected() != standing.established().opposite())
                .toList();
    }

    private static final List<Encounter> ENCOUNTERS = List.of(Encounter.values());

    private final FactCatalogue catalogue;
    private final Between between;
    private final DecisionDiagrams nodes = new DecisionDiagrams();
    private final KnowledgeDiagrams knowledge;
    private final AtomSet asked = new AtomSet();
    private final Map<String, Integer> offences = new HashMap<>();
    private final int certaintyIsChosen = nodes.add(2);
    private final int adverseOnWordOfPerpetrator = nodes.add(2);

    /** One value more than there are encounters, since a case need not say where the person was met. */
    private final int encounter = nodes.add(ENCOUNTERS.size() + 1);

    DutyDiagrams(FactCatalogue catalogue, Between between) {
        this.catalogue = catalogue;
        this.between = between;
        this.knowledge = new KnowledgeDiagrams(catalogue, nodes);
    }

    DecisionDiagrams nodes() {
        return nodes;
    }

    KnowledgeDiagrams knowledge() {
        return knowledge;
    }

    /** Whether one of some duties is due. */
    DiagramNode someDue(Rulebook rulebook, DutyRules duties) {
        DiagramNode due = DecisionDiagrams.NEVER;
        for (SafeguardRule rule : duties.rules()) {
            due = nodes.or(due, of(rulebook, duties.grounds(), rule.trigger()));
        }
        return due;
    }

    private DiagramNode of(Rulebook rulebook, Map<Place, Criterion> grounds, Trigger trigger) {
        if (trigger instanceof Trigger.KindIs is) {
            return ofKind(rulebook, is.kind(), is.threshold(), is.statuses());
        } else if (trigger instanceof Trigger.OffenceIs is) {
            return rulebook.offence(is.offence()).isEmpty()
                    ? DecisionDiagrams.NEVER
                    : is(is.offence(), is.threshold(), is.statuses());
        } else if (trigger instanceof Trigger.FactIs is) {
            Atom fact = catalogue.atomOf(is.fact());
            asked.add(fact);
            return knowledge.knows(fact, is.answers());
        } else if (trigger instanceof Trigger.Grounds one) {
            Criterion criterion = grounds.get(one.clause().place());
            return criterion == null ? DecisionDiagrams.NEVER : isMet(criterion.expression());
        } else if (trigger instanceof Trigger.EncounterIs is) {
            return nodes.of(
                    encounter,
                    value -> value < ENCOUNTERS.size() && is.encounters().contains(ENCOUNTERS.get(value)));
        } else if (trigger instanceof Trigger.AdverseOnWordOfPerpetrator) {
            return nodes.of(adverseOnWordOfPerpetrator, value -> value == 1);
        } else if (trigger instanceof Trigger.Named named) {
            return of(rulebook, grounds, named.trigger());
        } else if (trigger instanceof Trigger.AnyOf any) {
            return any(rulebook, grounds, any.triggers());
        } else if (trigger instanceof Trigger.AllOf all) {
            DiagramNode node = DecisionDiagrams.ALWAYS;
            for (Trigger one : all.triggers()) {
                node = nodes.and(node, of(rulebook, grounds, one));
            }
            return node;
        } else if (trigger instanceof Trigger.NoneOf none) {
            return nodes.not(any(rulebook, grounds, none.triggers()));
        }
        return DecisionDiagrams.ALWAYS;
    }

    private DiagramNode any(Rulebook rulebook, Map<Place, Criterion> grounds, List<Trigger> triggers) {
        DiagramNode node = DecisionDiagrams.NEVER;
        for (Trigger one : triggers) {
            node = nodes.or(node, of(rulebook, grounds, one));
        }
        return node;
    }

    private DiagramNode ofKind(Rulebook rulebook, OffenceKind kind, Threshold threshold, Set<Status> statuses) {
        DiagramNode node = DecisionDiagrams.NEVER;
        for (Offence offence : rulebook.offences()) {
            if (offence.kind() == kind) {
                node = nodes.or(node, is(offence.id(), threshold, statuses));
            }
        }
        return node;
    }

    private DiagramNode is(String offence, Threshold threshold, Set<Status> statuses) {
        int variable = offences.computeIfAbsent(offence, key -> nodes.add(Standing.ALL.size()));
        DiagramNode established = nodes.of(
                variable, value -> statuses.contains(Standing.ALL.get(value).established()));
        DiagramNode suspected = nodes.of(
                variable, value -> statuses.contains(Standing.ALL.get(value).suspected()));
        return switch (threshold) {
            case ESTABLISHED -> established;
            case REASONABLE_GROUNDS -> suspected;
            case CHOSEN ->
                nodes.or(
                        nodes.and(nodes.of(certaintyIsChosen, value -> value == 1), established),
                        nodes.and(nodes.of(certaintyIsChosen, value -> value == 0), suspected));
        };
    }

    /** The facts of which a trigger made so far asks by themselves, outside any condition. */
    AtomSet asked() {
        return asked;
    }

    /** Whether a trigger made so far reads how this offence stands to the case. */
    boolean reads(String offence) {
        return offences.containsKey(offence);
    }

    /** That the offence, under whichever standard, is met only where a condition is. */
    DiagramNode metOnlyWhere(String offence, Expression condition) {
        DiagramNode met = nodes.or(
                is(offence, Threshold.ESTABLISHED, Set.of(Status.MET)),
                is(offence, Threshold.REASONABLE_GROUNDS, Set.of(Status.MET)));
        return nodes.not(nodes.without(met, knowledge.certainly(condition, true)));
    }

    /** That the offence is not met, under whichever standard. */
    DiagramNode isNotMet(String offence) {
        return nodes.and(
                is(offence, Threshold.ESTABLISHED, Set.of(Status.NOT_MET)),
                is(offence, Threshold.REASONABLE_GROUNDS, Set.of(Status.NOT_MET)));
    }

    /** Whether a condition is met where suspicions count. */
    private DiagramNode isMet(Expression formula) {
        DiagramNode certain = knowledge.certainly(formula, true);
        if (between == Between.NOT_MET) {
            return certain;
        }
        DiagramNode excluded = knowledge.certainly(formula, false);
        DiagramNode counts = nodes.of(nodes.add(2), value -> value == 1);
        return nodes.or(certain, nodes.without(counts, excluded));
    }
}
