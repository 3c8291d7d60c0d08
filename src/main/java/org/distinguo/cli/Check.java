package org.distinguo.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code check}: diagnostics, proofs and cases of rulebooks in folders. */
@Command(name = "check", description = "Read, prove and run the cases of a rulebook, or of every rulebook in a folder.")
final class Check implements Callable<Integer> {

    private final PrintStream out;
    private final Clock clock;

    @Parameters(
            arity = "1..*",
            paramLabel = "FOLDER",
            description = "the folder of a rulebook, or one with a folder for each rulebook")
    private List<Path> folders = List.of();

    Check(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        return new FolderCheck(out, clock, false).run(folders);
    }
}
