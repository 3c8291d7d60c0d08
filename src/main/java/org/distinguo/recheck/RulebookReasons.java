package org.distinguo.recheck;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.rulebook.Citation;
import org.distinguo.rulebook.InForce;
import org.distinguo.rulebook.Offence;
import org.distinguo.rulebook.Provision;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.rulebook.SafeguardRule;
import org.distinguo.rulebook.Section;

/** What two revisions of a rulebook say differently, part by part. Finds out once what it is asked. For one thread. */
final class RulebookReasons {

    private final Sides<Rulebook> revisions;
    private final FactCatalogue catalogue;
    private final RecheckTexts texts;
    private final Map<String, List<Reason>> known = new HashMap<>();

    RulebookReasons(Sides<Rulebook> revisions, FactCatalogue catalogue, RecheckTexts texts) {
        this.revisions = revisions;
        this.catalogue = catalogue;
        this.texts = texts;
    }

    /** What changed of an offence as a whole. */
    List<Reason> ofOffence(String id) {
        return once("offence " + id, () -> {
            Optional<Offence> before = revisions.before().offence(id);
            Optional<Offence> after = revisions.after().offence(id);
            Cause cause = before.isEmpty()
                    ? Cause.OFFENCE_ADDED
                    : after.isEmpty() ? Cause.OFFENCE_REMOVED : Cause.OFFENCE_DATES;
            Offence shown = after.or(() -> before).orElseThrow();
            if (before.isPresent() && after.isPresent()) {
                if (before.get().kind() != after.get().kind()
                        || !before.get().parts().equals(after.get().parts())) {
                    cause = Cause.OFFENCE_SCOPE;
                } else if (before.get().inForce().equals(after.get().inForce())) {
                    return List.of();
                }
            }
            Map<String, String> fillings = fillings(id, shown.citation());
            fillings.put("title", shown.title());
            fillings.put("before", texts.dates(before.orElse(shown).inForce()));
            fillings.put("after", texts.dates(after.orElse(shown).inForce()));
            return List.of(reason(cause, id, Optional.of(shown.citation()), shown.inForce(), fillings));
        });
    }

    /** What changed of every provision of an offence. */
    List<Reason> ofProvisions(String offence) {
        return Stream.of(Section.values())
                .flatMap(section -> Stream.of(revisions.before(), revisions.after())
                        .flatMap(revision -> revision.offence(offence).stream())
                        .flatMap(found -> section.of(found).stream())
                        .map(Provision::id)
                        .distinct()
                        .flatMap(id -> ofProvision(offence, section, id).stream()))
                .toList();
    }

    /** What changed of one provision. */
    List<Reason> ofProvision(String offence, Section section, String id) {
        return once(offence + " " + section + " " + id, () -> {
            Optional<Provision> before = provision(revisions.before(), offence, section, id);
            Optional<Provision> after = provision(revisions.after(), offence, section, id);
            Provision shown = after.or(() -> before).orElseThrow();
            String about = offence + "." + id;
            Map<String, String> fillings = fillings(about, shown.citation());
            fillings.put("text", shown.text());
            InForce inForce = shown.clause().inForce();
            Cause cause = before.isEmpty() ? Cause.PROVISION_ADDED : Cause.PROVISION_REMOVED;
            fillings.put("dates", texts.dates(inForce));
            if (before.isPresent() && after.isPresent()) {
                Reading was = Reading.of(revisions.before(), before.get());
                Reading is = Reading.of(revisions.after(), after.get());
                if (was.dates().equals(is.dates())) {
                    return List.of();
                }
                cause = was.words().equals(is.words()) ? Cause.PROVISION_DATES : Cause.PROVISION_CONDITION;
                fillings.put("before", joined(without(was.days(), is.days())));
                fillings.put("after", joined(without(is.days(), was.days())));
                fillings.put("no_longer", names(without(was.facts(), is.facts())));
                fillings.put("newly", names(without(is.facts(), was.facts())));
            }
            return List.of(reason(cause, about, Optional.of(shown.citation()), inForce, fillings));
        });
    }

    /**
     * A reason for a duty.
     *
     * @param cause what brought it
     * @param rule the duty, in the newer revision where it stands there
     * @param other the same in the older revision; the same object where there is none
     */
    Reason ofDuty(Cause cause, SafeguardRule rule, SafeguardRule other) {
        Map<String, String> fillings = fillings(rule.code(), rule.citation());
        fillings.put("dates", texts.dates(rule.inForce()));
        fillings.put("before", texts.dates(other.inForce()));
        fillings.put("after", texts.dates(rule.inForce()));
        fillings.put("from", rule.inForce().from().map(Objects::toString).orElse(""));
        fillings.put("until", rule.inForce().until().map(Objects::toString).orElse(""));
        return reason(cause, rule.code(), Optional.of(rule.citation()), rule.inForce(), fillings);
    }

    /** Where no part of the rulebook alone explains what became of something. */
    Reason other(String about) {
        Map<String, String> fillings = new HashMap<>();
        fillings.put("about", about);
        return reason(Cause.OTHER, about, Optional.empty(), InForce.ALWAYS, fillings);
    }

    private Reason reason(
            Cause cause, String about, Optional<Citation> citation, InForce inForce, Map<String, String> fillings) {
        return new Reason(cause, about, citation, inForce, texts.cause(cause, fillings));
    }

    private static Map<String, String> fillings(String about, Citation citation) {
        Map<String, String> fillings = new HashMap<>();
        fillings.put("about", about);
        fillings.put("citation", RecheckTexts.words(citation));
        return fillings;
    }

    private List<Reason> once(String key, Supplier<List<Reason>> reasons) {
        List<Reason> found = known.get(key);
        if (found == null) {
            found = reasons.get();
            known.put(key, found);
        }
        return found;
    }

    private static Optional<Provision> provision(Rulebook revision, String offence, Section section, String id) {
        return revision.offence(offence).stream()
                .flatMap(found -> section.of(found).stream())
                .filter(provision -> provision.id().equals(id))
                .findFirst();
    }

    private String names(SortedSet<FactId> facts) {
        return facts.isEmpty()
                ? "-"
                : facts.stream()
                        .map(fact -> catalogue.fact(fact).map(Fact::name).orElse(fact.toString()))
                        .collect(Collectors.joining("; "));
    }

    private static String joined(SortedSet<?> items) {
        return items.isEmpty() ? "-" : items.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static <T> SortedSet<T> without(SortedSet<T> items, SortedSet<T> others) {
        SortedSet<T> left = new TreeSet<>(items);
        left.removeAll(others);
        return left;
    }
}
