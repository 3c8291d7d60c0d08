package org.distinguo.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.distinguo.Draws;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.Implications;
import org.distinguo.library.Library;
import org.distinguo.library.ShippedLibrary;
import org.distinguo.logic.Atom;
import org.distinguo.logic.Expression;
import org.distinguo.logic.Implication;
import org.distinguo.proof.Bounds;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.verdict.DatedLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.logicng.datastructures.Tristate;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.logicng.solvers.MiniSat;

/**
 * What is shown of shipped laws is proved again as it is shown, fact by fact, by a solver that knows nothing of lists and
 * diagrams: no case too many and none too few; of smuggling also that no pattern is made idle by others.
 */
@Execution(ExecutionMode.CONCURRENT)
final class IndependentProofTest {

    private static final Library LIBRARY = ShippedLibrary.LIBRARY;
    private static final FactCatalogue CATALOGUE = LIBRARY.catalogue();
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    private final FormulaFactory factory = new FormulaFactory();
    private final DifferenceFinder finder = new DifferenceFinder(DifferencePhrases.shipped());

    /**
     * Trafficking with what is open takes the solver long: only in CI, and without the largest law, for which it takes too long.
     */
    @Test
    void thePatternsAreExactlyTheCasesInWhichTheLawsPart() {
        List<String> laws = List.copyOf(LIBRARY.classifiers().keySet());
        for (OffenceKind kind : List.of(OffenceKind.TRAFFICKING, OffenceKind.SMUGGLING)) {
            for (String first : laws) {
                for (String second : laws) {
                    if (first.compareTo(second) < 0) {
                        boolean open = kind == OffenceKind.SMUGGLING || (Draws.areAll() && !first.equals("au"));
                        prove(law(first), law(second), kind, open);
                    }
                }
            }
        }
    }

    private void prove(DatedLaw first, DatedLaw second, OffenceKind kind, boolean open) {
        int facts = CATALOGUE.answered().size();
        Bounds one = Bounds.of(first.criterion(kind).expression(), facts);
        Bounds other = Bounds.of(second.criterion(kind).expression(), facts);
        for (FoundPatterns.OfPair found :
                finder.search(first, second, kind, open).pairs()) {
            List<Formula> patterns = found.all().patterns().stream()
                    .map(pattern -> factory.and(
                            pattern.requirements().stream().map(this::formula).toList()))
                    .toList();
            Formula region = factory.and(
                    formula(one.region(found.pair().first())),
                    formula(other.region(found.pair().second())));
            assertThat(isPossible(
                            factory.equivalence(region, factory.or(patterns)).negate()))
                    .as(
                            "%s %s %s %s",
                            kind, first.rulebook().id(), second.rulebook().id(), found.pair())
                    .isFalse();
            for (Formula pattern : kind == OffenceKind.SMUGGLING ? patterns : List.<Formula>of()) {
                List<Formula> others = new ArrayList<>(patterns);
                others.remove(pattern);
                assertThat(isPossible(factory.and(pattern, factory.or(others).negate())))
                        .as("a case that fits one pattern only")
                        .isTrue();
            }
        }
    }

    private boolean isPossible(Formula formula) {
        var solver = MiniSat.miniSat(factory);
        solver.add(formula);
        Implications implications = CATALOGUE.implications();
        for (Implication implication : implications.all()) {
            List<Formula> clause = new ArrayList<>();
            clause.add(fact(implication.from(), false));
            for (Atom to : implication.to()) {
                clause.add(fact(to, true));
            }
            solver.add(factory.or(clause));
        }
        return solver.sat() == Tristate.TRUE;
    }

    private Formula formula(Requirement requirement) {
        Formula any = factory.or(requirement.facts().stream()
                .map(fact -> fact(CATALOGUE.atomOf(fact), true))
                .toList());
        return requirement.yes() ? any : any.negate();
    }

    private Formula formula(Expression expression) {
        if (expression instanceof Expression.Literal literal) {
            return fact(literal.atom(), literal.positive());
        }
        List<Formula> parts =
                Expression.parts(expression).stream().map(this::formula).toList();
        return expression instanceof Expression.Conjunction ? factory.and(parts) : factory.or(parts);
    }

    private Formula fact(Atom fact, boolean so) {
        return factory.literal("f" + fact, so);
    }

    private static DatedLaw law(String id) {
        return new DatedLaw(LIBRARY.classifier(id).orElseThrow(), DAY);
    }
}
