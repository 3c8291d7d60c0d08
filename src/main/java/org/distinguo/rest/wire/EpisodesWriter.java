package org.distinguo.rest.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.function.Function;
import org.distinguo.episodes.Episode;
import org.distinguo.episodes.EpisodesVerdict;
import org.distinguo.episodes.Whole;
import org.distinguo.intake.request.EpisodesRequest;
import org.distinguo.rest.wire.EpisodesBody.CarriersBody;
import org.distinguo.verdict.Verdict;

/**
 * Writes answers about several episodes as Jackson writes {@link EpisodesBody}, to the byte, without making one: their verdicts
 * come from the {@link VerdictWriter}. Safe for many threads.
 */
@Singleton
public final class EpisodesWriter {

    private final ObjectMapper mapper;
    private final VerdictWriter verdicts;

    /**
     * @param mapper writes what is not a verdict
     * @param verdicts writes the verdicts
     */
    public EpisodesWriter(ObjectMapper mapper, VerdictWriter verdicts) {
        this.mapper = mapper;
        this.verdicts = verdicts;
    }

    /**
     * An answer as it goes over the wire.
     *
     * @param answer the answer
     * @param request the request that it answers
     * @param notice what a verdict says of itself
     * @param noticeOfAll what the answer says of itself
     * @return JSON in UTF-8
     */
    public byte[] write(
            EpisodesVerdict answer, EpisodesRequest request, Function<Verdict, String> notice, String noticeOfAll) {
        return JsonBytes.of(mapper, json -> {
            json.writeStartObject();
            writeWhole(json, answer, request);
            json.writeArrayFieldStart("episodes");
            for (int place = 0; place < answer.episodes().size(); place++) {
                write(json, place + 1, answer.episodes().get(place), request, notice);
            }
            json.writeEndArray();
            json.writePOJOField("joined", JoiningBodies.joined(answer));
            json.writePOJOField("notJoined", JoiningBodies.notJoined(answer));
            json.writePOJOField("safeguards", MergedBodies.safeguards(answer));
            json.writePOJOField("openQuestions", MergedBodies.openQuestions(answer));
            json.writeStringField("notice", noticeOfAll);
            json.writeEndObject();
        });
    }

    /**
     * The result of an answer without its reasons and without the verdicts on the episodes.
     *
     * @param answer the answer
     * @param request the request that it answers
     * @param noticeOfAll what the answer says of itself
     * @return JSON in UTF-8
     */
    public byte[] writeSummary(EpisodesVerdict answer, EpisodesRequest request, String noticeOfAll) {
        return JsonBytes.of(mapper, json -> json.writePOJO(EpisodesSummaryBody.of(answer, request, noticeOfAll)));
    }

    private static void writeWhole(JsonGenerator json, EpisodesVerdict answer, EpisodesRequest request)
            throws IOException {
        Whole whole = answer.whole();
        json.writeStringField("classification", whole.classification().name());
        json.writePOJOField("possibleClassifications", whole.possible());
        json.writeBooleanField("exact", whole.exact());
        json.writeStringField("reason", whole.reason());
        if (!whole.restsOnAllegedPerpetrator().isEmpty()) {
            json.writePOJOField("restsOnAllegedPerpetrator", GroundBodies.ids(whole.restsOnAllegedPerpetrator()));
        }
        json.writePOJOField("trafficking", CarriersBody.of(whole.trafficking()));
        json.writePOJOField("smuggling", CarriersBody.of(whole.smuggling()));
        json.writeStringField(
                "standard",
                answer.episodes().get(0).verdict().query().standard().name());
        if (request.caseReference().isPresent()) {
            json.writeStringField("caseReference", request.caseReference().get());
        }
    }

    private void write(
            JsonGenerator json, int number, Episode episode, EpisodesRequest request, Function<Verdict, String> notice)
            throws IOException {
        json.writeStartObject();
        json.writeNumberField("episode", number);
        if (episode.label().isPresent()) {
            json.writeStringField("label", episode.label().get());
        }
        json.writePOJOField("actors", episode.actors());
        json.writeFieldName("verdict");
        verdicts.write(
                json,
                episode.verdict(),
                request.caseReference(),
                request.digestSalt(),
                notice.apply(episode.verdict()));
        json.writeEndObject();
    }
}
