package org.distinguo.intake.message;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every message that a caller can get, with the words in braces that stand in it. A constraint names its message by the key. */
public enum MessageId {
    // the body as a whole
    BODY_TOO_LARGE("most"),
    LINE_TOO_LARGE("most"),
    REQUEST_TOO_LARGE("most"),
    EPISODES_NOT_COMPARED,
    EPISODES_HAVE_NO_RECORD,
    BODY_BROKEN_OFF,
    BODY_PACKED,
    LINES_PACKED,
    NO_BODY,
    NOT_UTF_8,
    BYTE_ORDER_MARK,
    NO_SUBMITTED_FORM,
    BROKEN_ESCAPE,
    NOT_JSON,
    NOT_JSON_AT("line", "column"),
    KEY_TWICE_AT("line", "column"),
    TEXT_AFTER_VALUE("line", "column"),
    NO_RECORD,
    SEVERAL_RECORDS("count"),
    RECORDS_IN_GROUPS("count"),
    ONE_FAULT_IN_BODY,
    FAULTS_IN_BODY("count"),
    MANY_FAULTS_IN_BODY("count", "shown"),

    // the type of a value
    NO_OBJECT,
    NO_ARRAY,
    NO_TEXT,
    NO_WHOLE_NUMBER,
    NO_TEXT_OF_DAY,
    NO_TEXT_OF_CONDUCT_DATE,
    NO_TEXT_OF_WORDS("words"),
    NO_TEXT_OF_ANSWER("words"),
    NO_TEXT_OF_FACT,

    // the value
    NO_SUCH_WORD("words"),
    NO_SUCH_ANSWER("words"),
    NO_SUCH_FACT,
    NO_DAY,
    NO_CONDUCT_DATE,
    OUTSIDE_CALENDAR("first", "last"),
    NUMBER_OUTSIDE("least", "most"),

    // members that the contract does not have
    UNKNOWN_PROPERTY("number"),
    UNKNOWN_PROPERTY_NEAR("name", "near"),
    UNKNOWN_PROPERTY_ELSEWHERE("name", "place"),
    EPISODES_ELSEWHERE,
    UNKNOWN_GROUP("number"),
    UNKNOWN_GROUP_NEAR("name", "near"),
    UNKNOWN_GROUP_ELSEWHERE("name", "place"),
    NEAR("near"),
    UNKNOWN_FACT("number"),
    UNKNOWN_FACT_NEAR("name", "near"),
    UNKNOWN_FACT_ELSEWHERE("name", "place"),
    UNKNOWN_FACT_AT_SEVERAL("name", "places"),

    // constraints; an argument is called as the attribute of the constraint is
    MEMBER_MISSING("name"),
    PARAMETER_MISSING,
    NO_ID,
    NO_LABEL,
    NO_REFERENCE,
    NO_SALT,
    NO_CALENDAR_DATE,
    TOO_LONG("max"),
    WRONG_LENGTH("min", "max"),
    WRONG_COUNT("min", "max"),
    TOO_SMALL("value"),
    TOO_GREAT("value"),
    NOT_ONE_OF("value"),
    ITEM_TWICE,
    LABEL_TWICE,
    WRONG_NUMBER_OF_EPISODES("min", "max"),
    CONDUCT_AFTER_DECISION,
    CONDUCT_AFTER_TODAY,
    CONDUCT_AFTER("decision"),

    // the query and the path
    NO_PARAMETERS,
    ONE_FAULT_IN_QUERY,
    FAULTS_IN_QUERY("count"),
    MANY_FAULTS_IN_QUERY("count", "shown"),
    UNKNOWN_PARAMETER("parameters"),
    UNKNOWN_PARAMETER_OF_NONE,
    PARAMETER_TWICE,
    NO_SUCH_MAPPING("mappings"),

    // the law
    NO_SUCH_RULEBOOK,
    NO_RULEBOOK_AMONG("rulebooks"),
    OTHER_RULEBOOK_NAMED("named", "rulebook"),
    NO_SUCH_OFFENCE,
    NO_OFFENCE_AMONG("offences"),
    NO_SUCH_PART,
    NO_PARTS("rulebook"),
    NO_PART_AMONG("rulebook", "parts"),
    COVERAGE("rulebook", "from", "to"),
    DATE_OUTSIDE("from", "to"),
    TODAY_OUTSIDE("from", "to"),
    QUERY_OUTSIDE,
    PARAMETER_OUTSIDE("parameter", "from", "to", "rulebook"),
    DATE_NOT_EXACT("days"),
    DATES_NOT_EXACT,
    DAYS_DIFFER("days"),
    TOO_MANY_DIFFERENCES,
    FORM_TOO_COMPLEX,

    // answers that cannot all be true
    ANSWERS_CONTRADICT,
    EPISODES_CONTRADICT,
    KNOWN_CONTRADICTED(Separator.FACTS, "fact", "others"),
    SUSPICION_CONTRADICTED(Separator.FACTS, "fact", "others"),
    STATED_DIFFERENTLY("fact"),
    SETTLED_IN_ONE(Separator.FACTS, "fact", "others"),

    // who may ask
    SCOPE_LACKING("scope"),
    RULEBOOKS_DENIED("rulebooks"),
    SWAGGER_UI_CLOSED;

    private static final Map<String, MessageId> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(MessageId::key, Function.identity()));

    private final Separator separator;

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes one that nobody can change
    private final List<String> arguments;

    MessageId(String... arguments) {
        this(Separator.WORDS, arguments);
    }

    MessageId(Separator separator, String... arguments) {
        this.separator = separator;
        this.arguments = List.of(arguments);
    }

    /** The message of a key; empty where the key is none. */
    public static Optional<MessageId> of(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** The key in the file: {@code body-too-large}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The names of what is filled in, in order. */
    public List<String> arguments() {
        return arguments;
    }

    /** What stands between the items of what is filled in. */
    Separator separator() {
        return separator;
    }

    /**
     * The message with what is filled in.
     *
     * @param values one for each argument, in their order: a collection or an array for several words, anything else for one
     * @return the message
     */
    public Sentence with(Object... values) {
        return new Sentence(this, Arrays.stream(values).map(Sentence::words).toList());
    }
}
