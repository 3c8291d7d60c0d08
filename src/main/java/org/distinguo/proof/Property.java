package org.distinguo.proof;

import java.util.Optional;

/** What is proved about an offence, or about a part of it, for every date of the coverage. */
public enum Property {
    /** UNDETERMINED is answered exactly where two completions of the open facts differ. */
    EXACT("the answer is UNDETERMINED exactly where two ways of answering the open facts differ"),
    /** Some case meets it, whatever comes of the questions that the law leaves open. */
    CAN_BE_MET("some case meets it"),
    /** Some case meets an element by what it asks for, and not only because it is lifted. */
    CAN_BE_MET_WITHOUT_LIFT("some case meets it without its lift"),
    /** Some case lifts an element. */
    CAN_BE_LIFTED("some case lifts it"),
    /** Some case does not meet it, whatever comes of them. */
    CAN_FAIL("some case does not meet it"),
    /** Facts that the rulebook declares irrelevant change nothing. */
    IRRELEVANT_FACTS_IDLE("facts declared irrelevant change nothing"),
    /** Nationality changes no trafficking finding. */
    NATIONALITY_IRRELEVANT("nationality changes nothing"),
    /** Consent, status, own offences and other circumstances that people misread change no trafficking finding. */
    CIRCUMSTANCES_IDLE("consent, status and other circumstances of the person change nothing"),
    /** More conduct, means, purpose, exploitation, control or debt never un-makes it. */
    MONOTONE("more conduct, means, purpose, exploitation, control or debt never un-makes it"),
    /** What is met for an adult is met for a child with the same facts. */
    CHILD_NEVER_WORSE_OFF("what is met for an adult is met for a child with the same facts"),
    /** No fact about movement is necessary. */
    MOVEMENT_IRRELEVANT("no fact about movement is necessary"),
    /** For a child no means changes it. */
    MEANS_IRRELEVANT_FOR_CHILD("for a child no means changes it"),
    /** Without purpose, exploitation and debt it is not met. */
    PURPOSE_REQUIRED("without purpose, exploitation and debt it is not met"),
    /** For an adult, without any means it is not met. */
    MEANS_REQUIRED_FOR_ADULT("for an adult, without any means it is not met"),
    /** Methods of control change nothing. */
    CONTROL_IS_NO_MEANS("methods of control change nothing: they are signs of a means, and none themselves"),
    /** Without any act of another it is not met. */
    CONDUCT_OF_ANOTHER_REQUIRED("without any act of another it is not met"),
    /** For a national it is not met. */
    FOREIGNER_REQUIRED("for a national it is not met"),
    /** A guarantee that the rulebook does not give does fail: a case shows it. */
    GUARANTEE_FAILS("a guarantee that is not given does fail: a case shows it"),
    /** A fact that calls for protection brings it, whatever the classification, the standard and the encounter. */
    DUTY_BY_FACTS_ALONE(
            "a fact that calls for a duty brings it, whatever the classification, the standard and the encounter"),
    /** Where a fact makes a duty pointless it is not due. */
    DUTY_EXCLUDED("no duty about removal, return or residence is due for a national");

    private final String claim;

    Property(String claim) {
        this.claim = claim;
    }

    /**
     * What would happen to a person where a guarantee does not hold.
     *
     * @return lower case, without a full stop; empty for what is no guarantee
     */
    public Optional<String> consequence() {
        return switch (this) {
            case MOVEMENT_IRRELEVANT -> Optional.of("somebody who was never moved could not count as trafficked");
            case MEANS_IRRELEVANT_FOR_CHILD ->
                Optional.of("a child would not count as trafficked without force, deceit or another means");
            case PURPOSE_REQUIRED -> Optional.of("somebody whom nobody meant to exploit could count as trafficked");
            case MEANS_REQUIRED_FOR_ADULT ->
                Optional.of("an adult on whom no force, deceit or other means was used would count as trafficked");
            case CONTROL_IS_NO_MEANS ->
                Optional.of("a mere sign of control would decide whether somebody counts as trafficked");
            case CONDUCT_OF_ANOTHER_REQUIRED ->
                Optional.of("somebody whom nobody helped, as one who crossed alone, would count as smuggled");
            case FOREIGNER_REQUIRED -> Optional.of("a national of the State would count as smuggled into it");
            default -> Optional.empty();
        };
    }

    /**
     * The property as a sentence.
     *
     * @return lower case, without a full stop
     */
    public String claim() {
        return claim;
    }
}
