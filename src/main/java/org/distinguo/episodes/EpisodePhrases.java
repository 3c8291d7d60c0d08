package org.distinguo.episodes;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.distinguo.language.Translations;
import org.distinguo.library.LibraryReader;
import org.distinguo.rulebook.Status;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Fields;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.source.YamlFile;

/**
 * The sentences in which the answer about several episodes says why it is as it is. {@code {places}} stands for the episodes and
 * joined cases that are meant, {@code {episodes}} for numbers of episodes, {@code {offences}} for titles of offences.
 *
 * @param betweenPlaces stands between places, and between titles of offences
 * @param betweenNumbers stands between numbers of episodes
 * @param trafficking what is said of trafficking
 * @param smuggling what is said of smuggling
 * @param notSmugglingAlone said where smuggling is met and trafficking is open
 * @param precaution said where duties of protection hold that only all episodes together bring
 * @param onWordOfPerpetrator said where the result rests on the word of the alleged perpetrator alone
 * @param notExact said where not every combination of answers was tried
 * @param episode names one episode
 * @param joined names episodes that were taken as one case
 * @param asOneCase names episodes that may be one case
 * @param notJoined why episodes were not joined
 * @param wouldBe what they would come to as one case
 * @param notice what the answer says of itself
 */
public record EpisodePhrases(
        String betweenPlaces,
        String betweenNumbers,
        OfKind trafficking,
        OfKind smuggling,
        String notSmugglingAlone,
        String precaution,
        String onWordOfPerpetrator,
        String notExact,
        String episode,
        String joined,
        String asOneCase,
        Map<WhyNotJoined, String> notJoined,
        Map<Status, String> wouldBe,
        String notice) {

    private static final String PLACES = "{places}";
    private static final String EPISODES = "{episodes}";
    private static final String OFFENCES = "{offences}";

    public EpisodePhrases {
        notJoined = Map.copyOf(notJoined);
        wouldBe = Map.copyOf(wouldBe);
    }

    /**
     * What is said of one kind of offences.
     *
     * @param met where episodes meet it
     * @param metTogether where only all of them together are certain to
     * @param open where it is open
     * @param notMet where none meets it
     */
    public record OfKind(String met, String metTogether, String open, String notMet) {}

    /**
     * The sentences that are shipped with the service.
     *
     * @return the sentences
     * @throws InvalidSourceException with every fault, if there is one
     */
    public static EpisodePhrases shipped() {
        return read(LibraryReader.catalogueFile("episodes.yaml"));
    }

    /**
     * The shipped sentences in a language.
     *
     * @param translations says the texts of each source
     * @return the sentences
     */
    public static EpisodePhrases shipped(Translations translations) {
        return read(LibraryReader.catalogueFile("episodes.yaml").in(translations.of(Translations.PHRASES)));
    }

    /**
     * Reads the sentences.
     *
     * @param file the file
     * @return the sentences
     * @throws InvalidSourceException with every fault, if there is one
     */
    public static EpisodePhrases read(YamlFile file) {
        var diagnostics = new Diagnostics();
        var fields = new Fields(
                file.read(diagnostics).orElseThrow(() -> new InvalidSourceException(diagnostics.all())), diagnostics);
        var phrases = new EpisodePhrases(
                fields.prose("between_places"),
                fields.prose("between_numbers"),
                ofKind("trafficking", fields),
                ofKind("smuggling", fields),
                fields.prose("not_smuggling_alone"),
                fields.prose("precaution"),
                fields.prose("on_word_of_perpetrator"),
                fields.prose("not_exact"),
                fields.prose("episode"),
                fields.prose("joined"),
                fields.prose("as_one_case"),
                each(WhyNotJoined.values(), "", fields),
                each(Status.values(), "would_be_", fields),
                fields.prose("notice"));
        fields.end();
        diagnostics.throwIfAny();
        return phrases;
    }

    private static <E extends Enum<E>> Map<E, String> each(E[] words, String prefix, Fields fields) {
        return Arrays.stream(words)
                .collect(Collectors.toMap(
                        word -> word, word -> fields.prose(prefix + word.name().toLowerCase(Locale.ROOT))));
    }

    private static OfKind ofKind(String kind, Fields fields) {
        return new OfKind(
                fields.prose(kind + "_met"),
                fields.prose(kind + "_met_together"),
                fields.prose(kind + "_open"),
                fields.prose(kind + "_not_met"));
    }

    /** Names an episode by its number. */
    String episode(int number) {
        return episode.replace(EPISODES, String.valueOf(number));
    }

    /** Names episodes that were taken as one case by their numbers. */
    String joined(Collection<Integer> numbers) {
        return joined.replace(EPISODES, numbers(numbers));
    }

    /** How a kind of offences stands, and where. */
    String status(OfKind kind, Status status, List<String> metIn, List<String> openIn) {
        return switch (status) {
            case MET -> metIn.isEmpty() ? at(kind.metTogether(), openIn) : at(kind.met(), metIn);
            case UNDETERMINED -> at(kind.open(), openIn);
            case NOT_MET -> kind.notMet();
        };
    }

    /** Names episodes that may be one case by their numbers. */
    String asOneCase(Collection<Integer> numbers) {
        return asOneCase.replace(EPISODES, numbers(numbers));
    }

    /** Why the elements of some episodes were not put together for some offences, and what they would come to. */
    String notJoined(WhyNotJoined why, List<Integer> episodes, List<String> offences, Optional<Status> asOneCase) {
        String text = Objects.requireNonNull(notJoined.get(why))
                .replace(EPISODES, numbers(episodes))
                .replace(OFFENCES, String.join(betweenPlaces, offences));
        return asOneCase
                .map(status -> text + " " + Objects.requireNonNull(wouldBe.get(status)))
                .orElse(text);
    }

    private String at(String phrase, List<String> places) {
        return phrase.replace(PLACES, String.join(betweenPlaces, places));
    }

    private String numbers(Collection<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(betweenNumbers));
    }
}
