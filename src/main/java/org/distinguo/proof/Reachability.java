package org.distinguo.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.distinguo.verdict.Formula;
import org.distinguo.verdict.LawOnDay;

/** Which statuses a formula can have: what the law leaves open makes it neither met nor not met. Not thread-safe. */
final class Reachability {

    private final Logic logic;
    private final int facts;

    Reachability(Logic logic, int facts) {
        this.logic = logic;
        this.facts = facts;
    }

    /** Whether some case meets it, whatever comes of the questions that the law leaves open. */
    boolean canBeMet(Formula formula) {
        return exists(List.of(bounds(formula).certain()));
    }

    /** Whether some case does not meet it, whatever comes of them. */
    boolean canFail(Formula formula) {
        return exists(List.of(bounds(formula).possible().negated()));
    }

    /** Whether it only ever leaves a question open: by design no case meets it. */
    boolean onlyLeavesOpen(Formula formula) {
        Bounds bounds = bounds(formula);
        return bounds.certain().equals(Formula.never()) && !bounds.possible().equals(Formula.never());
    }

    private Bounds bounds(Formula formula) {
        return Bounds.of(formula, facts);
    }

    private boolean exists(List<Formula> formulas) {
        Logic.World world = logic.world("a");
        var all = new Formula.Conjunction(formulas);
        return logic.model(world.of(all), world.consistent(all.atoms())).isPresent();
    }

    /** Which of the parts of an offence that no case meets keep it from being met: as few as it takes. */
    String obstacle(LawOnDay.CompiledOffence offence) {
        Map<String, Formula> parts = new TreeMap<>();
        offence.elements()
                .forEach(part -> parts.put(
                        "`" + part.provision().id() + "`", part.criterion().formula()));
        offence.exemptions()
                .forEach(part -> parts.put(
                        "the exemption `" + part.provision().id() + "`",
                        part.criterion().formula()));
        List<String> needed = new ArrayList<>(parts.keySet());
        for (String name : parts.keySet()) {
            List<Formula> others = needed.stream()
                    .filter(one -> !one.equals(name))
                    .map(one -> bounds(parts.get(one)).certain())
                    .toList();
            if (!exists(others)) {
                needed.remove(name);
            }
        }
        if (needed.size() == 1) {
            return needed.get(0)
                    + (exists(List.of(bounds(parts.get(needed.get(0))).possible()))
                            ? " only leaves the question open"
                            : " contradicts itself");
        }
        return needed.stream().collect(Collectors.joining(" and ")) + " exclude each other";
    }
}
