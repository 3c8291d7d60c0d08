package org.distinguo.mapping.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.distinguo.facts.Answer;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.FactRole;
import org.distinguo.logic.AtomSet;
import org.distinguo.logic.Criterion;
import org.distinguo.mapping.Mapping;
import org.distinguo.verdict.DatedLaw;
import org.distinguo.verdict.LawPeriod;
import org.distinguo.verdict.LawPeriod.CompiledOffence;
import org.distinguo.verdict.LawPeriod.CompiledProvision;
import org.distinguo.verdict.Standard;

/** What a form can settle under a law, and which questions it lacks. Proved, not sampled. For one thread. */
public final class FormAudit {

    private final Mapping mapping;
    private final DatedLaw law;
    private final Standard standard;
    private final FactCatalogue catalogue;
    private final LawPeriod period;
    private final FormAnswers form;
    private final SettledCases cases;

    private FormAudit(Mapping mapping, DatedLaw law, Standard standard) {
        this.mapping = mapping;
        this.law = law;
        this.standard = standard;
        this.catalogue = law.classifier().law().catalogue();
        this.period = law.period();
        this.form = FormAnswers.of(mapping, catalogue);
        this.cases = new SettledCases(catalogue, period, standard);
    }

    /**
     * Audits a form.
     *
     * @param mapping the form's mapping
     * @param law the law, on a day of its coverage
     * @param standard how sure one must be
     * @return what the form can settle, and the fewest questions that it lacks
     * @throws TooComplexException if that cannot be proved within bounds
     */
    public static AuditReport of(Mapping mapping, DatedLaw law, Standard standard) {
        return new FormAudit(mapping, law, standard).report();
    }

    private AuditReport report() {
        List<CompiledOffence> inForce =
                period.offences().stream().filter(CompiledOffence::inForce).toList();
        return new AuditReport(
                mapping,
                law.rulebook(),
                law.classifier().law().catalogue(),
                law.conductDate(),
                standard,
                inForce.stream().map(this::audit).toList(),
                missing(inForce),
                presumedNotSo(inForce));
    }

    /** What the audit counts as not so although nobody said it, as a verdict does. */
    private List<Fact> presumedNotSo(List<CompiledOffence> offences) {
        AtomSet read = readBy(offences);
        return catalogue.inRole(FactRole.PRESUMED_NO).stream()
                .filter(fact -> read.contains(fact.atom()))
                .filter(fact -> form.to(fact.id()).isEmpty())
                .map(Fact.class::cast)
                .toList();
    }

    private static AtomSet readBy(List<CompiledOffence> offences) {
        var read = new AtomSet();
        offences.forEach(offence -> read.addAll(offence.criterion().atoms()));
        return read;
    }

    private AuditReport.OffenceAudit audit(CompiledOffence offence) {
        return new AuditReport.OffenceAudit(
                offence.offence(),
                result(offence.criterion(), false),
                offence.elements().stream().map(this::audit).toList(),
                offence.exemptions().stream().map(this::audit).toList());
    }

    private AuditReport.ProvisionAudit audit(CompiledProvision provision) {
        return new AuditReport.ProvisionAudit(
                provision.provision(), result(provision.criterion(), provision.speaksAgainst()));
    }

    private AuditReport.Result result(Criterion criterion, boolean negated) {
        Optional<Map<FactId, Answer>> holds = cases.find(form, criterion, true);
        Optional<Map<FactId, Answer>> fails = cases.find(form, criterion, false);
        Settles settles = holds.isEmpty() && fails.isEmpty()
                ? Settles.NEVER
                : cases.isAlwaysSettled(form, criterion) ? Settles.ALWAYS : Settles.SOMETIMES;
        return negated ? new AuditReport.Result(settles, fails, holds) : new AuditReport.Result(settles, holds, fails);
    }

    private AuditReport.MissingQuestions missing(List<CompiledOffence> offences) {
        List<Fact.Answered> questions = questions(offences);
        FormAnswers all = form.with(questions.stream().map(Fact::id).toList());
        List<Predicate<BitSet>> toShow = new ArrayList<>();
        List<Predicate<BitSet>> toSettle = new ArrayList<>();
        SortedSet<String> beyond = new TreeSet<>();
        for (CompiledOffence offence : offences) {
            for (boolean met : new boolean[] {true, false}) {
                if (cases.isPossible(all, offence.criterion(), met)) {
                    Predicate<BitSet> goal = goal(questions, offence.criterion(), met);
                    toSettle.add(goal);
                    if (met) {
                        toShow.add(goal);
                    }
                } else {
                    beyond.add(offence.offence().id());
                }
            }
        }
        return new AuditReport.MissingQuestions(
                fewest(questions, toShow), fewest(questions, toSettle), List.copyOf(beyond));
    }

    private static List<Fact> fewest(List<Fact.Answered> questions, List<Predicate<BitSet>> goals) {
        return FewestQuestions.of(questions.size(), goals).stream()
                .mapToObj(question -> (Fact) questions.get(question))
                .toList();
    }

    private Predicate<BitSet> goal(List<Fact.Answered> questions, Criterion criterion, boolean met) {
        Map<BitSet, Boolean> known = new HashMap<>();
        return asked -> known.computeIfAbsent(
                (BitSet) asked.clone(),
                unknown -> cases.isPossible(
                        form.with(asked.stream()
                                .mapToObj(question -> questions.get(question).id())
                                .toList()),
                        criterion,
                        met));
    }

    /** What may be asked, is read by the law, and is not fully asked by the form: first what hurts least. */
    private List<Fact.Answered> questions(List<CompiledOffence> offences) {
        AtomSet read = readBy(offences);
        return catalogue.answered().stream()
                .filter(fact -> read.contains(fact.atom()))
                .filter(Fact::isAsked)
                .filter(fact -> !form.to(fact.id()).contains(Answer.YES)
                        || !form.to(fact.id()).contains(Answer.NO))
                .sorted(Comparator.comparingInt(Fact::sensitivity).thenComparing(Fact::id))
                .toList();
    }
}
