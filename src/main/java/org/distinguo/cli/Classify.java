package org.distinguo.cli;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.distinguo.intake.Intake;
import org.distinguo.intake.RefusedException;
import org.distinguo.intake.request.ClassificationRequest;
import org.distinguo.library.Library;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.Finding;
import org.distinguo.verdict.Ground;
import org.distinguo.verdict.Safeguard;
import org.distinguo.verdict.Standard;
import org.distinguo.verdict.Statuses;
import org.distinguo.verdict.Verdict;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code classify}: the verdict of a rulebook, proved or not, on a case as it is posted to the service. */
@Command(
        name = "classify",
        description = "Print the verdict of a rulebook, proved or not, on the JSON of a case in a file.")
final class Classify implements Callable<Integer> {

    private final PrintStream out;
    private final Clock clock;

    @Parameters(index = "0", paramLabel = "ONE", description = "the folder of a rulebook, or the id of a shipped one")
    private String rulebook = "";

    @Parameters(index = "1", paramLabel = "CASE", description = "a file with what is posted to /v1/classifications")
    private Path file = Path.of("");

    Classify(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        byte[] body;
        try {
            body = Files.readAllBytes(file);
        } catch (IOException e) {
            out.println(file + ": the file is missing or cannot be read");
            return ExitCode.TROUBLE;
        }
        Laws laws = Laws.shipped();
        Classifier classifier = laws.named(rulebook);
        SortedMap<String, Classifier> only = new TreeMap<>();
        only.put(classifier.law().rulebook().id(), classifier);
        Library shipped = laws.library();
        var onlyThat =
                new Library(shipped.catalogue(), shipped.safeguards(), shipped.phrases(), shipped.notice(), only);
        try (ValidatorFactory validators = validators()) {
            var intake = new Intake(onlyThat, clock, validators.getValidator());
            Verdict verdict = intake.classify(intake.read(body, ClassificationRequest.class));
            print(verdict);
            out.println(intake.notice(verdict));
            return ExitCode.FINE;
        } catch (RefusedException e) {
            print(e);
            return ExitCode.TROUBLE;
        }
    }

    private ValidatorFactory validators() {
        return Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .clockProvider(() -> clock)
                .buildValidatorFactory();
    }

    private void print(RefusedException refused) {
        out.println(file + ": " + refused.detail());
        refused.violations()
                .forEach(violation -> out.println("- " + violation.place() + ": " + violation.message()
                        + (violation.didYouMean() == null ? "" : "; did you mean `" + violation.didYouMean() + "`?")));
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
