package org.distinguo.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Keeps processes to cores of their own, so that who attacks does not take time from who is attacked. */
final class Cores {

    /** The core of the service. */
    static final String SERVICE = "0";

    /** The core of its callers. */
    static final String CALLERS = "1";

    private static final String TOOL = "/usr/bin/taskset";

    private Cores() {}

    /** Whether the machine has two cores and the tool that keeps a process to one. */
    static boolean canBeShared() {
        return Files.isExecutable(Path.of(TOOL)) && Runtime.getRuntime().availableProcessors() > 1;
    }

    /** What stands before a command, so that it stays on a core. */
    static List<String> on(String core) {
        return canBeShared() ? List.of(TOOL, "-c", core) : List.of();
    }

    /** Keeps this process, all its threads and those to come, to some cores. */
    static void keepThisOn(String cores) throws IOException, InterruptedException {
        String self = String.valueOf(ProcessHandle.current().pid());
        Process process = new ProcessBuilder(TOOL, "-a", "-c", "-p", cores, self)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("this process cannot be kept on core " + cores);
        }
    }
}
