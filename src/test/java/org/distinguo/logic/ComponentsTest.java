package org.distinguo.logic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The components into which implications divide the facts, and the ways in which their facts can be so together. */
final class ComponentsTest {

    @Test
    void whatNoImplicationNamesStandsAlone() {
        Component alone = Components.of(List.of(Numbered.implication(0, 1))).of(5);
        assertThat(alone.atoms()).containsExactly(5);
        assertThat(alone.worlds()).containsExactly(0, 1);
        assertThat(alone.place(Atom.of(5))).isZero();
    }

    @Test
    void implicationsJoinWhatTheyNameAlsoThroughOthers() {
        Components components = Components.of(List.of(
                Numbered.implication(7, 3),
                Numbered.implication(1, 2),
                Numbered.implication(9, 7),
                Numbered.implication(8, 1, 4)));
        assertThat(components.of(3).atoms()).containsExactly(3, 7, 9);
        assertThat(components.of(9)).isSameAs(components.of(7)).isSameAs(components.of(3));
        assertThat(components.of(4).atoms()).containsExactly(1, 2, 4, 8);
        assertThat(components.of(8)).isSameAs(components.of(2)).isNotSameAs(components.of(3));
        assertThat(components.of(9).place(Atom.of(7))).isEqualTo(1);
    }

    @Test
    void twoGroupsThatALaterImplicationJoinsAreOne() {
        Components components = Components.of(List.of(
                Numbered.implication(0, 1),
                Numbered.implication(2, 3),
                Numbered.implication(4, 5),
                Numbered.implication(1, 3)));
        assertThat(components.of(0).atoms()).containsExactly(0, 1, 2, 3);
        assertThat(components.of(5).atoms()).containsExactly(4, 5);
    }

    @Test
    void aWorldKeepsEveryImplication() {
        Components components = Components.of(List.of(Numbered.implication(0, 1, 2), Numbered.implication(3, 0)));
        assertThat(components.of(0).worlds())
                .as("sets of places: 0 needs 1 or 2, and 3 needs 0")
                .containsExactly(0b0000, 0b0010, 0b0011, 0b0100, 0b0101, 0b0110, 0b0111, 0b1011, 0b1101, 0b1111);
    }

    @Test
    void sixtyTwoFactsMayBeJoinedAndNotOneMore() {
        assertThat(Components.of(chain(62)).of(0).worlds()).hasSize(63);
        assertThatThrownBy(() -> Components.of(chain(63)))
                .isInstanceOfSatisfying(LogicBudgetException.class, refused -> assertThat(refused.atoms())
                        .isEqualTo(Atom.first(63)))
                .hasMessage("more than 62 facts that implications join");
    }

    private static List<Implication> chain(int length) {
        return IntStream.range(1, length)
                .mapToObj(atom -> Numbered.implication(atom, atom - 1))
                .toList();
    }

    @Test
    void asManyWorldsAreKeptAsTheBudgetAllows() {
        assertThat(Components.of(chains(2, 2, 4, 6, 12)).of(0).worlds())
                .as("one without the first fact, and 3 * 3 * 5 * 7 * 13 with it")
                .hasSize(LogicBudget.WORLDS);
        assertThatThrownBy(() -> Components.of(chains(2, 2, 4, 6, 13)))
                .isInstanceOf(LogicBudgetException.class)
                .hasMessage("more than 4096 ways in which facts can be so together");
    }

    /** Chains of implications that all end in fact 0. */
    private static List<Implication> chains(int... lengths) {
        List<Implication> implications = new ArrayList<>();
        int next = 1;
        for (int length : lengths) {
            int before = 0;
            for (int link = 0; link < length; link++) {
                implications.add(Numbered.implication(next, before));
                before = next++;
            }
        }
        return implications;
    }

    @Test
    void anImplicationTellsItsAlternatives() {
        assertThat(Numbered.implication(3, 1, 2)).hasToString("3 implies one of [1, 2]");
    }
}
