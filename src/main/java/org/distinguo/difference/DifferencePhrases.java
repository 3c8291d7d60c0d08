package org.distinguo.difference;

import java.time.LocalDate;
import java.util.List;
import org.distinguo.language.Translations;
import org.distinguo.library.LibraryReader;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Status;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Fields;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.source.Translation;
import org.distinguo.source.YamlFile;

/**
 * The sentences that say where two laws part.
 *
 * @param yes says that a fact is so; {@code {facts}} stands for its name
 * @param yesToAny says that one of several facts is so
 * @param no says that no fact of a list is so
 * @param betweenNames stands between the names of two facts
 * @param trafficking what the kind TRAFFICKING is called
 * @param smuggling what the kind SMUGGLING is called
 * @param met says that a law is met; {@code {law}}, {@code {date}} and {@code {kind}} stand for what they say
 * @param notMet says that it is not
 * @param leftOpen says that the law leaves it open
 * @param shortOf says which provisions make the difference; {@code {provisions}} stands for their texts
 */
public record DifferencePhrases(
        String yes,
        String yesToAny,
        String no,
        String betweenNames,
        String trafficking,
        String smuggling,
        String met,
        String notMet,
        String leftOpen,
        String shortOf) {

    /**
     * The sentences that are shipped with the service.
     *
     * @return the sentences
     * @throws InvalidSourceException with every fault, if there is one
     */
    public static DifferencePhrases shipped() {
        return shipped(source -> Translation.NONE);
    }

    /**
     * The sentences that are shipped with the service in a language.
     *
     * @param translations says the texts of each source
     * @return the sentences
     */
    public static DifferencePhrases shipped(Translations translations) {
        return read(LibraryReader.catalogueFile("differences.yaml").in(translations.of(Translations.PHRASES)));
    }

    /**
     * Reads the sentences.
     *
     * @param file the file
     * @return the sentences
     * @throws InvalidSourceException with every fault, if there is one
     */
    public static DifferencePhrases read(YamlFile file) {
        var diagnostics = new Diagnostics();
        var fields = new Fields(
                file.read(diagnostics).orElseThrow(() -> new InvalidSourceException(diagnostics.all())), diagnostics);
        var phrases = new DifferencePhrases(
                fields.prose("yes"),
                fields.prose("yes_to_any"),
                fields.prose("no"),
                fields.prose("between_names"),
                fields.prose("trafficking"),
                fields.prose("smuggling"),
                fields.prose("met"),
                fields.prose("not_met"),
                fields.prose("left_open"),
                fields.prose("short_of"));
        fields.end();
        diagnostics.throwIfAny();
        return phrases;
    }

    String requirement(boolean wanted, List<String> names) {
        String phrase = wanted ? names.size() == 1 ? yes : yesToAny : no;
        return phrase.replace("{facts}", String.join(betweenNames, names));
    }

    String outcome(String law, LocalDate date, OffenceKind kind, Status status) {
        String phrase =
                switch (status) {
                    case MET -> met;
                    case NOT_MET -> notMet;
                    case UNDETERMINED -> leftOpen;
                };
        return phrase.replace("{law}", law)
                .replace("{date}", date.toString())
                .replace("{kind}", kind == OffenceKind.SMUGGLING ? smuggling : trafficking);
    }

    String missing(List<String> provisions) {
        return shortOf.replace("{provisions}", String.join(" ", provisions));
    }
}
