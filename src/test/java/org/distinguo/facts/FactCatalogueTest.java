package org.distinguo.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.distinguo.logic.Atom;
import org.distinguo.logic.Implication;
import org.distinguo.logic.Valuation.State;
import org.distinguo.source.YamlFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a catalogue tells of its facts, and what is known of them in one case. */
final class FactCatalogueTest {

    private final FactCatalogue catalogue =
            FactCatalogueReader.read(new YamlFile("facts.yaml", """
            catalogue: facts
            version: '1'
            forms: {LABOUR: 'Work.', BEGGING: 'Begging.'}
            groups:
              work:
                title: 't'
                definition: 'd'
                facts:
                  hours: {type: integer, minimum: 1, maximum: 99, name: 'h', definition: 'd', sensitivity: 0, asked_of: FILE,
                    below: {40: work.short}}
                  unpaid: {name: 'n1', definition: 'd', question: 'q1', sensitivity: 0, asked_of: FILE,
                    implies: [work.done, {any_of: [work.short, debt.owed]}], suggests: [debt.owed]}
                  done: {name: 'n2', definition: 'd', question: 'q2', sensitivity: 0, asked_of: FILE}
                  short: {name: 'n3', definition: 'd', question: 'q3', sensitivity: 0, asked_of: FILE}
              debt:
                title: 't'
                definition: 'd'
                facts:
                  owed: {name: 'n4', definition: 'd', question: 'q4', sensitivity: 0, asked_of: FILE, implies: [work.done],
                    suggested_by: [[work.done, work.short]]}
            """.getBytes(StandardCharsets.UTF_8)));

    private static final Atom UNPAID = Atom.of(0);
    private static final Atom DONE = Atom.of(1);
    private static final Atom SHORT = Atom.of(2);
    private static final Atom OWED = Atom.of(3);

    private KnownFacts known(Map<String, Answer> answers, String... screened) {
        Map<FactId, Answer> byId = new TreeMap<>();
        answers.forEach((fact, answer) -> byId.put(FactId.parse(fact), answer));
        return KnownFacts.of(catalogue, CaseFacts.of(byId, Set.of(screened)));
    }

    @Test
    void formsAndIdsAreKeptInOrder() {
        assertThat(catalogue.forms()).containsExactly(Map.entry("LABOUR", "Work."), Map.entry("BEGGING", "Begging."));
        assertThat(catalogue.sortedIds().stream().map(FactId::toString))
                .containsExactly("debt.owed", "work.done", "work.hours", "work.short", "work.unpaid");
        assertThat(catalogue.rank(FactId.parse("work.unpaid"))).isEqualTo(4);
        assertThat(catalogue.rank(UNPAID)).isEqualTo(4);
        assertThat(catalogue.rank(OWED)).isEqualTo(0);
        assertThat(catalogue.findRank(FactId.parse("work.other"))).isNegative();
    }

    @Test
    void idsAreASetInTheirOwnOrder() {
        FactId owed = FactId.parse("debt.owed");
        FactId unpaid = FactId.parse("work.unpaid");
        var ids = new FactIdSet(catalogue);
        assertThat(ids.isEmpty()).isTrue();
        assertThat(ids.add(unpaid)).isTrue();
        assertThat(ids.add(unpaid)).isFalse();
        FactIdSet more = ids.copy();
        more.add(owed);
        assertThat(more).containsExactly(owed, unpaid).isEqualTo(Set.of(unpaid, owed));
        assertThat(more.toList()).containsExactly(owed, unpaid);
        assertThat(ids).as("the copy is its own").containsExactly(unpaid);
        assertThat(more.contains(FactId.parse("work.other")))
                .as("of another catalogue")
                .isFalse();
        assertThat(more.remove(owed)).isTrue();
        assertThat(more.remove(owed)).isFalse();
        assertThat(more).isEqualTo(ids);
    }

    @Test
    void twoSetsOfIdsAreJoinedAndCompared() {
        FactId owed = FactId.parse("debt.owed");
        FactId unpaid = FactId.parse("work.unpaid");
        FactId hours = FactId.parse("work.hours");
        FactIdSet one = FactIdSet.none(catalogue);
        assertThat(one.toList()).isEmpty();
        one.add(owed);
        one.add(unpaid);
        var other = new FactIdSet(catalogue);
        other.add(hours);
        assertThat(one.inBoth(other)).isEmpty();
        assertThat(one.removeAll(other)).isFalse();
        other.add(unpaid);
        assertThat(one.inBoth(other)).containsExactly(unpaid);
        assertThat(one).as("neither set is changed").containsExactly(owed, unpaid);
        assertThat(one.addAll(other)).isTrue();
        assertThat(one.addAll(other)).isFalse();
        assertThat(one).containsExactly(owed, hours, unpaid);
        assertThat(one.removeAll(other)).isTrue();
        assertThat(one).containsExactly(owed);
        assertThat(one.addAll(List.of(owed, hours))).isTrue();
        assertThat(one).containsExactly(owed, hours);
    }

    @Test
    void whatCountsAsNoIsFoundAmongFacts() {
        KnownFacts known = known(Map.of("debt.owed", Answer.NO), "work");
        var all = new FactIdSet(catalogue);
        all.addAll(catalogue.sortedIds());
        assertThat(known.isClosedByScreening(UNPAID)).isTrue();
        assertThat(known.closedByScreening(all))
                .contains(FactId.parse("work.unpaid"))
                .doesNotContain(FactId.parse("debt.owed"), FactId.parse("work.hours"));
        assertThat(known.presumed(all)).isEmpty();
        assertThat(known.isKnownAs(FactId.parse("debt.owed"), Knowledge.NO)).isTrue();
        assertThat(known.isKnownAs(FactId.parse("debt.owed"), Knowledge.YES)).isFalse();
        assertThat(known.isKnownAs(FactId.parse("work.hours"), Knowledge.NOT_ASKED))
                .as("a number")
                .isFalse();
    }

    @Test
    void anAtomStandsForAnAnsweredFact() {
        assertThat(catalogue.atoms()).containsExactly(UNPAID, DONE, SHORT, OWED);
        assertThat(catalogue.atomOf(FactId.parse("debt.owed"))).isEqualTo(OWED);
        assertThat(catalogue.answered(OWED).id()).isEqualTo(FactId.parse("debt.owed"));
        assertThat(catalogue.firstBeyond()).isEqualTo(OWED.plus(1));
    }

    @Test
    void factsThatDependOnEachOtherAreOneComponent() {
        var dependent = new DependentFacts(catalogue);
        assertThat(dependent.components()).hasSize(1);
        FactComponent component = dependent.components().get(0);
        assertThat(component.members()).isEqualTo(catalogue.atoms());
        assertThat(dependent.componentOf(SHORT)).isSameAs(component);
        assertThat(dependent.componentOf(FactId.parse("work.hours"))).contains(component);
        State[] states = {State.OPEN, State.SO, State.NOT_SO, State.SUSPECTED};
        assertThat(component.state(states, DONE)).isEqualTo(State.SO);
        assertThat(component.state(states, OWED)).isEqualTo(State.SUSPECTED);
        assertThat(component.offersNoChoice()).isFalse();
    }

    @Test
    void implicationsAreKnownFromBothSides() {
        Implications implications = catalogue.implications();
        assertThat(implications.facts()).isEqualTo(4);
        assertThat(implications.all())
                .containsExactly(
                        new Implication(UNPAID, List.of(DONE)),
                        new Implication(UNPAID, List.of(SHORT, OWED)),
                        new Implication(OWED, List.of(DONE)));
        assertThat(implications.of(OWED))
                .containsExactly(implications.all().get(1), implications.all().get(2));
        assertThat(implications.of(DONE))
                .containsExactly(implications.all().get(0), implications.all().get(2));
        assertThat(implications.joinedToChoices()).containsExactlyElementsOf(catalogue.atoms());
        assertThat(implications.components()).isNotNull();
    }

    @Test
    void indicationsAreKnownByTheFactThatTheySuggest() {
        Indications indications = catalogue.indications();
        assertThat(indications.grounds(OWED))
                .as("one that is a ground alone, and two that are one together")
                .containsExactly(List.of(UNPAID), List.of(DONE, SHORT));
        assertThat(indications.grounds(DONE)).isEmpty();
        assertThat(indications.consequences(UNPAID)).as("without the choice").containsExactly(DONE);
        assertThat(indications.consequences(DONE)).isEmpty();
        assertThat(indications.causes(DONE)).containsExactly(UNPAID, OWED);
        assertThat(indications.causes(SHORT)).isEmpty();
    }

    @Test
    void aFactCanBeAskedUntilItIsStatedOrSettled() {
        KnownFacts known = known(Map.of("work.unpaid", Answer.SUSPECTED, "work.short", Answer.UNKNOWN));
        assertThat(known.canBeAsked(UNPAID)).as("stated, though open").isFalse();
        assertThat(known.canBeAsked(DONE)).as("follows from a suspicion").isTrue();
        assertThat(known.canBeAsked(SHORT)).as("stated, though not known").isFalse();
        assertThat(known(Map.of("work.done", Answer.NO)).canBeAsked(UNPAID))
                .as("settled")
                .isFalse();
        assertThat(known(Map.of()).canBeAsked(OWED)).as("nobody said anything").isTrue();
    }

    @Test
    void whatIsSuggestedCanBeEndedByANo() {
        KnownFacts known = known(Map.of("work.unpaid", Answer.YES));
        assertThat(known.isSuggested(OWED)).isTrue();
        assertThat(known.isSuggested(DONE)).as("it follows").isFalse();
        assertThat(known.isClosedByScreening(DONE)).isFalse();
        assertThat(known.isPresumed(DONE)).isFalse();
    }

    @Test
    void othersSettleWhatWasLeftOutOfAScreenedGroup() {
        KnownFacts known = known(Map.of(), "work");
        assertThat(known.isForOthersToSettle(DONE))
                .as("a debt that is not asked about yet implies it")
                .isTrue();
        assertThat(known.isForOthersToSettle(SHORT)).as("a number answers it").isFalse();
        assertThat(known(Map.of("work.done", Answer.UNKNOWN), "work").isForOthersToSettle(DONE))
                .as("it was stated")
                .isFalse();
    }

    @Test
    void theSourcesOfAFactAreTheStatedFactsBehindIt() {
        KnownFacts known = known(Map.of("work.unpaid", Answer.YES, "work.short", Answer.NO));
        var ids = new FactIdSet(catalogue);
        known.collectSources(OWED, ids);
        assertThat(ids).containsExactly(FactId.parse("work.short"), FactId.parse("work.unpaid"));
        assertThat(known.sources(OWED)).containsExactlyElementsOf(ids);
        assertThat(known.sources(DONE)).containsExactly(FactId.parse("work.unpaid"));
    }

    @Test
    void theSameCaseIsKnownAlike() {
        KnownFacts known = known(Map.of("work.unpaid", Answer.YES));
        KnownFacts same = known(Map.of("work.unpaid", Answer.YES));
        KnownFacts other = known(Map.of("work.unpaid", Answer.NO));
        assertThat(known)
                .isEqualTo(same)
                .hasSameHashCodeAs(same)
                .isNotEqualTo(other)
                .isNotEqualTo("known");
        assertThat(known.hashCode()).isNotEqualTo(other.hashCode());
        assertThat(known).hasToString("KnownFacts[4 facts]");
        assertThat(known(Map.of()))
                .as("another case, although the same is known")
                .isNotEqualTo(known(Map.of(), "none"));
    }

    @Test
    void aCaseStatesAnswersAndNumbers() {
        var stated = new CaseFacts(
                new TreeMap<>(Map.of(FactId.parse("work.done"), Answer.DECLINED)),
                new TreeMap<>(Map.of(FactId.parse("work.hours"), 12)),
                new TreeSet<>(Set.of("debt")));
        assertThat(stated.states(FactId.parse("work.done"))).isTrue();
        assertThat(stated.states(FactId.parse("work.hours"))).isTrue();
        assertThat(stated.states(FactId.parse("debt.owed")))
                .as("screened, and left out")
                .isFalse();
        assertThat(stated.notAsked()).isEmpty();
    }

    @Test
    void idsAreOrderedByGroupAndThenByName() {
        FactId id = FactId.parse("work.done");
        assertThat(id).isEqualTo(new FactId("work", "done")).hasToString("work.done");
        assertThat(id).isEqualByComparingTo(new FactId("work", "done"));
        assertThat(id).isLessThan(FactId.parse("work.short")).isGreaterThan(FactId.parse("debt.owed"));
        assertThat(FactId.parse("debt.z")).isLessThan(FactId.parse("work.a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "work", ".done", "work.", "Work.done", "work.Done", "work.done.well", "work .done"})
    void whatIsNoIdIsRefused(String text) {
        assertThatThrownBy(() -> FactId.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
