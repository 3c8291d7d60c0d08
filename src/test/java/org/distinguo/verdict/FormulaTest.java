package org.distinguo.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactCatalogueReader;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;
import org.distinguo.rulebook.Status;
import org.distinguo.source.YamlFile;
import org.junit.jupiter.api.Test;

/** Formulas, their values under both standards, and what is known of a formula itself. */
final class FormulaTest {

    /** Facts 0 to 4; a implies b, and c implies d or e. */
    private static final FactCatalogue CATALOGUE =
            FactCatalogueReader.read(new YamlFile("facts.yaml", """
            catalogue: facts
            version: '1'
            groups:
              g:
                title: 't'
                definition: 'd'
                facts:
                  a: {name: 'a', definition: 'd', question: 'a?', sensitivity: 0, asked_of: FILE, implies: [g.b]}
                  b: {name: 'b', definition: 'd', question: 'b?', sensitivity: 0, asked_of: FILE}
                  c: {name: 'c', definition: 'd', question: 'c?', sensitivity: 0, asked_of: FILE, implies: [{any_of: [g.d, g.e]}]}
                  d: {name: 'd', definition: 'd', question: 'd?', sensitivity: 0, asked_of: FILE}
                  e: {name: 'e', definition: 'd', question: 'e?', sensitivity: 0, asked_of: FILE}
            """.getBytes(StandardCharsets.UTF_8)));

    private static final Formula A = new Formula.Literal(0, true);
    private static final Formula B = new Formula.Literal(1, true);
    private static final Formula C = new Formula.Literal(2, true);
    private static final Formula D = new Formula.Literal(3, true);
    private static final Formula E = new Formula.Literal(4, true);

    private static Formula all(Formula... parts) {
        return new Formula.Conjunction(List.of(parts));
    }

    private static Formula any(Formula... parts) {
        return new Formula.Disjunction(List.of(parts));
    }

    private static Valuation valuation(Standard standard, Map<String, Answer> answers) {
        var byId = new TreeMap<FactId, Answer>();
        answers.forEach((fact, answer) -> byId.put(new FactId("g", fact), answer));
        return Valuation.of(KnownFacts.of(CATALOGUE, CaseFacts.of(byId)), standard, 1);
    }

    private static Criterion criterion(Formula formula) {
        return Criterion.of(formula, CATALOGUE.implications());
    }

    @Test
    void nothingRequiredIsTrueAndNoAlternativeIsFalse() {
        Valuation open = valuation(Standard.ESTABLISHED, Map.of());
        assertThat(Formula.always().in(open)).isEqualTo(Truth.TRUE);
        assertThat(Formula.never().in(open)).isEqualTo(Truth.FALSE);
        assertThat(Formula.always().negated()).isEqualTo(Formula.never());
    }

    @Test
    void negationIsPushedToTheLiterals() {
        assertThat(all(A, any(B, C.negated())).negated()).isEqualTo(any(A.negated(), all(B.negated(), C)));
        assertThat(all(C, any(A, C)).atoms()).containsExactly(0, 2);
    }

    @Test
    void aSuspicionSpeaksForAndNeverAgainst() {
        Map<String, Answer> suspected = Map.of("b", Answer.SUSPECTED);
        assertThat(B.in(valuation(Standard.REASONABLE_GROUNDS, suspected))).isEqualTo(Truth.TRUE);
        assertThat(B.negated().in(valuation(Standard.REASONABLE_GROUNDS, suspected)))
                .isEqualTo(Truth.UNKNOWN);
        assertThat(B.in(valuation(Standard.ESTABLISHED, suspected))).isEqualTo(Truth.UNKNOWN);
        assertThat(B.negated().in(valuation(Standard.ESTABLISHED, suspected))).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void answersDecideBothReadings() {
        Valuation valuation = valuation(Standard.ESTABLISHED, Map.of("d", Answer.YES, "e", Answer.NO));
        assertThat(D.in(valuation)).isEqualTo(Truth.TRUE);
        assertThat(D.negated().in(valuation)).isEqualTo(Truth.FALSE);
        assertThat(E.in(valuation)).isEqualTo(Truth.FALSE);
        assertThat(E.negated().in(valuation)).isEqualTo(Truth.TRUE);
        assertThat(new Formula.Literal(5, true).in(valuation))
                .as("a question of law")
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void whatNoAnswerCanChangeIsDecidedThoughKleeneSaysUnknown() {
        Valuation open = valuation(Standard.ESTABLISHED, Map.of());
        assertThat(criterion(any(D, D.negated())).status(open)).isEqualTo(Status.MET);
        assertThat(criterion(all(D, D.negated())).status(open)).isEqualTo(Status.NOT_MET);
        assertThat(criterion(all(A, B.negated())).status(open))
                .as("a implies b")
                .isEqualTo(Status.NOT_MET);
        assertThat(criterion(all(A, B)).status(open)).isEqualTo(Status.UNDETERMINED);
    }

    @Test
    void aChoiceThatMustBeMadeDecidesItsAlternativesTogether() {
        Valuation chosen = valuation(Standard.ESTABLISHED, Map.of("c", Answer.YES));
        assertThat(criterion(any(D, E)).status(chosen)).isEqualTo(Status.MET);
        assertThat(criterion(all(D.negated(), E.negated())).status(chosen)).isEqualTo(Status.NOT_MET);
        assertThat(criterion(any(D, B)).status(chosen)).isEqualTo(Status.UNDETERMINED);
        assertThat(new Influences(chosen).has(3, criterion(any(D, E)))).isFalse();
    }

    @Test
    void kleeneIsTrustedOnlyWhereReadingsDoNotMeet() {
        assertThat(criterion(all(A, any(B, C))).kleeneIsExact()).isTrue();
        assertThat(criterion(all(A, D.negated())).kleeneIsExact()).isTrue();
        assertThat(criterion(all(D, D.negated())).kleeneIsExact())
                .as("one fact in both senses")
                .isFalse();
        assertThat(criterion(all(A, B.negated())).kleeneIsExact())
                .as("a implies b")
                .isFalse();
        assertThat(criterion(any(D, E)).kleeneIsExact())
                .as("c leaves the choice")
                .isFalse();
        assertThat(criterion(all(D, E.negated())).kleeneIsExact()).isTrue();
    }

    @Test
    void aFactIsFreeOfTheOthersOnlyWhereNoneFollows() {
        assertThat(criterion(all(A, D)).readsOnce()).isTrue();
        assertThat(criterion(all(A, any(A, D))).readsOnce()).as("twice").isFalse();
        assertThat(criterion(any(all(A, D), B)).readsOnce())
                .as("b follows from a")
                .isFalse();
        assertThat(criterion(all(D, E.negated())).readsOnce())
                .as("one of them may have to be")
                .isFalse();
    }

    @Test
    void aKnownFactNeverChangesWithAnOpenOne() {
        Criterion criterion = criterion(all(B, C, any(D, B)));
        Valuation chosen = valuation(Standard.ESTABLISHED, Map.of("c", Answer.YES));
        assertThat(new Influences(chosen).has(1, criterion)).isTrue();
        assertThat(new Influences(chosen).has(3, criterion))
                .as("d could only matter by undoing c")
                .isFalse();
    }

    @Test
    void aFactMattersThroughWhatFollowsFromIt() {
        Valuation open = valuation(Standard.ESTABLISHED, Map.of());
        assertThat(new Influences(open).has(0, criterion(B))).as("a implies b").isTrue();
        assertThat(new Influences(open).has(1, criterion(A)))
                .as("without b no a")
                .isTrue();
        assertThat(new Influences(open).has(2, criterion(B))).isFalse();
        assertThat(new Influences(open).has(3, criterion(any(all(A, D), B))))
                .as("a brings b with it")
                .isFalse();
    }
}
