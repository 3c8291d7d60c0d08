package org.distinguo.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which of several languages a caller wants: {@code Accept-Language} (RFC 9110, section 12.5.4) by lookup (RFC 4647, section
 * 3.4), where {@code es-MX} finds {@code es}. Nobody is refused for a language: who wants none of them gets English.
 */
public final class LanguagePreference {

    private static final String ENGLISH = Language.ENGLISH.tag();

    private LanguagePreference() {}

    /**
     * Whether a caller wants English at once, and nothing has to be compared: the first range of the header is English and
     * has no weight of its own, which is the usual form.
     *
     * @param header the value of {@code Accept-Language}
     * @return false where it has to be looked at more closely
     */
    public static boolean isForEnglish(String header) {
        int end = header.indexOf(',');
        String first = (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        return first.equals(ENGLISH) || (first.startsWith(ENGLISH + "-") && first.indexOf(';') < 0);
    }

    /**
     * The language that a caller wants.
     *
     * @param header the value of {@code Accept-Language}; null where it was not sent
     * @param offered the languages beside English
     * @return English where nothing else is wanted, and where the header is none
     */
    public static Language of(@Nullable String header, Collection<Language> offered) {
        if (header == null || offered.isEmpty()) {
            return Language.ENGLISH;
        }
        List<Locale.LanguageRange> ranges;
        try {
            ranges = Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException e) {
            return Language.ENGLISH;
        }
        List<String> tags = new ArrayList<>();
        tags.add(Language.ENGLISH.tag());
        offered.forEach(language -> tags.add(language.tag()));
        String found = Locale.lookupTag(ranges, tags);
        return offered.stream()
                .filter(language -> language.tag().equalsIgnoreCase(found))
                .findFirst()
                .orElse(Language.ENGLISH);
    }
}
