package org.distinguo.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.distinguo.logic.Valuation.State;

/**
 * Divides the facts of a catalogue into components: facts of different components neither imply nor suggest one another, and
 * no number answers both. These are the connected components of the graph whose edges are these relations. The components of
 * {@link org.distinguo.logic.Components} are divided further, since only implications join them. Immutable.
 *
 * <p>INVARIANT: what is known of a fact depends on what is stated in its component, and on nothing else.
 */
public final class DependentFacts {

    /** That something follows from some facts, or is suggested by them, or is answered by a number. */
    private record Relation(String how, List<Integer> from, List<Integer> to) {

        Stream<Integer> facts() {
            return Stream.concat(from.stream(), to.stream());
        }

        /** The relation as one of its facts sees it. */
        String asSeenBy(int fact) {
            return how + seen(from, fact) + seen(to, fact);
        }

        private static List<Integer> seen(List<Integer> facts, int self) {
            return facts.stream().map(fact -> fact == self ? -1 : fact).sorted().toList();
        }
    }

    private final FactCatalogue catalogue;
    private final int[] componentOf;
    private final List<List<Integer>> members = new ArrayList<>();
    private final List<String> relationsOf = new ArrayList<>();
    private final List<Boolean> offersNoChoice = new ArrayList<>();
    private final List<Optional<ComponentRelations>> relations = new ArrayList<>();
    private final List<Boolean> monotone = new ArrayList<>();
    private final List<int[]> atoms = new ArrayList<>();
    private final List<List<Integer>> influencing = new ArrayList<>();
    private final int[] placeOf;

    /**
     * Divides the facts.
     *
     * @param catalogue the facts, and how they depend on each other
     */
    public DependentFacts(FactCatalogue catalogue) {
        this.catalogue = catalogue;
        int size = catalogue.answered().size();
        List<List<Relation>> touching = new ArrayList<>();
        for (int fact = 0; fact < size; fact++) {
            touching.add(new ArrayList<>());
        }
        relations().forEach(relation -> relation.facts().distinct().forEach(fact -> touching.get(fact)
                .add(relation)));
        this.componentOf = IntStream.generate(() -> -1).limit(size).toArray();
        this.placeOf = new int[size];
        for (int fact = 0; fact < size; fact++) {
            int self = fact;
            relationsOf.add(touching.get(fact).stream()
                    .map(relation -> relation.asSeenBy(self))
                    .sorted()
                    .toList()
                    .toString());
            influencing.add(List.of());
            if (componentOf[fact] < 0) {
                members.add(new ArrayList<>());
                join(fact, members.size() - 1, touching);
            }
        }
        for (List<Integer> component : members) {
            component.sort(null);
            component.forEach(fact -> placeOf[fact] = component.indexOf(fact));
            atoms.add(component.stream().mapToInt(Integer::intValue).toArray());
            Optional<ComponentRelations> within = ComponentRelations.of(catalogue, component);
            relations.add(within);
            monotone.add(within.map(ComponentRelations::areMonotone).orElse(false));
            component.forEach(fact -> influencing.set(
                    fact,
                    within.map(one -> one.influencing(placeOf[fact]))
                            .map(bits -> component.stream()
                                    .filter(other -> (bits >> placeOf[other] & 1) == 1)
                                    .toList())
                            .orElse(component)));
            offersNoChoice.add(component.stream()
                    .flatMap(fact -> catalogue.answered().get(fact).implies().stream())
                    .allMatch(alternatives -> alternatives.size() == 1));
        }
    }

    private void join(int fact, int component, List<List<Relation>> touching) {
        if (componentOf[fact] >= 0) {
            return;
        }
        componentOf[fact] = component;
        members.get(component).add(fact);
        touching.get(fact).stream().flatMap(Relation::facts).forEach(other -> join(other, component, touching));
    }

    private List<Relation> relations() {
        List<Relation> relations = new ArrayList<>();
        for (Fact.Answered fact : catalogue.answered()) {
            List<Integer> self = List.of(fact.index());
            fact.implies().forEach(to -> relations.add(new Relation("implies", self, indexes(to))));
            fact.suggests().forEach(to -> relations.add(new Relation("suggests", self, indexes(List.of(to)))));
            fact.suggestedBy().forEach(from -> relations.add(new Relation("suggests", indexes(from), self)));
        }
        for (Fact.Counted number : catalogue.counted()) {
            relations.add(new Relation(
                    "answers", List.of(), indexes(List.copyOf(number.below().values()))));
            number.below()
                    .forEach((bound, fact) ->
                            relations.add(new Relation("below " + bound, List.of(), indexes(List.of(fact)))));
        }
        return relations;
    }

    private List<Integer> indexes(List<FactId> ids) {
        return ids.stream()
                .map(id -> catalogue.answered(id).orElseThrow().index())
                .toList();
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
     * The component of a fact.
     *
     * @param fact its index
     * @return the component's number, from 0
     */
    public int componentOf(int fact) {
        return componentOf[fact];
    }

    /**
     * The component of what can be stated.
     *
     * @param fact an answered fact, or a number
     * @return the component's number; empty for a number that answers no fact
     */
    public Optional<Integer> componentOf(FactId fact) {
        return Stream.concat(
                        catalogue.answered(fact).stream(),
                        catalogue.counted().stream()
                                .filter(number -> number.id().equals(fact))
                                .flatMap(number -> number.below().values().stream())
                                .flatMap(answered -> catalogue.answered(answered).stream()))
                .map(answered -> componentOf[answered.index()])
                .findFirst();
    }

    /**
     * How many components there are.
     *
     * @return their number
     */
    public int count() {
        return members.size();
    }

    /**
     * The facts of a component.
     *
     * @param component its number
     * @return their indexes, in order of the catalogue
     */
    public List<Integer> members(int component) {
        return members.get(component);
    }

    /**
     * The same as an array. INVARIANT: nobody writes into it.
     *
     * @param component its number
     * @return the indexes of the facts, in order of the catalogue
     */
    public int[] atoms(int component) {
        return atoms.get(component);
    }

    /**
     * The place of a fact among the members of its component.
     *
     * @param fact its index
     * @return the place, from 0
     */
    public int placeOf(int fact) {
        return placeOf[fact];
    }

    /**
     * Whether a change to YES only ever brings the members of a component nearer to being so, and a change to NO to not being
     * so.
     *
     * @param component its number
     * @return false where that is not known
     */
    public boolean isMonotone(int component) {
        return monotone.get(component);
    }

    /**
     * The facts of the same component whose answers can change what is known of a fact.
     *
     * @param fact its index
     * @return their indexes, its own included; more than these where that is not known
     */
    public List<Integer> influencing(int fact) {
        return influencing.get(fact);
    }

    /**
     * What binds a fact to others.
     *
     * @param fact its index
     * @return the same for two facts that can be exchanged as far as the catalogue goes
     */
    public String relationsOf(int fact) {
        return relationsOf.get(fact);
    }

    /**
     * Whether no implication of a component leads to one of several facts.
     *
     * @param component its number
     * @return true where each leads to one fact
     */
    public boolean offersNoChoice(int component) {
        return offersNoChoice.get(component);
    }

    /**
     * Closes other answers of a component than are stated, again and again.
     *
     * @param component its number
     * @param stated the case
     * @param suspected what conditions are evaluated with where a fact is suspected
     * @return for one thread; empty where the relations between the members cannot be kept as sets of bits, so that only
     *     {@link KnownFacts} can tell
     */
    public Optional<ComponentClosing> closing(int component, CaseFacts stated, State suspected) {
        return relations.get(component).map(within -> new ComponentClosing(within, stated, suspected));
    }
}
