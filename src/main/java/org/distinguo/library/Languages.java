package org.distinguo.library;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.language.Language;
import org.distinguo.language.LanguagePreference;
import org.distinguo.language.Served;
import org.distinguo.language.Texts;
import org.distinguo.language.TextsCheck;
import org.distinguo.language.Translations;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.source.Translation;
import org.jspecify.annotations.Nullable;

/** The languages in which the service answers. The texts of a language that is shipped are read when somebody first wants it. */
public final class Languages {

    /** Only English. */
    public static final Languages NONE = new Languages(Served.REVIEWED, Map.of());

    private final Served served;

    /** By tag, the shipped ones first; empty for a language of which callers get nothing. */
    private final Map<String, Deferred<Optional<Texts>>> texts;

    private Languages(Served served, Map<String, Deferred<Optional<Texts>>> texts) {
        this.served = served;
        this.texts = texts;
    }

    /**
     * The languages that the service ships with.
     *
     * @param served which texts callers get
     * @return those of which callers get anything
     */
    public static Languages shipped(Served served) {
        return of(served, Map.of());
    }

    /**
     * The languages that the service ships with, and those of a folder; a text of the folder takes the place of a shipped one.
     *
     * @param served which texts callers get
     * @param directory a folder with one folder for each language
     * @param sources the names of the sources that the texts can be about
     * @param catalogue the facts, whose names have to stay apart in each language
     * @return those of which callers get anything
     * @throws InvalidSourceException with every fault of every file of the folder, if there is one
     */
    public static Languages with(Served served, Path directory, Set<String> sources, FactCatalogue catalogue) {
        Map<String, Texts> mounted = TextFiles.in(directory, sources);
        var diagnostics = new Diagnostics();
        List<String> shipped = TextFiles.shippedTags();
        mounted.forEach((tag, texts) ->
                checkApart(shipped.contains(tag) ? TextFiles.shipped(tag).with(texts) : texts, catalogue, diagnostics));
        diagnostics.throwIfAny();
        return of(served, mounted);
    }

    /**
     * Reports facts that have the same name, or the same question, in a language.
     *
     * @param texts the texts of the language
     * @param catalogue the facts in English
     * @param diagnostics receives the faults
     */
    public static void checkApart(Texts texts, FactCatalogue catalogue, Diagnostics diagnostics) {
        var check = new TextsCheck(new TreeMap<>(), diagnostics);
        List<Fact> facts = catalogue.groups().stream()
                .flatMap(group -> group.facts().stream())
                .toList();
        Set<String> names = new LinkedHashSet<>(facts.stream().map(Fact::name).toList());
        Set<String> questions = new LinkedHashSet<>(
                facts.stream().flatMap(fact -> fact.question().stream()).toList());
        check.checkApart(texts, Translations.CATALOGUE, names);
        check.checkApart(texts, Translations.CATALOGUE, questions);
    }

    private static Languages of(Served served, Map<String, Texts> mounted) {
        Map<String, Deferred<Optional<Texts>>> all = new LinkedHashMap<>();
        List<String> shipped = TextFiles.shippedTags();
        Stream.concat(shipped.stream(), mounted.keySet().stream())
                .distinct()
                .forEach(tag -> all.put(tag, new Deferred<>(() -> Stream.concat(
                                shipped.contains(tag) ? Stream.of(TextFiles.shipped(tag)) : Stream.empty(),
                                Stream.ofNullable(mounted.get(tag)))
                        .reduce(Texts::with)
                        .filter(texts -> texts.areServed(served)))));
        return new Languages(served, Collections.unmodifiableMap(all));
    }

    /**
     * The languages beside English of which callers get anything. Reads the texts where that was not done.
     *
     * @return shipped ones first
     */
    public List<Language> offered() {
        return texts.values().stream()
                .flatMap(ofTag -> ofTag.get().stream())
                .map(Texts::language)
                .toList();
    }

    /**
     * A language by its tag.
     *
     * @param tag the tag, in lower case
     * @return English, or one of those that are offered; empty where there is none
     */
    public Optional<Language> named(String tag) {
        if (tag.equals(Language.ENGLISH.tag())) {
            return Optional.of(Language.ENGLISH);
        }
        return texts(tag).map(Texts::language);
    }

    /**
     * The language that a caller gets.
     *
     * @param acceptLanguage the header {@code Accept-Language}; null where it was not sent
     * @return English where nothing else that is offered is wanted
     */
    public Language preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || LanguagePreference.isForEnglish(acceptLanguage)) {
            return Language.ENGLISH;
        }
        return LanguagePreference.of(acceptLanguage, offered());
    }

    /**
     * How texts are said in a language, each with a mark in front.
     *
     * @param language English or one of those that are offered
     * @return the translations; of English, texts as they are written and without marks
     */
    public Translations translations(Language language) {
        if (language.isEnglish()) {
            return source -> Translation.NONE;
        }
        Texts ofLanguage = texts(language.tag()).orElseThrow();
        return source -> ofLanguage.of(source, served);
    }

    private Optional<Texts> texts(String tag) {
        Deferred<Optional<Texts>> ofTag = texts.get(tag);
        return ofTag == null ? Optional.empty() : ofTag.get();
    }
}
