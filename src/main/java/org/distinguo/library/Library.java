package org.distinguo.library;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.language.Translations;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.rulebook.RulebookReader;
import org.distinguo.rulebook.SafeguardCatalogue;
import org.distinguo.source.YamlFile;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.Law;
import org.distinguo.verdict.Notice;
import org.distinguo.verdict.Phrases;

/**
 * Everything that verdicts are made of. The catalogues, and a rulebook that the build has read and proved, may be read when they
 * are asked for the first time; every other rulebook was read, and found without a fault, before it was added. Safe for many
 * threads; what is asked of it never changes.
 */
public final class Library {

    private final Deferred<FactCatalogue> catalogue;
    private final Deferred<SafeguardCatalogue> safeguards;
    private final Deferred<Phrases> phrases;
    private final Deferred<Notice> notice;
    private final SortedMap<String, Held> rulebooks;
    private final SortedMap<String, Edition> editions;

    /** The files of an operator's rulebooks, to be read in other languages as well. */
    private final SortedMap<String, YamlFile> mounted;

    /** A rulebook at hand; {@code proved} where it is the one that the build proved. */
    private record Held(Edition edition, boolean proved, Deferred<Classifier> classifier) {}

    private Library(
            Deferred<FactCatalogue> catalogue,
            Deferred<SafeguardCatalogue> safeguards,
            Deferred<Phrases> phrases,
            Deferred<Notice> notice,
            SortedMap<String, Held> rulebooks,
            SortedMap<String, YamlFile> mounted) {
        this.catalogue = catalogue;
        this.safeguards = safeguards;
        this.phrases = phrases;
        this.notice = notice;
        this.rulebooks = Collections.unmodifiableSortedMap(rulebooks);
        SortedMap<String, Edition> read = new TreeMap<>();
        rulebooks.forEach((id, held) -> read.put(id, held.edition()));
        this.editions = Collections.unmodifiableSortedMap(read);
        this.mounted = Collections.unmodifiableSortedMap(mounted);
    }

    /**
     * A library of what was read.
     *
     * @param catalogue the facts
     * @param safeguards the codes of duties that laws share, and what is guaranteed of them
     * @param phrases the sentences of explanations
     * @param notice what verdicts say of themselves
     * @param classifiers one for each rulebook, by the rulebook's id; never empty
     */
    public Library(
            FactCatalogue catalogue,
            SafeguardCatalogue safeguards,
            Phrases phrases,
            Notice notice,
            SortedMap<String, Classifier> classifiers) {
        this(
                Deferred.of(catalogue),
                Deferred.of(safeguards),
                Deferred.of(phrases),
                Deferred.of(notice),
                held(classifiers),
                new TreeMap<>());
    }

    /** A library without rulebooks, whose files are read when they are asked for. */
    static Library deferred(
            Deferred<FactCatalogue> catalogue,
            Deferred<SafeguardCatalogue> safeguards,
            Deferred<Phrases> phrases,
            Deferred<Notice> notice) {
        return new Library(catalogue, safeguards, phrases, notice, new TreeMap<>(), new TreeMap<>());
    }

    /** A library with one more rulebook, which the build has proved. */
    Library withProved(String id, Edition edition, Deferred<Classifier> classifier) {
        SortedMap<String, Held> larger = new TreeMap<>(rulebooks);
        larger.put(id, new Held(edition, true, classifier));
        return new Library(catalogue, safeguards, phrases, notice, larger, mounted);
    }

    /**
     * A library with more rulebooks, and with the files of those that an operator mounts; one with the id of a rulebook that is
     * there already takes its place.
     */
    Library with(SortedMap<String, Classifier> classifiers, SortedMap<String, YamlFile> files) {
        SortedMap<String, Held> larger = new TreeMap<>(rulebooks);
        larger.putAll(held(classifiers));
        SortedMap<String, YamlFile> all = new TreeMap<>(mounted);
        all.putAll(files);
        return new Library(catalogue, safeguards, phrases, notice, larger, all);
    }

    /**
     * The same library with one rulebook alone.
     *
     * @param id the rulebook's id, which is among those at hand
     * @return the smaller library
     */
    public Library only(String id) {
        SortedMap<String, Held> one = new TreeMap<>(rulebooks);
        one.keySet().retainAll(Set.of(id));
        return new Library(catalogue, safeguards, phrases, notice, one, mounted);
    }

    /**
     * The same laws in another language, each read when it is asked for the first time. What was compiled is shared.
     *
     * @param translations says the texts of each source
     * @return a library with the same rulebooks, in which only the words are others
     */
    public Library in(Translations translations) {
        var words = new Deferred<>(() -> CommonFiles.catalogue(translations));
        var sentences = new Deferred<>(() -> CommonFiles.phrases(translations));
        SortedMap<String, Held> translated = new TreeMap<>();
        rulebooks.forEach(
                (id, held) -> translated.put(id, new Held(held.edition(), held.proved(), new Deferred<>(() -> {
                    YamlFile file = mounted.containsKey(id) ? mounted.get(id) : LibraryReader.shippedRulebook(id);
                    Rulebook rulebook =
                            RulebookReader.read(id, file.in(translations.of(TextFiles.ofRulebook(id))), words.get());
                    Law law = held.classifier().get().law().in(rulebook, words.get());
                    return new Classifier(law, sentences.get());
                }))));
        return new Library(
                words,
                new Deferred<>(() -> CommonFiles.safeguards(translations)),
                sentences,
                new Deferred<>(() -> CommonFiles.notice(translations)),
                translated,
                mounted);
    }

    private static SortedMap<String, Held> held(SortedMap<String, Classifier> classifiers) {
        SortedMap<String, Held> held = new TreeMap<>();
        classifiers.forEach((id, classifier) ->
                held.put(id, new Held(Edition.of(classifier.law().rulebook()), false, Deferred.of(classifier))));
        return held;
    }

    /**
     * The facts.
     *
     * @return the catalogue
     */
    public FactCatalogue catalogue() {
        return catalogue.get();
    }

    /**
     * The codes of duties that laws share, and what is guaranteed of them.
     *
     * @return the catalogue of duties
     */
    public SafeguardCatalogue safeguards() {
        return safeguards.get();
    }

    /**
     * The sentences of explanations.
     *
     * @return the sentences
     */
    public Phrases phrases() {
        return phrases.get();
    }

    /**
     * What verdicts say of themselves.
     *
     * @return the texts
     */
    public Notice notice() {
        return notice.get();
    }

    /**
     * The rulebooks at hand, without reading them.
     *
     * @return the edition of each by the rulebook's id
     */
    public SortedMap<String, Edition> editions() {
        return editions;
    }

    /**
     * Whether the build proved a rulebook with the very catalogues that are at hand.
     *
     * @param rulebook the rulebook's id
     * @return false as well where there is no such rulebook
     */
    public boolean isProvedByBuild(String rulebook) {
        Held held = rulebooks.get(rulebook);
        return held != null && held.proved();
    }

    /**
     * The classifiers of all rulebooks. Reads what was not read so far.
     *
     * @return one for each rulebook, by the rulebook's id
     */
    public SortedMap<String, Classifier> classifiers() {
        SortedMap<String, Classifier> classifiers = new TreeMap<>();
        rulebooks.forEach((id, held) -> classifiers.put(id, held.classifier().get()));
        return Collections.unmodifiableSortedMap(classifiers);
    }

    /**
     * The classifier of a rulebook. Reads the rulebook where it was not read so far.
     *
     * @param rulebook the rulebook's id
     * @return empty where there is none
     */
    public Optional<Classifier> classifier(String rulebook) {
        return Optional.ofNullable(rulebooks.get(rulebook))
                .map(held -> held.classifier().get());
    }
}
