package org.distinguo.interview;

import java.util.List;
import org.distinguo.logic.Atom;
import org.distinguo.logic.ModelCounts;

/**
 * How much of what separates a case from being settled an answer can be expected to take away.
 *
 * <p>For each goal, every pair of ways of answering what is open, of which the goal holds in one and not in the other, is an
 * edge that weighs the product of their shares. An answer cuts the edges of all ways that it excludes, and the goal is decided
 * once no edge is left. The questions are compared by the expected part of the edges that is cut, for each unit of burden.
 *
 * <p>Source: D. Golovin, A. Krause and D. Ray, Near-Optimal Bayesian Active Learning with Noisy Observations, 2010 (the
 * criterion EC², equivalence class edge cutting); D. Golovin and A. Krause, Adaptive Submodularity, 2011, on why choosing
 * greedily is near the best; A. Deshpande, L. Hellerstein and D. Kletenik, Approximation Algorithms for Stochastic Boolean
 * Function Evaluation and Stochastic Submodular Set Cover, 2014, for conditions as goals.
 */
final class CutWeights {

    private final List<ModelCounts.OfCondition> goals;

    CutWeights(List<ModelCounts.OfCondition> goals) {
        this.goals = List.copyOf(goals);
    }

    /** The sum over all goals of the expected part of their edges that an answer cuts. */
    double cutBy(Atom question) {
        double cut = 0;
        for (ModelCounts.OfCondition goal : goals) {
            double weight = goal.holds() * goal.fails();
            ModelCounts.Split split = goal.split(question);
            double so = split.holdsAndSo() + split.failsAndSo();
            double notSo = split.holdsAndNotSo() + split.failsAndNotSo();
            double left = (so * split.holdsAndSo() * split.failsAndSo())
                    + (notSo * split.holdsAndNotSo() * split.failsAndNotSo());
            cut += weight > 0 ? (weight - left) / weight : 0;
        }
        return cut;
    }
}
