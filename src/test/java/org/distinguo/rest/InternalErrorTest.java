package org.distinguo.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerationException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.distinguo.rest.problem.Problem;
import org.distinguo.rest.problem.ProblemType;
import org.distinguo.rest.problem.ServiceFault;
import org.junit.jupiter.api.Test;

/** A fault of the service tells the caller an id, the operator where it happened, and nobody what the case was. */
@QuarkusTest
final class InternalErrorTest {

    private static final String FACT = "person.ageYears=16";

    private final ProblemMappers mappers;

    InternalErrorTest(ProblemMappers mappers) {
        this.mappers = mappers;
    }

    @Test
    void callerGetsAnIdUnderWhichTheLogHasThePlaceButNoFact() {
        List<LogRecord> log = new ArrayList<>();
        Response answer = whileListening(
                log, () -> mappers.failed(new IllegalStateException(FACT, new IllegalArgumentException(FACT))));
        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getMediaType()).hasToString("application/problem+json");
        Problem problem = (Problem) answer.getEntity();
        assertThat(problem.type()).isEqualTo(ProblemType.INTERNAL_ERROR.uri());
        assertThat(problem.errorId()).isNotBlank();
        assertThat(problem.toString()).doesNotContain(FACT).doesNotContain("Exception");
        ObjectNode shown = Contract.problemExample(500).deepCopy();
        assertThat(Contract.MAPPER.<JsonNode>valueToTree(problem))
                .as("the example of the contract")
                .isEqualTo(shown.put("errorId", problem.errorId()));
        assertThat(log).hasSize(1);
        String written = written(log.get(0));
        assertThat(written)
                .contains("errorId=" + problem.errorId())
                .contains(IllegalStateException.class.getName())
                .contains(InternalErrorTest.class.getName())
                .doesNotContain(FACT);
    }

    @Test
    void causesAreLoggedAsTypesAndPlaces() {
        var circle = new IllegalStateException(FACT);
        circle.initCause(new IllegalArgumentException(FACT, circle));
        List<LogRecord> log = new ArrayList<>();
        whileListening(log, () -> mappers.failed(new UncheckedIOException(FACT, new IOException(FACT, circle))));
        assertThat(written(log.get(0)))
                .containsSubsequence(
                        UncheckedIOException.class.getName(),
                        "Caused by: ",
                        IOException.class.getName(),
                        "Caused by: ",
                        IllegalStateException.class.getName(),
                        "Caused by: ",
                        IllegalArgumentException.class.getName())
                .doesNotContain(FACT);
    }

    @Test
    void answerThatCannotBeWrittenIsAFaultOfTheService() {
        List<LogRecord> log = new ArrayList<>();
        Response answer =
                whileListening(log, () -> mappers.broken(new JsonGenerationException(FACT, (JsonGenerator) null)));
        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(log).hasSize(1);
        assertThat(written(log.get(0)))
                .contains(JsonGenerationException.class.getName())
                .doesNotContain(FACT);
    }

    private static Response whileListening(List<LogRecord> log, Supplier<Response> call) {
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                log.add(entry);
            }

            @Override
            public void flush() {
                // nothing is held back
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        Logger logger = Logger.getLogger(ServiceFault.class.getName());
        logger.addHandler(handler);
        try {
            return call.get();
        } finally {
            logger.removeHandler(handler);
        }
    }

    private static String written(LogRecord entry) {
        StringWriter text = new StringWriter();
        text.write(entry.getMessage());
        if (entry.getThrown() != null) {
            entry.getThrown().printStackTrace(new PrintWriter(text, true));
        }
        return text.toString();
    }
}
