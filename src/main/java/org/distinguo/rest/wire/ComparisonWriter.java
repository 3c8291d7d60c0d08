package org.distinguo.rest.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.distinguo.comparison.Comparison;
import org.distinguo.comparison.DatedVerdict;
import org.distinguo.comparison.Divergence;
import org.distinguo.intake.request.CaseRequest;
import org.distinguo.rest.wire.ComparisonBody.DatedVerdictBody;
import org.distinguo.rest.wire.ComparisonBody.DivergenceBody;
import org.distinguo.verdict.Verdict;

/**
 * Writes comparisons as Jackson writes {@link ComparisonBody}, to the byte, without making one: their verdicts come from the
 * {@link VerdictWriter}. Safe for many threads.
 */
@Singleton
public final class ComparisonWriter {

    private final ObjectMapper mapper;
    private final VerdictWriter verdicts;

    /**
     * @param mapper writes what is not a verdict
     * @param verdicts writes the verdicts
     */
    public ComparisonWriter(ObjectMapper mapper, VerdictWriter verdicts) {
        this.mapper = mapper;
        this.verdicts = verdicts;
    }

    /**
     * A comparison as it goes over the wire.
     *
     * @param comparison the comparison
     * @param request the request that it answers
     * @param notice what a verdict says of itself
     * @return JSON in UTF-8
     */
    public byte[] write(Comparison comparison, CaseRequest request, Function<Verdict, String> notice) {
        return JsonBytes.of(mapper, json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("verdicts");
            for (DatedVerdict dated : comparison.verdicts()) {
                for (Map.Entry<String, List<LocalDate>> same :
                        DatedVerdictBody.datesByNotice(dated, notice).entrySet()) {
                    write(json, dated, same.getValue(), request, same.getKey());
                }
            }
            json.writeEndArray();
            json.writeArrayFieldStart("divergences");
            for (Divergence divergence : comparison.divergences()) {
                json.writePOJO(DivergenceBody.of(divergence));
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private void write(
            JsonGenerator json, DatedVerdict dated, List<LocalDate> dates, CaseRequest request, String notice)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("rulebook", dated.verdict().rulebook().id());
        json.writeArrayFieldStart("conductDates");
        for (LocalDate date : dates) {
            json.writeString(date.toString());
        }
        json.writeEndArray();
        json.writeFieldName("verdict");
        verdicts.write(json, dated.on(dates.get(0)), request.caseReference(), request.digestSalt(), notice);
        json.writeEndObject();
    }
}
