package org.distinguo.intake.binding;

import static org.distinguo.intake.binding.BodyText.malformed;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.distinguo.intake.RefusedException;
import org.distinguo.intake.message.MessageId;
import org.distinguo.mapping.RecordFields;
import org.distinguo.mapping.SourceField;

/**
 * Reads a record of a form as a page of the web submits it ({@code application/x-www-form-urlencoded}). It is read as the JSON object
 * with the same names: a name that stands once has a text, and a name that stands several times has a list of texts.
 *
 * <p>Source: WHATWG, URL Standard, section 5.1. It repairs what is broken; here broken escapes and broken UTF-8 are refused.
 */
public final class SubmittedFormReader {

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?!\\p{XDigit}{2})");
    private static final String BETWEEN_FIELDS = "&";
    private static final char BEFORE_VALUE = '=';

    private SubmittedFormReader() {}

    /**
     * The fields of a record.
     *
     * @param body the bytes of the body
     * @return in order of the body, a name that stands several times where it stands first
     * @throws RefusedException if the body is no form in UTF-8, or has no field
     */
    public static List<SourceField> read(byte[] body) {
        BodyText.checkLength(body);
        String encoded = new String(body, StandardCharsets.ISO_8859_1); // a character for each byte
        if (encoded.isBlank()) {
            throw malformed(MessageId.NO_BODY.with());
        }
        if (encoded.indexOf(BEFORE_VALUE) < 0 || encoded.stripLeading().startsWith("{")) {
            throw malformed(MessageId.NO_SUBMITTED_FORM.with());
        }
        if (BROKEN_ESCAPE.matcher(encoded).find()) {
            throw malformed(MessageId.BROKEN_ESCAPE.with());
        }
        var record = new RecordFields();
        values(encoded).forEach((name, values) -> add(record, name, values));
        return record.fields();
    }

    private static Map<String, List<String>> values(String encoded) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String field : encoded.split(BETWEEN_FIELDS, -1)) {
            if (!field.isEmpty()) {
                int end = field.indexOf(BEFORE_VALUE);
                String name = decoded(end < 0 ? field : field.substring(0, end));
                values.computeIfAbsent(name, first -> new ArrayList<>())
                        .add(end < 0 ? "" : decoded(field.substring(end + 1)));
            }
        }
        return values;
    }

    /** The escapes stand for bytes, and only the bytes together for characters. */
    private static String decoded(String encoded) {
        return BodyText.utf8(
                URLDecoder.decode(encoded, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void add(RecordFields record, String name, List<String> values) {
        if (values.size() == 1) {
            record.value(name, values.get(0));
            return;
        }
        record.beginList(name);
        values.forEach(record::item);
        record.end();
    }
}
