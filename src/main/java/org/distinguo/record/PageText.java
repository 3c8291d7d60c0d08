package org.distinguo.record;

import java.util.List;
import java.util.Locale;

/** The texts of a record that are no words for something else: headings, labels and sentences. */
enum PageText {
    COLON,
    BETWEEN_WORDS,
    BETWEEN_NAMES,
    TITLE,
    SUBTITLE,
    ADVICE,
    WORDS_UNREVIEWED,
    WORDS_IN_ENGLISH,
    CONFIDENTIAL,
    LABEL_CASE,
    LABEL_LAW,
    LABEL_CONDUCT,
    CONDUCT_DAY_UNKNOWN("conduct"),
    CONDUCT_NOT_STATED,
    LABEL_DECISION,
    LABEL_STANDARD,
    LABEL_PART,
    LABEL_ENCOUNTER,
    HEADING_RESULT,
    POSSIBLE,
    DEFENCES,
    RESTS_ON_SUSPICION("kinds"),
    RESTS_ON_PARTS("parts"),
    FUTURE,
    HEADING_PERPETRATOR,
    PERPETRATOR,
    HEADING_DUTIES,
    SAFETY,
    DUTIES,
    NO_DUTIES,
    HEADING_DEGREE,
    DEGREE_ADVICE,
    DEGREE_RULES,
    DEGREE_PERSON,
    HEADING_DATA,
    DATA,
    NO_DATA,
    CAPTION,
    COLUMN_FACT,
    COLUMN_ANSWER,
    COLUMN_SOURCE,
    NO_SOURCE,
    NO_SOURCES,
    SILENCE,
    HEADING_INFERRED,
    INFERRED("fact", "answer", "facts"),
    SUSPECTED("fact", "answer", "facts"),
    HEADING_SCREENED,
    SCREENED("group", "facts"),
    PRESUMED("facts"),
    KEPT_OPEN("facts"),
    HEADING_DISREGARDED,
    DISREGARDED,
    APPLIES_TO("offences"),
    HEADING_PARAMETERS,
    PARAMETERS,
    STANDARDS,
    STATUS_BOTH("status"),
    STATUS_APART("reasonable", "established"),
    NOT_IN_FORCE("date"),
    FORMS("forms"),
    HEADING_UNTOUCHED,
    UNTOUCHED,
    LABEL_ELEMENTS,
    LABEL_EXEMPTIONS,
    LABEL_DEFENCES,
    LABEL_AGGRAVATING,
    LIFTED,
    UNREVIEWED,
    LABEL_SOURCE,
    HEADING_OPERATIONS,
    OPERATION_READ,
    OPERATION_LAW("conduct", "decision"),
    OPERATION_LAW_OF_EACH_DAY("conduct", "decision"),
    OPERATION_DECIDE,
    OPERATION_CLASSIFY,
    OPERATION_ASK,
    OPERATION_REPEAT,
    LABEL_RULEBOOK,
    RULEBOOK("id", "version"),
    LABEL_RULEBOOK_DIGEST,
    LABEL_CATALOGUE_DIGEST,
    LABEL_FACTS_DIGEST,
    HEADING_DECIDE,
    DECIDE,
    DECIDE_ALL,
    HEADING_LAW_QUESTIONS,
    LAW_QUESTIONS,
    HEADING_QUESTIONS,
    QUESTIONS,
    NO_QUESTIONS,
    CAN_DECIDE("kinds"),
    HEADING_ADD,
    ADD_CHRONOLOGY,
    ADD_SIGNS,
    ADD_GAPS,
    ADD_VIEW,
    ADD_CONSENT,
    FOOTER_RULE,
    FOOTER_SERVICE;

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes one that nobody can change
    private final List<String> places;

    PageText(String... places) {
        this.places = List.of(places);
    }

    /** Its key in the file of the texts. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words in braces that its text has, each for something that the verdict puts there. */
    List<String> places() {
        return places;
    }
}
