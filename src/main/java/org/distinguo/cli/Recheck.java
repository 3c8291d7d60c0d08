package org.distinguo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.distinguo.library.Library;
import org.distinguo.library.LibraryReader;
import org.distinguo.recheck.RecheckTexts;
import org.distinguo.rest.wire.RecheckWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code recheck}: which stored cases get another verdict under another revision of a rulebook, or on another date. */
@Command(
        name = "recheck",
        description =
                "Print which stored requests get another verdict under another revision of a rulebook or on another date"
                        + " of decision, why, and in whose favour.",
        exitCodeList = {
            ExitCode.FINE + ":every request was compared, and no result changes",
            ExitCode.FAULTS + ":at least one case is to be looked at: its result changes, or it could not be compared",
            ExitCode.TROUBLE + ":the command was not understood, or could not be carried out"
        })
final class Recheck implements Callable<Integer> {

    private final InputStream in;
    private final PrintStream out;
    private final Clock clock;

    @Parameters(
            arity = "1..*",
            paramLabel = "REQUESTS",
            description =
                    "files and folders with what was posted to /v1/classifications: one request in each *.json, one a"
                            + " line in any other file; - for lines on standard input")
    private List<String> requests = List.of();

    @ArgGroup(exclusive = false, multiplicity = "1")
    private Difference difference = new Difference();

    /** In what the two sides differ: at least one of these. */
    static final class Difference {

        @Option(
                names = "--before-rulebooks",
                paramLabel = "FOLDER",
                description =
                        "the rulebooks before: the folder of one, or a folder with a folder for each. One takes the place of"
                                + " the shipped one of its id; left out: those that are shipped")
        private @Nullable Path beforeRulebooks;

        @Option(
                names = "--after-rulebooks",
                paramLabel = "FOLDER",
                description = "the rulebooks after, in the same way")
        private @Nullable Path afterRulebooks;

        @Option(
                names = "--before-date",
                converter = Day.class,
                paramLabel = "DATE",
                description =
                        "the date of decision before, as 2024-05-31; left out: that of each request or, where it has none,"
                                + " today")
        private @Nullable LocalDate beforeDate;

        @Option(
                names = "--after-date",
                converter = Day.class,
                paramLabel = "DATE",
                description = "the date of decision after, in the same way")
        private @Nullable LocalDate afterDate;
    }

    /** Reads a day. */
    static final class Day implements ITypeConverter<LocalDate> {

        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("`" + text + "` is no day; write one as 2024-05-31");
            }
        }
    }

    @Option(
            names = "--other",
            description =
                    "list as well what is possible, the open questions, the forms and the disregarded facts that differ,"
                            + " and the cases in which nothing else does")
    private boolean other;

    @Option(names = "--as", paramLabel = "FORM", description = "text, if nothing is said, or json")
    private Form form = Form.TEXT;

    /** The forms of the answer. */
    enum Form {
        /** Paragraphs for people. */
        TEXT,
        /** One JSON text a line. */
        JSON
    }

    Recheck(InputStream in, PrintStream out, Clock clock) {
        this.in = in;
        this.out = out;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        Library shipped = LibraryReader.shipped();
        Library before = library(shipped, difference.beforeRulebooks);
        Library after = Objects.equals(difference.beforeRulebooks, difference.afterRulebooks)
                ? before
                : library(shipped, difference.afterRulebooks);
        RecheckTexts texts = RecheckTexts.shipped();
        RecheckAnswer answer = form == Form.JSON ? new RecheckAnswer.Json(new RecheckWriter()) : new RecheckText(texts);
        var run = new RecheckRun(
                new RecheckRun.Side(before, difference.beforeDate),
                new RecheckRun.Side(after, difference.afterDate),
                clock,
                texts,
                answer,
                other,
                this::print);
        try {
            new StoredRequests(in, requests).read(run::take);
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
        print(answer.totals(run.totals()));
        return run.isQuiet() ? ExitCode.FINE : ExitCode.FAULTS;
    }

    private static Library library(Library shipped, @Nullable Path folder) {
        if (folder == null) {
            return shipped;
        }
        Path whole = folder.toAbsolutePath().normalize();
        return Files.isRegularFile(whole.resolve(LibraryReader.FILE))
                ? LibraryReader.withOne(shipped, whole)
                : LibraryReader.with(shipped, whole);
    }

    private void print(String text) {
        out.println(text);
        if (out.checkError()) {
            throw new UncheckedIOException(new IOException("the answers cannot be written"));
        }
    }
}
