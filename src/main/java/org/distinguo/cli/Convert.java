package org.distinguo.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.distinguo.intake.FormIntake;
import org.distinguo.intake.RefusedException;
import org.distinguo.language.Marks;
import org.distinguo.mapping.Conversion;
import org.distinguo.mapping.Converter;
import org.distinguo.mapping.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code convert}: the facts that a record of a form states, and what became of its fields. */
@Command(
        name = "convert",
        description = "Print the facts that a record of a form states, and what became of its fields.")
final class Convert implements Callable<Integer> {

    private final PrintStream out;
    private final PrintStream err;

    @Parameters(
            index = "0",
            paramLabel = "MAPPING",
            description = "the folder of a mapping, or the id of a shipped one")
    private String mapping = "";

    @Parameters(
            index = "1",
            paramLabel = "RECORD",
            description = "a file with what is posted to /v1/conversions/{mapping}")
    private Path file = Path.of("");

    @Mixin
    private LanguageOption language = new LanguageOption();

    Convert(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        try {
            Converter converter = Forms.named(mapping, language);
            print(FormIntake.convert(converter, Files.readAllBytes(file)));
            return ExitCode.FINE;
        } catch (IOException e) {
            err.println(file + ": " + Unreadable.why(file));
        } catch (RefusedException e) {
            language.refusals().print(file, e, err);
        }
        return ExitCode.TROUBLE;
    }

    private void print(Conversion conversion) {
        out.println("facts:");
        conversion.facts().numbers().forEach((fact, number) -> out.println("  " + fact + ": " + number));
        conversion.facts().answers().forEach((fact, answer) -> out.println("  " + fact + ": " + answer));
        out.println("fields:");
        for (Conversion.FieldReport report : conversion.fields()) {
            if (report.outcome() != Outcome.NOT_ANSWERED) {
                out.println("  " + report.field().name() + ": " + report.outcome()
                        + Marks.out(listed(" - ", report.reasons()))
                        + listed(
                                " - ask for ",
                                report.asks().stream().map(Object::toString).toList()));
            }
        }
        out.println("unknown fields: " + conversion.unknown().size());
        for (Conversion.UnknownField field : conversion.unknown()) {
            String near = field.near()
                    .map(name -> ": " + language.refusals().near(name))
                    .orElse("");
            String note = field.note().map(said -> " - " + Marks.out(said)).orElse("");
            out.println("  field no. " + field.position() + " of the record" + near + note);
        }
        conversion.note().map(Marks::out).ifPresent(out::println);
    }

    private static String listed(String before, List<String> words) {
        return words.isEmpty() ? "" : words.stream().collect(Collectors.joining(" ", before, ""));
    }
}
