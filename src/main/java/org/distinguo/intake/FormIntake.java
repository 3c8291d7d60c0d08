package org.distinguo.intake;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.intake.binding.RecordReader;
import org.distinguo.intake.binding.SubmittedFormReader;
import org.distinguo.intake.message.Message;
import org.distinguo.intake.message.MessageId;
import org.distinguo.language.Language;
import org.distinguo.language.Translations;
import org.distinguo.library.Deferred;
import org.distinguo.library.Languages;
import org.distinguo.library.Library;
import org.distinguo.mapping.Conversion;
import org.distinguo.mapping.Converter;
import org.distinguo.mapping.Mappings;
import org.distinguo.mapping.SeveralRecordsException;
import org.distinguo.mapping.SourceField;
import org.distinguo.mapping.audit.AuditTexts;

/** Answers requests about forms of other systems and their records. It knows nothing of HTTP. Stateless. */
@Singleton
public class FormIntake {

    private final Library library;
    private final Languages languages;
    private final Deferred<Mappings> mappings;
    private final Deferred<AuditTexts> auditTexts;
    private final Map<Language, FormIntake> translated = new ConcurrentHashMap<>();

    /**
     * @param library the laws and the facts at hand
     * @param languages the languages in which it can answer
     * @param mappings the mappings at hand
     */
    @Inject
    public FormIntake(Library library, Languages languages, Deferred<Mappings> mappings) {
        this(library, languages, mappings, new Deferred<>(AuditTexts::shipped));
    }

    private FormIntake(
            Library library, Languages languages, Deferred<Mappings> mappings, Deferred<AuditTexts> auditTexts) {
        this.library = library;
        this.languages = languages;
        this.mappings = mappings;
        this.auditTexts = auditTexts;
    }

    /**
     * What gives the same answers in a language; each of its texts has a mark in front.
     *
     * @param language English or one of those that are offered
     * @return this one for English
     */
    public FormIntake in(Language language) {
        return language.isEnglish() ? this : translated.computeIfAbsent(language, this::translated);
    }

    private FormIntake translated(Language language) {
        Translations translations = languages.translations(language);
        Library words = library.in(translations);
        return new FormIntake(
                words,
                Languages.NONE,
                new Deferred<>(() -> mappings.get().in(words.catalogue(), translations)),
                new Deferred<>(() -> AuditTexts.shipped(language, translations)));
    }

    /** The facts that mappings state. */
    public FactCatalogue catalogue() {
        return library.catalogue();
    }

    /** The mappings at hand. */
    public Mappings mappings() {
        return mappings.get();
    }

    /** The words of audits for people. */
    public AuditTexts auditTexts() {
        return auditTexts.get();
    }

    /**
     * A record as facts.
     *
     * @param converter of the form's mapping
     * @param record the bytes of the record, one JSON object
     * @return the facts, and what became of each field
     * @throws RefusedException if the bytes are not JSON, or no object, or several records
     */
    public static Conversion convert(Converter converter, byte[] record) {
        return convert(converter, RecordReader.read(record));
    }

    /**
     * A record as facts, as a page of the web submits it.
     *
     * @param converter of the form's mapping
     * @param record the bytes of the record, {@code application/x-www-form-urlencoded}
     * @return the facts, and what became of each field: the same as for the JSON object with the same names
     * @throws RefusedException if the bytes are no submitted form, or several records
     */
    public static Conversion convertSubmitted(Converter converter, byte[] record) {
        return convert(converter, SubmittedFormReader.read(record));
    }

    private static Conversion convert(Converter converter, List<SourceField> record) {
        try {
            return converter.convert(record);
        } catch (SeveralRecordsException e) {
            Message several = (e.inList() ? MessageId.SEVERAL_RECORDS : MessageId.RECORDS_IN_GROUPS).with(e.count());
            throw new RefusedException(
                    Refusal.SCHEMA_VIOLATION, several, List.of(Violation.of("", ViolationCode.NOT_ALLOWED, several)));
        }
    }
}
