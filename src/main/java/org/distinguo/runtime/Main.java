package org.distinguo.runtime;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.PrintStream;
import java.time.Clock;
import org.distinguo.cli.Commands;
import org.distinguo.cli.ExitCode;
import org.distinguo.source.InvalidSourceException;
import org.jspecify.annotations.Nullable;

/** Serves or, where the command line has a word, runs the command of that name and ends. */
@QuarkusMain
public final class Main {

    private Main() {}

    /**
     * Starts what the command line asks for.
     *
     * @param arguments a command and what it needs, or nothing for the service
     */
    public static void main(String... arguments) {
        if (arguments.length > 0) {
            System.exit(new Commands(System.out, System.err, Clock.systemUTC()).run(arguments));
        }
        Quarkus.run(null, (exitCode, failure) -> end(exitCode, failure, System.err), arguments);
    }

    /** A faulty rulebook is the operator's to correct, so the faults are listed and nothing else. */
    private static void end(int exitCode, @Nullable Throwable failure, PrintStream err) {
        int code = exitCode;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidSourceException faults) {
                err.println("not started: the law or the catalogue has faults");
                faults.diagnostics().forEach(err::println);
                code = ExitCode.NOT_STARTED;
            }
        }
        System.exit(code);
    }
}
