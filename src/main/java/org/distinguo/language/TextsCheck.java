package org.distinguo.language;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Place;

/** Compares the texts of a language with the English ones: each is said, or it is said why not; and nothing else is. */
public final class TextsCheck {

    private static final int SHOWN = 60;

    private final SortedMap<String, Set<String>> english;
    private final Diagnostics diagnostics;

    /**
     * @param english every English text, by the name of its source
     * @param diagnostics receives what is missing and what is stale
     */
    public TextsCheck(SortedMap<String, Set<String>> english, Diagnostics diagnostics) {
        this.english = english;
        this.diagnostics = diagnostics;
    }

    /**
     * Reports every English text that has no translation and is not said to be missing.
     *
     * @param texts all texts of the language
     * @param file the file in which those of a source should stand, for the places of what is missing
     */
    public void checkMissing(Texts texts, Function<String, String> file) {
        english.forEach((source, wanted) -> {
            Optional<SourceTexts> said = Optional.ofNullable(texts.bySource().get(source));
            Set<String> left = new LinkedHashSet<>(wanted);
            said.ifPresent(one -> {
                left.removeAll(one.entries().keySet());
                left.removeAll(one.missing().keySet());
            });
            left.forEach(text -> diagnostics.report(
                    DiagnosticCode.MISSING_TEXT,
                    Place.of(file.apply(source)),
                    "there is no text for `" + shortened(text) + "`",
                    "add an entry, or write it under `missing:` with the reason"));
        });
    }

    /**
     * Reports every translation of a text that stands nowhere in English.
     *
     * @param texts texts of the language, possibly of some sources only
     */
    public void checkStale(Texts texts) {
        texts.bySource().forEach((source, said) -> {
            Set<String> known = english.getOrDefault(source, Set.of());
            said.places().forEach((text, place) -> {
                if (!known.contains(text)) {
                    diagnostics.report(
                            DiagnosticCode.STALE_TEXT,
                            place,
                            "the English text `" + shortened(text) + "` does not stand in `" + source + "`",
                            "say the English text as it is now, or take the entry out");
                }
            });
        });
    }

    /**
     * Reports two English texts that are said alike where they have to tell two things apart.
     *
     * @param texts all texts of the language
     * @param source the source
     * @param apart the English texts that have to stay apart, such as the names of facts
     */
    public void checkApart(Texts texts, String source, Set<String> apart) {
        SourceTexts said = texts.bySource().get(source);
        if (said == null) {
            return;
        }
        Map<String, String> taken = new HashMap<>();
        for (String text : apart) {
            Text translated = said.entries().get(text);
            String words = translated == null ? text : translated.words();
            String other = taken.putIfAbsent(words, text);
            if (other != null) {
                diagnostics.report(
                        DiagnosticCode.DUPLICATE_ID,
                        Optional.ofNullable(said.places().get(text)).orElse(Place.of(source)),
                        "`" + shortened(text) + "` and `" + shortened(other) + "` are said alike",
                        "say what sets the two apart");
            }
        }
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
