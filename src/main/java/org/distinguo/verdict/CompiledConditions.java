package org.distinguo.verdict;

import java.util.BitSet;
import java.util.Collection;
import org.distinguo.logic.Components;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.DiagramBuilder;
import org.distinguo.logic.Diagrams;
import org.distinguo.logic.Expression;

/** All conditions of a law as nodes of decision diagrams that share one order of variables: that of the rulebook's text. */
final class CompiledConditions {

    private final DiagramBuilder builder;
    private final int[] nodes;

    /** Takes the conditions in the order of their criteria's roots. */
    CompiledConditions(Components components, Collection<Expression> kinds, Collection<Expression> conditions) {
        this.builder = new DiagramBuilder(components, kinds, conditions);
        this.nodes = conditions.stream().mapToInt(builder::build).toArray();
    }

    /** The diagrams of one period: those of the criteria that it uses and, last, the pair of the two kinds of offences. */
    Diagrams of(BitSet used, Criterion trafficking, Criterion smuggling) {
        int pair = builder.pair(nodes[trafficking.root()], nodes[smuggling.root()]);
        return builder.diagrams(nodes, used, pair);
    }
}
