package org.distinguo.rest.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.distinguo.rulebook.Citation;
import org.distinguo.rulebook.Offence;
import org.distinguo.verdict.Finding;
import org.distinguo.verdict.Ground;
import org.distinguo.verdict.LeftOpen;
import org.distinguo.verdict.Statuses;

/** Writes findings as Jackson writes {@link FindingBody}, without making one. */
final class FindingWriter {

    private static final SerializableString STATUS = new SerializedString("status");
    private static final SerializableString DECIDED_BY = new SerializedString("decidedBy");
    private static final SerializableString OPEN = new SerializedString("open");
    private static final SerializableString CITATION = new SerializedString("citation");
    private static final SerializableString LEFT_OPEN = new SerializedString("leftOpen");
    private static final SerializableString SOURCES = new SerializedString("sources");
    private static final SerializableString EXPLANATION = new SerializedString("explanation");
    private static final SerializableString REVIEWED = new SerializedString("reviewed");

    private final EncodedTexts texts;
    private final Encoded<Citation> citations;
    private final Encoded<LeftOpen> leftOpen;
    private final Encoded<Statuses> statuses;
    private final EncodedShared<Finding> sharedFindings;
    private final Kind elements;
    private final Kind exemptions;
    private final Kind defences;
    private final Kind aggravating;

    /** The grounds of one kind: the member that has them all, the one that has the id of each, and those that are shared. */
    private record Kind(
            SerializableString all, SerializableString id, boolean canBeLifted, EncodedShared<Ground> shared) {}

    FindingWriter(ObjectMapper mapper, EncodedTexts texts) {
        this.texts = texts;
        this.citations = new Encoded<>(mapper, CitationBody::of);
        this.leftOpen = new Encoded<>(mapper, GroundBodies.LeftOpenBody::of);
        this.statuses = new Encoded<>(mapper, StatusesBody::of);
        this.sharedFindings = new EncodedShared<>(mapper, FindingBody::of);
        this.elements = kind("elements", "element", true, mapper, GroundBodies.ElementBody::of);
        this.exemptions = kind("exemptions", "exemption", false, mapper, GroundBodies.ExemptionBody::of);
        this.defences = kind("defences", "defence", false, mapper, GroundBodies.DefenceBody::of);
        this.aggravating = kind("aggravating", "circumstance", false, mapper, GroundBodies.AggravatingBody::of);
    }

    private static Kind kind(
            String all, String id, boolean canBeLifted, ObjectMapper mapper, Function<Ground, Object> wireForm) {
        return new Kind(
                new SerializedString(all),
                new SerializedString(id),
                canBeLifted,
                new EncodedShared<>(mapper, wireForm));
    }

    void write(JsonGenerator json, Finding finding) throws IOException {
        if (finding.shared()) {
            json.writeRawValue(sharedFindings.of(finding));
        } else {
            writeOwn(json, finding);
        }
    }

    /** The finding without its grounds, as Jackson writes {@link VerdictSummaryBody.FindingSummaryBody}. */
    void writeSummary(JsonGenerator json, Finding finding) throws IOException {
        Offence offence = finding.offence();
        json.writeStartObject();
        json.writeFieldName("offence");
        texts.write(json, offence.id());
        json.writeStringField("kind", offence.kind().name());
        json.writeFieldName(STATUS);
        json.writeRawValue(statuses.of(finding.status()));
        json.writeBooleanField("inForce", finding.inForce());
        json.writeFieldName(REVIEWED);
        json.writeBoolean(finding.reviewed());
        json.writeEndObject();
    }

    private void writeOwn(JsonGenerator json, Finding finding) throws IOException {
        Offence offence = finding.offence();
        json.writeStartObject();
        json.writeFieldName("offence");
        texts.write(json, offence.id());
        json.writeStringField("kind", offence.kind().name());
        json.writeFieldName("title");
        texts.write(json, offence.title());
        json.writeFieldName(CITATION);
        json.writeRawValue(citations.of(offence.citation()));
        json.writeFieldName(STATUS);
        json.writeRawValue(statuses.of(finding.status()));
        json.writeBooleanField("inForce", finding.inForce());
        json.writeFieldName("parts");
        texts.writeAll(json, offence.parts());
        writeDate(json, "inForceFrom", offence.inForce().from());
        writeDate(json, "inForceUntil", offence.inForce().until());
        json.writeFieldName("forms");
        texts.writeAll(json, finding.forms());
        write(json, elements, finding.elements());
        write(json, exemptions, finding.exemptions());
        write(json, defences, finding.defences());
        write(json, aggravating, finding.aggravating());
        if (offence.penalty().isPresent()) {
            json.writeFieldName("penalty");
            texts.write(json, offence.penalty().get());
        }
        json.writeFieldName("notAssessed");
        texts.writeAll(json, offence.notAssessed());
        json.writeFieldName(REVIEWED);
        json.writeBoolean(finding.reviewed());
        json.writeEndObject();
    }

    private static void writeDate(JsonGenerator json, String name, Optional<LocalDate> date) throws IOException {
        if (date.isPresent()) {
            json.writeStringField(name, date.get().toString());
        }
    }

    private void write(JsonGenerator json, Kind kind, List<Ground> grounds) throws IOException {
        json.writeFieldName(kind.all());
        json.writeStartArray();
        for (Ground ground : grounds) {
            if (ground.shared()) {
                json.writeRawValue(kind.shared().of(ground));
            } else {
                writeOwn(json, kind, ground);
            }
        }
        json.writeEndArray();
    }

    private void writeOwn(JsonGenerator json, Kind kind, Ground ground) throws IOException {
        json.writeStartObject();
        json.writeFieldName(kind.id());
        texts.write(json, ground.id());
        json.writeFieldName(STATUS);
        json.writeRawValue(statuses.of(ground.status()));
        json.writeFieldName(DECIDED_BY);
        texts.writeIds(json, ground.decidedBy());
        json.writeFieldName(OPEN);
        texts.writeIds(json, ground.open());
        json.writeFieldName(LEFT_OPEN);
        json.writeStartArray();
        for (LeftOpen question : ground.leftOpen()) {
            json.writeRawValue(leftOpen.of(question));
        }
        json.writeEndArray();
        json.writeFieldName(CITATION);
        json.writeRawValue(citations.of(ground.citation()));
        json.writeFieldName(SOURCES);
        json.writeStartArray();
        for (Citation source : ground.sources()) {
            json.writeRawValue(citations.of(source));
        }
        json.writeEndArray();
        json.writeFieldName(EXPLANATION);
        texts.write(json, ground.explanation());
        json.writeFieldName(REVIEWED);
        json.writeBoolean(ground.reviewed());
        if (kind.canBeLifted()) {
            json.writeBooleanField("lifted", ground.lifted());
        }
        json.writeEndObject();
    }
}
