package org.distinguo.record;

import io.quarkus.qute.Engine;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.UserTagSectionHelper;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.distinguo.language.Marks;
import org.distinguo.language.PageLanguage;
import org.distinguo.language.Unmarked;
import org.distinguo.source.InvalidSourceException;

/** Writes records of verdicts, as a page and as a text. Safe for many threads. */
public final class RecordWriter {

    private static final String FOLDER = "/record/";
    private static final String RECORD = "record";
    private static final String STYLE = "style";
    private static final String LAW = "law";
    private static final String TITLE = "title";
    private static final String WORDS = "words";
    private static final String WITHIN_A_LINE = "cited";
    private static final int COLUMNS = 80;

    /** What a template takes from another one, by the name of its tag. */
    private static final List<String> PARTS_OF_PAGE = List.of("cited", "part", "entry", "list");

    private static final List<String> PARTS_OF_TEXT = List.of("cited", "part", "list");

    private final RecordTexts texts;
    private final RecordTexts english;
    private final PageLanguage language;
    private final Template page;
    private final Template text;
    private final String style = resource("style.css");

    /**
     * @param texts the words
     */
    public RecordWriter(RecordTexts texts) {
        this.texts = texts;
        this.english = texts.language().isEnglish() ? texts : RecordTexts.shipped();
        this.language = PageLanguage.of(texts.language(), texts.of(PageText.TITLE));
        this.page = template(Variant.TEXT_HTML, ".html", PARTS_OF_PAGE);
        this.text = template(Variant.TEXT_PLAIN, ".txt", PARTS_OF_TEXT);
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
        return written(recorded, this::page);
    }

    /**
     * The record as a text.
     *
     * @param recorded the verdict, with its reasons, in the language of this writer
     * @return lines in UTF-8, of at most 80 characters; what has no space in it, as an address, is not broken and may be longer
     */
    public Unmarked text(RecordedCase recorded) {
        return written(
                recorded, record -> Wrapping.wrap(text.data(RECORD, record).render(), COLUMNS));
    }

    /** Written a second time with notes on how far the words are translated, where the first time shows that there are some. */
    private Unmarked written(RecordedCase recorded, Function<VerdictRecord, String> form) {
        Unmarked first = written(recorded, form, NotesOnWords.NONE);
        NotesOnWords notes = NotesOnWords.of(first.texts(), language, texts, english);
        return notes.equals(NotesOnWords.NONE) ? first : written(recorded, form, notes);
    }

    private Unmarked written(RecordedCase recorded, Function<VerdictRecord, String> form, NotesOnWords notes) {
        String record = form.apply(new Contents(texts, recorded, notes).record());
        return Marks.out(texts.language(), record.getBytes(StandardCharsets.UTF_8));
    }

    private String page(VerdictRecord record) {
        return page.data(RECORD, record, STYLE, new RawString(style), LAW, inEnglish())
                .data(TITLE, Marks.out(texts.of(PageText.TITLE)))
                .data(WORDS, new RawString(language.attributes()))
                .render();
    }

    /**
     * What a browser lets the page do (Content Security Policy): use its own rules of style, and nothing else.
     *
     * @return the policy
     */
    public String securityPolicy() {
        return "default-src 'none'; style-src 'sha256-" + digest(style)
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    /** The attributes of an element that cites the law: citations stay as they were published, in every language. */
    private RawString inEnglish() {
        return new RawString(language.attributesOfEnglish());
    }

    /** A template with its parts. Values are escaped in HTML, and a name that stands for nothing is an error. */
    private Template template(String mediaType, String ending, List<String> parts) {
        Variant variant = Variant.forContentType(mediaType);
        EngineBuilder builder = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .addResultMapper(new PartsInOtherLanguage(language));
        parts.forEach(part -> builder.addSectionHelper(new UserTagSectionHelper.Factory(part, part + ending)));
        Engine engine = builder.build();
        for (String part : parts) {
            String content = resource(part + ending);
            engine.putTemplate(
                    part + ending,
                    engine.parse(
                            part.equals(WITHIN_A_LINE) ? content.stripTrailing() : content, variant, part + ending));
        }
        return engine.parse(resource("page" + ending), variant, "page" + ending);
    }

    private static String digest(String style) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream stream = RecordWriter.class.getResourceAsStream(FOLDER + name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
