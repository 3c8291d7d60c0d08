package org.distinguo.attack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One caller who asks without a pause on many connections, as a process of its own. It gives way to everything else on its
 * core: the time that the modest callers wait is to be that of the service, and not that in which this one is in their way.
 */
final class GreedyCaller implements AutoCloseable {

    private static final String FROM = "127.0.5.1";
    private static final String READY = "asks";
    private static final long END_SECONDS = 30;

    private final Process process;

    private GreedyCaller(Process process) {
        this.process = process;
    }

    /** Starts it, and waits until its connections ask. */
    static GreedyCaller start(int port, int connections) throws IOException {
        List<String> command = new ArrayList<>(Cores.on(Cores.CALLERS));
        command.addAll(List.of(
                "nice",
                "-n",
                "19",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                GreedyCaller.class.getName(),
                String.valueOf(port),
                String.valueOf(connections)));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        if (!READY.equals(said.readLine())) {
            process.destroyForcibly();
            throw new IOException("the greedy caller did not start");
        }
        return new GreedyCaller(process);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    /** Asks until its standard input ends. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        var load = new Load(Integer.parseInt(arguments[0]), Wire.request("POST", "/v1/classifications", Bodies.marie()));
        for (int connection = 0; connection < Integer.parseInt(arguments[1]); connection++) {
            load.caller(FROM, 0);
        }
        while (load.answered() + load.refused() < Integer.parseInt(arguments[1])) {
            Thread.sleep(10);
        }
        System.out.println(READY);
        while (System.in.read() >= 0) {
            // nothing is said to it
        }
        load.end();
    }
}
