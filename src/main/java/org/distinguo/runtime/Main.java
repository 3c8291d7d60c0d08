package org.distinguo.runtime;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.time.Clock;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.distinguo.cli.Commands;
import org.distinguo.cli.ExitCode;
import org.distinguo.cli.Failure;
import org.eclipse.microprofile.config.ConfigProvider;
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
            System.exit(command(arguments));
        }
        serve();
    }

    private static int command(String... arguments) {
        try {
            return new Commands(System.in, System.out, System.err, Clock.systemUTC()).run(arguments);
        } catch (Error failure) { // memory, the stack, or a class that is missing: one line for it as well
            System.err.println("not carried out: " + Failure.of(failure));
            return ExitCode.TROUBLE;
        }
    }

    private static void serve() {
        HeapCheck.fault(Runtime.getRuntime().maxMemory()).ifPresent(fault -> {
            System.err.println(FailedStart.BEGIN + fault);
            System.exit(ExitCode.NOT_STARTED);
        });
        // It tells its version before a log is configured, and of a start that then fails this would stand on stderr.
        Logger versionOfTheValidator = Logger.getLogger("org.hibernate.validator.internal.util.Version");
        versionOfTheValidator.setLevel(Level.WARNING);
        try {
            Quarkus.run(null, Main::end);
        } catch (Throwable failure) { // an error as well: threads that run already would keep the process
            end(ExitCode.NOT_STARTED, failure);
        }
    }

    /** Where not even a line can be written any more, the process still ends. */
    private static void end(int exitCode, @Nullable Throwable failure) {
        int code = failure != null && exitCode == ExitCode.FINE ? ExitCode.NOT_STARTED : exitCode;
        try {
            if (failure != null) {
                var refused = new RefusedSettings(systemProperties(), System.getenv());
                new FailedStart(ConfigProvider::getConfig, refused)
                        .lines(failure)
                        .forEach(System.err::println);
            }
            System.exit(code);
        } catch (OutOfMemoryError e) {
            Runtime.getRuntime().halt(code);
        }
    }

    private static Map<String, String> systemProperties() {
        Properties properties = System.getProperties();
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }
}
