package org.distinguo.verdict;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.DiagramBuilder;
import org.distinguo.logic.DiagramNode;
import org.distinguo.logic.Diagrams;
import org.distinguo.logic.Expression;
import org.distinguo.logic.LogicBudgetException;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.source.Place;

/** All conditions of a law as nodes of decision diagrams that share one order of variables. */
final class CompiledConditions {

    private final FactCatalogue catalogue;
    private final IntFunction<Place> places;
    private final DiagramBuilder builder;
    /** By the roots of the criteria. */
    private final List<DiagramNode> nodes = new ArrayList<>();

    /** The condition that is compiled, by its root; negative while the variables are made. */
    private int current = -1;

    /**
     * Takes the conditions of the two kinds of offences, which decide the order of the variables, all conditions in the order
     * of their criteria's roots, and where each of them is written.
     *
     * @throws InvalidSourceException if the law is too large
     */
    CompiledConditions(
            FactCatalogue catalogue,
            Collection<Expression> kinds,
            Collection<Expression> conditions,
            IntFunction<Place> places) {
        this.catalogue = catalogue;
        this.places = places;
        try {
            this.builder = new DiagramBuilder(catalogue.implications().components(), kinds, conditions);
            for (Expression condition : conditions) {
                current++;
                nodes.add(builder.build(condition));
            }
        } catch (LogicBudgetException e) {
            throw refused(e);
        }
    }

    /** The diagrams of one period: those of the criteria that it uses and, last, the pair of the two kinds of offences. */
    Diagrams of(BitSet used, Criterion trafficking, Criterion smuggling) {
        current = trafficking.root();
        try {
            return builder.diagrams(
                    nodes, used, builder.pair(nodes.get(trafficking.root()), nodes.get(smuggling.root())));
        } catch (LogicBudgetException e) {
            throw refused(e);
        }
    }

    private InvalidSourceException refused(LogicBudgetException budget) {
        String facts = budget.atoms().isEmpty()
                ? ""
                : ": "
                        + String.join(
                                ", ",
                                budget.atoms().stream()
                                        .filter(atom -> atom.isBefore(catalogue.firstBeyond()))
                                        .map(atom ->
                                                "`" + catalogue.answered(atom).id() + "`")
                                        .toList());
        var diagnostics = new Diagnostics();
        diagnostics.report(
                DiagnosticCode.LAW_TOO_LARGE,
                places.apply(current),
                "the law is too large to be answered at once: compiled, it would take " + budget.getMessage() + facts,
                "ask for fewer facts in this offence, or for the same facts in fewer combinations");
        return new InvalidSourceException(diagnostics.all());
    }
}
