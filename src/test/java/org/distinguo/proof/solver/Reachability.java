package org.distinguo.proof.solver;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.distinguo.logic.Expression;
import org.distinguo.proof.Bounds;
import org.distinguo.verdict.LawPeriod;

/** Which statuses a formula can have: what the law leaves open makes it neither met nor not met. Not thread-safe. */
final class Reachability {

    private final Logic logic;
    private final int facts;

    Reachability(Logic logic, int facts) {
        this.logic = logic;
        this.facts = facts;
    }

    /** Whether some case meets it, whatever comes of the questions that the law leaves open. */
    boolean canBeMet(Expression formula) {
        return exists(List.of(bounds(formula).certain()));
    }

    /** Whether some case does not meet it, whatever comes of them. */
    boolean canFail(Expression formula) {
        return exists(List.of(bounds(formula).possible().negated()));
    }

    /** Whether it only ever leaves a question open: by design no case meets it. */
    boolean onlyLeavesOpen(Expression formula) {
        Bounds bounds = bounds(formula);
        return bounds.certain().equals(Expression.never()) && !bounds.possible().equals(Expression.never());
    }

    private Bounds bounds(Expression formula) {
        return Bounds.of(formula, facts);
    }

    private boolean exists(List<Expression> formulas) {
        Logic.World world = logic.world("a");
        var all = new Expression.Conjunction(formulas);
        return logic.model(world.of(all), world.consistent(all.atoms())).isPresent();
    }

    /** Which of the parts of an offence that no case meets keep it from being met: as few as it takes. */
    String obstacle(LawPeriod.CompiledOffence offence) {
        SortedMap<String, Bounds> needed = new TreeMap<>();
        offence.elements()
                .forEach(part -> needed.put(
                        "`" + part.provision().id() + "`",
                        bounds(part.criterion().expression())));
        offence.exemptions()
                .forEach(part -> needed.put(
                        "the exemption `" + part.provision().id() + "`",
                        bounds(part.criterion().expression())));
        for (Map.Entry<String, Bounds> one : List.copyOf(needed.entrySet())) {
            needed.remove(one.getKey());
            if (exists(needed.values().stream().map(Bounds::certain).toList())) {
                needed.put(one.getKey(), one.getValue());
            }
        }
        if (needed.size() == 1) {
            Map.Entry<String, Bounds> only = needed.entrySet().iterator().next();
            return only.getKey()
                    + (exists(List.of(only.getValue().possible()))
                            ? " only leaves the question open"
                            : " contradicts itself");
        }
        return String.join(" and ", needed.keySet()) + " exclude each other";
    }
}
