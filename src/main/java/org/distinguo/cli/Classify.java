package org.distinguo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.distinguo.intake.Intake;
import org.distinguo.intake.NamedLaw;
import org.distinguo.intake.RefusedException;
import org.distinguo.intake.request.CaseRequest;
import org.distinguo.intake.request.ClassificationRequest;
import org.distinguo.intake.request.EpisodesRequest;
import org.distinguo.language.Language;
import org.distinguo.language.Marks;
import org.distinguo.record.RecordWriter;
import org.distinguo.record.RecordWriters;
import org.distinguo.record.RecordedCase;
import org.distinguo.rest.wire.FactsDigest;
import org.distinguo.rest.wire.TextsMember;
import org.distinguo.rest.wire.VerdictWriter;
import org.distinguo.rest.wire.WireMapper;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.Finding;
import org.distinguo.verdict.Ground;
import org.distinguo.verdict.Safeguard;
import org.distinguo.verdict.Standard;
import org.distinguo.verdict.Statuses;
import org.distinguo.verdict.Verdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code classify}: the verdict of a rulebook, proved or not, on a case as it is posted to the service; or the answers to a
 * batch of cases.
 */
@Command(
        name = "classify",
        description =
                "Print the verdict of a rulebook, proved or not, on the JSON of a case in a file; or answer a batch"
                        + " of cases, one a line, as the service does.")
final class Classify implements Callable<Integer> {

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;

    @ArgGroup(multiplicity = "1")
    private Work work = new Work();

    @Mixin
    private LanguageOption language = new LanguageOption();

    /** What there is to do: one of the two. */
    static final class Work {

        @ArgGroup(exclusive = false, multiplicity = "1")
        private @Nullable OneCase one;

        @ArgGroup(exclusive = false, multiplicity = "1")
        private @Nullable BatchOfCases batch;
    }

    /** One case and a rulebook. */
    static final class OneCase {

        @Parameters(
                index = "0",
                paramLabel = "LAW",
                description = "the folder of a rulebook, or the id of a shipped one")
        private String rulebook = "";

        @Parameters(
                index = "1",
                paramLabel = "CASE",
                description = "a file with what is posted to /v1/classifications or, of several episodes, to"
                        + " /v1/classifications/episodes; `rulebook` may be left out")
        private Path file = Path.of("");

        @Option(
                names = "--as",
                paramLabel = "FORM",
                description = "print what the service answers with: json, or the record of the verdict as html or text;"
                        + " left out: the result in short; of several episodes there is no record")
        private @Nullable PrintedAs form;
    }

    /** How a verdict is printed, as the service answers with it. */
    enum PrintedAs {
        JSON,
        HTML,
        TEXT
    }

    Classify(InputStream in, PrintStream out, PrintStream err, Clock clock) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        Language chosen = language.chosen();
        return work.batch == null
                ? classify(Objects.requireNonNull(work.one), chosen)
                : work.batch.answer(in, out, clock, chosen);
    }

    private int classify(OneCase one, Language chosen) {
        Path file = one.file;
        byte[] body;
        try {
            body = Files.readAllBytes(file);
        } catch (IOException e) {
            err.println(file + ": " + Unreadable.why(file));
            return ExitCode.TROUBLE;
        }
        Laws.Named law = Laws.shipped().named(one.rulebook);
        try {
            Intake intake = Intake.standalone(law.library(), language.languages(), clock)
                    .in(chosen);
            CaseRequest read = NamedLaw.read(intake, body, law.id());
            if (read instanceof EpisodesRequest episodes) {
                new ClassifiedEpisodes(out, chosen).print(one.form, intake, episodes);
                return ExitCode.FINE;
            }
            ClassificationRequest request = (ClassificationRequest) read;
            Verdict verdict = intake.classify(request);
            if (one.form == null) {
                print(verdict);
                out.println(Marks.out(intake.notice(verdict)));
            } else {
                print(one.form, chosen, intake, request, verdict);
            }
            return ExitCode.FINE;
        } catch (RefusedException e) {
            language.refusals().print(file, e, err);
            return ExitCode.TROUBLE;
        }
    }

    private void print(PrintedAs form, Language chosen, Intake intake, ClassificationRequest request, Verdict verdict) {
        RecordWriter words = new RecordWriters(language.languages()).in(chosen);
        byte[] printed =
                switch (form) {
                    case JSON -> json(chosen, intake, request, verdict);
                    case HTML -> words.html(recorded(intake, request, verdict)).bytes();
                    case TEXT -> words.text(recorded(intake, request, verdict)).bytes();
                };
        out.write(printed, 0, printed.length);
        out.flush();
    }

    private static byte[] json(Language chosen, Intake intake, ClassificationRequest request, Verdict verdict) {
        byte[] json = new VerdictWriter(WireMapper.standalone())
                .write(verdict, request.caseReference(), request.digestSalt(), intake.notice(verdict));
        return chosen.isEnglish() ? json : TextsMember.added(Marks.out(chosen, json));
    }

    private static RecordedCase recorded(Intake intake, ClassificationRequest request, Verdict verdict) {
        return new RecordedCase(
                verdict,
                request.conduct(),
                request.caseReference(),
                FactsDigest.of(request.digestSalt(), verdict),
                intake.today());
    }

    private void print(Verdict verdict) {
        Standard standard = verdict.query().standard();
        out.println(verdict.classification() + " (" + standard + ")");
        list(
                "defences met",
                verdict.defencesMet().stream()
                        .map(met -> met.offence().id() + "." + met.defence().id())
                        .toList());
        List<String> parts = verdict.restsOnParts();
        if (!parts.isEmpty()) {
            list("rests on the law of these parts of the State alone", parts);
        }
        for (Finding finding : verdict.findings()) {
            out.println(finding.offence().id() + ": "
                    + (finding.inForce()
                            ? words(finding.status())
                            : "not in force on " + verdict.query().conductDate()));
            print("", finding.elements());
            print("exemption ", finding.exemptions());
            print("defence ", finding.defences());
            print("aggravating ", finding.aggravating());
        }
        list("safeguards", verdict.safeguards().stream().map(Safeguard::code).toList());
        list(
                "open questions",
                verdict.openQuestions().stream()
                        .map(question -> question.fact().id().toString())
                        .toList());
    }

    private void print(String section, List<Ground> grounds) {
        for (Ground ground : grounds) {
            String decided = ground.decidedBy().stream().map(Object::toString).collect(Collectors.joining(", "));
            out.println("  " + section + ground.id() + ": " + words(ground.status())
                    + (ground.lifted() ? ", lifted" : "") + (decided.isEmpty() ? "" : ", by " + decided));
        }
    }

    private void list(String what, List<String> words) {
        out.println(what + ": " + (words.isEmpty() ? "none" : String.join(", ", words)));
    }

    private static String words(Statuses statuses) {
        Status established = statuses.established();
        Status reasonable = statuses.reasonableGrounds();
        return established == reasonable
                ? established.toString()
                : established + " established and " + reasonable + " on reasonable grounds";
    }
}
