package org.distinguo.source;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Refuses unquoted texts that read differently from how they look: cut by a comment, or in quotes that YAML does not know. */
final class UnquotedTexts {

    private static final Pattern COMMENT = Pattern.compile("\\s+#.*");
    private static final Pattern STRAYS = Pattern.compile("[\u2018\u2019\u201A\u201C\u201D\u201E\u00AB\u00BB]");

    private final String file;
    private final List<String> lines;
    private final Diagnostics found = new Diagnostics();

    UnquotedTexts(String file, String text) {
        this.file = file;
        this.lines = text.lines().toList();
    }

    void check(Event event) {
        if (!(event instanceof ScalarEvent scalar) || scalar.getScalarStyle() != ScalarStyle.PLAIN) {
            return;
        }
        String value = scalar.getValue();
        var place = new Place(
                file, scalar.getStartMark().getLine() + 1, scalar.getStartMark().getColumn() + 1);
        if (!value.isEmpty() && (isStray(value.charAt(0)) || isStray(value.charAt(value.length() - 1)))) {
            found.report(
                    DiagnosticCode.TYPOGRAPHIC_QUOTES,
                    place,
                    "typographic quotes are part of the text `" + value + "`",
                    "write plain quotes, as in 'text'");
        } else if (value.contains(" ") && isCut(scalar)) {
            found.report(
                    DiagnosticCode.COMMENT_CUTS_TEXT,
                    place,
                    "`#` starts a comment and cuts the text off after `" + value + "`",
                    "put the text into quotes; where a comment is meant, write it on a line of its own");
        }
    }

    /** Passes on what was found: only where the file is YAML, so that one cause is told once. */
    void report(Diagnostics diagnostics) {
        found.all()
                .forEach(fault -> diagnostics.report(
                        fault.code(),
                        new Place(fault.file(), fault.line(), fault.column()),
                        fault.message(),
                        fault.help()));
    }

    private boolean isCut(ScalarEvent scalar) {
        String line = lines.get(Math.min(scalar.getEndMark().getLine(), lines.size() - 1));
        int from = line.offsetByCodePoints(
                0, Math.min(scalar.getEndMark().getColumn(), line.codePointCount(0, line.length())));
        return COMMENT.matcher(line.substring(from)).matches();
    }

    private static boolean isStray(char character) {
        return STRAYS.matcher(String.valueOf(character)).matches();
    }

    /** What to do about a file that is no YAML: its line may have quotes that YAML does not know. */
    static String help(byte[] bytes, Place place, String otherwise) {
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        boolean strays = place.line() > 0
                && place.line() <= lines.size()
                && STRAYS.matcher(lines.get(place.line() - 1)).find();
        return strays ? "write plain quotes, as in 'text', instead of typographic ones" : otherwise;
    }
}
