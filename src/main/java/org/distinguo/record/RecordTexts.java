package org.distinguo.record;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.distinguo.facts.Answer;
import org.distinguo.facts.AskedOf;
import org.distinguo.facts.InformationSource;
import org.distinguo.language.Language;
import org.distinguo.language.Sentences;
import org.distinguo.language.Translations;
import org.distinguo.library.LibraryReader;
import org.distinguo.rulebook.Encounter;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Status;
import org.distinguo.rulebook.WhyOpen;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Fields;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.source.Translation;
import org.distinguo.source.Values;
import org.distinguo.source.YamlFile;
import org.distinguo.verdict.Classification;
import org.distinguo.verdict.Standard;

/**
 * The words of a record in one language.
 *
 * @param language the language
 * @param page headings, labels and sentences, by their keys
 * @param results what each classification is, and what it means and does not mean
 * @param possibilities each classification as one that is still possible
 * @param statuses how a part of an offence stands
 * @param standards how sure one must be
 * @param answers what was answered
 * @param sources who said so
 * @param askedOf whom to ask, as a heading
 * @param sensitivities how to ask, by how much it can hurt; nothing where it does not
 * @param kinds the kinds of offences
 * @param encounters where the person was met
 * @param reasonsOpen why a question of law is left open
 */
public record RecordTexts(
        Language language,
        Map<String, String> page,
        Map<Classification, Result> results,
        Map<Classification, String> possibilities,
        Map<Status, String> statuses,
        Map<Standard, String> standards,
        Map<Answer, String> answers,
        Map<InformationSource, String> sources,
        Map<AskedOf, String> askedOf,
        Map<String, String> sensitivities,
        Map<OffenceKind, String> kinds,
        Map<Encounter, String> encounters,
        Map<WhyOpen, String> reasonsOpen) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    /** The questions that hurt have a note, by how much they do; see {@link org.distinguo.facts.Fact#sensitivity}. */
    private static final int MOST_SENSITIVE = 3;

    public RecordTexts {
        page = Collections.unmodifiableMap(new LinkedHashMap<>(page));
        results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
        possibilities = Collections.unmodifiableMap(new LinkedHashMap<>(possibilities));
        statuses = Collections.unmodifiableMap(new LinkedHashMap<>(statuses));
        standards = Collections.unmodifiableMap(new LinkedHashMap<>(standards));
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        askedOf = Collections.unmodifiableMap(new LinkedHashMap<>(askedOf));
        sensitivities = Collections.unmodifiableMap(new LinkedHashMap<>(sensitivities));
        kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
        encounters = Collections.unmodifiableMap(new LinkedHashMap<>(encounters));
        reasonsOpen = Collections.unmodifiableMap(new LinkedHashMap<>(reasonsOpen));
    }

    /**
     * What a classification is called.
     *
     * @param is the result in one sentence
     * @param means what it means and what it does not mean
     */
    public record Result(String is, String means) {}

    /**
     * The words that are shipped with the service.
     *
     * @return the words, in English
     * @throws InvalidSourceException with every fault, if there is one
     */
    public static RecordTexts shipped() {
        return shipped(Language.ENGLISH, source -> Translation.NONE);
    }

    /**
     * The shipped words in a language.
     *
     * @param language the language
     * @param translations says the texts of each source in it
     * @return the words
     */
    public static RecordTexts shipped(Language language, Translations translations) {
        return read(LibraryReader.catalogueFile("record.yaml").in(translations.of(Translations.RECORD)), language);
    }

    /**
     * Reads the words of a language.
     *
     * @param file the file
     * @param language the language of the file
     * @return the words
     * @throws InvalidSourceException with every fault, if there is one: a word that is missing or unknown, or a text that
     *     lacks one of its words in braces or has another
     */
    public static RecordTexts read(YamlFile file, Language language) {
        var diagnostics = new Diagnostics();
        var fields = new Fields(
                file.read(diagnostics).orElseThrow(() -> new InvalidSourceException(diagnostics.all())), diagnostics);
        Map<String, String> page = page(section(fields, "page", diagnostics), diagnostics);
        Map<Classification, Result> results = results(fields, diagnostics);
        var texts = new RecordTexts(
                language,
                page,
                results,
                words(fields, "possibilities", Classification.class, diagnostics),
                words(fields, "statuses", Status.class, diagnostics),
                words(fields, "standards", Standard.class, diagnostics),
                words(fields, "answers", Answer.class, diagnostics),
                words(fields, "sources", InformationSource.class, diagnostics),
                words(fields, "asked_of", AskedOf.class, diagnostics),
                sensitivities(section(fields, "sensitivities", diagnostics)),
                words(fields, "kinds", OffenceKind.class, diagnostics),
                words(fields, "encounters", Encounter.class, diagnostics),
                words(fields, "reasons_open", WhyOpen.class, diagnostics));
        fields.end();
        diagnostics.throwIfAny();
        return texts;
    }

    /**
     * A text.
     *
     * @param text which one; it has no words in braces
     * @return the text as it is
     */
    String of(PageText text) {
        return word(page, text.key());
    }

    /**
     * A text with its words in braces replaced.
     *
     * @param text which one
     * @param values what stands for each of its words in braces
     * @return the sentence
     */
    String of(PageText text, Map<String, String> values) {
        return new Sentences(language.direction()).filled(of(text), values);
    }

    /**
     * Words as a list within a sentence.
     *
     * @param words short ones, in order
     * @return the words with what the language puts between them
     */
    String list(Stream<String> words) {
        return words.collect(Collectors.joining(of(PageText.BETWEEN_WORDS)));
    }

    /**
     * Names as a list within a sentence.
     *
     * @param names of facts, offences or forms, in order; each can have commas in it
     * @return the names with what the language puts between them
     */
    String names(Stream<String> names) {
        return names.collect(Collectors.joining(of(PageText.BETWEEN_NAMES)));
    }

    /**
     * The word for something.
     *
     * @param words the words of one kind; they are complete
     * @param what what the word is for
     * @return the word
     */
    static <K, V> V word(Map<K, V> words, K what) {
        return Objects.requireNonNull(words.get(what));
    }

    private static Fields section(Fields fields, String key, Diagnostics diagnostics) {
        return fields.required(key)
                .flatMap(node -> Values.mappingOf(node, diagnostics))
                .map(mapping -> new Fields(mapping, diagnostics))
                .orElseThrow(() -> new InvalidSourceException(diagnostics.all()));
    }

    private static Map<String, String> page(Fields fields, Diagnostics diagnostics) {
        Map<String, String> page = new LinkedHashMap<>();
        for (PageText text : PageText.values()) {
            String words = fields.prose(text.key());
            Set<String> places = new HashSet<>();
            PLACE.matcher(words).results().forEach(place -> places.add(place.group(1)));
            if (!words.isEmpty() && !places.equals(Set.copyOf(text.places()))) {
                diagnostics.report(
                        DiagnosticCode.INVALID_VALUE,
                        fields.optional(text.key()).orElseThrow(),
                        "the text `" + text.key() + "` has not the words in braces that it needs",
                        text.places().isEmpty()
                                ? "write it without braces"
                                : "write {" + String.join("} and {", text.places()) + "} in it, and no others");
            }
            page.put(text.key(), words);
        }
        fields.end();
        return page;
    }

    private static Map<Classification, Result> results(Fields fields, Diagnostics diagnostics) {
        Fields all = section(fields, "results", diagnostics);
        Map<Classification, Result> results = new EnumMap<>(Classification.class);
        for (Classification classification : Classification.values()) {
            Fields result = section(all, classification.name(), diagnostics);
            results.put(classification, new Result(result.prose("is"), result.prose("means")));
            result.end();
        }
        all.end();
        return results;
    }

    private static Map<String, String> sensitivities(Fields fields) {
        Map<String, String> notes = new LinkedHashMap<>();
        for (int sensitivity = 1; sensitivity <= MOST_SENSITIVE; sensitivity++) {
            String key = Integer.toString(sensitivity);
            notes.put(key, fields.prose(key));
        }
        fields.end();
        return notes;
    }

    private static <E extends Enum<E>> Map<E, String> words(
            Fields fields, String key, Class<E> type, Diagnostics diagnostics) {
        Fields section = section(fields, key, diagnostics);
        Map<E, String> words = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            words.put(constant, section.prose(constant.name()));
        }
        section.end();
        return words;
    }
}
