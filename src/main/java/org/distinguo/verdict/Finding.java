package org.distinguo.verdict;

import java.util.List;
import java.util.stream.Stream;
import org.distinguo.rulebook.Offence;
import org.distinguo.rulebook.Provision;
import org.distinguo.rulebook.Section;
import org.distinguo.rulebook.Status;
import org.jspecify.annotations.Nullable;

/**
 * How one offence stands to a case.
 *
 * @param offence the offence
 * @param status its status under both standards
 * @param inForce whether it was in force on the day of the conduct; where not, it is not met and has no grounds
 * @param forms the codes of the forms that are met under the chosen standard; empty where the offence is not met
 * @param elements its elements, in order of the rulebook
 * @param exemptions where one is met, the offence is not
 * @param defences what a court or a State may apply
 * @param aggravating the aggravating circumstances
 * @param reviewed whether the status, under the chosen standard, rests on claims that were read in the cited text
 * @param shared whether nothing is known of any fact that it reads, and this very finding stands in every such verdict
 */
public record Finding(
        Offence offence,
        Statuses status,
        boolean inForce,
        List<String> forms,
        List<Ground> elements,
        List<Ground> exemptions,
        List<Ground> defences,
        List<Ground> aggravating,
        boolean reviewed,
        boolean shared) {

    public Finding {
        forms = List.copyOf(forms);
        elements = List.copyOf(elements);
        exemptions = List.copyOf(exemptions);
        defences = List.copyOf(defences);
        aggravating = List.copyOf(aggravating);
    }

    /**
     * How the provisions of a section stand.
     *
     * @param section the section
     * @return in order of the rulebook, those in force; possibly empty
     */
    public List<Ground> grounds(Section section) {
        return switch (section) {
            case ELEMENTS -> elements;
            case EXEMPTIONS -> exemptions;
            case DEFENCES -> defences;
            case AGGRAVATING -> aggravating;
        };
    }

    /** The same, to stand in every verdict. */
    Finding toShare() {
        return new Finding(
                offence, status, inForce, forms, elements, exemptions, defences, aggravating, reviewed, true);
    }

    /** Its defences that the facts meet. */
    Stream<MetDefence> defencesMet(Standard standard) {
        return defences.stream()
                .filter(defence -> defence.status().under(standard) == Status.MET)
                .map(defence -> new MetDefence(offence, defence, textOf(defence)));
    }

    private String textOf(Ground defence) {
        return offence.defences().stream()
                .filter(provision -> provision.id().equals(defence.id()))
                .map(Provision::text)
                .findFirst()
                .orElseThrow();
    }

    /** Two findings are equal where they say the same; whether they are shared is about the objects. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Finding that && said().equals(that.said());
    }

    @Override
    public int hashCode() {
        return said().hashCode();
    }

    private List<Object> said() {
        return List.of(offence, status, inForce, forms, elements, exemptions, defences, aggravating, reviewed);
    }
}
