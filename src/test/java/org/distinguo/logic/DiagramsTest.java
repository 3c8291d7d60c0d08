package org.distinguo.logic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Diagrams that a builder would not make, and those of more variables than a word has bits. */
final class DiagramsTest {

    /** Diagrams over two free atoms, whose last node is the pair. */
    private static Diagrams diagrams(Node... further) {
        List<Variable> variables = IntStream.range(0, 2)
                .mapToObj(atom -> new Variable(Component.free(atom), 1, 0))
                .toList();
        var nodes = new NodeTable(DiagramBuilder.TERMINALS);
        for (Node node : further) {
            nodes.add(node.level(), node.successors());
        }
        return Diagrams.of(variables, nodes, new int[0], new BitSet(), nodes.size() - 1);
    }

    /** A node that is added as it is. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Node(int level, int... successors) {}

    private static Node node(int level, int... successors) {
        return new Node(level, successors);
    }

    @Test
    void aNodeThatMakesADifferenceAndAsksInOrderIsRight() {
        assertThat(diagrams(node(1, 0, 1), node(0, 4, 1)).isOrderedAndReduced()).isTrue();
    }

    @Test
    void aNodeThatMakesNoDifferenceIsSeen() {
        assertThat(diagrams(node(1, 0, 1), node(0, 4, 4)).isOrderedAndReduced()).isFalse();
        assertThat(diagrams(node(1, 0, 0), node(0, 4, 1)).isOrderedAndReduced()).isFalse();
    }

    @Test
    void aPathThatAsksOutOfOrderOrTwiceIsSeen() {
        assertThat(diagrams(node(0, 0, 1), node(1, 4, 1)).isOrderedAndReduced()).isFalse();
        assertThat(diagrams(node(0, 0, 1), node(0, 1, 4)).isOrderedAndReduced()).isFalse();
    }

    @Test
    void moreTerminalsThanTwoBeginWithTheFirstNodeThatLeadsToThem() {
        assertThat(diagrams(node(1, 0, 1), node(0, 4, 1)).firstPair()).isEqualTo(Integer.MAX_VALUE);
        assertThat(diagrams(node(1, 0, 2), node(0, 4, 1)).firstPair()).isEqualTo(4);
        assertThat(diagrams(node(1, 0, 1), node(0, 4, 3)).firstPair()).isEqualTo(5);
    }

    @Test
    void aNodeLeadsToItsVariableAndToThoseBelow() {
        Diagrams diagrams = diagrams(node(1, 0, 1), node(0, 4, 1));
        assertThat(diagrams.leadsToLevelOf(4, new long[] {0b01})).isFalse();
        assertThat(diagrams.leadsToLevelOf(4, new long[] {0b10})).isTrue();
        assertThat(diagrams.leadsToLevelOf(5, new long[] {0b01})).isTrue();
        assertThat(diagrams.leadsToLevelOf(5, new long[] {0b10})).isTrue();
    }

    @Test
    void conditionsMayReadMoreFactsThanAWordHasBits() {
        int size = 130;
        var criterion = new Criterion(
                new Expression.Conjunction(IntStream.range(0, size)
                        .<Expression>mapToObj(atom -> Numbered.literal(atom, true))
                        .toList()),
                0);
        var builder = new DiagramBuilder(Components.of(List.of()), List.of(), List.of(criterion.expression()));
        var used = new BitSet();
        used.set(0);
        DiagramNode node = builder.build(criterion.expression());
        Diagrams diagrams = builder.diagrams(List.of(node), used, node);
        assertThat(diagrams.levelWords()).isEqualTo(3);
        for (int open = 0; open < size; open++) {
            int stillOpen = open;
            var evaluation = new Evaluation(
                    diagrams,
                    Valuation.of(size, atom -> atom.number() == stillOpen ? Valuation.State.OPEN : Valuation.State.SO));
            assertThat(evaluation.truth(criterion)).isEqualTo(Truth.UNKNOWN);
            assertThat(evaluation.mattering(criterion)).containsExactly(Atom.of(open));
            Valuation no = evaluation.completion(criterion, false);
            assertThat(no.state(open)).isEqualTo(Valuation.State.NOT_SO);
            assertThat(new Evaluation(diagrams, no).sufficientReason(criterion)).containsExactly(Atom.of(open));
        }
    }
}
