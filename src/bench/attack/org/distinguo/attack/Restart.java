package org.distinguo.attack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One of two processes behind HAProxy is killed (SIGKILL) under load, and started again: no caller notices. */
final class Restart implements Attack {

    private static final int CALLERS = 8;
    private static final Path HAPROXY = Path.of("/usr/sbin/haproxy");

    @Override
    public String name() {
        return "restart";
    }

    @Override
    public List<String> run(Scene scene) throws IOException, InterruptedException, Broken {
        if (!Files.isExecutable(HAPROXY)) {
            throw new Broken("there is no " + HAPROXY + ": .ci/attacks installs it");
        }
        Target one = start(scene, 1, 0, 0);
        try (Target two = start(scene, 2, 0, 0)) {
            Scene.warmUp(one);
            Scene.warmUp(two);
            int port = freePort();
            Path config = scene.logs().resolve("haproxy.cfg");
            Files.writeString(
                    config,
                    Files.readString(Path.of("src/bench/attack/haproxy.cfg"))
                            .replace("$PORT", String.valueOf(port))
                            .replace("$ONE_MANAGEMENT", String.valueOf(one.managementPort()))
                            .replace("$TWO_MANAGEMENT", String.valueOf(two.managementPort()))
                            .replace("$ONE", String.valueOf(one.port()))
                            .replace("$TWO", String.valueOf(two.port())));
            Process proxy = new ProcessBuilder(HAPROXY.toString(), "-db", "-f", config.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(scene.logs().resolve("haproxy.log").toFile())
                    .start();
            try {
                Thread.sleep(1_000);
                var load = new Load(port, Wire.request("POST", "/v1/classifications", Bodies.marie()));
                for (int caller = 0; caller < CALLERS; caller++) {
                    load.caller("127.0.0.1", 5);
                }
                Thread.sleep(2_000);
                int again = one.port();
                one.kill();
                one.close();
                Thread.sleep(1_000);
                one = start(scene, 1, again, one.managementPort());
                Thread.sleep(3_000);
                load.end();
                String told = load.answered() + " answered, " + load.refused() + " told to come back, " + load.lost()
                        + " lost, " + load.failed() + " failed, " + load.notTaken() + " without a connection";
                if (load.lost() + load.failed() + load.refused() + load.notTaken() > 0) {
                    throw new Broken(told);
                }
                Scene.answers(one);
                return List.of("behind HAProxy, one of two killed and started again: " + told);
            } finally {
                proxy.destroy();
                proxy.waitFor();
            }
        } finally {
            one.close();
        }
    }

    private Target start(Scene scene, int number, int port, int managementPort)
            throws IOException, InterruptedException {
        return Target.start(
                scene.logs().resolve(name() + "-" + number + ".log"),
                port,
                Map.of("QUARKUS_MANAGEMENT_PORT", String.valueOf(managementPort)),
                List.of());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
