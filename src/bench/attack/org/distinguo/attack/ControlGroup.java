package org.distinguo.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A control group below that of this process, in which memory is limited as in a container. */
final class ControlGroup {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final int TRIES = 50;
    private static final long PAUSE_MILLISECONDS = 20;

    private ControlGroup() {}

    /**
     * Makes a group.
     *
     * @param bytes the memory that it may have
     * @return its folder; empty where this machine does not let one be made
     */
    static Optional<Path> make(long bytes) {
        String name = "distinguo-attack-" + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet();
        return make(Path.of("/sys/fs/cgroup/memory"), "memory", name, "memory.limit_in_bytes", bytes)
                .or(() -> make(Path.of("/sys/fs/cgroup"), "", name, "memory.max", bytes));
    }

    private static Optional<Path> make(Path root, String controller, String name, String limit, long bytes) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/cgroup"))) {
                String[] fields = line.split(":", 3);
                if (fields[1].equals(controller)) {
                    Path folder = root.resolve(fields[2].substring(1)).resolve(name);
                    Files.createDirectory(folder);
                    if (Files.exists(folder.resolve(limit))) {
                        Files.writeString(folder.resolve(limit), String.valueOf(bytes));
                        return Optional.of(folder);
                    }
                    Files.delete(folder);
                }
            }
        } catch (IOException notAllowed) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** Removes a group whose processes have ended. */
    static void remove(Path folder) throws IOException, InterruptedException {
        for (int time = 1; ; time++) {
            try {
                Files.delete(folder);
                return;
            } catch (IOException busy) { // the last process is not quite gone
                if (time == TRIES) {
                    throw busy;
                }
                Thread.sleep(PAUSE_MILLISECONDS);
            }
        }
    }
}
