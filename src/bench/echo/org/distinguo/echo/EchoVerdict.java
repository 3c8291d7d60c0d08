package org.distinguo.echo;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A verdict as plain data: what Jackson writes is what the service answers, byte by byte. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EchoVerdict(
        String classification,
        List<String> possibleClassifications,
        List<MetDefence> defencesMet,
        String standard,
        @Nullable String caseReference,
        RulebookUsed rulebook,
        @Nullable PartOfState partOfState,
        List<Finding> findings,
        List<Inference> inferences,
        List<DisregardedFact> disregardedFacts,
        List<Safeguard> safeguards,
        List<OpenQuestion> openQuestions,
        @Nullable String factsDigest,
        String notice) {

    /** Under both standards. */
    public record Statuses(
            @JsonProperty("ESTABLISHED") String established,
            @JsonProperty("REASONABLE_GROUNDS") String reasonableGrounds) {}

    /** A place in a text of law. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Citation(
            String instrument,
            String provision,
            @Nullable String quote,
            @Nullable String uri) {}

    /** A question that no answer settles. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LeftOpen(
            String why, Citation citation, @Nullable String note) {}

    /** A defence that is met. */
    public record MetDefence(
            String offence, String defence, String text, Statuses status, Citation citation, boolean reviewed) {}

    /** The rulebook that answered. */
    public record RulebookUsed(
            String id, String version, String digest, String lawAsOf, String protectionsAsOf, String catalogueDigest) {}

    /** A part of a State. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PartOfState(@Nullable String stated, List<String> restsOn) {}

    /** A finding. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Finding(
            String offence,
            String kind,
            String title,
            Citation citation,
            Statuses status,
            boolean inForce,
            List<String> parts,
            @Nullable String inForceFrom,
            @Nullable String inForceUntil,
            List<String> forms,
            List<Ground> elements,
            List<Ground> exemptions,
            List<Ground> defences,
            List<Ground> aggravating,
            @Nullable String penalty,
            List<String> notAssessed,
            boolean reviewed) {}

    /** A part of a finding; one of its names is there. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Ground(
            @Nullable String element,
            @Nullable String exemption,
            @Nullable String defence,
            @Nullable String circumstance,
            Statuses status,
            List<String> decidedBy,
            List<String> open,
            List<LeftOpen> leftOpen,
            Citation citation,
            List<Citation> sources,
            String explanation,
            boolean reviewed,
            @Nullable Boolean lifted) {}

    /** What follows from answers. */
    public record Inference(String fact, String answer, String because, List<String> from) {}

    /** A fact without effect. */
    public record DisregardedFact(
            String fact, List<String> offences, String reason, Citation citation, boolean reviewed) {}

    /** A duty. */
    public record Safeguard(String code, String because, Citation citation, boolean reviewed) {}

    /** A question. */
    public record OpenQuestion(String fact, String question, String askedOf, int sensitivity, List<String> canDecide) {}
}
