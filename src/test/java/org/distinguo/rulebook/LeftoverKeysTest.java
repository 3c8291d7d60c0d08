package org.distinguo.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.distinguo.source.InvalidSourceException;
import org.junit.jupiter.api.Test;

/** That nothing is read over in silence: a key that says nothing is refused in every mapping of a rulebook. */
final class LeftoverKeysTest {

    /** At the start of a line: a key of a mapping that stands over several lines. */
    private static final Pattern KEY = Pattern.compile("(?m)^( *)[\\w-]+:");

    private static final Pattern CLOSING_BRACE = Pattern.compile("}");

    @Test
    void aKeyThatSaysNothingIsRefusedInEveryMapping() {
        List<String> accepted = new ArrayList<>();
        Matcher key = KEY.matcher(WrittenRulebook.TEXT);
        while (key.find()) {
            check(key.start(), key.group(1) + "leftover: leftover\n", accepted);
        }
        Matcher brace = CLOSING_BRACE.matcher(WrittenRulebook.TEXT);
        while (brace.find()) {
            check(brace.start(), ", leftover: leftover", accepted);
        }
        assertThat(accepted)
                .as("the list of parts alone, which has names of its own")
                .hasSize(1);
        assertThat(accepted.get(0)).startsWith("parts:");
    }

    private static void check(int place, String leftover, List<String> accepted) {
        String text =
                new StringBuilder(WrittenRulebook.TEXT).insert(place, leftover).toString();
        var refused = catchThrowableOfType(InvalidSourceException.class, () -> WrittenRulebook.read(text));
        if (refused == null) {
            accepted.add(text.substring(text.lastIndexOf('\n', place) + 1, place));
        } else {
            long line = text.substring(0, place).lines().count() + (leftover.startsWith(",") ? 0 : 1);
            assertThat(refused.diagnostics()).as("in line " + line).anyMatch(diagnostic -> diagnostic.line() == line);
        }
    }
}
