package org.distinguo.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.distinguo.logic.Atom;

/**
 * What the catalogue says of the facts of one component, as sets of bits: the bit of a fact is its place among the members, and
 * those of the numbers that answer members follow. Immutable.
 */
final class ComponentRelations {

    /** From one or more facts follows one of others, or they suggest it. */
    record Rule(long from, long to) {}

    private final FactCatalogue catalogue;
    private final List<Atom> members;
    private final List<Fact.Counted> numbers;
    private final List<Rule> implications = new ArrayList<>();
    private final List<Rule> suggestions = new ArrayList<>();
    private final long answeredByNumbers;
    private final long presumed;

    private ComponentRelations(FactCatalogue catalogue, List<Atom> members) {
        this.catalogue = catalogue;
        this.members = members;
        this.numbers = catalogue.counted().stream()
                .filter(number -> number.below().values().stream().anyMatch(this::isMember))
                .toList();
        long presumedSoFar = 0;
        for (Atom member : members) {
            Fact.Answered fact = catalogue.answered(member);
            long self = bit(fact.id());
            fact.implies().forEach(to -> implications.add(new Rule(self, bits(to))));
            fact.suggests().forEach(to -> suggestions.add(new Rule(self, bit(to))));
            fact.suggestedBy().forEach(from -> suggestions.add(new Rule(bits(from), self)));
            presumedSoFar |= catalogue.inRole(FactRole.PRESUMED_NO).contains(fact) ? self : 0;
        }
        this.presumed = presumedSoFar;
        this.answeredByNumbers = numbers.stream()
                .mapToLong(number -> bits(number.below().values()))
                .reduce(0, (one, other) -> one | other);
    }

    /**
     * The relations of a component.
     *
     * @param members the facts, in order of the catalogue
     * @return empty where members and numbers are more than a long has bits, or where two alternatives of one implication lead
     *     to the same fact: what then follows is not found by following single implications
     */
    static Optional<ComponentRelations> of(FactCatalogue catalogue, List<Atom> members) {
        if (members.size() + catalogue.counted().size() > Long.SIZE) {
            return Optional.empty();
        }
        var relations = new ComponentRelations(catalogue, members);
        return relations.haveCommonConsequence() ? Optional.empty() : Optional.of(relations);
    }

    private boolean isMember(FactId fact) {
        return catalogue
                .answered(fact)
                .filter(one -> members.contains(one.atom()))
                .isPresent();
    }

    private boolean haveCommonConsequence() {
        for (Rule implication : implications) {
            long reached = 0;
            for (long rest = implication.to(); rest != 0; rest &= rest - 1) {
                long fromHere = reachedFrom(Long.lowestOneBit(rest));
                if ((reached & fromHere) != 0) {
                    return true;
                }
                reached |= fromHere;
            }
        }
        return false;
    }

    private long reachedFrom(long facts) {
        long before;
        long reached = facts;
        do {
            before = reached;
            for (Rule implication : implications) {
                reached |= (implication.from() & reached) != 0 ? implication.to() : 0;
            }
        } while (reached != before);
        return reached;
    }

    /** The facts whose answers can change what is known of a fact, itself included; a superset of these. */
    long influencing(int place) {
        long influencing = 1L << place;
        long before;
        do {
            before = influencing;
            for (Rule implication : implications) { // a YES goes one way, a NO the other way
                long all = implication.from() | implication.to();
                influencing |= (all & influencing) != 0 ? all : 0;
            }
            for (Rule suggestion : suggestions) {
                influencing |= (suggestion.to() & influencing) != 0 ? suggestion.from() : 0;
            }
            for (Fact.Counted number : numbers) { // it is left out once one of its facts is changed
                long answered = bits(number.below().values());
                influencing |= (answered & influencing) != 0 ? answered : 0;
            }
        } while (influencing != before);
        return influencing;
    }

    /**
     * Whether a change to YES only ever brings the members nearer to being so, and a change to NO to not being so. A choice
     * between alternatives breaks this, since a NO to one makes the other so; and so does a number that is left out.
     */
    boolean areMonotone() {
        return answeredByNumbers == 0
                && implications.stream().allMatch(implication -> Long.bitCount(implication.to()) == 1);
    }

    FactCatalogue catalogue() {
        return catalogue;
    }

    List<Atom> members() {
        return members;
    }

    /** Each from one fact to one or more. */
    List<Rule> implications() {
        return implications;
    }

    /** Each from one or more facts to one. */
    List<Rule> suggestions() {
        return suggestions;
    }

    /** The numbers that answer members. */
    List<Fact.Counted> numbers() {
        return numbers;
    }

    long answeredByNumbers() {
        return answeredByNumbers;
    }

    long presumed() {
        return presumed;
    }

    /** The bits of those of the facts that are members. */
    long bits(Iterable<FactId> facts) {
        long bits = 0;
        for (FactId fact : facts) {
            bits |= bit(fact);
        }
        return bits;
    }

    /** The bit of a fact or of a number; none where it is not of the component. */
    long bit(FactId fact) {
        int place =
                catalogue.answered(fact).map(one -> members.indexOf(one.atom())).orElseGet(() -> placeOfNumber(fact));
        return place < 0 ? 0 : 1L << place;
    }

    private int placeOfNumber(FactId fact) {
        for (int number = 0; number < numbers.size(); number++) {
            if (numbers.get(number).id().equals(fact)) {
                return members.size() + number;
            }
        }
        return -1;
    }
}
