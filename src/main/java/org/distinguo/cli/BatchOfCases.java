package org.distinguo.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.distinguo.language.Language;
import org.distinguo.rest.batch.Batch;
import org.distinguo.rest.batch.BatchClassifier;
import org.distinguo.rest.batch.BatchDetail;
import org.distinguo.rest.batch.BatchLine;
import org.distinguo.rest.batch.LineSplitter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Cases, one a line, in files or on standard input; answered as the service answers them, in a constant amount of memory. */
final class BatchOfCases {

    private static final int PIECE = 65_536;

    /** In the place of a file. */
    private static final String STANDARD_INPUT = "-";

    @Option(
            names = "--batch",
            required = true,
            arity = "0..*",
            fallbackValue = STANDARD_INPUT,
            paramLabel = "FILE",
            description =
                    "read one case a line, with or without episodes, as it is posted to /v1/classifications/batch, from"
                            + " these files one after the other or, without a file or from -, from standard input; print one"
                            + " answer a line, and the totals")
    private List<Path> files = List.of();

    @Option(
            names = "--detail",
            paramLabel = "DETAIL",
            description = "what to print of each verdict: SUMMARY, if nothing is said, or FULL")
    private BatchDetail detail = BatchDetail.SUMMARY;

    /** Answers all lines; what is printed last are the totals. */
    int answer(InputStream in, PrintStream out, Clock clock, Language language) throws IOException {
        Batch batch = BatchClassifier.standalone(clock).begin(detail, language);
        var lines = new LineSplitter();
        for (Path file : files) {
            if (file.equals(Path.of(STANDARD_INPUT))) {
                answer(in, lines, batch, out);
                continue;
            }
            try (InputStream stream = Files.newInputStream(file)) {
                answer(stream, lines, batch, out);
            }
        }
        var totals = new ByteArrayOutputStream();
        batch.end(lines.lines(), totals);
        print(totals, out);
        return batch.hasProblems() ? ExitCode.FAULTS : ExitCode.FINE;
    }

    private static void answer(InputStream stream, LineSplitter lines, Batch batch, PrintStream out)
            throws IOException {
        byte[] piece = new byte[PIECE];
        var answers = new ByteArrayOutputStream(PIECE);
        for (int length = stream.read(piece); length >= 0; length = stream.read(piece)) {
            lines.add(Arrays.copyOf(piece, length));
            for (@Nullable BatchLine line = lines.next(); line != null; line = lines.next()) {
                batch.answer(line, answers);
                if (answers.size() >= PIECE) {
                    print(answers, out);
                }
            }
        }
        BatchLine last = lines.last();
        if (last != null) {
            batch.answer(last, answers);
        }
        print(answers, out);
    }

    private static void print(ByteArrayOutputStream answers, PrintStream out) throws IOException {
        answers.writeTo(out);
        answers.reset();
        if (out.checkError()) {
            throw new IOException("the answers cannot be written; whoever reads them has stopped, or the disk is full");
        }
    }
}
