package org.distinguo.mapping;

import java.util.List;
import java.util.function.Predicate;

/**
 * A column for each choice of a list, as exports of XLSForms have them: {@code work/farm}, {@code work/household}. Beside the answer
 * ({@code work}) they say the same once more. Alone they are read where several can be chosen: a column that is not ticked says
 * nothing, as a choice that is not made.
 */
final class ChoiceColumns {

    /** Stands for a ticked column that the mapping does not know: its own name could be read as a choice with a text, or as several. */
    private static final String NO_CHOICE = "ᚠᚠ";

    private ChoiceColumns() {}

    /**
     * Whether a group has a column for each choice of a field: one of its members at least is named as a choice, and each of the
     * others could be a choice that the form has and the mapping does not know. Such a member is no group and no field of the form.
     */
    static boolean are(FormField field, List<SourceField> members, Predicate<SourceField> isOfForm) {
        return field.treatment() instanceof Treatment.Choices choices
                && members.stream().anyMatch(member -> isChoice(choices, member))
                && members.stream()
                        .allMatch(member ->
                                member.holds().isEmpty() && (isChoice(choices, member) || !isOfForm.test(member)));
    }

    private static boolean isChoice(Treatment.Choices choices, SourceField member) {
        return ChosenValues.meaning(choices, member.name()).isPresent();
    }

    /** Whether of such members each is ticked, or is not. */
    static boolean areRead(FormField field, List<SourceField> members) {
        return field.treatment() instanceof Treatment.Choices choices
                && choices.several()
                && members.stream()
                        .map(SourceField::values)
                        .allMatch(values -> values.isEmpty()
                                || (values.size() == 1
                                        && Ticks.in(values.get(0)).isPresent()));
    }

    /** The names of the choices that are ticked, and one that is no choice for each other column that is. */
    static List<String> chosen(FormField field, List<SourceField> members) {
        return members.stream()
                .filter(member ->
                        member.isAnswered() && Ticks.in(member.values().get(0)).orElse(false))
                .map(member -> isChoice(field, member) ? member.name() : NO_CHOICE)
                .toList();
    }

    private static boolean isChoice(FormField field, SourceField member) {
        return field.treatment() instanceof Treatment.Choices choices && isChoice(choices, member);
    }
}
