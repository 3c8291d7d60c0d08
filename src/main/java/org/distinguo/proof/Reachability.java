package org.distinguo.proof;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.distinguo.logic.DecisionDiagrams;
import org.distinguo.logic.Expression;
import org.distinguo.verdict.LawPeriod;

/** Which statuses a formula can have: what the law leaves open makes it neither met nor not met. Not thread-safe. */
final class Reachability {

    private final CaseSets cases;

    Reachability(CaseSets cases) {
        this.cases = cases;
    }

    /** Whether some case meets it, whatever comes of the questions that the law leaves open. */
    boolean canBeMet(Expression formula) {
        return !cases.certain(formula).equals(DecisionDiagrams.NEVER);
    }

    /** Whether some case does not meet it, whatever comes of them. */
    boolean canFail(Expression formula) {
        return !cases.possible(formula).equals(DecisionDiagrams.ALWAYS);
    }

    /** Whether it only ever leaves a question open, as it is written: by design no case meets it. */
    boolean onlyLeavesOpen(Expression formula) {
        Bounds bounds = cases.bounds(formula);
        return bounds.certain().equals(Expression.never()) && !bounds.possible().equals(Expression.never());
    }

    /** Which of the parts of an offence that no case meets keep it from being met: as few as it takes. */
    String obstacle(LawPeriod.CompiledOffence offence) {
        SortedMap<String, Expression> needed = new TreeMap<>();
        offence.elements()
                .forEach(part -> needed.put(
                        "`" + part.provision().id() + "`", part.criterion().expression()));
        offence.exemptions()
                .forEach(part -> needed.put(
                        "the exemption `" + part.provision().id() + "`",
                        part.criterion().expression()));
        for (Map.Entry<String, Expression> one : List.copyOf(needed.entrySet())) {
            needed.remove(one.getKey());
            if (canBeMetTogether(needed.values())) {
                needed.put(one.getKey(), one.getValue());
            }
        }
        if (needed.size() == 1) {
            Map.Entry<String, Expression> only = needed.entrySet().iterator().next();
            return only.getKey()
                    + (cases.possible(only.getValue()).equals(DecisionDiagrams.NEVER)
                            ? " contradicts itself"
                            : " only leaves the question open");
        }
        return String.join(" and ", needed.keySet()) + " exclude each other";
    }

    private boolean canBeMetTogether(Collection<Expression> formulas) {
        return canBeMet(new Expression.Conjunction(List.copyOf(formulas)));
    }
}
