package org.distinguo.rest.batch;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.distinguo.intake.request.RequestForms;
import org.jspecify.annotations.Nullable;

/**
 * Tells lines apart in bytes that come in pieces. A line ends with a line feed, before which a carriage return may stand; the
 * last one may end with the bytes. A line of spaces and tabs alone says nothing and is left out, but counted. A byte order mark
 * before the first line is no part of it; files can be read one after the other, and each may have one. It keeps one piece and
 * the beginning of one line. Used for one batch, by one thread at a time.
 */
public final class LineSplitter {

    /** The greatest length of a line in bytes, without its end: that of the body of a single request. */
    public static final int LONGEST = RequestForms.BODY_LENGTH;

    private static final byte[] NOTHING = {};
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** What a line can have beside the bytes that count: a byte order mark, and a carriage return. */
    private static final int BESIDE = BYTE_ORDER_MARK.length + 1;

    private ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private boolean tooLong;
    private boolean isFirst = true;
    private long ended;
    private byte[] piece = NOTHING;
    private int place;

    /**
     * Takes the next piece.
     *
     * @param bytes the piece; not copied, so nobody changes it any more
     * @throws IllegalStateException if there are lines in the piece before that were not taken
     */
    public void add(byte[] bytes) {
        if (place < piece.length) {
            throw new IllegalStateException("the piece before is not read to its end");
        }
        piece = bytes;
        place = 0;
    }

    /**
     * The next line.
     *
     * @return null where the piece has no end of a line any more
     */
    public @Nullable BatchLine next() {
        while (place < piece.length) {
            int end = place;
            while (end < piece.length && piece[end] != '\n') {
                end++;
            }
            keep(end);
            if (end == piece.length) {
                place = end;
                return null;
            }
            place = end + 1;
            BatchLine line = ended();
            if (line != null) {
                return line;
            }
        }
        return null;
    }

    /**
     * What stands after the last end of a line, once all pieces of a file were read. What is added afterwards is another file.
     *
     * @return null where that is nothing
     */
    public @Nullable BatchLine last() {
        BatchLine line = begun.size() == 0 && !tooLong ? null : ended();
        isFirst = true;
        return line;
    }

    /** Lets go of every byte that was taken: whoever is asked for more afterwards has nothing. */
    public void clear() {
        begun = new ByteArrayOutputStream();
        tooLong = false;
        piece = NOTHING;
        place = 0;
    }

    /** How many lines have ended so far, empty ones included. */
    public long lines() {
        return ended;
    }

    /** Adds what stands before a place of the piece to the line that is begun. */
    private void keep(int end) {
        int length = end - place;
        if (tooLong || begun.size() + length > LONGEST + BESIDE) {
            tooLong = true;
            begun.reset();
        } else {
            begun.write(piece, place, length);
        }
    }

    /** The line that is begun, now that it is whole; null where it says nothing. */
    private @Nullable BatchLine ended() {
        ended++;
        byte[] whole = begun.toByteArray();
        boolean isTooLong = tooLong;
        int start = isFirst && beginsWithMark(whole) ? BYTE_ORDER_MARK.length : 0;
        begun.reset();
        tooLong = false;
        isFirst = false;
        if (isTooLong) {
            return BatchLine.tooLong(ended);
        }
        int end = whole.length > start && whole[whole.length - 1] == '\r' ? whole.length - 1 : whole.length;
        byte[] bytes = start == 0 && end == whole.length ? whole : Arrays.copyOfRange(whole, start, end);
        return isBlank(bytes) ? null : BatchLine.of(ended, bytes);
    }

    private static boolean beginsWithMark(byte[] line) {
        return line.length >= BYTE_ORDER_MARK.length
                && Arrays.equals(line, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte one : bytes) {
            if (one != ' ' && one != '\t') {
                return false;
            }
        }
        return true;
    }
}
