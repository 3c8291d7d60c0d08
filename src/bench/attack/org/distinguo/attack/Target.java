package org.distinguo.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The packaged service as a process of its own, on ports of the loopback address. It gets the command of the Dockerfile, but
 * for the AOT cache, and the memory that {@code k8s/} gives it: by a control group where this machine lets one be made, and
 * otherwise by the same limits for heap and buffers, which the log of the attack says.
 */
final class Target implements AutoCloseable {

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Pattern LISTENING = Pattern.compile("Listening on: http://127\\.0\\.0\\.1:(\\d+)");
    private static final Pattern MANAGEMENT = Pattern.compile("interface listening on http://127\\.0\\.0\\.1:(\\d+)");
    private static final Pattern ENTRYPOINT = Pattern.compile("ENTRYPOINT \\[(.*)]");
    private static final Pattern LIMIT = Pattern.compile("limits:\\s+memory: (\\d+)Mi");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_MILLISECONDS = 20;
    private static final long END_SECONDS = 60;
    private static final long MEBIBYTE = 1 << 20;
    private static final int RELEASE_OF_THE_IMAGE = 25;

    private final Process process;
    private final Path log;
    private final Optional<Path> group;
    private final int port;
    private final int managementPort;

    private Target(Process process, Path log, Optional<Path> group, int port, int managementPort) {
        this.process = process;
        this.log = log;
        this.group = group;
        this.port = port;
        this.managementPort = managementPort;
    }

    /**
     * Starts the service and waits until it listens.
     *
     * @param log the file that receives what it prints
     * @param port the port for callers, or 0 for a free one
     * @param settings environment variables beside those of the ports
     * @param before what stands before the command, such as the tool that keeps it on one core
     */
    static Target start(Path log, int port, Map<String, String> settings, List<String> before)
            throws IOException, InterruptedException {
        Optional<Path> group = ControlGroup.make(memoryLimit());
        List<String> command = new ArrayList<>();
        group.ifPresent(folder -> command.addAll(
                List.of("bash", "-c", "echo $$ > \"$0/cgroup.procs\" && exec \"$@\"", folder.toString())));
        command.addAll(before);
        command.addAll(command(group.isPresent()));
        Files.createDirectories(log.getParent());
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        builder.environment().put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", "0");
        builder.environment().putAll(settings);
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        Instant end = Instant.now().plus(PATIENCE);
        while (process.isAlive() && Instant.now().isBefore(end)) {
            String printed = Files.readString(log);
            Matcher management = MANAGEMENT.matcher(printed);
            Matcher listening = LISTENING.matcher(printed);
            if (management.find() && listening.find()) {
                return new Target(
                        process,
                        log,
                        group,
                        Integer.parseInt(listening.group(1)),
                        Integer.parseInt(management.group(1)));
            }
            Thread.sleep(PAUSE_MILLISECONDS);
        }
        process.destroyForcibly();
        throw new IllegalStateException("the service did not start; see " + log);
    }

    private static List<String> command(boolean limited) throws IOException {
        Matcher entrypoint = ENTRYPOINT.matcher(Files.readString(Path.of("Dockerfile")));
        if (!entrypoint.find()) {
            throw new IllegalStateException("the Dockerfile has no ENTRYPOINT");
        }
        List<String> command = new ArrayList<>();
        for (String quoted : entrypoint.group(1).split(",")) {
            String word = quoted.strip().replace("\"", "");
            if (word.equals("java")) {
                command.add(ProcessHandle.current().info().command().orElse("java"));
            } else if (word.endsWith(".jar")) {
                command.add(JAR.toString());
            } else if (word.startsWith("-XX:MaxRAMPercentage=") && !limited) {
                double share = Double.parseDouble(word.substring(word.indexOf('=') + 1)) / 100;
                command.add("-Xmx" + Math.round(share * memoryLimit() / MEBIBYTE) + "m");
                command.add("-XX:+UseSerialGC"); // as the JVM chooses in a container of this size
            } else if (!word.startsWith("-XX:AOTCache=") && isKnownToThisRelease(word)) {
                command.add(word);
            }
        }
        return command;
    }

    private static boolean isKnownToThisRelease(String option) {
        return !option.equals("-XX:+UseCompactObjectHeaders")
                || Runtime.version().feature() >= RELEASE_OF_THE_IMAGE;
    }

    /** What {@code k8s/} gives a container, in bytes. */
    static long memoryLimit() throws IOException {
        Matcher limit = LIMIT.matcher(Files.readString(Path.of("k8s/base/deployment.yaml")));
        if (!limit.find()) {
            throw new IllegalStateException("k8s/base/deployment.yaml limits no memory");
        }
        return Long.parseLong(limit.group(1)) * MEBIBYTE;
    }

    /** Whether a control group bounds its memory. */
    boolean isLimited() {
        return group.isPresent();
    }

    int port() {
        return port;
    }

    int managementPort() {
        return managementPort;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** What the process ended with; waits for it. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the process did not end within " + END_SECONDS + " s");
        }
        return process.exitValue();
    }

    /** Sends SIGTERM and does not wait. */
    void terminate() {
        process.destroy();
    }

    /** Sends SIGKILL, and waits until the process is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Resident memory, in MiB. */
    long residentMebibytes() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            }
        }
        throw new IllegalStateException("the process has no resident memory");
    }

    /** The processor time of the whole process since its start. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** What it has printed. */
    String printed() throws IOException {
        return Files.readString(log, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        if (group.isPresent()) {
            ControlGroup.remove(group.get());
        }
    }
}
