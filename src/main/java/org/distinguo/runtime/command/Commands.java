package org.distinguo.runtime.command;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.distinguo.source.Diagnostic;
import org.distinguo.source.InvalidSourceException;

/** The commands of the jar, beside serving. Prints to the given stream only. */
public final class Commands {

    /** Everything is as it should be. */
    public static final int FINE = 0;

    /** At least one fault was found and printed, or two laws part. */
    public static final int FAULTS = 1;

    /** The command was not understood, or could not be carried out. */
    public static final int TROUBLE = 2;

    private static final List<String> NAMES = List.of("check", "assure", "diff", "classify");
    private static final String HELP = """
            usage:
              check FOLDER...       read, prove and run the cases of a rulebook, or of every rulebook in a folder
              assure FOLDER...      the same; seed faults, list those that nothing notices, and write assurance.yaml into
                                    each rulebook's folder
              diff ONE OTHER        the fact patterns on which two rulebooks part today: folders, or ids of shipped ones
              classify ONE CASE     the verdict of a rulebook, proved or not, on the JSON of a case in a file
            exit code: 0 fine, 1 faults were found or the laws part, 2 the command could not be carried out
            """;

    private final PrintStream out;
    private final Clock clock;

    /**
     * @param out where to print
     * @param clock tells the day of a check
     */
    public Commands(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    /**
     * Whether a command line names a command, and is not for the service itself.
     *
     * @param arguments the command line
     * @return true where the first word is a command
     */
    public static boolean isOne(String... arguments) {
        return arguments.length > 0 && (NAMES.contains(arguments[0]) || arguments[0].equals("help"));
    }

    /**
     * Runs a command.
     *
     * @param arguments the command line, with a command first
     * @return the exit code
     */
    public int run(String... arguments) {
        List<String> words = Arrays.asList(arguments).subList(1, arguments.length);
        try {
            return switch (arguments[0]) {
                case "check" -> words.isEmpty() ? usage() : new Check(out, clock, false).run(words);
                case "assure" -> words.isEmpty() ? usage() : new Check(out, clock, true).run(words);
                case "diff" -> words.size() == 2 ? new Diff(out, clock).run(words.get(0), words.get(1)) : usage();
                case "classify" ->
                    words.size() == 2 ? new Classify(out, clock).run(words.get(0), words.get(1)) : usage();
                default -> usage();
            };
        } catch (InvalidSourceException e) {
            print(e.diagnostics());
            return TROUBLE;
        }
    }

    private int usage() {
        out.print(HELP);
        return TROUBLE;
    }

    private void print(List<Diagnostic> diagnostics) {
        diagnostics.forEach(out::println);
        out.println(diagnostics.size() == 1 ? "1 fault" : diagnostics.size() + " faults");
    }
}
