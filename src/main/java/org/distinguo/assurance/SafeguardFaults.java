package org.distinguo.assurance;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.distinguo.facts.Knowledge;
import org.distinguo.rulebook.Encounter;
import org.distinguo.rulebook.InForce;
import org.distinguo.rulebook.SafeguardRule;
import org.distinguo.rulebook.Status;
import org.distinguo.rulebook.Threshold;
import org.distinguo.rulebook.Trigger;
import org.distinguo.source.Place;

/** The single faults that people make in a duty: in what triggers it, in its dates, and in the parts of the State. */
final class SafeguardFaults {

    private SafeguardFaults() {}

    static void in(SafeguardRule rule, BiConsumer<Fault, SafeguardRule> keep) {
        ClauseFaults.inDates(
                rule.inForce(),
                "",
                (what, inForce) ->
                        keep.accept(new Fault(what, rule.place()), with(rule, inForce, rule.parts(), rule.trigger())));
        ClauseFaults.inParts(
                rule.parts(),
                (what, parts) ->
                        keep.accept(new Fault(what, rule.place()), with(rule, rule.inForce(), parts, rule.trigger())));
        in(rule.trigger(), rule.place(), (fault, trigger) -> keep.accept(fault, with(rule, trigger)));
    }

    static SafeguardRule with(SafeguardRule rule, Trigger trigger) {
        return with(rule, rule.inForce(), rule.parts(), trigger);
    }

    private static SafeguardRule with(SafeguardRule rule, InForce inForce, List<String> parts, Trigger trigger) {
        return new SafeguardRule(
                rule.code(),
                rule.citation(),
                rule.because(),
                inForce,
                parts,
                trigger,
                rule.aboutStay(),
                rule.reviewed(),
                rule.place());
    }

    /** Every fault inside a trigger; what a name stands for is not looked into. */
    static void in(Trigger trigger, Place place, BiConsumer<Fault, Trigger> keep) {
        if (trigger instanceof Trigger.AnyOf any) {
            inList(any.triggers(), place, Trigger.AnyOf::new, keep);
            swap(any, new Trigger.AllOf(any.triggers()), "`all_of` stands for `any_of`", place, keep);
        } else if (trigger instanceof Trigger.AllOf all) {
            inList(all.triggers(), place, Trigger.AllOf::new, keep);
            swap(all, new Trigger.AnyOf(all.triggers()), "`any_of` stands for `all_of`", place, keep);
        } else if (trigger instanceof Trigger.NoneOf none) {
            inList(none.triggers(), place, Trigger.NoneOf::new, keep);
            keep.accept(new Fault("`any_of` stands for `none_of`", place), new Trigger.AnyOf(none.triggers()));
        } else if (trigger instanceof Trigger.Grounds grounds) {
            ClauseFaults.in(grounds.clause(), (fault, clause) -> keep.accept(fault, new Trigger.Grounds(clause)));
        } else if (trigger instanceof Trigger.KindIs is) {
            fewer(
                    is.statuses(),
                    Status.class,
                    named(is),
                    place,
                    statuses -> new Trigger.KindIs(is.kind(), statuses, is.threshold()),
                    keep);
            if (is.threshold() != Threshold.CHOSEN) {
                keep.accept(lostStandard(is, place), new Trigger.KindIs(is.kind(), is.statuses()));
            }
        } else if (trigger instanceof Trigger.OffenceIs is) {
            fewer(
                    is.statuses(),
                    Status.class,
                    named(is),
                    place,
                    statuses -> new Trigger.OffenceIs(is.offence(), statuses, is.threshold()),
                    keep);
            if (is.threshold() != Threshold.CHOSEN) {
                keep.accept(lostStandard(is, place), new Trigger.OffenceIs(is.offence(), is.statuses()));
            }
        } else if (trigger instanceof Trigger.FactIs is) {
            fewer(
                    is.answers(),
                    Knowledge.class,
                    named(is),
                    place,
                    answers -> new Trigger.FactIs(is.fact(), answers),
                    keep);
        } else if (trigger instanceof Trigger.EncounterIs is) {
            fewer(is.encounters(), Encounter.class, named(is), place, Trigger.EncounterIs::new, keep);
        }
    }

    private static Fault lostStandard(Trigger trigger, Place place) {
        return new Fault("`standard` of " + named(trigger) + " is left out", place);
    }

    private static void swap(Trigger right, Trigger wrong, String what, Place place, BiConsumer<Fault, Trigger> keep) {
        if (right.parts().size() > 1) {
            keep.accept(new Fault(what + " over " + named(right.parts().get(0)), place), wrong);
        }
    }

    /** Each word of a list of several left out. */
    private static <E extends Enum<E>> void fewer(
            Set<E> words,
            Class<E> type,
            String of,
            Place place,
            Function<Set<E>, Trigger> rebuilt,
            BiConsumer<Fault, Trigger> keep) {
        if (words.size() < 2) {
            return;
        }
        for (E word : EnumSet.copyOf(words)) {
            EnumSet<E> fewer = EnumSet.noneOf(type);
            fewer.addAll(words);
            fewer.remove(word);
            keep.accept(new Fault(word + " of " + of + " is left out", place), rebuilt.apply(fewer));
        }
    }

    private static void inList(
            List<Trigger> triggers,
            Place place,
            Function<List<Trigger>, Trigger> rebuilt,
            BiConsumer<Fault, Trigger> keep) {
        for (int index = 0; index < triggers.size(); index++) {
            int position = index;
            Trigger one = triggers.get(index);
            if (triggers.size() > 1) {
                List<Trigger> fewer = new ArrayList<>(triggers);
                fewer.remove(position);
                keep.accept(new Fault(named(one) + " is left out", place), rebuilt.apply(fewer));
            }
            in(one, place, (fault, faulty) -> {
                List<Trigger> changed = new ArrayList<>(triggers);
                changed.set(position, faulty);
                keep.accept(fault, rebuilt.apply(changed));
            });
        }
    }

    /** What a trigger is called in the description of a fault. */
    private static String named(Trigger trigger) {
        if (trigger instanceof Trigger.KindIs is) {
            return "`kind: " + is.kind() + "`";
        } else if (trigger instanceof Trigger.OffenceIs is) {
            return "`offence: " + is.offence() + "`";
        } else if (trigger instanceof Trigger.FactIs is) {
            return "`fact: " + is.fact() + "`";
        } else if (trigger instanceof Trigger.EncounterIs) {
            return "`encounter`";
        } else if (trigger instanceof Trigger.Grounds grounds) {
            return "`grounds` on line " + grounds.clause().place().line();
        } else if (trigger instanceof Trigger.Named named) {
            return "`use: " + named.name() + "`";
        } else if (trigger instanceof Trigger.AdverseOnWordOfPerpetrator) {
            return "`adverse_on_word_of_perpetrator`";
        } else if (trigger instanceof Trigger.Always) {
            return "`always`";
        }
        return trigger.parts().isEmpty()
                ? "the trigger"
                : "the list that begins with " + named(trigger.parts().get(0));
    }
}
