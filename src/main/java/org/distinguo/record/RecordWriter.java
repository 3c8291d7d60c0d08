package org.distinguo.record;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.distinguo.language.Marks;
import org.distinguo.language.NotesOnWords;
import org.distinguo.language.PageLanguage;
import org.distinguo.language.Unmarked;
import org.distinguo.page.Layout;
import org.distinguo.page.Layout.Parts;
import org.distinguo.source.InvalidSourceException;

/** Writes records of verdicts, as a page and as a text. Safe for many threads. */
public final class RecordWriter {

    private static final String FOLDER = "/record/";
    private static final List<String> WITHIN_A_LINE = List.of("cited");
    private static final int COLUMNS = 80;

    private final RecordTexts texts;
    private final NotesOnWords notes;
    private final PageLanguage language;
    private final Layout page;
    private final Layout text;

    /**
     * @param texts the words
     */
    public RecordWriter(RecordTexts texts) {
        this.texts = texts;
        RecordTexts english = texts.language().isEnglish() ? texts : RecordTexts.shipped();
        this.notes = new NotesOnWords(
                texts.of(PageText.WORDS_UNREVIEWED),
                english.of(PageText.WORDS_UNREVIEWED),
                texts.of(PageText.WORDS_IN_ENGLISH));
        this.language = PageLanguage.of(texts.language(), texts.of(PageText.TITLE));
        this.page = Layout.page(FOLDER, new Parts(List.of("part", "entry", "list"), WITHIN_A_LINE), language);
        this.text = Layout.text(FOLDER, new Parts(List.of("part", "list"), WITHIN_A_LINE), language);
    }

    /**
     * Writes with the words that are shipped with the service, in English.
     *
     * @return the writer
     * @throws InvalidSourceException with every fault of the words, if there is one
     */
    public static RecordWriter shipped() {
        return new RecordWriter(RecordTexts.shipped());
    }

    /**
     * The record as a page of HTML that needs nothing else and runs nothing.
     *
     * @param recorded the verdict, with its reasons, in the language of this writer
     * @return the page in UTF-8; every text in it is escaped
     */
    public Unmarked html(RecordedCase recorded) {
        return written(recorded, record -> filled(page, record));
    }

    /**
     * The record as a text.
     *
     * @param recorded the verdict, with its reasons, in the language of this writer
     * @return lines in UTF-8, of at most 80 characters; what has no space in it, as an address, is not broken and may be longer
     */
    public Unmarked text(RecordedCase recorded) {
        return written(recorded, record -> Wrapping.wrap(filled(text, record), COLUMNS));
    }

    /** Written a second time with notes on how far the words are translated, where the first time shows that there are some. */
    private Unmarked written(RecordedCase recorded, Function<VerdictRecord, String> form) {
        Unmarked first = written(recorded, form, NotesOnWords.NONE);
        NotesOnWords said = NotesOnWords.of(first.texts(), language, notes);
        return said.equals(NotesOnWords.NONE) ? first : written(recorded, form, said);
    }

    private Unmarked written(RecordedCase recorded, Function<VerdictRecord, String> form, NotesOnWords said) {
        String record = form.apply(new Contents(texts, recorded, said).record());
        return Marks.out(texts.language(), record.getBytes(StandardCharsets.UTF_8));
    }

    private String filled(Layout form, VerdictRecord record) {
        return form.filled(texts.of(PageText.TITLE), "record", record);
    }
}
