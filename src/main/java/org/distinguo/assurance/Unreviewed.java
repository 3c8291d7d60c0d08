package org.distinguo.assurance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.distinguo.rulebook.Citation;
import org.distinguo.rulebook.Clause;
import org.distinguo.rulebook.Offence;
import org.distinguo.rulebook.Provision;
import org.distinguo.rulebook.Rulebook;

/**
 * A legal claim that nobody has read in the cited text yet.
 *
 * @param where the part of the rulebook: an offence, a provision of it, a named condition, or a safeguard
 * @param citation the source that it names; empty for a named condition that rests on the sources of what uses it
 * @param note what the rulebook says about it; empty where it says nothing
 * @param line the line of the file on which it stands
 */
public record Unreviewed(String where, Optional<Citation> citation, Optional<String> note, int line) {

    /**
     * Every such claim of a rulebook.
     *
     * @param rulebook the rulebook
     * @return in order of the file
     */
    public static List<Unreviewed> of(Rulebook rulebook) {
        List<Unreviewed> found = new ArrayList<>();
        for (Offence offence : rulebook.offences()) {
            offence.provisions()
                    .flatMap(provision -> Stream.concat(Stream.of(provision), provision.liftedWhen().stream()))
                    .forEach(provision -> collect(offence.id() + "." + provision.id(), provision, found));
        }
        rulebook.conditions().forEach((name, clause) -> collect("conditions." + name, clause, Optional.empty(), found));
        rulebook.safeguards().stream()
                .filter(rule -> !rule.reviewed())
                .map(rule -> new Unreviewed(
                        "safeguards." + rule.code(),
                        Optional.of(rule.citation()),
                        Optional.empty(),
                        rule.place().line()))
                .forEach(found::add);
        return found.stream()
                .sorted(java.util.Comparator.comparingInt(Unreviewed::line))
                .toList();
    }

    private static void collect(String where, Provision provision, List<Unreviewed> found) {
        collect(where, provision.clause(), Optional.of(provision.citation()), found);
    }

    private static void collect(String where, Clause clause, Optional<Citation> around, List<Unreviewed> found) {
        Optional<Citation> citation = clause.citation().or(() -> around);
        if (!clause.reviewed()) {
            found.add(new Unreviewed(
                    where, citation, clause.note(), clause.place().line()));
            return; // what stands in it is not reviewed with it
        }
        clause.condition().parts().forEach(part -> collect(where, part, citation, found));
    }
}
