package org.distinguo.logic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Finds an order of the variables in which diagrams stay small: components that a condition binds together stand near each
 * other. It begins with the order of the text. Each step moves every component to the mean of the centres of the bindings
 * that it stands in; a binding counts the less, the more components it has. Used once.
 *
 * <p>Source: F. Aloul, I. Markov and K. Sakallah, FORCE: A Fast and Easy-to-Implement Variable-Ordering Heuristic, 2003.
 */
final class VariableOrder {

    /**
     * Measured on the shipped laws: the diagram of any trafficking offence under the largest of them, {@code au}, has 40,000
     * nodes in the order of the text and 1,800 after this many steps; further steps change no shipped law by more than a
     * tenth.
     */
    private static final int STEPS = 60;

    private final Set<Component> components = new LinkedHashSet<>();
    private final List<Set<Component>> bindings = new ArrayList<>();

    private boolean binding = true;

    /** Takes components that one condition binds together. */
    void bind(Set<Component> together) {
        components.addAll(together);
        if (binding && together.size() > 1) {
            bindings.add(together);
        }
    }

    /** What is bound together from now on does not count; components that are new stand last. */
    void bindNoMore() {
        binding = false;
    }

    /** All components in their order. */
    List<Component> find() {
        List<Component> order = new ArrayList<>(components);
        for (int step = 0; step < STEPS; step++) {
            Map<Component, Double> next = next(order);
            order.sort(Comparator.comparing(next::get));
        }
        return order;
    }

    private Map<Component, Double> next(List<Component> order) {
        Map<Component, Integer> places = new HashMap<>();
        for (Component component : order) {
            places.put(component, places.size());
        }
        Map<Component, double[]> sums = new HashMap<>();
        for (Set<Component> binding : bindings) {
            double weight = 1.0 / binding.size();
            double centre = 0;
            for (Component component : binding) {
                centre += Objects.requireNonNull(places.get(component)) * weight;
            }
            for (Component component : binding) {
                double[] sum = sums.computeIfAbsent(component, key -> new double[2]);
                sum[0] += centre * weight;
                sum[1] += weight;
            }
        }
        Map<Component, Double> next = new HashMap<>();
        places.forEach((component, place) -> {
            double[] sum = sums.get(component);
            next.put(component, sum == null ? place : sum[0] / sum[1]);
        });
        return next;
    }
}
