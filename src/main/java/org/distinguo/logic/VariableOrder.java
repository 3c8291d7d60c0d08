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
 * Finds an order of the variables in which diagrams stay small: variables that a condition binds together stand near each
 * other. It begins with the order of the text. Each step moves every variable to the mean of the centres of the bindings
 * that it stands in; a binding counts the less, the more variables it has. Used once.
 *
 * <p>Source: F. Aloul, I. Markov and K. Sakallah, FORCE: A Fast and Easy-to-Implement Variable-Ordering Heuristic, 2003.
 */
public final class VariableOrder<T> {

    /**
     * Measured on the shipped laws: the diagram of any trafficking offence under the largest of them, {@code au}, has 40,000
     * nodes in the order of the text and 1,800 after this many steps. Other numbers of steps were not measured.
     */
    private static final int STEPS = 60;

    private final Set<T> variables = new LinkedHashSet<>();
    private final List<Set<T>> bindings = new ArrayList<>();

    private boolean binding = true;

    /**
     * Takes variables that one condition binds together.
     *
     * @param together the variables
     */
    public void bind(Set<T> together) {
        variables.addAll(together);
        if (binding && together.size() > 1) {
            bindings.add(together);
        }
    }

    /** What is bound together from now on does not count; variables that are new stand last. */
    void bindNoMore() {
        binding = false;
    }

    /**
     * The order.
     *
     * @return all variables
     */
    public List<T> find() {
        List<T> order = new ArrayList<>(variables);
        for (int step = 0; step < STEPS; step++) {
            Map<T, Double> next = next(order);
            order.sort(Comparator.comparing(next::get));
        }
        return order;
    }

    private Map<T, Double> next(List<T> order) {
        Map<T, Integer> places = new HashMap<>();
        for (T variable : order) {
            places.put(variable, places.size());
        }
        Map<T, double[]> sums = new HashMap<>();
        for (Set<T> binding : bindings) {
            double weight = 1.0 / binding.size();
            double centre = 0;
            for (T variable : binding) {
                centre += Objects.requireNonNull(places.get(variable)) * weight;
            }
            for (T variable : binding) {
                double[] sum = sums.computeIfAbsent(variable, key -> new double[2]);
                sum[0] += centre * weight;
                sum[1] += weight;
            }
        }
        Map<T, Double> next = new HashMap<>();
        places.forEach((variable, place) -> {
            double[] sum = sums.get(variable);
            next.put(variable, sum == null ? place : sum[0] / sum[1]);
        });
        return next;
    }
}
