package org.distinguo.proof.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.Implications;
import org.distinguo.facts.Knowledge;
import org.distinguo.logic.Atom;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.Expression;
import org.distinguo.logic.Implication;
import org.distinguo.rulebook.Encounter;
import org.distinguo.rulebook.Offence;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.rulebook.Status;
import org.distinguo.rulebook.Threshold;
import org.distinguo.rulebook.Trigger;
import org.distinguo.source.Place;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Variable;

/**
 * Triggers of duties as formulas of the solver. What is known of each fact is one of six. Where the person is met
 * is left free, and so is how an offence stands to the case: only the two standards never give opposite statuses, and the
 * chosen standard is one of the two. What holds here therefore holds whatever the law finds, unless a caller adds what an
 * offence requires. Not thread-safe.
 */
final class DutyLogic {

    /** What becomes of a condition that is neither met nor excluded for certain. */
    enum Between {
        /** It may count as met or not. */
        FREE,
        /** It does not count as met. */
        NOT_MET
    }

    private final FormulaFactory factory = new FormulaFactory();
    private final FactCatalogue catalogue;
    private final Between between;
    private final Set<Atom> read = new TreeSet<>();
    private final Set<Atom> asked = new TreeSet<>();
    private final Set<String> offences = new TreeSet<>();
    private final List<org.logicng.formulas.Formula> ofGrounds = new ArrayList<>();

    DutyLogic(FactCatalogue catalogue, Between between) {
        this.catalogue = catalogue;
        this.between = between;
    }

    FormulaFactory factory() {
        return factory;
    }

    /** How many facts the formulas made so far read. */
    int facts() {
        return read.size();
    }

    /** Whether this is what is known of a fact. */
    Variable knows(Atom fact, Knowledge knowledge) {
        read.add(fact);
        return variable(fact, knowledge);
    }

    private Variable variable(Atom fact, Knowledge knowledge) {
        return factory.variable("fact" + fact + knowledge);
    }

    private org.logicng.formulas.Formula any(Atom fact, Collection<Knowledge> knowledge) {
        return factory.or(knowledge.stream().map(one -> variable(fact, one)).toList());
    }

    /** Whether a trigger is true under the conditions of a day, by their places. */
    org.logicng.formulas.Formula of(Rulebook rulebook, Map<Place, Criterion> grounds, Trigger trigger) {
        if (trigger instanceof Trigger.KindIs is) {
            return factory.or(rulebook.offences().stream()
                    .filter(offence -> offence.kind() == is.kind())
                    .map(offence -> is(offence.id(), is.threshold(), is.statuses()))
                    .toList());
        } else if (trigger instanceof Trigger.OffenceIs is) {
            return rulebook.offence(is.offence())
                    .map(Offence::id)
                    .map(id -> is(id, is.threshold(), is.statuses()))
                    .orElse(factory.falsum());
        } else if (trigger instanceof Trigger.FactIs is) {
            Atom fact = atomOf(is.fact());
            read.add(fact);
            asked.add(fact);
            return any(fact, is.answers());
        } else if (trigger instanceof Trigger.Grounds one) {
            Criterion criterion = grounds.get(one.clause().place());
            return criterion == null ? factory.falsum() : isMet(criterion.expression());
        } else if (trigger instanceof Trigger.EncounterIs is) {
            return factory.or(is.encounters().stream().map(this::encounter).toList());
        } else if (trigger instanceof Trigger.AdverseOnWordOfPerpetrator) {
            return factory.variable("adverseOnWordOfPerpetrator");
        } else if (trigger instanceof Trigger.Named named) {
            return of(rulebook, grounds, named.trigger());
        } else if (trigger instanceof Trigger.AnyOf any) {
            return factory.or(all(rulebook, grounds, any.triggers()));
        } else if (trigger instanceof Trigger.AllOf all) {
            return factory.and(all(rulebook, grounds, all.triggers()));
        } else if (trigger instanceof Trigger.NoneOf none) {
            return factory.or(all(rulebook, grounds, none.triggers())).negate();
        }
        return factory.verum();
    }

    private List<org.logicng.formulas.Formula> all(
            Rulebook rulebook, Map<Place, Criterion> grounds, List<Trigger> triggers) {
        return triggers.stream().map(one -> of(rulebook, grounds, one)).toList();
    }

    private Atom atomOf(FactId fact) {
        return catalogue.atomOf(fact);
    }

    private Variable encounter(Encounter encounter) {
        return factory.variable("encounter" + encounter);
    }

    private org.logicng.formulas.Formula is(String offence, Threshold threshold, Set<Status> statuses) {
        offences.add(offence);
        return factory.or(statuses.stream()
                .map(status -> status(offence, threshold, status))
                .toList());
    }

    private Variable status(String offence, Threshold threshold, Status status) {
        return factory.variable("offence" + offence + threshold + status);
    }

    /** The facts of which a trigger made so far asks by themselves, outside any condition. */
    Set<Atom> asked() {
        return asked;
    }

    /** Whether a formula made so far reads how this offence stands to the case. */
    boolean reads(String offence) {
        return offences.contains(offence);
    }

    /** That the offence, under whichever standard, is met only where a condition is. */
    org.logicng.formulas.Formula metOnlyWhere(String offence, Expression condition) {
        org.logicng.formulas.Formula met = factory.or(Arrays.stream(Threshold.values())
                .map(threshold -> status(offence, threshold, Status.MET))
                .toList());
        return factory.implication(met, certainly(condition, true));
    }

    /** That the offence is not met, under whichever standard. */
    org.logicng.formulas.Formula isNotMet(String offence) {
        return factory.and(Arrays.stream(Threshold.values())
                .map(threshold -> status(offence, threshold, Status.NOT_MET))
                .toList());
    }

    /** Whether a condition is met where suspicions count. */
    private org.logicng.formulas.Formula isMet(Expression formula) {
        if (between == Between.NOT_MET) {
            return certainly(formula, true);
        }
        Variable met = factory.variable("grounds" + ofGrounds.size());
        ofGrounds.add(factory.and(
                factory.implication(certainly(formula, true), met),
                factory.implication(certainly(formula, false), met.negate())));
        return met;
    }

    /** Whether Kleene's rules give the formula this value, suspicions counting where they speak for it. */
    private org.logicng.formulas.Formula certainly(Expression formula, boolean value) {
        if (formula instanceof Expression.Literal literal) {
            Atom fact = literal.atom();
            if (!fact.isBefore(catalogue.firstBeyond())) {
                return factory.falsum(); // a question of law stays open
            }
            read.add(fact);
            if (literal.positive()) {
                return value ? any(fact, List.of(Knowledge.YES, Knowledge.SUSPECTED)) : variable(fact, Knowledge.NO);
            }
            return variable(fact, value ? Knowledge.NO : Knowledge.YES);
        }
        List<org.logicng.formulas.Formula> parts = Expression.parts(formula).stream()
                .map(part -> certainly(part, value))
                .toList();
        return formula instanceof Expression.Conjunction == value ? factory.and(parts) : factory.or(parts);
    }

    /** What holds of every case: to be asked for once all formulas are made. */
    List<org.logicng.formulas.Formula> background() {
        List<org.logicng.formulas.Formula> all = new ArrayList<>(ofGrounds);
        all.add(factory.amo(
                Arrays.stream(Encounter.values()).map(this::encounter).toList()));
        Variable certaintyIsChosen = factory.variable("certaintyIsChosen");
        for (String offence : offences) {
            for (Threshold threshold : Threshold.values()) {
                all.add(factory.exo(Arrays.stream(Status.values())
                        .map(status -> status(offence, threshold, status))
                        .toList()));
            }
            for (Status status : Status.values()) {
                Variable chosen = status(offence, Threshold.CHOSEN, status);
                Variable established = status(offence, Threshold.ESTABLISHED, status);
                Variable suspected = status(offence, Threshold.REASONABLE_GROUNDS, status);
                all.add(factory.implication(certaintyIsChosen, factory.equivalence(chosen, established)));
                all.add(factory.implication(certaintyIsChosen.negate(), factory.equivalence(chosen, suspected)));
            }
            all.add(neverOpposite(offence, Status.MET, Status.NOT_MET));
            all.add(neverOpposite(offence, Status.NOT_MET, Status.MET));
        }
        List<Atom> reached = new ArrayList<>(read);
        Set<Implication> used = new HashSet<>();
        Implications implications = catalogue.implications();
        for (int position = 0; position < reached.size(); position++) {
            Atom fact = reached.get(position);
            all.add(factory.exo(Arrays.stream(Knowledge.values())
                    .map(knowledge -> variable(fact, knowledge))
                    .toList()));
            for (Implication implication : implications.of(fact)) {
                if (used.add(implication)) {
                    all.add(closed(implication));
                    involved(implication)
                            .filter(other -> !reached.contains(other))
                            .forEach(reached::add);
                }
            }
        }
        return all;
    }

    /** A suspicion may decide what is open otherwise; it never turns what is decided into the opposite. */
    private org.logicng.formulas.Formula neverOpposite(String offence, Status established, Status suspected) {
        return factory.implication(
                status(offence, Threshold.ESTABLISHED, established),
                status(offence, Threshold.REASONABLE_GROUNDS, suspected).negate());
    }

    private static Stream<Atom> involved(Implication implication) {
        return Stream.concat(Stream.of(implication.from()), implication.to().stream());
    }

    /** What is so makes one of its consequences so; what may be so leaves one of them possible. */
    private org.logicng.formulas.Formula closed(Implication implication) {
        Atom from = implication.from();
        List<Atom> to = implication.to();
        List<Knowledge> so = List.of(Knowledge.YES, Knowledge.SUSPECTED);
        if (to.size() == 1) {
            return factory.and(
                    factory.implication(variable(from, Knowledge.YES), variable(to.get(0), Knowledge.YES)),
                    factory.implication(variable(from, Knowledge.SUSPECTED), any(to.get(0), so)));
        }
        return factory.implication(
                any(from, so),
                factory.or(to.stream()
                        .map(one -> variable(one, Knowledge.NO).negate())
                        .toList()));
    }
}
