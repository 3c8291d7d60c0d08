package org.distinguo.rest.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import org.distinguo.facts.Inference;
import org.distinguo.rest.wire.VerdictBody.DisregardedFactBody;
import org.distinguo.rest.wire.VerdictBody.InferenceBody;
import org.distinguo.rest.wire.VerdictBody.MetDefenceBody;
import org.distinguo.rest.wire.VerdictBody.PartOfStateBody;
import org.distinguo.rest.wire.VerdictBody.RulebookUsedBody;
import org.distinguo.rest.wire.VerdictBody.SafeguardBody;
import org.distinguo.verdict.Classification;
import org.distinguo.verdict.DisregardedFact;
import org.distinguo.verdict.Finding;
import org.distinguo.verdict.MetDefence;
import org.distinguo.verdict.OpenQuestion;
import org.distinguo.verdict.Safeguard;
import org.distinguo.verdict.Verdict;

/**
 * Writes verdicts and their summaries as Jackson writes {@link VerdictBody} and {@link VerdictSummaryBody}, to the byte,
 * without making one: what stands in the law and in the catalogue is encoded once and copied. The contract's schemas come from
 * the records, and a test holds the two together. Safe for many threads.
 */
@Singleton
public final class VerdictWriter {

    private final ObjectMapper mapper;
    private final EncodedTexts texts = new EncodedTexts();
    private final FindingWriter findings;
    private final Encoded<DisregardedFact> disregardedFacts;
    private final Encoded<Safeguard> safeguards;

    /** Those that follow from no answer: one for each fact that screening or a presumption can close. */
    private final Encoded<Inference> closings;

    /**
     * @param mapper writes the wire forms of what is encoded once
     */
    public VerdictWriter(ObjectMapper mapper) {
        this.mapper = mapper;
        this.findings = new FindingWriter(mapper, texts);
        this.disregardedFacts = new Encoded<>(mapper, DisregardedFactBody::of);
        this.safeguards = new Encoded<>(mapper, SafeguardBody::of);
        this.closings = new Encoded<>(mapper, InferenceBody::of);
    }

    /**
     * A verdict as it goes over the wire: what Jackson writes of {@link VerdictBody}.
     *
     * @param verdict the verdict
     * @param caseReference what the caller calls the case, where the caller says
     * @param digestSalt the secret that the digest of the facts covers, where the caller wants a digest
     * @param notice what the verdict says of itself
     * @return JSON in UTF-8
     */
    public byte[] write(Verdict verdict, Optional<String> caseReference, Optional<String> digestSalt, String notice) {
        return JsonBytes.of(mapper, json -> write(json, verdict, caseReference, digestSalt, notice));
    }

    /** Writes a verdict as part of something larger. */
    void write(
            JsonGenerator json,
            Verdict verdict,
            Optional<String> caseReference,
            Optional<String> digestSalt,
            String notice)
            throws IOException {
        json.writeStartObject();
        writeResult(json, verdict, caseReference);
        writeReasons(json, verdict);
        writeEnd(json, verdict, digestSalt, notice);
    }

    /**
     * The summary of a verdict as it goes over the wire: what Jackson writes of {@link VerdictSummaryBody}.
     *
     * @param verdict the verdict
     * @param caseReference what the caller calls the case, where the caller says
     * @param digestSalt the secret that the digest of the facts covers, where the caller wants a digest
     * @param notice what the verdict says of itself
     * @return JSON in UTF-8
     */
    public byte[] writeSummary(
            Verdict verdict, Optional<String> caseReference, Optional<String> digestSalt, String notice) {
        return JsonBytes.of(mapper, json -> {
            json.writeStartObject();
            writeResult(json, verdict, caseReference);
            json.writeArrayFieldStart("findings");
            for (Finding finding : verdict.findings()) {
                findings.writeSummary(json, finding);
            }
            json.writeEndArray();
            writeRestsOn(json, verdict);
            json.writeArrayFieldStart("safeguards");
            for (Safeguard safeguard : verdict.safeguards()) {
                texts.write(json, safeguard.code());
            }
            json.writeEndArray();
            json.writeArrayFieldStart("openFacts");
            for (OpenQuestion question : verdict.openQuestions()) {
                texts.write(json, question.fact().id());
            }
            json.writeEndArray();
            writeEnd(json, verdict, digestSalt, notice);
        });
    }

    private void writeReasons(JsonGenerator json, Verdict verdict) throws IOException {
        json.writeArrayFieldStart("findings");
        for (Finding finding : verdict.findings()) {
            findings.write(json, finding);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("inferences");
        for (Inference inference : verdict.query().known().inferences()) {
            write(json, inference);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("disregardedFacts");
        for (DisregardedFact fact : verdict.disregardedFacts()) {
            json.writeRawValue(disregardedFacts.of(fact));
        }
        json.writeEndArray();
        writeRestsOn(json, verdict);
        json.writeArrayFieldStart("safeguards");
        for (Safeguard safeguard : verdict.safeguards()) {
            json.writeRawValue(safeguards.of(safeguard));
        }
        json.writeEndArray();
        json.writeArrayFieldStart("openQuestions");
        for (OpenQuestion question : verdict.openQuestions()) {
            write(json, question);
        }
        json.writeEndArray();
    }

    private void writeRestsOn(JsonGenerator json, Verdict verdict) throws IOException {
        if (!verdict.query().known().stated().attributions().isEmpty()) {
            json.writeFieldName("restsOnAllegedPerpetrator");
            texts.writeIds(json, verdict.restsOnAllegedPerpetrator());
        }
    }

    private static void writeEnd(JsonGenerator json, Verdict verdict, Optional<String> digestSalt, String notice)
            throws IOException {
        String digest = FactsDigest.of(digestSalt, verdict.query().known().stated());
        if (digest != null) {
            json.writeStringField("factsDigest", digest);
        }
        json.writeStringField("notice", notice);
        json.writeEndObject();
    }

    private static void writeResult(JsonGenerator json, Verdict verdict, Optional<String> caseReference)
            throws IOException {
        json.writeStringField("classification", verdict.classification().name());
        json.writeArrayFieldStart("possibleClassifications");
        for (Classification possible : verdict.possibleClassifications()) {
            json.writeString(possible.name());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("defencesMet");
        for (MetDefence met : verdict.defencesMet()) {
            json.writePOJO(MetDefenceBody.of(met));
        }
        json.writeEndArray();
        json.writeStringField("standard", verdict.query().standard().name());
        if (caseReference.isPresent()) {
            json.writeStringField("caseReference", caseReference.get());
        }
        json.writePOJOField("rulebook", RulebookUsedBody.of(verdict));
        PartOfStateBody part = PartOfStateBody.of(verdict);
        if (part != null) {
            json.writePOJOField("partOfState", part);
        }
    }

    private void write(JsonGenerator json, Inference inference) throws IOException {
        if (inference.from().isEmpty()) {
            json.writeRawValue(closings.of(inference));
            return;
        }
        json.writeStartObject();
        json.writeFieldName("fact");
        texts.write(json, inference.fact());
        json.writeStringField("answer", inference.knowledge().name());
        json.writeStringField("because", inference.because().name());
        json.writeFieldName("from");
        texts.writeIds(json, inference.from());
        json.writeEndObject();
    }

    private void write(JsonGenerator json, OpenQuestion question) throws IOException {
        json.writeStartObject();
        json.writeFieldName("fact");
        texts.write(json, question.fact().id());
        json.writeFieldName("question");
        texts.write(json, question.fact().question().orElseThrow());
        json.writeStringField("askedOf", question.fact().askedOf().name());
        json.writeNumberField("sensitivity", question.fact().sensitivity());
        json.writeFieldName("canDecide");
        texts.writeAll(json, question.canDecide());
        json.writeEndObject();
    }
}
