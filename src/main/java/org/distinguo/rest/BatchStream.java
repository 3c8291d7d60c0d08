package org.distinguo.rest;

import io.vertx.core.AsyncResult;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import org.distinguo.rest.batch.Batch;
import org.distinguo.rest.batch.BatchLine;
import org.distinguo.rest.batch.LineSplitter;
import org.distinguo.rest.problem.ServiceFault;

/**
 * Carries one batch from a request to its response. It asks for one buffer at a time, and for the next one only when all lines
 * of that one are answered and the response can take more: so a caller who reads slowly is read slowly, and no more than a
 * buffer and a portion of answers is held. It reads and writes on the event loop of the request and decides on a worker thread.
 */
final class BatchStream {

    /** The number of bytes of answers after which they are sent: some lines, so that changing threads costs little. */
    private static final int PORTION = 65_536;

    private final Vertx vertx;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Batch batch;
    private final LineSplitter lines = new LineSplitter();

    /** Whether the caller is gone or was cut off; also read by the worker thread, which then stops. */
    private volatile boolean over;

    /** Whether a worker thread has the lines. */
    private boolean working;

    private boolean allSent;
    private boolean asked;
    private boolean progress = true;
    private long timer;

    BatchStream(Vertx vertx, HttpServerRequest request, Batch batch) {
        this.vertx = vertx;
        this.request = request;
        this.response = request.response();
        this.batch = batch;
    }

    /** What a worker thread found: answers, and whether lines of the buffer are left. */
    private record Portion(Buffer answers, boolean linesAreLeft, boolean isLast) {}

    /** Begins; the request is paused. */
    void begin(Duration patience) {
        timer = vertx.setPeriodic(patience.toMillis(), tick -> checkProgress());
        response.setChunked(true);
        if (request.isEnded()) { // there is no body
            end();
            return;
        }
        request.pause(); // it is already, but only who says so himself is not resumed by the platform with the first
        // handler
        request.exceptionHandler(broken -> stop());
        request.handler(this::read);
        request.endHandler(ended -> end());
        ask();
    }

    /** Takes in the buffer that was asked for; one that was not would be lost, so it ends the batch. */
    private void read(Buffer buffer) {
        if (over) {
            return; // what still comes in from a caller who was cut off is not kept
        }
        if (!asked) {
            ServiceFault.report(new IllegalStateException("a buffer came that was not asked for"));
            cutOff();
            return;
        }
        asked = false;
        lines.add(buffer.getBytes());
        work();
    }

    private void ask() {
        asked = true;
        request.fetch(1);
    }

    private void end() {
        allSent = true;
        work();
    }

    private void work() {
        if (!over) {
            working = true;
            vertx.executeBlocking(this::portion, false).onComplete(this::send);
        }
    }

    /** Answers lines until there are enough answers or no more lines; called by a worker thread. */
    private Portion portion() {
        var answers = new ByteArrayOutputStream(PORTION);
        while (answers.size() < PORTION && !over) {
            BatchLine line = allSent ? lines.last() : lines.next();
            if (line == null) {
                if (allSent) {
                    batch.end(lines.lines(), answers);
                }
                return new Portion(Buffer.buffer(answers.toByteArray()), false, allSent);
            }
            batch.answer(line, answers);
        }
        return new Portion(Buffer.buffer(answers.toByteArray()), true, false);
    }

    private void send(AsyncResult<Portion> found) {
        working = false;
        if (found.failed()) {
            ServiceFault.report(found.cause());
            cutOff();
        }
        if (over) {
            lines.clear();
            return;
        }
        Portion portion = found.result();
        if (portion.isLast()) {
            response.end(portion.answers());
            return;
        }
        if (portion.answers().length() > 0) {
            progress = true;
            response.write(portion.answers());
        }
        Runnable next = portion.linesAreLeft() ? this::work : this::ask;
        if (response.writeQueueFull()) {
            response.drainHandler(drained -> {
                response.drainHandler(null); // it would be called again each time that the queue gets empty
                progress = true;
                next.run();
            });
        } else {
            next.run();
        }
    }

    private void checkProgress() {
        if (!progress) {
            cutOff();
        }
        progress = false;
    }

    /** Ends the answer without totals, so that the caller cannot take it for a whole one. */
    private void cutOff() {
        stop();
        if (request.version() == HttpVersion.HTTP_2) {
            response.reset();
        } else {
            request.connection().close();
        }
    }

    /**
     * Ends all work: the answer is sent, or the caller is gone. Nothing of the lines is kept, although the connection remembers its
     * last request for as long as it is open. May be called twice.
     */
    void stop() {
        over = true;
        vertx.cancelTimer(timer);
        if (!working) {
            lines.clear();
        }
    }
}
