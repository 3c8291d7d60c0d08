package org.distinguo.logic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The order in which the diagrams ask for the variables, in examples that were computed by hand. */
final class VariableOrderTest {

    private final List<Component> components =
            IntStream.range(0, 8).mapToObj(Component::free).toList();
    private final VariableOrder<Component> order = new VariableOrder<>();

    /** Takes one condition over the components of some letters. */
    private void bind(String letters) {
        order.bind(together(letters));
    }

    private Set<Component> together(String letters) {
        Set<Component> together = new LinkedHashSet<>();
        letters.chars().forEach(letter -> together.add(components.get(letter - 'a')));
        return together;
    }

    private String found() {
        return order.find().stream()
                .map(component -> Character.toString('a' + component.atoms()[0]))
                .reduce("", String::concat);
    }

    @Test
    void whatNothingBindsKeepsTheOrderOfTheText() {
        Stream.of("c", "a", "d", "b").forEach(this::bind);
        assertThat(found()).isEqualTo("cadb");
    }

    @Test
    void whatAConditionBindsMovesToItsCentre() {
        Stream.of("a", "b", "c", "d", "e", "f", "af").forEach(this::bind);
        assertThat(found()).isEqualTo("bcafde");
    }

    @Test
    void aConditionThatBindsMoreCountsLess() {
        Stream.of("a", "b", "c", "d", "e", "f", "g", "ag", "abc").forEach(this::bind);
        assertThat(found()).as("a stands nearer to g than b and c do").isEqualTo("bcadgef");
    }

    @Test
    void theOrderIsImprovedStepByStep() {
        Stream.of("a", "b", "c", "d", "e", "ba", "bc", "ae").forEach(this::bind);
        assertThat(found())
                .as("one step gives baced, two give bcaed, three bring each pair together")
                .isEqualTo("cbaed");
    }

    @Test
    void whatSelectsAmongManyConditionsStandsFirst() {
        Stream.of("a", "b", "c", "d", "e", "f", "g").forEach(this::bind);
        for (int times = 0; times < 20; times++) {
            Stream.of("abd", "bcd", "cd", "de", "efd", "fg").forEach(this::bind);
        }
        assertThat(found()).as("d stands in five of six conditions").startsWith("d");
    }

    @Test
    void whatSelectsAmongFewerConditionsStaysInTheMiddle() {
        Stream.of("a", "b", "c", "d", "e", "f", "g").forEach(this::bind);
        for (int times = 0; times < 20; times++) {
            Stream.of("ab", "bc", "cd", "de", "ef", "fg").forEach(this::bind);
        }
        assertThat(found())
                .as("none stands in more than a third of the conditions")
                .isEqualTo("abcdefg");
    }

    @Test
    void whatComesLaterMovesNothingAndStandsLast() {
        Stream.of("a", "b", "c").forEach(this::bind);
        order.bindNoMore();
        Stream.of("d", "ad").forEach(this::bind);
        assertThat(found()).isEqualTo("abcd");
    }
}
