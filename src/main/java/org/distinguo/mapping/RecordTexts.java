package org.distinguo.mapping;

import java.util.ArrayList;
import java.util.List;
import org.distinguo.language.Translations;
import org.distinguo.library.LibraryReader;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Fields;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.source.Translation;
import org.distinguo.source.Values;

/**
 * Why what a record says is left open, in sentences.
 *
 * @param severalValues the field stands in the record more than once
 * @param notEachTime the field stands in the record more than once, and a NO or a number not each time
 * @param saysMost the field answers one fact in several ways, and the one that says most was taken
 * @param noValue an object stands in the place of a value
 * @param noNumber the value is no number that the fact can have
 * @param noTick the value does not say whether the box is ticked
 * @param severalChoices more was chosen than can be
 * @param unknownValue the mapping does not know one value
 * @param unknownValues it does not know several; {@code {number}} stands for how many
 * @param trueOrFalse a value is true or false, and the mapping does not say what these mean
 * @param oneOrSeveral a value is the name of one choice and can be read as several as well
 * @param textBeside a text stands beside a choice
 * @param contradicted another field says something else of the same fact
 * @param outweighed another field says more of the same fact
 * @param impossible another field says what cannot be true as well
 * @param nothingKnown the mapping knows no field of the record
 * @param severalEntries several entries of a list have fields of the form, beside fields that stand in no list
 * @param severalGroups several groups have the same field of the form
 * @param fieldInName the name of a field is that of one of the form, with a path or a number in it
 * @param fieldInText a field of the form stands in the text of another one
 * @param fieldsInText several do; {@code {number}} stands for how many
 */
record RecordTexts(
        String severalValues,
        String notEachTime,
        String saysMost,
        String noValue,
        String noNumber,
        String noTick,
        String severalChoices,
        String unknownValue,
        String unknownValues,
        String trueOrFalse,
        String oneOrSeveral,
        String textBeside,
        String contradicted,
        String outweighed,
        String impossible,
        String nothingKnown,
        String severalEntries,
        String severalGroups,
        String fieldInName,
        String fieldInText,
        String fieldsInText) {

    private static final String NUMBER = "{number}";

    /** The sentences that are shipped. */
    static RecordTexts shipped() {
        return shipped(source -> Translation.NONE);
    }

    /**
     * The shipped sentences in a language.
     *
     * @throws InvalidSourceException with every fault, if there is one
     */
    static RecordTexts shipped(Translations translations) {
        var diagnostics = new Diagnostics();
        List<RecordTexts> found = new ArrayList<>();
        LibraryReader.catalogueFile("mappings.yaml")
                .in(translations.of(Translations.PHRASES))
                .read(diagnostics)
                .flatMap(document -> new Fields(document, diagnostics).required("record"))
                .flatMap(node -> Values.mappingOf(node, diagnostics))
                .ifPresent(node -> {
                    var texts = new Fields(node, diagnostics);
                    found.add(new RecordTexts(
                            texts.prose("several_values"),
                            texts.prose("not_each_time"),
                            texts.prose("says_most"),
                            texts.prose("no_value"),
                            texts.prose("no_number"),
                            texts.prose("no_tick"),
                            texts.prose("several_choices"),
                            texts.prose("unknown_value"),
                            texts.prose("unknown_values"),
                            texts.prose("true_or_false"),
                            texts.prose("one_or_several"),
                            texts.prose("text_beside"),
                            texts.prose("contradicted"),
                            texts.prose("outweighed"),
                            texts.prose("impossible"),
                            texts.prose("nothing_known"),
                            texts.prose("several_entries"),
                            texts.prose("several_groups"),
                            texts.prose("field_in_name"),
                            texts.prose("field_in_text"),
                            texts.prose("fields_in_text")));
                    texts.end();
                });
        diagnostics.throwIfAny();
        return found.get(0);
    }

    /** That so many fields of the form stand in the text of another one. */
    String named(int fields) {
        return fields == 1 ? fieldInText : fieldsInText.replace(NUMBER, Integer.toString(fields));
    }

    /** That the mapping does not know so many values. */
    String unknown(int values) {
        return values == 1 ? unknownValue : unknownValues.replace(NUMBER, Integer.toString(values));
    }
}
