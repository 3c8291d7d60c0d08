package org.distinguo.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactCatalogueReader;
import org.distinguo.facts.FactId;
import org.distinguo.facts.Knowledge;
import org.distinguo.source.BrokenFiles;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.YamlFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That a whole rulebook is read as written, and that a broken one is refused with every fault. */
final class RulebookReaderTest {

    /** What others report: the reader and the check of texts, the catalogue's reader, the library's, the search for usual mistakes, the proofs and the cases. */
    private static final Set<DiagnosticCode> ELSEWHERE = EnumSet.of(
            DiagnosticCode.MISSING_FILE,
            DiagnosticCode.UNKNOWN_FILE,
            DiagnosticCode.DUPLICATE_ALTERNATIVE,
            DiagnosticCode.CONSENT_NOT_DISREGARDED,
            DiagnosticCode.CODE_NEAR_SHARED,
            DiagnosticCode.IMPLAUSIBLE_DATE,
            DiagnosticCode.LAW_TOO_LARGE,
            DiagnosticCode.INDICATOR_STATES,
            DiagnosticCode.UNASKED_NO,
            DiagnosticCode.PLACEHOLDERS_DIFFER,
            DiagnosticCode.MISSING_TEXT,
            DiagnosticCode.STALE_TEXT,
            DiagnosticCode.PROOF_FAILED,
            DiagnosticCode.CASE_FAILED);

    private static final FactCatalogue CATALOGUE = FactCatalogueReader.read(file("facts.yaml", """
            catalogue: facts
            version: '1'
            forms: {LABOUR: 'Work.'}
            groups:
              person:
                title: 't'
                definition: 'd'
                facts:
                  ageYears:
                    {type: integer, minimum: 0, maximum: 120, name: 'age', definition: 'd', question: 'q1', sensitivity: 0, asked_of: FILE,
                     below: {18: person.child}}
                  child: {name: 'under 18', definition: 'd', question: 'q2', sensitivity: 0, asked_of: FILE}
                  consented: {name: 'consent', definition: 'd', question: 'q3', sensitivity: 0, asked_of: FILE}
              means:
                title: 't'
                definition: 'd'
                facts:
                  force: {name: 'force', definition: 'd', question: 'q4', sensitivity: 0, asked_of: FILE}
                  deception: {name: 'deception', definition: 'd', question: 'q5', sensitivity: 0, asked_of: FILE}
              conduct:
                title: 't'
                definition: 'd'
                facts:
                  recruited: {name: 'recruitment', definition: 'd', question: 'q6', sensitivity: 0, asked_of: FILE}
                  exploited: {name: 'exploitation', definition: 'd', question: 'q7', sensitivity: 0, asked_of: FILE}
                  rescued: {name: 'rescue', definition: 'd', question: 'q8', sensitivity: 0, asked_of: FILE}
                  entryProcured: {name: 'entry', definition: 'd', question: 'q9', sensitivity: 0, asked_of: FILE}
            """));

    private static final URI GAZETTE = URI.create("https://gazette.example/1");
    private static final Quotation UNDER_18 = new Quotation("any person under 18", day("2026-01-01"));
    private static final Citation FIRST = new Citation("Criminal Code", "s. 1", Optional.empty(), Optional.of(GAZETTE));

    private final Rulebook rulebook = RulebookReader.read("xx", file("rulebook.yaml", """
            rulebook: xx
            title: 'Republic of X'
            summary: 'An example.'
            version: '1.0.0'
            reviewed: true
            instruments:
              code: {title: 'Criminal Code', source: 'Gazette 1', uri: 'https://gazette.example/1', quoted_from: 'Gazette 1, as printed'}
            coverage: {from: 2010-01-01, to: 2027-12-31, reviewed_on: 2026-01-01}
            parts: {south: 'The South', north: 'The North'}
            conditions:
              any-means:
                any_of:
                  - means.force
                  - {fact: means.deception, from: 2015-05-29, until: 2020-01-01, cite: 'code s. 1', note: 'new', reviewed: false}
            provisions:
              violence: {cite: 'code s. 6', text: 'Force.', reviewed: false, fact: means.force}
            forms:
              kinds: {LABOUR: conduct.exploited}
            not_assessed:
              in-court: ['intent', 'jurisdiction']
            offences:
              trafficking:
                kind: TRAFFICKING
                title: 'Trafficking'
                cite: 'code s. 1'
                from: 2011-01-01
                penalty: 'up to 15 years'
                reviewed: false
                elements:
                  act:
                    cite: 'code s. 1'
                    text: 'Recruited.'
                    reviewed: true
                    fact: conduct.recruited
                  means:
                    cite: 'code s. 2'
                    text: 'A means.'
                    use: any-means
                    lifted_when: {cite: 'code s. 3', quote: {words: 'any person under 18', compared_on: 2026-01-01}, text: 'A child.', fact: person.child}
                forms:
                  LABOUR: {all_of: [conduct.exploited, {none_of: [{leaves_open: conduct.rescued, why: ARGUABLE}]}]}
                  HUMAN_SACRIFICE: conduct.exploited
                exemptions:
                  rescue: {cite: 'code s. 4', text: 'Rescue.', until: 2020-01-01, offence: smuggling}
                defences:
                  aid: {cite: 'code s. 5', text: 'Aid.', fact: conduct.rescued}
                aggravating:
                  force: {provision: violence}
                not_assessed: ['intent', 'jurisdiction']
              smuggling:
                kind: SMUGGLING
                title: 'Smuggling'
                parts: [north, south]
                cite: 'code s. 7'
                elements:
                  entry: {cite: 'code s. 7', text: 'Entry.', fact: conduct.entryProcured}
                forms: kinds
                aggravating:
                  violence: {provision: violence, cite: 'code s. 3', quote: {words: 'any person under 18', compared_on: 2026-01-01}}
                not_assessed: in-court
              smuggling-2005:
                kind: RELATED
                title: 'Smuggling, as it was'
                cite: 'code s. 7'
                until: 2015-01-01
                reviewed: false
                elements:
                  entry: {cite: 'code s. 7', text: 'Entry.', fact: conduct.entryProcured}
                forms: kinds
                not_assessed: in-court
            irrelevant:
              - {facts: [person.consented], from: 2012-01-01, cite: 'code s. 8', reason: 'No effect.', reviewed: false}
              - {facts: [person.consented], to: [smuggling, TRAFFICKING], cite: 'code s. 8', reason: 'No effect.'}
            guarantees_not_given:
              - {guarantee: PURPOSE_REQUIRED, offences: [trafficking], cite: 'code s. 9', reason: 'None asked.'}
            triggers:
              forced: {use: any-means}
              forced-child: {all_of: [person.child, {use: forced}]}
            safeguards:
              - code: SCREEN_FOR_TRAFFICKING
                cite: 'code s. 10'
                because: 'Screen.'
                when:
                  any_of:
                    - {encounter: SMUGGLING_OPERATION}
                    - {kind: SMUGGLING, status: [MET, UNDETERMINED]}
                    - {kind: TRAFFICKING, status: UNDETERMINED}
              - code: REFER
                cite: 'code s. 11'
                because: 'Refer.'
                from: 2012-01-01
                reviewed: false
                when:
                  all_of:
                    - {offence: trafficking, status: MET}
                    - {kind: TRAFFICKING, status: MET, standard: REASONABLE_GROUNDS}
                    - {grounds: {any_of: [person.child, {use: any-means}]}}
                    - {fact: person.child, answer: [YES, SUSPECTED]}
                    - none_of: [{always: true}]
              - code: PROTECT
                cite: 'code s. 12'
                because: 'Protect.'
                when: {use: forced-child}
            """), CATALOGUE);

    private static YamlFile file(String name, String text) {
        return new YamlFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static List<Path> broken() {
        return BrokenFiles.of("rulebook");
    }

    @ParameterizedTest
    @MethodSource("broken")
    void everyFaultIsReportedWithItsPlace(Path file) {
        assertThat(BrokenFiles.reported(file, yaml -> RulebookReader.read("xx", yaml, CATALOGUE)))
                .isNotEmpty()
                .containsExactlyElementsOf(BrokenFiles.expected(file));
    }

    @Test
    void everyKindOfFaultHasABrokenFile() {
        Set<DiagnosticCode> shown = broken().stream()
                .flatMap(file -> BrokenFiles.expected(file).stream())
                .map(fault -> DiagnosticCode.valueOf(fault.replaceFirst("[0-9:]+ (\\w+): .*", "$1")))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DiagnosticCode.class)));
        assertThat(shown).isEqualTo(EnumSet.complementOf(EnumSet.copyOf(ELSEWHERE)));
    }

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
                                Optional.empty())));
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
        assertThat(force.place().line()).isEqualTo(13);
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

    private static FactId id(String text) {
        return FactId.parse(text);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
