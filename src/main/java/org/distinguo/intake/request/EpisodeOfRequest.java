package org.distinguo.intake.request;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.distinguo.facts.Attribution;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One episode of a person's case as it is sent. A class for the reason of {@link AttributedAnswer}. */
@Schema(
        name = "Episode",
        description =
                "One episode: what somebody did, or several who acted together. Conduct of others, who did not act together with "
                        + "them, is another episode.")
public final class EpisodeOfRequest {

    @Pattern(regexp = RequestForms.LABEL, message = RequestForms.IS_NO_LABEL) @Size(max = RequestForms.LABEL_LENGTH, message = RequestForms.TOO_LONG) @Schema(
            description =
                    "What the caller calls the episode: opaque, echoed, never logged. Never a name. No two episodes have the same.",
            examples = "E1")
    private @Nullable String label;

    @Size(max = RequestForms.MOST_ACTORS, message = RequestForms.WRONG_COUNT) @DistinctItems
    @Schema(
            uniqueItems = true,
            description =
                    "Labels of those who took part in the episode together: opaque, echoed, never logged, and never a name. The "
                            + "same label means the same actor in every episode, and another label another actor. Left out or empty: nobody "
                            + "knows whether one of them took part in another episode.")
    private @Nullable List<
                    @Pattern(regexp = RequestForms.LABEL, message = RequestForms.IS_NO_LABEL) @Size(max = RequestForms.LABEL_LENGTH, message = RequestForms.TOO_LONG) String>
            actors;

    @Schema(
            description =
                    "When this episode happened, at its place: a day, or a month or a year where the day is not known. It "
                            + "chooses the law of the episode, as in a single case. Left out: the decision date.")
    private @Nullable ConductDate conductDate;

    @DistinctItems
    @Schema(
            uniqueItems = true,
            description = "The groups that were asked in full about this episode, besides those of the request.")
    private @Nullable List<GroupName> screened;

    @DistinctItems
    @Size(max = RequestForms.MOST_ATTRIBUTIONS, message = RequestForms.WRONG_COUNT) @Schema(
            uniqueItems = true,
            description = "Where the answers about this episode come from, besides the attributions of the request.")
    private @Nullable List<@Valid AttributedAnswer> attributions;

    @Schema(
            ref = "CaseFacts",
            description =
                    "What is known of this episode, besides the facts of the request. A fact that stands in both has to have "
                            + "the same answer in both.")
    private @Nullable StatedFacts facts;

    EpisodeOfRequest() {}

    /** What the caller calls the episode, where the caller says. */
    public Optional<String> label() {
        return Optional.ofNullable(label);
    }

    /** The labels of those who took part. */
    public List<String> actors() {
        return Objects.requireNonNullElse(actors, List.of());
    }

    Optional<ConductDate> conductDate() {
        return Optional.ofNullable(conductDate);
    }

    StatedFacts stated() {
        return Objects.requireNonNullElse(facts, StatedFacts.NONE);
    }

    Set<GroupName> screenedWith(List<GroupName> others) {
        Set<GroupName> all = new HashSet<>(others);
        all.addAll(Objects.requireNonNullElse(screened, List.of()));
        return all;
    }

    Set<Attribution> attributionsWith(Set<Attribution> others) {
        Set<Attribution> all = Objects.requireNonNullElse(attributions, List.<AttributedAnswer>of()).stream()
                .map(AttributedAnswer::attribution)
                .collect(Collectors.toCollection(HashSet::new));
        all.addAll(others);
        return all;
    }
}
