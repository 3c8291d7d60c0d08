package org.distinguo.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.distinguo.facts.FactId;
import org.distinguo.facts.Knowledge;
import org.junit.jupiter.api.Test;

/** That a whole rulebook is read as written. */
final class RulebookReaderTest {

    private static final URI GAZETTE = URI.create("https://gazette.example/1");
    private static final Quotation UNDER_18 = new Quotation("any person under 18", day("2026-01-01"));
    private static final Citation FIRST = new Citation("Criminal Code", "s. 1", Optional.empty(), Optional.of(GAZETTE));

    private final Rulebook rulebook = WrittenRulebook.read();

    @Test
    void theHeadIsReadAsWritten() {
        assertThat(rulebook.id()).isEqualTo("xx");
        assertThat(rulebook.title()).isEqualTo("Republic of X");
        assertThat(rulebook.version()).isEqualTo("1.0.0");
        assertThat(rulebook.digest()).matches("sha-256:[0-9a-f]{64}");
        assertThat(rulebook.coverage())
                .isEqualTo(new Coverage(day("2010-01-01"), day("2027-12-31"), day("2026-01-01")));
        assertThat(rulebook.instruments())
                .containsExactly(Map.entry(
                        "code",
                        new Instrument(
                                "code",
                                "Criminal Code",
                                "Gazette 1",
                                Optional.of(GAZETTE),
                                Optional.of("Gazette 1, as printed"),
                                Optional.of(new Instrument.Parties(12, day("2025-06-30"))))));
        assertThat(rulebook.offences())
                .extracting(Offence::id)
                .containsExactly("trafficking", "smuggling", "smuggling-2005");
        assertThat(rulebook.offence("none")).isEmpty();
        assertThat(rulebook.parts()).containsExactly(Map.entry("south", "The South"), Map.entry("north", "The North"));
    }

    @Test
    void aClauseKeepsItsDatesSourceNoteAndReview() {
        Clause means = Objects.requireNonNull(rulebook.conditions().get("any-means"));
        var any = (Condition.AnyOf) means.condition();
        Clause force = any.clauses().get(0);
        assertThat(force.condition()).isEqualTo(new Condition.Holds(id("means.force")));
        assertThat(force.inForce()).isEqualTo(InForce.ALWAYS);
        assertThat(force.reviewed()).isTrue();
        assertThat(force.place().line()).isEqualTo(18);
        Clause deception = any.clauses().get(1);
        assertThat(deception.inForce())
                .isEqualTo(new InForce(Optional.of(day("2015-05-29")), Optional.of(day("2020-01-01"))));
        assertThat(deception.citation()).hasValue(FIRST);
        assertThat(deception.note()).hasValue("new");
        assertThat(deception.reviewed()).isFalse();
    }

    @Test
    void datesIncludeTheirFirstDayAndExcludeTheLast() {
        var inForce = new InForce(Optional.of(day("2015-05-29")), Optional.of(day("2020-01-01")));
        assertThat(inForce.on(day("2015-05-28"))).isFalse();
        assertThat(inForce.on(day("2015-05-29"))).isTrue();
        assertThat(inForce.on(day("2019-12-31"))).isTrue();
        assertThat(inForce.on(day("2020-01-01"))).isFalse();
        assertThat(rulebook.coverage().includes(day("2010-01-01"))).isTrue();
        assertThat(rulebook.coverage().includes(day("2027-12-31"))).isTrue();
        assertThat(rulebook.coverage().includes(day("2009-12-31"))).isFalse();
        assertThat(rulebook.coverage().includes(day("2028-01-01"))).isFalse();
    }

    @Test
    void anOffenceIsReadWithAllItsParts() {
        Offence offence = rulebook.offence("trafficking").orElseThrow();
        assertThat(offence.kind()).isEqualTo(OffenceKind.TRAFFICKING);
        assertThat(offence.citation()).isEqualTo(FIRST);
        assertThat(offence.inForce()).isEqualTo(new InForce(Optional.of(day("2011-01-01")), Optional.empty()));
        assertThat(offence.penalty()).hasValue("up to 15 years");
        assertThat(offence.notAssessed()).containsExactly("intent", "jurisdiction");
        assertThat(offence.elements()).extracting(Provision::id).containsExactly("act", "means");
        assertThat(offence.elements().get(1).clause().condition()).isEqualTo(new Condition.Named("any-means"));
        Provision lift = offence.elements().get(1).liftedWhen().orElseThrow();
        assertThat(lift.citation())
                .isEqualTo(new Citation("Criminal Code", "s. 3", Optional.of(UNDER_18), Optional.of(GAZETTE)));
        assertThat(lift.text()).isEqualTo("A child.");
        assertThat(lift.clause().condition()).isEqualTo(new Condition.Holds(id("person.child")));
        assertThat(offence.exemptions().get(0).clause().condition()).isEqualTo(new Condition.OffenceMet("smuggling"));
        assertThat(offence.exemptions().get(0).clause().inForce().until()).hasValue(day("2020-01-01"));
        assertThat(offence.defences()).extracting(Provision::id).containsExactly("aid");
        assertThat(offence.aggravating()).extracting(Provision::id).containsExactly("force");
        assertThat(offence.forms())
                .extracting(Form::code)
                .as("one of the catalogue, and one of this law's own")
                .containsExactly("LABOUR", "HUMAN_SACRIFICE");
        var all = (Condition.AllOf) offence.forms().get(0).clause().condition();
        var none = (Condition.NoneOf) all.clauses().get(1).condition();
        var open = (Condition.LeavesOpen) none.clauses().get(0).condition();
        assertThat(open.clause().condition()).isEqualTo(new Condition.Holds(id("conduct.rescued")));
        assertThat(open.why()).isEqualTo(WhyOpen.ARGUABLE);
    }

    @Test
    void aSharedProvisionIsThatOfEachOffenceThatNamesIt() {
        Provision force =
                rulebook.offence("trafficking").orElseThrow().aggravating().get(0);
        Provision violence =
                rulebook.offence("smuggling").orElseThrow().aggravating().get(0);
        assertThat(force.id()).isEqualTo("force");
        assertThat(violence.id()).isEqualTo("violence");
        assertThat(force.clause().condition()).isEqualTo(violence.clause().condition());
        assertThat(violence.clause().citation()).hasValue(violence.citation());
        assertThat(violence.clause().reviewed()).isFalse();
        assertThat(force.text()).isEqualTo(violence.text()).isEqualTo("Force.");
        assertThat(force.citation().provision()).isEqualTo("s. 6");
        assertThat(violence.citation())
                .as("its own, with its own quotation")
                .isEqualTo(new Citation("Criminal Code", "s. 3", Optional.of(UNDER_18), Optional.of(GAZETTE)));
    }

    @Test
    void aSharedListIsThatOfEachOffenceThatNamesIt() {
        Offence today = rulebook.offence("smuggling").orElseThrow();
        Offence before = rulebook.offence("smuggling-2005").orElseThrow();
        assertThat(today.notAssessed()).isEqualTo(before.notAssessed()).containsExactly("intent", "jurisdiction");
        assertThat(today.forms()).extracting(Form::code).containsExactly("LABOUR");
        assertThat(before.forms()).extracting(Form::code).containsExactly("LABOUR");
        assertThat(today.forms().get(0).clause().condition())
                .isEqualTo(before.forms().get(0).clause().condition());
        assertThat(today.forms().get(0).clause().reviewed()).isTrue();
        assertThat(before.forms().get(0).clause().reviewed())
                .as("of an offence that nobody has read")
                .isFalse();
    }

    @Test
    void anOffenceMayHaveTheLongestId() {
        String longest = "s".repeat(RulebookReader.LONGEST_OFFENCE_ID);
        assertThat(WrittenRulebook.read(WrittenRulebook.TEXT.replace("smuggling-2005", longest))
                        .offence(longest))
                .isPresent();
    }

    @Test
    void everyQuotationIsListedOnceWithTheDayOfItsComparison() {
        assertThat(rulebook.quotations()).containsExactly(UNDER_18);
    }

    @Test
    void anOffenceIsTheLawOfAllPartsOrOfThoseThatItNames() {
        Offence everywhere = rulebook.offence("trafficking").orElseThrow();
        Offence ofTwo = rulebook.offence("smuggling").orElseThrow();
        assertThat(everywhere.parts()).isEmpty();
        assertThat(everywhere.isLawOf("south")).isTrue();
        assertThat(ofTwo.parts()).as("in order of the head").containsExactly("south", "north");
        assertThat(ofTwo.isLawOf("south")).isTrue();
        assertThat(ofTwo.isLawOf("west")).isFalse();
    }

    @Test
    void reviewIsTakenFromWhatAPartStandsIn() {
        Offence trafficking = rulebook.offence("trafficking").orElseThrow();
        assertThat(trafficking.reviewed()).isFalse();
        assertThat(trafficking.elements().get(0).clause().reviewed())
                .as("says so itself")
                .isTrue();
        assertThat(trafficking.elements().get(1).clause().reviewed()).isFalse();
        assertThat(trafficking.forms().get(0).clause().reviewed()).isFalse();
        assertThat(rulebook.offence("smuggling").orElseThrow().reviewed()).isTrue();
        assertThat(rulebook.irrelevances()).extracting(Irrelevance::reviewed).containsExactly(false, true);
        assertThat(rulebook.safeguards()).extracting(SafeguardRule::reviewed).containsExactly(true, false, true);
    }

    @Test
    void aNameStandsForATriggerAndAConditionOrAFactForWhatIsMetOnReasonableGrounds() {
        Trigger.Named forcedChild = Objects.requireNonNull(rulebook.triggers().get("forced-child"));
        Trigger.Named forced = Objects.requireNonNull(rulebook.triggers().get("forced"));
        assertThat(rulebook.triggers()).containsOnlyKeys("forced", "forced-child");
        assertThat(rulebook.safeguards().get(2).trigger()).isEqualTo(forcedChild);
        assertThat(forcedChild.trigger().parts()).hasSize(2).contains(forced);
        assertThat(forcedChild.clauses().map(Clause::condition))
                .containsExactly(new Condition.Holds(id("person.child")), new Condition.Named("any-means"));
        Trigger always = new Trigger.Always();
        assertThat(forcedChild.with("forced", always).withParts()).contains(always);
        assertThat(forcedChild.with("other", always)).isEqualTo(forcedChild);
    }

    @Test
    void irrelevancesGuaranteesNotGivenAndSafeguardsAreReadAsWritten() {
        assertThat(rulebook.irrelevances())
                .extracting(Irrelevance::offences)
                .containsExactly(
                        List.of("trafficking", "smuggling", "smuggling-2005"), List.of("trafficking", "smuggling"));
        assertThat(rulebook.doesNotGive(Guarantee.PURPOSE_REQUIRED, "trafficking"))
                .isTrue();
        assertThat(rulebook.doesNotGive(Guarantee.PURPOSE_REQUIRED, "smuggling"))
                .isFalse();
        assertThat(rulebook.doesNotGive(Guarantee.MOVEMENT_IRRELEVANT, "trafficking"))
                .isFalse();
        SafeguardRule refer = rulebook.safeguards().get(1);
        assertThat(refer.code()).isEqualTo("REFER");
        assertThat(refer.inForce().from()).hasValue(day("2012-01-01"));
        assertThat(rulebook.irrelevances().get(0).inForce().from()).hasValue(day("2012-01-01"));
        assertThat(rulebook.irrelevances().get(1).inForce()).isEqualTo(InForce.ALWAYS);
        Clause grounds = refer.trigger().clauses().findFirst().orElseThrow();
        assertThat(grounds.reviewed()).as("as the safeguard").isFalse();
        assertThat(grounds.withParts().map(Clause::condition))
                .contains(new Condition.Holds(id("person.child")), new Condition.Named("any-means"));
        assertThat(refer.trigger())
                .isEqualTo(new Trigger.AllOf(List.of(
                        new Trigger.OffenceIs("trafficking", Set.of(Status.MET), Threshold.CHOSEN),
                        new Trigger.KindIs(OffenceKind.TRAFFICKING, Set.of(Status.MET), Threshold.REASONABLE_GROUNDS),
                        new Trigger.Grounds(grounds),
                        new Trigger.FactIs(id("person.child"), Set.of(Knowledge.YES, Knowledge.SUSPECTED)),
                        new Trigger.NoneOf(List.of(new Trigger.Always())))));
        assertThat(((Trigger.AnyOf) rulebook.safeguards().get(0).trigger()).triggers())
                .containsExactly(
                        new Trigger.EncounterIs(Set.of(Encounter.SMUGGLING_OPERATION)),
                        new Trigger.KindIs(OffenceKind.SMUGGLING, Set.of(Status.MET, Status.UNDETERMINED)),
                        new Trigger.KindIs(OffenceKind.TRAFFICKING, Set.of(Status.UNDETERMINED)));
    }

    @Test
    void episodesAreJoinedForTheOffencesThatTheRuleNames() {
        JoiningRule rule = rulebook.joiningRule("trafficking").orElseThrow();
        assertThat(rule.offences()).containsExactly("trafficking");
        assertThat(rule.by()).isEqualTo(JoinedBy.SAME_ACTOR);
        assertThat(rule.citation()).isEqualTo(FIRST);
        assertThat(rule.reason()).isEqualTo("Whoever acts.");
        assertThat(rule.reviewed()).isFalse();
        assertThat(rulebook.joiningRule("smuggling")).isEmpty();
    }

    private static FactId id(String text) {
        return FactId.parse(text);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
