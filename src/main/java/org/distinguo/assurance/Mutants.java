package org.distinguo.assurance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.distinguo.facts.FactId;
import org.distinguo.rulebook.Clause;
import org.distinguo.rulebook.Form;
import org.distinguo.rulebook.InForce;
import org.distinguo.rulebook.Irrelevance;
import org.distinguo.rulebook.Offence;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Provision;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.rulebook.SafeguardRule;
import org.distinguo.rulebook.Section;

/**
 * Every rulebook that differs from a given one by one fault of the kinds that people make: a forgotten alternative,
 * element, form, lift, exemption or duty, "all" for "any", a status, an answer or a standard that is lost, a date that
 * is lost or a day off, a part of the State that is lost, another kind, a question taken as settled.
 */
public final class Mutants {

    private final Rulebook rulebook;
    private final List<Mutant> mutants = new ArrayList<>();

    private Mutants(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /**
     * All single faults.
     *
     * @param rulebook the rulebook
     * @return in order of the file
     */
    public static List<Mutant> of(Rulebook rulebook) {
        var mutants = new Mutants(rulebook);
        rulebook.conditions()
                .forEach((name, clause) -> ClauseFaults.in(clause, (fault, faulty) -> {
                    Map<String, Clause> conditions = new LinkedHashMap<>(rulebook.conditions());
                    conditions.put(name, faulty);
                    mutants.add(fault, "conditions." + name, mutants.with(conditions, rulebook.offences()));
                }));
        for (int index = 0; index < rulebook.offences().size(); index++) {
            mutants.inOffence(index);
        }
        mutants.inIrrelevances();
        mutants.inTriggers();
        mutants.inSafeguards();
        return List.copyOf(mutants.mutants);
    }

    private void add(Fault fault, String where, Rulebook faulty) {
        mutants.add(new Mutant(faulty, fault.what() + " in `" + where + "`", fault.place()));
    }

    private void inOffence(int index) {
        Offence offence = rulebook.offences().get(index);
        Function<String, BiConsumer<Fault, Offence>> keep = where -> (fault, faulty) -> {
            List<Offence> offences = new ArrayList<>(rulebook.offences());
            offences.set(index, faulty);
            add(fault, where, with(rulebook.conditions(), offences));
        };
        ClauseFaults.inDates(offence.inForce(), "", (what, inForce) -> keep.apply(offence.id())
                .accept(new Fault(what, offence.place()), with(offence, offence.kind(), inForce, Map.of())));
        ClauseFaults.inParts(offence.parts(), (what, parts) -> keep.apply(offence.id())
                .accept(new Fault(what, offence.place()), withParts(offence, parts)));
        for (OffenceKind kind : OffenceKind.values()) {
            if (kind != offence.kind()) {
                keep.apply(offence.id())
                        .accept(
                                new Fault("the kind is " + kind, offence.place()),
                                with(offence, kind, offence.inForce(), Map.of()));
            }
        }
        Function<Provision, BiConsumer<Fault, Offence>> inPart = part -> keep.apply(offence.id() + "." + part.id());
        for (Section section : Section.values()) {
            inSection(
                    section.of(offence),
                    inPart,
                    provisions -> with(offence, offence.kind(), offence.inForce(), Map.of(section, provisions)));
        }
        inForms(offence, keep);
    }

    private static void inForms(Offence offence, Function<String, BiConsumer<Fault, Offence>> keep) {
        eachIn(
                offence.forms(),
                form -> new Fault("the form is left out", form.clause().place()),
                (form, next) -> ClauseFaults.in(
                        form.clause(), (fault, faulty) -> next.accept(fault, new Form(form.code(), faulty))),
                (form, fault, forms) ->
                        keep.apply(offence.id() + "." + form.code()).accept(fault, withForms(offence, forms)));
    }

    private void inIrrelevances() {
        eachIn(
                rulebook.irrelevances(),
                one -> new Fault("the irrelevance is left out", one.place()),
                (one, next) -> {
                    ClauseFaults.inDates(
                            one.inForce(),
                            "",
                            (what, inForce) ->
                                    next.accept(new Fault(what, one.place()), with(one, one.facts(), inForce)));
                    if (one.facts().size() > 1) {
                        one.facts()
                                .forEach(fact -> next.accept(
                                        new Fault("`" + fact + "` is left out", one.place()),
                                        with(
                                                one,
                                                one.facts().stream()
                                                        .filter(other -> !other.equals(fact))
                                                        .toList(),
                                                one.inForce())));
                    }
                },
                (one, fault, irrelevances) -> add(fault, "irrelevant", with(irrelevances, rulebook.safeguards())));
    }

    /** A fault in a named trigger is one in every safeguard that uses it. */
    private void inTriggers() {
        rulebook.triggers()
                .forEach((name, named) -> SafeguardFaults.in(named.trigger(), named.place(), (fault, faulty) -> {
                    List<SafeguardRule> safeguards = rulebook.safeguards().stream()
                            .map(rule ->
                                    SafeguardFaults.with(rule, rule.trigger().with(name, faulty)))
                            .toList();
                    add(fault, "triggers." + name, with(rulebook.irrelevances(), safeguards));
                }));
    }

    private void inSafeguards() {
        eachIn(
                rulebook.safeguards(),
                rule -> new Fault("the safeguard is left out", rule.place()),
                SafeguardFaults::in,
                (rule, fault, safeguards) ->
                        add(fault, "safeguards." + rule.code(), with(rulebook.irrelevances(), safeguards)));
    }

    /** Takes what a fault was made in, the fault, and the list with the faulty one in its place. */
    private interface Kept<T> {
        void accept(T right, Fault fault, List<T> faulty);
    }

    /** Each item of a list left out, and each with one of the faults that can be made in it. */
    private static <T> void eachIn(
            List<T> right, Function<T, Fault> leftOut, BiConsumer<T, BiConsumer<Fault, T>> faults, Kept<T> keep) {
        for (int index = 0; index < right.size(); index++) {
            int position = index;
            T one = right.get(index);
            List<T> fewer = new ArrayList<>(right);
            fewer.remove(position);
            keep.accept(one, leftOut.apply(one), fewer);
            faults.accept(one, (fault, faulty) -> {
                List<T> changed = new ArrayList<>(right);
                changed.set(position, faulty);
                keep.accept(one, fault, changed);
            });
        }
    }

    private void inSection(
            List<Provision> provisions,
            Function<Provision, BiConsumer<Fault, Offence>> inPart,
            Function<List<Provision>, Offence> around) {
        for (int index = 0; index < provisions.size(); index++) {
            Provision provision = provisions.get(index);
            BiConsumer<Fault, Offence> keep = inPart.apply(provision);
            int position = index;
            if (provisions.size() > 1 || provision.liftedWhen().isEmpty()) {
                List<Provision> fewer = new ArrayList<>(provisions);
                fewer.remove(position);
                keep.accept(new Fault("the whole provision is left out", provision.place()), around.apply(fewer));
            }
            Function<Provision, Offence> replaced = faulty -> {
                List<Provision> changed = new ArrayList<>(provisions);
                changed.set(position, faulty);
                return around.apply(changed);
            };
            ClauseFaults.in(
                    provision.clause(), (fault, faulty) -> keep.accept(fault, replaced.apply(with(provision, faulty))));
            provision
                    .liftedWhen()
                    .ifPresent(lift -> keep.accept(
                            new Fault("`lifted_when` is left out", lift.place()),
                            replaced.apply(new Provision(
                                    provision.id(),
                                    provision.citation(),
                                    provision.text(),
                                    provision.clause(),
                                    Optional.empty()))));
        }
    }

    private static Provision with(Provision provision, Clause clause) {
        return new Provision(provision.id(), provision.citation(), provision.text(), clause, provision.liftedWhen());
    }

    private static Irrelevance with(Irrelevance irrelevance, List<FactId> facts, InForce inForce) {
        return new Irrelevance(
                facts,
                irrelevance.offences(),
                inForce,
                irrelevance.citation(),
                irrelevance.reason(),
                irrelevance.reviewed(),
                irrelevance.place());
    }

    private static Offence withForms(Offence offence, List<Form> forms) {
        return with(offence, offence.kind(), offence.inForce(), offence.parts(), Map.of(), forms);
    }

    private static Offence withParts(Offence offence, List<String> parts) {
        return with(offence, offence.kind(), offence.inForce(), parts, Map.of(), offence.forms());
    }

    private static Offence with(
            Offence offence, OffenceKind kind, InForce inForce, Map<Section, List<Provision>> changed) {
        return with(offence, kind, inForce, offence.parts(), changed, offence.forms());
    }

    private static Offence with(
            Offence offence,
            OffenceKind kind,
            InForce inForce,
            List<String> parts,
            Map<Section, List<Provision>> changed,
            List<Form> forms) {
        Function<Section, List<Provision>> provisions = section -> changed.getOrDefault(section, section.of(offence));
        return new Offence(
                offence.id(),
                kind,
                offence.title(),
                offence.citation(),
                inForce,
                parts,
                offence.penalty(),
                provisions.apply(Section.ELEMENTS),
                forms,
                provisions.apply(Section.EXEMPTIONS),
                provisions.apply(Section.DEFENCES),
                provisions.apply(Section.AGGRAVATING),
                offence.notAssessed(),
                offence.reviewed(),
                offence.place());
    }

    private Rulebook with(Map<String, Clause> conditions, List<Offence> offences) {
        return with(conditions, offences, rulebook.irrelevances(), rulebook.safeguards());
    }

    private Rulebook with(List<Irrelevance> irrelevances, List<SafeguardRule> safeguards) {
        return with(rulebook.conditions(), rulebook.offences(), irrelevances, safeguards);
    }

    private Rulebook with(
            Map<String, Clause> conditions,
            List<Offence> offences,
            List<Irrelevance> irrelevances,
            List<SafeguardRule> safeguards) {
        return new Rulebook(
                rulebook.id(),
                rulebook.title(),
                rulebook.summary(),
                rulebook.version(),
                rulebook.digest(),
                rulebook.coverage(),
                rulebook.parts(),
                rulebook.instruments(),
                conditions,
                rulebook.triggers(),
                offences,
                irrelevances,
                rulebook.guaranteesNotGiven(),
                rulebook.joiningRules(),
                safeguards,
                rulebook.place());
    }
}
