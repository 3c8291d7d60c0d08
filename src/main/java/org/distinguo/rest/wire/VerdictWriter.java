package org.distinguo.rest.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
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
 * Writes verdicts as Jackson writes {@link VerdictBody}, to the byte, without making one: what stands in the law and in the
 * catalogue is encoded once and copied. The contract's schemas come from the records, and a test holds the two together. Safe
 * for many threads.
 */
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
     * A verdict as it goes over the wire.
     *
     * @param verdict the verdict
     * @param caseReference what the caller calls the case, where the caller says
     * @param digestSalt the secret that the digest of the facts covers, where the caller wants a digest
     * @param notice what the verdict says of itself
     * @return JSON in UTF-8
     */
    public byte[] write(Verdict verdict, Optional<String> caseReference, Optional<String> digestSalt, String notice) {
        return bytes(json -> {
            json.writeStartObject();
            writeResult(json, verdict);
            if (caseReference.isPresent()) {
                json.writeStringField("caseReference", caseReference.get());
            }
            writeLaw(json, verdict);
            writeReasons(json, verdict);
            String digest = FactsDigest.of(digestSalt, verdict.query().known().stated());
            if (digest != null) {
                json.writeStringField("factsDigest", digest);
            }
            json.writeStringField("notice", notice);
            json.writeEndObject();
        });
    }

    /** Writes with a generator. */
    private interface Content {
        void writeTo(JsonGenerator json) throws IOException;
    }

    private byte[] bytes(Content content) {
        try {
            return mapper.writeValueAsBytes(new JsonSerializable.Base() {
                @Override
                public void serialize(JsonGenerator json, SerializerProvider provider) throws IOException {
                    content.writeTo(json);
                }

                @Override
                public void serializeWithType(JsonGenerator json, SerializerProvider provider, TypeSerializer type)
                        throws IOException {
                    content.writeTo(json);
                }
            });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a verdict is plain data", e);
        }
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

    private static void writeResult(JsonGenerator json, Verdict verdict) throws IOException {
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
    }

    private void writeLaw(JsonGenerator json, Verdict verdict) throws IOException {
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
