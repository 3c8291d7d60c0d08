package org.distinguo.intake.request;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.FactId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to classify a person's case of several episodes under one law. */
@Schema(
        name = "EpisodesRequest",
        description =
                "A person's case of several episodes, and what it is to be matched with. `facts` is what holds in all episodes: "
                        + "each of these facts is one and the same in every episode, also while its answer is open. What differs "
                        + "from one episode to the other, the age for instance where years lie between them, is stated in the "
                        + "episodes.")
public final class EpisodesRequest extends CaseRequest {

    private static final String EPISODES = "/episodes/";

    @NotNull @Pattern(regexp = RequestForms.WORDS, message = RequestForms.IS_NO_ID) @Size(max = RequestForms.RULEBOOK_LENGTH, message = RequestForms.TOO_LONG) @Schema(description = "The body of law to apply.", examples = "un")
    private @Nullable String rulebook;

    @NotNull @Size(min = 1, max = RequestForms.MOST_EPISODES, message = "wrong-number-of-episodes") @DistinctLabels
    @Schema(description = "The episodes. Their order has no effect but on the numbers by which the answer names them.")
    private @Nullable List<@Valid EpisodeOfRequest> episodes;

    EpisodesRequest() {}

    @Override
    public List<LocatedValue<String>> rulebooks() {
        return LocatedValue.of(rulebook, "/rulebook");
    }

    @Override
    public List<LocatedValue<ConductDate>> sentConductDates() {
        List<EpisodeOfRequest> all = Objects.requireNonNullElse(episodes, List.of());
        return IntStream.range(0, all.size())
                .filter(place -> Objects.nonNull(all.get(place)))
                .boxed()
                .flatMap(place -> all.get(place).conductDate().stream()
                        .map(date -> new LocatedValue<>(date, EPISODES + place + "/conductDate")))
                .toList();
    }

    /** The episodes, once the request was checked; at least one. */
    public List<EpisodeOfRequest> episodes() {
        return List.copyOf(Objects.requireNonNull(episodes));
    }

    /**
     * The day, month or year of an episode, with its place in the body.
     *
     * @param place the place of the episode, from 0
     * @return empty where none was sent
     */
    public Stream<LocatedValue<ConductDate>> sentConductDate(int place) {
        return episodes().get(place).conductDate().stream()
                .map(date -> new LocatedValue<>(date, EPISODES + place + "/conductDate"));
    }

    /**
     * One episode as a case of its own: with what holds in all of them.
     *
     * @param place the place of the episode, from 0
     * @return of a fact that both state, the answer of the episode
     */
    public CaseFacts facts(int place) {
        EpisodeOfRequest episode = episodes().get(place);
        return stated().with(episode.stated())
                .screened(List.copyOf(episode.screenedWith(screened())), episode.attributionsWith(attributions()));
    }

    /** The facts that are stated for all episodes, in order of their ids. */
    public SortedSet<FactId> commonFacts() {
        SortedSet<FactId> common = new TreeSet<>(stated().answers().keySet());
        common.addAll(stated().numbers().keySet());
        return common;
    }

    /**
     * The facts that stand for all episodes and in one of them, with another answer there.
     *
     * @param place the place of the episode, from 0
     * @return in order of their ids
     */
    public SortedSet<FactId> statedDifferently(int place) {
        StatedFacts own = episodes().get(place).stated();
        SortedSet<FactId> different = commonFacts();
        different.removeIf(fact -> !own.states(fact)
                || (Objects.equals(stated().answers().get(fact), own.answers().get(fact))
                        && Objects.equals(
                                stated().numbers().get(fact), own.numbers().get(fact))));
        return different;
    }

    /**
     * Where a fact of an episode stands in the body.
     *
     * @param place the place of the episode, from 0
     * @param fact a fact that is stated of it
     * @return a JSON Pointer (RFC 6901): into the episode where the fact stands there, else into the facts of all episodes
     */
    public String pointer(int place, FactId fact) {
        return episodes().get(place).stated().states(fact) ? EPISODES + place + pointer(fact) : pointer(fact);
    }

    /** Where a fact of all episodes stands in the body. */
    public static String pointer(FactId fact) {
        return "/facts/" + fact.group() + "/" + fact.name();
    }
}
