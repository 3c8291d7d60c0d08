package org.distinguo.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.distinguo.source.Diagnostic;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.source.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The commands of the jar, beside serving. None of them starts the platform. Prints to the given streams only. */
@Command(
        name = "distinguo",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpWidth = 120,
        parameterListHeading = "%nArguments:%n",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            ExitCode.FINE + ":everything is as it should be",
            ExitCode.FAULTS + ":faults were found, or two laws part; without a command, the service did not start",
            ExitCode.TROUBLE + ":the command was not understood, or could not be carried out"
        })
public final class Commands {

    private static final String SETTING = "-D";

    private final PrintStream err;
    private final CommandLine line;

    /**
     * @param in where a batch of cases is read that stands in no file
     * @param out where results are printed, faults as well where a command was asked to find some
     * @param err where it is said why a command was not understood, or could not be carried out
     * @param clock tells the day of a check
     */
    public Commands(InputStream in, PrintStream out, PrintStream err, Clock clock) {
        this.err = err;
        this.line = new CommandLine(this)
                .addSubcommand(new Check(out, clock))
                .addSubcommand(new Assure(out, clock))
                .addSubcommand(new Diff(out, clock))
                .addSubcommand(new Classify(in, out, err, clock))
                .addSubcommand(new Recheck(in, out, clock))
                .addSubcommand(new Convert(out, err))
                .addSubcommand(new Audit(out, err, clock))
                .addSubcommand(new HelpCommand())
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((notUnderstood, arguments) -> explain(notUnderstood))
                .setExecutionExceptionHandler((failure, command, result) -> explain(failure));
        line.getCommandSpec()
                .usageMessage()
                .description("Stands for `java -jar quarkus-run.jar`. Without a command, it serves; settings such as"
                        + " -Dquarkus.http.port=8081 stand before -jar.");
    }

    /**
     * Runs a command.
     *
     * @param arguments the command line, with a command first
     * @return the exit code
     */
    public int run(String... arguments) {
        return line.execute(arguments);
    }

    private int explain(ParameterException notUnderstood) {
        CommandLine command = notUnderstood.getCommandLine();
        String word = unknown(notUnderstood);
        boolean option = word.startsWith("-");
        boolean isCommand = !word.isEmpty() && !option && command == line;
        err.println(isCommand ? "Unknown command: `" + word + "`" : notUnderstood.getMessage());
        if (word.startsWith(SETTING)) {
            err.println("A setting stands before -jar: java " + word + " -jar quarkus-run.jar");
        } else {
            Nearest.to(
                            word,
                            option
                                    ? command.getCommandSpec().optionsMap().keySet()
                                    : line.getSubcommands().keySet())
                    .ifPresent(near -> err.println("Did you mean `" + near + "`?"));
        }
        command.usage(err);
        return ExitCode.TROUBLE;
    }

    /** The first word that means nothing where it stands; empty where something is missing. */
    private static String unknown(ParameterException notUnderstood) {
        if (notUnderstood instanceof UnmatchedArgumentException unmatched) {
            return unmatched.getUnmatched().get(0);
        }
        return notUnderstood.getArgSpec() == null ? Objects.requireNonNullElse(notUnderstood.getValue(), "") : "";
    }

    private int explain(Exception failure) {
        if (failure instanceof InvalidSourceException faults) {
            List<Diagnostic> diagnostics = faults.diagnostics();
            diagnostics.forEach(err::println);
            err.println(diagnostics.size() == 1 ? "1 fault" : diagnostics.size() + " faults");
        } else {
            err.println("not carried out: " + Failure.of(failure));
        }
        return ExitCode.TROUBLE;
    }
}
