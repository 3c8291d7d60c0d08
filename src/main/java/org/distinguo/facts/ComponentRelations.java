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

    /** Facts that move another one by coming nearer to being so, and facts that do by coming nearer to not being so. */
    record Moves(long up, long down) {

        private Moves withUp(long more) {
            return new Moves(up | more, down);
        }

        private Moves withDown(long more) {
            return new Moves(up, down | more);
        }
    }

    /**
     * What can move a fact in one direction; a superset of it. An implication carries a move both ways, since a fact that no longer
     * follows, or no longer is ruled out, is open again. Of alternatives one is so the sooner, the less the others are.
     *
     * @param place the fact
     * @param direction where to, and by what
     */
    Moves moving(int place, FactMoves.Direction direction) {
        long self = 1L << place;
        Moves moves = direction.so() ? new Moves(self, 0) : new Moves(0, self);
        Moves before;
        do {
            before = moves;
            for (Rule implication : implications) {
                moves = across(implication, moves);
            }
            for (Rule suggestion : direction.suggested() ? suggestions : List.<Rule>of()) {
                moves = (suggestion.to() & moves.up()) != 0 ? moves.withUp(suggestion.from()) : moves;
                moves = (suggestion.to() & moves.down()) != 0 ? moves.withDown(suggestion.from()) : moves;
            }
            for (Fact.Counted number : numbers) { // it is left out once one of its facts is changed
                long answered = bits(number.below().values());
                boolean isMoved = (answered & (moves.up() | moves.down())) != 0;
                moves = isMoved ? moves.withUp(answered).withDown(answered) : moves;
            }
        } while (!moves.equals(before));
        return moves;
    }

    private static Moves across(Rule implication, Moves moves) {
        long all = implication.from() | implication.to();
        Moves next = moves;
        next = (all & moves.up()) != 0 ? next.withUp(implication.from()) : next;
        next = (all & moves.down()) != 0 ? next.withDown(implication.from()) : next;
        next = (implication.from() & moves.up()) != 0 ? next.withUp(implication.to()) : next;
        next = (implication.from() & moves.down()) != 0 ? next.withDown(implication.to()) : next;
        for (long rest = implication.to(); rest != 0; rest &= rest - 1) {
            long one = Long.lowestOneBit(rest);
            next = (one & moves.up()) != 0 ? next.withDown(implication.to() & ~one) : next;
            next = (one & moves.down()) != 0 ? next.withUp(implication.to() & ~one) : next;
        }
        return next;
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
