package org.distinguo.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Where commands are run: it keeps what they print and what they complain of, until it is cleared. */
final class Terminal {

    /** The usual day: 1 December 2026. */
    static final Clock TODAY = Clock.fixed(Instant.parse("2026-12-01T12:00:00Z"), ZoneOffset.UTC);

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();
    private final Clock clock;
    private String typed = "";

    /** A terminal on the usual day. */
    Terminal() {
        this(TODAY);
    }

    /** A terminal on another day. */
    Terminal(Clock clock) {
        this.clock = clock;
    }

    /** What the commands find on standard input, each from its beginning. */
    void type(String text) {
        typed = text;
    }

    /** Runs a command; returns the code that it ends with. */
    int run(String... arguments) {
        return run(printed, arguments);
    }

    /** The same where nobody takes what is printed. */
    int runUnread(String... arguments) {
        return run(
                new OutputStream() {
                    @Override
                    public void write(int octet) throws IOException {
                        throw new IOException("Broken pipe");
                    }
                },
                arguments);
    }

    private int run(OutputStream out, String... arguments) {
        return new Commands(
                        new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(complained, true, StandardCharsets.UTF_8),
                        clock)
                .run(arguments);
    }

    /** The bytes that were printed on standard output. */
    byte[] bytes() {
        return printed.toByteArray();
    }

    /** What was printed on standard output. */
    String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** What was printed on standard error. */
    String complaints() {
        return complained.toString(StandardCharsets.UTF_8);
    }

    /** Forgets what was printed on standard output. */
    void clear() {
        printed.reset();
    }

    /** Forgets what was printed on standard error. */
    void clearComplaints() {
        complained.reset();
    }
}
