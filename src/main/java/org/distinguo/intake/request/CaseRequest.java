package org.distinguo.intake.request;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.distinguo.facts.Attribution;
import org.distinguo.facts.CaseFacts;
import org.distinguo.rulebook.Encounter;
import org.distinguo.verdict.Standard;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What every request about a case says. Nothing changes it once it is bound; a member that is left out or null is null
 * here. It is a class because records cannot have their members from another one.
 */
@ConductBeforeDecision
public abstract sealed class CaseRequest permits SingleLawRequest, ComparisonRequest, EpisodesRequest {

    @Schema(description = "When the decision is taken: it chooses the protections. Left out: today, in UTC.")
    private @Nullable LocalDate decisionDate;

    @Schema(description = "Left out: REASONABLE_GROUNDS.")
    private @Nullable Standard standard;

    @Schema(description = "In what setting the person was met.")
    private @Nullable Encounter encounter;

    @Pattern(regexp = RequestForms.WORDS, message = RequestForms.IS_NO_ID) @Size(max = RequestForms.PART_LENGTH, message = RequestForms.TOO_LONG) @Schema(
            description =
                    "The part of the State where it happened, as the rulebook's `parts` names it: then the law of the "
                            + "other parts does not count. Left out: the law of all parts counts, and the verdict says where it "
                            + "rests on one of them alone. In a comparison it is passed over by rulebooks without that part; one "
                            + "at least has to have it.")
    private @Nullable String partOfState;

    @Pattern(regexp = RequestForms.CASE_REFERENCE, message = "no-reference") @Size(max = RequestForms.CASE_REFERENCE_LENGTH) @Schema(description = "What the caller calls the case: opaque, echoed in the verdict, never logged.")
    private @Nullable String caseReference;

    @Pattern(regexp = RequestForms.DIGEST_SALT, message = "no-salt") @Size(max = RequestForms.DIGEST_SALT_LENGTH) @Schema(
            description =
                    "A secret of at least 128 random bits in base64url, made by the caller and new for each case. Then "
                            + "the answer carries `factsDigest`, which covers the salt. Left out: there is no digest, for without a "
                            + "secret whoever holds it could try cases until one fits and so read the facts.")
    private @Nullable String digestSalt;

    @DistinctItems
    @Schema(
            uniqueItems = true,
            description =
                    "The groups that were asked in full. A fact left out of one counts as NO, as the last and weakest "
                            + "that is known of a case: an answer, what follows from answers and a suspicion that answers raise "
                            + "come before it. A fact that is null, UNKNOWN or DECLINED stays open, and all facts of a group that "
                            + "is null; so does a fact while another that would imply it was neither asked nor screened. Age is "
                            + "never closed.")
    private @Nullable List<GroupName> screened;

    @DistinctItems
    @Size(max = RequestForms.MOST_ATTRIBUTIONS, message = RequestForms.WRONG_COUNT) @Schema(
            uniqueItems = true,
            description =
                    "Where answers come from. Then the verdict says whether a result that leaves trafficking out rests on the "
                            + "word of the alleged perpetrator alone. An answer without an attribution counts as one of nobody in "
                            + "particular. An attribution of a fact that the request does not answer is not refused, and no result "
                            + "rests on it; an interview counts it where it says what an answer to that fact would do. No finding changes.")
    private @Nullable List<@Valid AttributedAnswer> attributions;

    @Schema(ref = "CaseFacts", description = "What is known of the case. What is null was not asked.")
    private @Nullable StatedFacts facts;

    CaseRequest() {}

    /** The rulebooks that are asked, with their places in the body; at least one once the request was checked. */
    public abstract List<LocatedValue<String>> rulebooks();

    /** The days of conduct that are asked about, with their places in the body; empty where none was sent. */
    public abstract List<LocatedValue<ConductDate>> sentConductDates();

    /** The date of the decision, where one was sent. */
    public Optional<LocalDate> decisionDate() {
        return Optional.ofNullable(decisionDate);
    }

    /** The standard of the classification, or the one that is taken where none was sent. */
    public Standard standard() {
        return Objects.requireNonNullElse(standard, Standard.REASONABLE_GROUNDS);
    }

    /** The setting, where the caller says. */
    public Optional<Encounter> encounter() {
        return Optional.ofNullable(encounter);
    }

    /** The part of the State where it happened, where the caller says; whether there is one is not checked. */
    public Optional<String> partOfState() {
        return Optional.ofNullable(partOfState);
    }

    /** What the caller calls the case, where the caller says. */
    public Optional<String> caseReference() {
        return Optional.ofNullable(caseReference);
    }

    /** The secret that the digest of the facts covers, where the caller wants a digest. */
    public Optional<String> digestSalt() {
        return Optional.ofNullable(digestSalt);
    }

    /** The case. */
    public CaseFacts facts() {
        return stated().screened(screened(), attributions());
    }

    /** What is stated, without what is said of groups. */
    StatedFacts stated() {
        return Objects.requireNonNullElse(facts, StatedFacts.NONE);
    }

    /** The groups that were asked in full; an item that could not be read is null. */
    List<GroupName> screened() {
        return Objects.requireNonNullElse(screened, List.of());
    }

    /** Where answers come from, once the request was checked. */
    Set<Attribution> attributions() {
        return Objects.requireNonNullElse(attributions, List.<AttributedAnswer>of()).stream()
                .map(AttributedAnswer::attribution)
                .collect(Collectors.toSet());
    }
}
