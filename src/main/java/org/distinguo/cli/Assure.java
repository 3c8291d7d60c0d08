package org.distinguo.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code assure}: what {@code check} does; seeds faults as well, and writes down what was found. */
@Command(
        name = "assure",
        description = "Check; seed faults, list those that nothing notices, and write assurance.yaml into each"
                + " rulebook's folder.")
final class Assure implements Callable<Integer> {

    private final PrintStream out;
    private final Clock clock;

    @Mixin
    private NamedFolders folders = new NamedFolders();

    Assure(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        return new FolderCheck(out, clock, true).run(folders.all());
    }
}
