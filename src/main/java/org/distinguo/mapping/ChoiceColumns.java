package org.distinguo.mapping;

import java.util.List;

/**
 * A column for each choice of a list, as exports of XLSForms have them: {@code work/farm}, {@code work/household}. Beside the answer
 * ({@code work}) they say the same once more. Alone they are read where several can be chosen: a column that is not ticked says
 * nothing, as a choice that is not made.
 */
final class ChoiceColumns {

    private ChoiceColumns() {}

    /** Whether each member of a group is named as a choice of a field, and is no group itself. */
    static boolean are(FormField field, List<SourceField> members) {
        return field.treatment() instanceof Treatment.Choices choices
                && !members.isEmpty()
                && members.stream().allMatch(member -> member.holds().isEmpty())
                && ChosenValues.areChoices(choices, members.stream().map(SourceField::name));
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

    /** The choices that are ticked. */
    static List<String> chosen(List<SourceField> members) {
        return members.stream()
                .filter(member ->
                        member.isAnswered() && Ticks.in(member.values().get(0)).orElse(false))
                .map(SourceField::name)
                .toList();
    }
}
