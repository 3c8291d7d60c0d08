package org.distinguo.rest.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lines are the same, however their bytes are cut into pieces. */
final class LineSplitterTest {

    private static final String TOO_LONG = "too long";

    @Test
    void lineEndsWithALineFeedOrWithCarriageReturnAndLineFeedOrWithTheBytes() {
        assertThat(split("a\nb\r\nc")).containsExactly("1 a", "2 b", "3 c");
        assertThat(split("a\n")).containsExactly("1 a");
        assertThat(split("a\rb\n")).containsExactly("1 a\rb");
        assertThat(split("")).isEmpty();
    }

    @Test
    void emptyLinesAreCountedAndNotAnswered() {
        assertThat(split("\n\r\n \t\na\n\n")).containsExactly("4 a");
        var lines = new LineSplitter();
        read(lines, bytes("\n\r\n \t\na\n\nb"), 3);
        assertThat(lines.lines()).isEqualTo(6);
    }

    @Test
    void lineOfTheGreatestLengthIsReadAndALongerOneIsNotKept() {
        String longest = "x".repeat(LineSplitter.LONGEST);
        String tooLong = "\u00e4".repeat(LineSplitter.LONGEST / 2) + "x";
        assertThat(split(longest + "\n" + longest + "\r\n" + tooLong + "\n" + tooLong + "\r\nb\n" + longest.repeat(20)))
                .containsExactly(
                        "1 " + longest, "2 " + longest, "3 " + TOO_LONG, "4 " + TOO_LONG, "5 b", "6 " + TOO_LONG);
    }

    @Test
    void byteOrderMarkIsTakenOffTheFirstLineAndOffNoOther() {
        String longest = "x".repeat(LineSplitter.LONGEST);
        assertThat(split("\ufeffa\n\ufeffb\n")).containsExactly("1 a", "2 \ufeffb");
        assertThat(split("\ufeff")).isEmpty();
        assertThat(split("\ufeff\r\n\ufeffa")).containsExactly("2 \ufeffa");
        assertThat(split("\ufeff" + longest + "\r\n" + longest + "x")).containsExactly("1 " + longest, "2 " + TOO_LONG);
    }

    @Test
    void byteOrderMarkIsTakenOffTheFirstLineOfEachFile() {
        var lines = new LineSplitter();
        assertThat(read(lines, bytes("\ufeffa"), 1)).containsExactly("1 a");
        assertThat(read(lines, bytes("\ufeffb\n"), 1)).containsExactly("2 b");
        assertThat(read(lines, bytes("\ufeffc\n"), 1)).containsExactly("3 c");
    }

    @Test
    void nothingIsLeftOfWhatWasClearedAway() {
        var lines = new LineSplitter();
        lines.add(bytes("a\nb\nc"));
        assertThat(lines.next()).isNotNull();
        lines.clear();
        assertThat(lines.next()).isNull();
        assertThat(lines.last()).isNull();
        lines.add(bytes("d\n"));
        assertThat(lines.next()).isNotNull();
    }

    @Test
    void howTheBytesAreCutMakesNoDifference() {
        var random = new Random(7464);
        for (int round = 0; round < 200; round++) {
            var text = new StringBuilder();
            for (int part = random.nextInt(30); part >= 0; part--) {
                text.append(List.of(
                                "\n",
                                "\r\n",
                                "\r",
                                "\ufeff",
                                "a",
                                "{\"\u20ac\": 1}",
                                " ",
                                "x".repeat(LineSplitter.LONGEST))
                        .get(random.nextInt(random.nextInt(5) == 0 ? 8 : 7)));
            }
            byte[] bytes = bytes(text.toString());
            assertThat(read(new LineSplitter(), bytes, 1 + random.nextInt(7)))
                    .isEqualTo(read(new LineSplitter(), bytes, bytes.length));
        }
    }

    @Test
    void aPieceIsReadToItsEndBeforeTheNext() {
        var lines = new LineSplitter();
        lines.add(bytes("a\nb\n"));
        assertThat(lines.next()).isNotNull();
        assertThatThrownBy(() -> lines.add(bytes("c"))).isInstanceOf(IllegalStateException.class);
    }

    private static List<String> split(String text) {
        byte[] bytes = bytes(text);
        List<String> whole = read(new LineSplitter(), bytes, Math.max(1, bytes.length));
        assertThat(read(new LineSplitter(), bytes, 3)).isEqualTo(whole);
        return whole;
    }

    private static List<String> read(LineSplitter lines, byte[] bytes, int size) {
        List<String> read = new ArrayList<>();
        for (int start = 0; start < bytes.length; start += size) {
            lines.add(Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + size)));
            for (@Nullable BatchLine line = lines.next(); line != null; line = lines.next()) {
                read.add(shown(line));
            }
        }
        BatchLine last = lines.last();
        if (last != null) {
            read.add(shown(last));
        }
        return read;
    }

    private static String shown(BatchLine line) {
        var text = new ByteArrayOutputStream();
        text.writeBytes(line.bytes());
        return line.number() + " " + (line.isTooLong() ? TOO_LONG : text.toString(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
