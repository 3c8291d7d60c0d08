package org.distinguo.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.distinguo.logic.Atom;

/**
 * Divides the facts of a catalogue into components: facts of different components neither imply nor suggest one another, and
 * no number answers both. These are the connected components of the graph whose edges are these relations. The components of
 * {@link org.distinguo.logic.Components} are divided further, since only implications join them. Immutable.
 *
 * <p>INVARIANT: what is known of a fact depends on what is stated in its component, and on nothing else.
 */
public final class DependentFacts {

    /** That something follows from some facts, or is suggested by them, or is answered by a number. */
    private record Relation(String how, List<Atom> from, List<Atom> to) {

        Stream<Atom> facts() {
            return Stream.concat(from.stream(), to.stream());
        }

        /** The relation as one of its facts sees it. */
        String asSeenBy(Atom fact) {
            return how + seen(from, fact) + seen(to, fact);
        }

        private static List<String> seen(List<Atom> facts, Atom self) {
            return facts.stream()
                    .map(fact -> fact.equals(self) ? "self" : fact.toString())
                    .sorted()
                    .toList();
        }
    }

    private final FactCatalogue catalogue;
    private final List<FactComponent> components = new ArrayList<>();
    private final Map<Atom, FactComponent> componentOf = new HashMap<>();
    private final Map<Atom, Map<FactMoves.Direction, FactMoves>> moving = new HashMap<>();
    private final Map<Atom, String> relationsOf = new HashMap<>();

    /**
     * Divides the facts.
     *
     * @param catalogue the facts, and how they depend on each other
     */
    public DependentFacts(FactCatalogue catalogue) {
        this.catalogue = catalogue;
        Map<Atom, List<Relation>> touching = new HashMap<>();
        catalogue.atoms().forEach(fact -> touching.put(fact, new ArrayList<>()));
        relations().forEach(relation -> relation.facts().distinct().forEach(fact -> of(fact, touching)
                .add(relation)));
        for (Atom fact : catalogue.atoms()) {
            relationsOf.put(
                    fact,
                    of(fact, touching).stream()
                            .map(relation -> relation.asSeenBy(fact))
                            .sorted()
                            .toList()
                            .toString());
            if (!componentOf.containsKey(fact)) {
                SortedSet<Atom> joined = new TreeSet<>();
                join(fact, joined, touching);
                var component = new FactComponent(catalogue, List.copyOf(joined));
                components.add(component);
                joined.forEach(member -> componentOf.put(member, component));
                joined.forEach(member -> moving.put(member, moving(component, member)));
            }
        }
    }

    private static Map<FactMoves.Direction, FactMoves> moving(FactComponent component, Atom member) {
        Map<FactMoves.Direction, FactMoves> moves = new HashMap<>();
        for (boolean so : new boolean[] {true, false}) {
            for (boolean suggested : new boolean[] {true, false}) {
                var direction = new FactMoves.Direction(so, suggested);
                moves.put(direction, component.moving(member, direction));
            }
        }
        return moves;
    }

    private static void join(Atom fact, SortedSet<Atom> joined, Map<Atom, List<Relation>> touching) {
        if (joined.add(fact)) {
            of(fact, touching).stream().flatMap(Relation::facts).forEach(other -> join(other, joined, touching));
        }
    }

    private static <K, T> T of(K key, Map<K, T> known) {
        return Objects.requireNonNull(known.get(key));
    }

    private List<Relation> relations() {
        List<Relation> relations = new ArrayList<>();
        for (Fact.Answered fact : catalogue.answered()) {
            List<Atom> self = List.of(fact.atom());
            fact.implies().forEach(to -> relations.add(new Relation("implies", self, atoms(to))));
            fact.suggests().forEach(to -> relations.add(new Relation("suggests", self, atoms(List.of(to)))));
            fact.suggestedBy().forEach(from -> relations.add(new Relation("suggests", atoms(from), self)));
        }
        for (Fact.Counted number : catalogue.counted()) {
            relations.add(
                    new Relation("answers", List.of(), atoms(number.below().values())));
            number.below()
                    .forEach((bound, fact) ->
                            relations.add(new Relation("below " + bound, List.of(), atoms(List.of(fact)))));
        }
        return relations;
    }

    private List<Atom> atoms(Collection<FactId> ids) {
        return ids.stream().map(catalogue::atomOf).toList();
    }

    /**
     * The catalogue of these facts.
     *
     * @return the catalogue
     */
    public FactCatalogue catalogue() {
        return catalogue;
    }

    /**
     * The components.
     *
     * @return in order of their first facts
     */
    public List<FactComponent> components() {
        return Collections.unmodifiableList(components);
    }

    /**
     * The component of a fact.
     *
     * @param fact an answered fact
     * @return its component
     */
    public FactComponent componentOf(Atom fact) {
        return of(fact, componentOf);
    }

    /**
     * The component of what can be stated.
     *
     * @param fact an answered fact or a number
     * @return the component; empty for a number that answers no fact
     */
    public Optional<FactComponent> componentOf(FactId fact) {
        return Stream.concat(
                        catalogue.answered(fact).stream(),
                        catalogue.counted().stream()
                                .filter(number -> number.id().equals(fact))
                                .flatMap(number -> number.below().values().stream())
                                .flatMap(answered -> catalogue.answered(answered).stream()))
                .map(answered -> componentOf(answered.atom()))
                .findFirst();
    }

    /**
     * The answers that can move a fact in a direction. Each is an answer to a fact of the same component.
     *
     * @param fact the fact
     * @param direction where to, and by what
     * @return its own answer included; more than these where that is not known
     */
    public FactMoves moving(Atom fact, FactMoves.Direction direction) {
        return of(direction, of(fact, moving));
    }

    /**
     * What binds a fact to others.
     *
     * @param fact the fact
     * @return the same for two facts that can be exchanged as far as the catalogue goes
     */
    public String relationsOf(Atom fact) {
        return of(fact, relationsOf);
    }
}
