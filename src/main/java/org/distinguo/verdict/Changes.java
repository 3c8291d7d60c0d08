package org.distinguo.verdict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.distinguo.facts.Implications;
import org.logicng.datastructures.Tristate;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Variable;
import org.logicng.solvers.MiniSat;
import org.logicng.solvers.SATSolver;

/**
 * The pairs of completions that differ by one open fact, which becomes so (or no longer so), and by the least that must
 * follow, and that give a formula different values: the solver finds them, or proves that there are none. A fact changes
 * for a reason only: it is the one that was answered the other way, or an implication leaves no other way out. As
 * implications never run in circles, that is the least. Not thread-safe.
 */
final class Changes {

    private final FormulaFactory factory = new FormulaFactory();
    private final SATSolver solver = MiniSat.miniSat(factory);
    private final Valuation valuation;
    private final Implications implications;
    private final boolean becomesSo;
    private final Set<Integer> used;
    private final World before;
    private final World after;
    private final SortedMap<Integer, Variable> roots = new TreeMap<>();

    Changes(Formula formula, Valuation valuation, boolean becomesSo) {
        this.valuation = valuation;
        this.implications = valuation.implications();
        this.becomesSo = becomesSo;
        Set<Integer> atoms = new TreeSet<>(formula.atoms());
        this.used = World.implicationsOf(atoms, valuation);
        for (int implication : used) {
            atoms.add(implications.from(implication));
            for (int alternative : implications.to(implication)) {
                atoms.add(alternative);
            }
        }
        this.before = new World(factory, valuation, atom -> factory.variable("before" + atom));
        this.after = new World(factory, valuation, this::afterwards);
        solver.add(factory.equivalence(before.of(formula), after.of(formula)).negate());
        solver.add(before.consistent(used));
        solver.add(after.consistent(used));
        atoms.stream().filter(this::canChange).forEach(this::addReasons);
        solver.add(factory.amo(roots.values()));
    }

    /** Whether such a pair exists for the fact. */
    boolean make(int fact) {
        Variable root = roots.get(fact);
        return root != null && solver.sat(root) == Tristate.TRUE;
    }

    private boolean canChange(int atom) {
        return atom < valuation.facts() && valuation.positive(atom) == Truth.UNKNOWN;
    }

    private org.logicng.formulas.Formula changes(int atom) {
        return canChange(atom) ? factory.variable("changes" + atom) : factory.falsum();
    }

    private org.logicng.formulas.Formula afterwards(int atom) {
        org.logicng.formulas.Formula was = before.so(atom);
        if (!canChange(atom)) {
            return was; // a question of law stays as it is
        }
        return becomesSo
                ? factory.or(was, changes(atom))
                : factory.and(was, changes(atom).negate());
    }

    private void addReasons(int atom) {
        org.logicng.formulas.Formula changes = changes(atom);
        Variable root = factory.variable("root" + atom);
        roots.put(atom, root);
        List<org.logicng.formulas.Formula> reasons = new ArrayList<>(List.of(root));
        for (int implication : implications.of(atom)) {
            boolean follows = implications.from(implication) != atom;
            if (used.contains(implication) && follows == becomesSo) {
                reasons.add(becomesSo ? isOnlyWayOut(implication, atom) : isLeftWithoutGround(implication));
            }
        }
        solver.add(factory.implication(root, changes));
        solver.add(factory.implication(changes, factory.or(reasons)));
        solver.add(factory.implication(changes, becomesSo ? before.so(atom).negate() : before.so(atom)));
    }

    /** What the implication starts from became so, none of its alternatives was, and no other one becomes so. */
    private org.logicng.formulas.Formula isOnlyWayOut(int implication, int chosen) {
        Collection<org.logicng.formulas.Formula> all = new ArrayList<>();
        all.add(changes(implications.from(implication)));
        for (int alternative : implications.to(implication)) {
            all.add(before.so(alternative).negate());
            if (alternative != chosen) {
                all.add(changes(alternative).negate());
            }
        }
        return factory.and(all);
    }

    /** None of the implication's alternatives is left. */
    private org.logicng.formulas.Formula isLeftWithoutGround(int implication) {
        Collection<org.logicng.formulas.Formula> all = new ArrayList<>();
        for (int alternative : implications.to(implication)) {
            all.add(after.so(alternative).negate());
        }
        return factory.and(all);
    }
}
