package org.distinguo.attack;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/** Thousands of requests on one connection, of which no answer is read; then on several connections, without an end. */
final class PipelinedRequests implements Attack {

    private static final int PATIENCE_MILLISECONDS = 20_000;
    private static final int REQUESTS = 4_000;
    private static final int CONNECTIONS = 20;
    private static final int FLOOD_MEBIBYTES = 8;

    @Override
    public String name() {
        return "pipelined-requests";
    }

    @Override
    public List<String> run(Scene scene) throws IOException, InterruptedException, Broken {
        String one = new String(Wire.request("GET", "/v1/rulebooks/au", ""), java.nio.charset.StandardCharsets.UTF_8);
        byte[] all = one.repeat(REQUESTS).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>();
        try (Target target = scene.start(this)) {
            try (Wire wire = Wire.open(target.port(), PATIENCE_MILLISECONDS)) {
                sendAsMuchAsGoes(wire, all);
                Thread.sleep(2_000);
                Scene.answers(target);
                lines.add(REQUESTS + " requests on one connection and no answer read: resident "
                        + target.residentMebibytes() + " MiB");
            }
            List<Wire> wires = new ArrayList<>();
            List<Thread> senders = new ArrayList<>();
            byte[] flood = one.repeat((FLOOD_MEBIBYTES << 20) / one.length())
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8);
            for (int number = 0; number < CONNECTIONS; number++) {
                Wire wire = Wire.open(target.port(), PATIENCE_MILLISECONDS);
                wires.add(wire);
                Thread sender = new Thread(() -> sendAsMuchAsGoes(wire, flood));
                sender.setDaemon(true);
                sender.start();
                senders.add(sender);
            }
            Thread.sleep(scene.of(5, 15) * 1_000L);
            Scene.answers(target);
            lines.add(CONNECTIONS + " connections with up to " + FLOOD_MEBIBYTES + " MiB of requests each: resident "
                    + target.residentMebibytes() + " MiB");
            for (Wire wire : wires) {
                wire.close();
            }
            for (Thread sender : senders) {
                sender.join();
            }
            Scene.answers(target);
            try (Wire wire = Wire.open(target.port(), PATIENCE_MILLISECONDS)) {
                int pipelined = 200;
                wire.send(one.repeat(pipelined).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                for (int number = 0; number < pipelined; number++) {
                    if (wire.read(false).status() != 200) {
                        throw new Broken("a pipelined request that is read gets no answer");
                    }
                }
                lines.add(pipelined + " pipelined requests whose answers are read: all answered");
            } catch (SocketTimeoutException e) {
                throw new Broken("pipelined requests that are read get no answer");
            }
        }
        return lines;
    }

    /** Until the service takes no more, or closes. */
    private static void sendAsMuchAsGoes(Wire wire, byte[] bytes) {
        Thread sender = new Thread(() -> {
            try {
                wire.send(bytes);
            } catch (IOException e) {
                // the service, or this attack, closed the connection
            }
        });
        sender.setDaemon(true);
        sender.start();
        try {
            sender.join(3_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
