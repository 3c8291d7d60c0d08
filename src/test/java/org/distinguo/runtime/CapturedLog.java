package org.distinguo.runtime;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/** Everything that is logged at whatever level between opening and closing. */
public final class CapturedLog extends Handler implements AutoCloseable {

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Formatter formatter = new SimpleFormatter();

    private CapturedLog() {}

    /** Begins to listen. */
    public static CapturedLog open() {
        var log = new CapturedLog();
        log.setLevel(Level.ALL);
        LogManager.getLogManager().getLogger("").addHandler(log);
        return log;
    }

    /** The records so far, each as a text. */
    public Queue<String> lines() {
        return lines;
    }

    @Override
    public void publish(LogRecord entry) {
        lines.add(formatter.format(entry));
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        LogManager.getLogManager().getLogger("").removeHandler(this);
    }
}
