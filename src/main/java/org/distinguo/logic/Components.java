package org.distinguo.logic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The components into which implications divide the atoms. Every atom that no implication joins to another is a component of
 * its own. Immutable.
 */
public final class Components {

    private final Map<Integer, Component> joined;

    private Components(Map<Integer, Component> joined) {
        this.joined = joined;
    }

    /**
     * Divides the atoms.
     *
     * @param implications all implications
     * @return the components
     * @throws LogicBudgetException if a component is too large
     */
    public static Components of(List<Implication> implications) {
        Map<Integer, Integer> leaders = new TreeMap<>();
        for (Implication implication : implications) {
            for (Atom to : implication.to()) {
                join(leaders, implication.from().number(), to.number());
            }
        }
        Map<Integer, List<Integer>> groups = new TreeMap<>();
        leaders.keySet().forEach(atom -> groups.computeIfAbsent(leader(leaders, atom), key -> new ArrayList<>())
                .add(atom));
        Map<Integer, Component> joined = new HashMap<>();
        for (List<Integer> group : groups.values()) {
            Component component = Component.of(
                    group.stream().mapToInt(Integer::intValue).toArray(),
                    implications.stream()
                            .filter(implication ->
                                    group.contains(implication.from().number()))
                            .toList());
            group.forEach(atom -> joined.put(atom, component));
        }
        return new Components(joined);
    }

    private static void join(Map<Integer, Integer> leaders, int one, int other) {
        leaders.putIfAbsent(one, one);
        leaders.putIfAbsent(other, other);
        leaders.put(leader(leaders, other), leader(leaders, one));
    }

    private static int leader(Map<Integer, Integer> leaders, int atom) {
        int leader = atom;
        for (Integer next = leaders.get(leader); next != null && next != leader; next = leaders.get(leader)) {
            leader = next;
        }
        return leader;
    }

    Component of(int atom) {
        Component component = joined.get(atom);
        return component == null ? Component.free(atom) : component;
    }
}
