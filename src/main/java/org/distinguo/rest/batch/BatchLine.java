package org.distinguo.rest.batch;

/** One line of a batch as it was sent, without the end of the line. */
public final class BatchLine {

    private final long number;
    private final byte[] bytes;
    private final boolean tooLong;

    private BatchLine(long number, byte[] bytes, boolean tooLong) {
        this.number = number;
        this.bytes = bytes;
        this.tooLong = tooLong;
    }

    /**
     * A line.
     *
     * @param number its place among all lines, empty ones included; the first is 1
     * @param bytes what it says, without the end of the line; not copied, so nobody changes it any more
     */
    public static BatchLine of(long number, byte[] bytes) {
        return bytes.length > LineSplitter.LONGEST ? tooLong(number) : new BatchLine(number, bytes, false);
    }

    /** A line that has more bytes than a line may have; they are not kept. */
    static BatchLine tooLong(long number) {
        return new BatchLine(number, new byte[0], true);
    }

    /** Its place among all lines, empty ones included; the first is 1. */
    public long number() {
        return number;
    }

    /** What it says; empty where it is too long. Nobody changes it. */
    public byte[] bytes() {
        return bytes;
    }

    /** Whether it has more bytes than a line may have. */
    public boolean isTooLong() {
        return tooLong;
    }
}
