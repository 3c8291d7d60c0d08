package org.distinguo.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.distinguo.facts.AskedOf;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.FactRole;
import org.junit.jupiter.api.Test;

/** What a machine can check of the wording of the shipped facts; the page on writing facts says the rest. */
final class ShippedFactsTest {

    private static final int LONGEST_QUESTION = 200;

    private static final String FREE_TO_REFUSE = "You need not answer";

    private static final String LAWYER = FREE_TO_REFUSE + ", and a lawyer can help you: ";

    private static final Pattern SECOND_PERSON = Pattern.compile("\\b(you|your|yourself)\\b");

    private static final FactCatalogue CATALOGUE = LibraryReader.shipped().catalogue();

    private static Stream<Fact> facts() {
        return CATALOGUE.groups().stream().flatMap(group -> group.facts().stream());
    }

    private static List<String> ids(Predicate<Fact> which) {
        return facts().filter(which).map(fact -> fact.id().toString()).toList();
    }

    private static String question(Fact fact) {
        return fact.question().orElse("");
    }

    private static String question(String id) {
        return question(CATALOGUE.fact(FactId.parse(id)).orElseThrow());
    }

    private static boolean speaksToThePerson(Fact fact) {
        return SECOND_PERSON.matcher(question(fact).toLowerCase(Locale.ROOT)).find();
    }

    @Test
    void everyQuestionIsOneShortQuestion() {
        assertThat(facts().filter(Fact::isAsked)).isNotEmpty().allSatisfy(fact -> assertThat(question(fact))
                .as(fact.id().toString())
                .hasSizeLessThanOrEqualTo(LONGEST_QUESTION)
                .matches("[A-Z][^?]*\\?")
                .doesNotContain("and/or", "  ", ";", "i.e.", "e.g."));
    }

    @Test
    void nobodyIsAskedForWhatTheLawNeedNotKnow() {
        assertThat(ids(fact -> !fact.isAsked()))
                .containsExactly(
                        "circumstances.consentedToExploitation",
                        "circumstances.earlierConsent",
                        "circumstances.earlierSexWork");
        assertThat(CATALOGUE.inRole(FactRole.NO_MATTER))
                .as("what is not asked decides no trafficking finding")
                .containsAll(CATALOGUE.answered().stream()
                        .filter(fact -> !fact.isAsked())
                        .toList());
    }

    @Test
    void aimIsNeverAskedOfThePerson() {
        assertThat(CATALOGUE.group("purpose").orElseThrow().facts())
                .isNotEmpty()
                .noneMatch(fact -> fact.askedOf() == AskedOf.PERSON);
    }

    @Test
    void conclusionsOfLawAreAskedOfAnExpert() {
        assertThat(ids(fact -> fact.askedOf() == AskedOf.EXPERT))
                .containsExactly("means.fraud", "debt.bonded", "purpose.unspecified", "exploitation.unspecified");
        assertThat(facts().filter(fact -> fact.askedOf() == AskedOf.EXPERT))
                .allSatisfy(fact -> assertThat(fact.definition())
                        .as(fact.id().toString())
                        .contains("conclusion of law", "callers normally state"));
    }

    @Test
    void statusInLawIsNeverAskedOfThePerson() {
        List<String> status = List.of(
                "person.national",
                "person.permanentResident",
                "person.stayTiedToEmployerOrSpouse",
                "movement.entryIrregular",
                "movement.entryAttempted",
                "movement.entryOutsidePortOfEntry",
                "movement.stayIrregular",
                "facilitation.stayEnabled",
                "facilitation.stayAssisted");
        assertThat(ids(fact -> fact.askedOf() == AskedOf.PERSON)).doesNotContainAnyElementsOf(status);
    }

    @Test
    void thePersonIsSpokenToAndOthersAreAskedAboutThem() {
        assertThat(ids(fact -> fact.askedOf() != AskedOf.PERSON && speaksToThePerson(fact)))
                .as("others are asked about the person")
                .isEmpty();
        assertThat(ids(fact ->
                        fact.askedOf() == AskedOf.PERSON && question(fact).contains("the person")))
                .as("the person is spoken to")
                .isEmpty();
    }

    @Test
    void whatMayHurtMostCanBeLeftUnanswered() {
        assertThat(facts().filter(fact -> fact.sensitivity() == 3 && fact.askedOf() == AskedOf.PERSON))
                .hasSizeGreaterThan(10)
                .allSatisfy(fact -> assertThat(question(fact)).startsWith(FREE_TO_REFUSE));
        assertThat(ids(fact -> fact.sensitivity() == 3))
                .contains(
                        "means.force",
                        "means.sexualViolence",
                        "control.violence",
                        "control.sexualViolence",
                        "exploitation.commercialSex",
                        "exploitation.otherSexualExploitation",
                        "exploitation.organRemoval",
                        "facilitation.heldForRansom",
                        "circumstances.earlierSexWork");
    }

    @Test
    void whoeverMayHaveBrokenTheLawIsToldOfALawyerFirst() {
        for (String id : List.of(
                "circumstances.committedOffence",
                "circumstances.offenceCompelled",
                "circumstances.recruitedOthers",
                "exploitation.forcedCriminality")) {
            assertThat(question(id)).as(id).startsWith(LAWYER);
        }
    }

    /** A NO to an aim says as well that it never came to that: no file tells it by saying nothing. */
    @Test
    void whoeverKnowsOfNoPlanIsNotLedToANo() {
        assertThat(facts().filter(fact -> fact.isAsked() && question(fact).contains("Was the plan that")))
                .hasSizeGreaterThan(15)
                .allSatisfy(fact -> assertThat(question(fact)).startsWith("Answer NO only if that is known. "));
    }

    @Test
    void lieIsAskedForAndNotTheDisappointment() {
        for (String id : List.of("means.deceptionAboutWork", "means.deceptionAboutConditions")) {
            assertThat(question(id)).as(id).contains(" lie ").doesNotContain("promise", "turn out", "different");
        }
        assertThat(question("conduct.harboured")).contains("shelter");
        assertThat(question("means.threatToDenounce")).contains("threaten");
    }

    @Test
    void namesStandInASentence() {
        assertThat(facts())
                .allSatisfy(
                        fact -> assertThat(fact.name()).as(fact.id().toString()).matches("[a-z][A-Za-z0-9, -]*"));
        assertThat(facts().map(Fact::name)).doesNotHaveDuplicates();
        assertThat(facts().map(Fact::definition)).allMatch(text -> text.endsWith("."));
    }

    @Test
    void lossOfContactWithTheFamilySuggestsNothing() {
        assertThat(CATALOGUE
                        .answered(FactId.parse("control.contactWithFamilyCut"))
                        .orElseThrow()
                        .suggests())
                .isEmpty();
    }
}
