package org.distinguo.attack;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Requests with a mistake in them, seeded, so that a run can be repeated: of paths, methods, headers and bodies. None may be
 * answered with a fault of the service, and each must be answered, or the connection closed, in time.
 */
final class MutatedRequests implements Attack {

    private static final int PATIENCE_MILLISECONDS = 30_000;
    private static final int CALLERS = 32;
    private static final int PIPELINED_AT_MOST = 500;
    private static final int WORST = 20;

    @Override
    public String name() {
        return "mutated-requests";
    }

    @Override
    public List<String> run(Scene scene) throws IOException, InterruptedException, Broken {
        int requests = scene.of(100_000, 1_000_000);
        long end = System.nanoTime() + scene.of(30, 1_800) * 1_000_000_000L;
        Map<String, Long> statuses = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        try (Target target = scene.start(this, Map.of("DISTINGUO_REQUESTS_DEADLINE", "1s"))) {
            ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
            List<Future<?>> done = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                int seed = caller;
                done.add(callers.submit(() -> {
                    send(
                            target,
                            new Mutations(new Random(seed)),
                            requests / CALLERS,
                            end,
                            "127.0.0." + (100 + seed),
                            statuses,
                            faults);
                    return null;
                }));
            }
            callers.shutdown();
            for (Future<?> one : done) {
                try {
                    one.get();
                } catch (ExecutionException e) {
                    throw new Broken(String.valueOf(e.getCause()));
                }
            }
            Scene.answers(target);
            if (target.printed().contains("\"level\":\"ERROR\"")) {
                faults.add("the log tells of an error");
            }
        }
        long waited = statuses.getOrDefault("408", 0L);
        if (waited > statuses.values().stream().mapToLong(Long::longValue).sum() / 20) {
            faults.add(waited + " requests waited for a body: the attack measures little");
        }
        if (!faults.isEmpty()) {
            throw new Broken(faults.size() + " faults, such as:\n"
                    + String.join("\n", faults.subList(0, Math.min(WORST, faults.size()))));
        }
        long sent = statuses.values().stream().mapToLong(Long::longValue).sum();
        return List.of(sent + " requests, none a fault and none without an answer: " + statuses);
    }

    private static void send(
            Target target,
            Mutations mutations,
            int requests,
            long end,
            String from,
            Map<String, Long> statuses,
            List<String> faults)
            throws IOException {
        int sent = 0;
        while (sent < requests && System.nanoTime() < end) {
            try (Wire wire = Wire.open(target.port(), PATIENCE_MILLISECONDS, from)) {
                boolean open = true;
                for (int number = 0;
                        open && number < PIPELINED_AT_MOST && sent < requests && System.nanoTime() < end;
                        number++) {
                    byte[] request = mutations.next();
                    sent++;
                    open = answered(wire, request, mutations.isHead(), statuses, faults);
                }
            }
        }
    }

    private static boolean answered(
            Wire wire, byte[] request, boolean head, Map<String, Long> statuses, List<String> faults) {
        String outcome;
        boolean open = true;
        try {
            wire.send(request);
            Wire.Answer answer = wire.read(head);
            outcome = String.valueOf(answer.status());
            open &= !answer.closes() && answer.status() != 408 && answer.status() != 413;
            boolean refused = answer.status() >= 400;
            if (answer.status() >= 500 && answer.status() != 503) {
                fault(faults, answer.status() + " " + shown(request));
            } else if (refused
                    && !head
                    && !answer.isProblem()
                    && answer.status() != 400
                    && answer.status() != 414
                    && answer.status() != 431) {
                fault(faults, answer.status() + " is no problem: " + shown(request));
            }
            if (refused && answer.status() == 400 && !answer.isProblem()) {
                outcome += " bare";
            }
        } catch (SocketTimeoutException e) {
            outcome = "hang";
            open = false;
            fault(faults, "no answer: " + shown(request));
        } catch (IOException e) {
            outcome = "closed";
            open = false;
        }
        synchronized (statuses) {
            statuses.merge(outcome, 1L, Long::sum);
        }
        return open;
    }

    private static void fault(List<String> faults, String fault) {
        synchronized (faults) {
            faults.add(fault);
        }
    }

    private static String shown(byte[] request) {
        String text = new String(request, StandardCharsets.ISO_8859_1)
                .replace("\r", "\\r")
                .replace("\n", "\\n")
                .replace("\0", "\\0");
        return text.length() > 400 ? text.substring(0, 400) + "…" : text;
    }
}
