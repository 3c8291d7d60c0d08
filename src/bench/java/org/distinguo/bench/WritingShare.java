package org.distinguo.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.distinguo.intake.Intake;
import org.distinguo.intake.request.InterviewRequest;
import org.distinguo.intake.request.WhatIfRequest;
import org.distinguo.interview.Interview;
import org.distinguo.library.LibraryReader;
import org.distinguo.rest.wire.InterviewBodies.InterviewBody;
import org.distinguo.rest.wire.WhatIfBodies.WhatIfBody;
import org.distinguo.rest.wire.WireMapper;

/**
 * How much of an answer's processor time goes into writing it, of the answers that Jackson writes as a whole: those to a what-if
 * and to an interview. Verdicts are written from encoded pieces; that pays where writing is a large part.
 */
final class WritingShare {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Path EXAMPLES = Path.of("openapi/examples");
    private static final double NANOSECONDS = 1e3; // of a microsecond
    private static final int ROUNDS = 5;
    private static final int WARM_UP = 3;

    private final Intake intake = Intake.standalone(LibraryReader.shipped(), Clock.systemUTC());
    private final ObjectMapper mapper = WireMapper.standalone();
    private final long roundNanoseconds;

    /** What keeps the compiler from leaving out the work. */
    private long seen;

    private WritingShare(Duration round) {
        this.roundNanoseconds = round.toNanos();
    }

    /** A question: reading and deciding it, and making and writing the wire form of what was decided. */
    private record Part(String name, Supplier<Object> decided, Supplier<byte[]> written) {}

    /**
     * A table in Markdown.
     *
     * @param round how long each round lasts, in processor time; the median of five is taken
     */
    static List<String> table(Duration round) {
        var share = new WritingShare(round);
        List<String> lines = new ArrayList<>(List.of(
                "| question | bytes of the answer | read and decided, microseconds | written, microseconds | share of writing |",
                "| --- | ---: | ---: | ---: | ---: |"));
        share.parts().forEach(part -> lines.add(share.row(part)));
        return lines;
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        parts.add(whatIf("what-if, amir", example("what-if-amir")));
        parts.add(whatIf("what-if, nothing known (us)", nothing("us")));
        parts.add(interview("interview, first questions", example("interview-first-questions")));
        parts.add(interview("interview, a page", example("interview-page")));
        parts.add(interview("interview, settled", example("interview-settled")));
        parts.add(interview("interview, nothing known (us)", nothing("us")));
        return parts;
    }

    private Part whatIf(String name, byte[] body) {
        WhatIfRequest request = intake.read(body, WhatIfRequest.class);
        Intake.Changes found = intake.change(request);
        return new Part(
                name,
                () -> intake.change(intake.read(body, WhatIfRequest.class)),
                () -> bytes(WhatIfBody.of(request, found, intake.notice(found.verdict()))));
    }

    private Part interview(String name, byte[] body) {
        InterviewRequest request = intake.read(body, InterviewRequest.class);
        Interview interview = intake.interview(request);
        return new Part(
                name,
                () -> intake.interview(intake.read(body, InterviewRequest.class)),
                () -> bytes(InterviewBody.of(interview, request, intake.notice(interview.verdict()))));
    }

    private String row(Part part) {
        int length = part.written().get().length;
        List<Double> decided = new ArrayList<>();
        List<Double> written = new ArrayList<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) { // by turns
            double one = microseconds(() -> seen += part.decided().get().hashCode());
            double other = microseconds(() -> seen += part.written().get().length);
            if (round >= 0) {
                decided.add(one);
                written.add(other);
            }
        }
        double before = median(decided);
        double writing = median(written);
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %,.0f | %,.0f | %.0f %% |",
                part.name(),
                length,
                before,
                writing,
                100 * writing / (before + writing));
    }

    private double microseconds(Runnable once) {
        long start = THREADS.getCurrentThreadCpuTime();
        long now = start;
        int times = 0;
        while (now - start < roundNanoseconds) {
            once.run();
            times++;
            now = THREADS.getCurrentThreadCpuTime();
        }
        return (now - start) / NANOSECONDS / times;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private byte[] bytes(Object body) {
        try {
            return mapper.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] nothing(String rulebook) {
        return ("{\"rulebook\": \"" + rulebook + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] example(String name) {
        try {
            return Files.readAllBytes(EXAMPLES.resolve(name + ".request.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
