package org.distinguo.intake.binding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.distinguo.Draws;
import org.junit.jupiter.api.Test;

/** What holds of every submitted form: of generated ones, with a fixed seed. */
final class SubmittedFormLawsTest {

    private static final int RECORDS = 4_000;

    private static final List<String> PIECES = List.of(
            "a", "b", "B", "/", "[1]", "[]", "0", " ", "+", "%", "%41", "&", "=", ";", "{", "\"", "\\", "\n", "é", "ب",
            "😀", "\u0000");

    private final Random random = new Random(1_866);

    @Test
    void aFormIsReadAsTheObjectWithTheSameNames() throws IOException {
        for (int draw = 0; draw < Draws.of(RECORDS); draw++) {
            Map<String, List<String>> record = record();
            assertThat(SubmittedFormReader.read(form(record)))
                    .as("%s", record)
                    .usingRecursiveComparison()
                    .isEqualTo(RecordReader.read(json(record)));
        }
    }

    private Map<String, List<String>> record() {
        Map<String, List<String>> record = new LinkedHashMap<>();
        for (int field = random.nextInt(6); field >= 0; field--) {
            int values = random.nextInt(3) == 0 ? 2 + random.nextInt(2) : 1;
            record.put(
                    text(), IntStream.range(0, values).mapToObj(value -> text()).toList());
        }
        return record;
    }

    private String text() {
        return random.ints(random.nextInt(5), 0, PIECES.size())
                .mapToObj(PIECES::get)
                .collect(Collectors.joining());
    }

    /** The values of a name stand apart from each other, with other fields between them. */
    private byte[] form(Map<String, List<String>> record) {
        List<String> fields = new ArrayList<>();
        int longest = record.values().stream().mapToInt(List::size).max().orElseThrow();
        for (int place = 0; place < longest; place++) {
            for (Map.Entry<String, List<String>> field : record.entrySet()) {
                if (place < field.getValue().size()) {
                    fields.add(encoded(field.getKey()) + "="
                            + encoded(field.getValue().get(place)));
                }
            }
        }
        return String.join("&", fields).getBytes(StandardCharsets.US_ASCII);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] json(Map<String, List<String>> record) throws IOException {
        var mapper = new ObjectMapper();
        ObjectNode object = mapper.createObjectNode();
        record.forEach((name, values) -> {
            if (values.size() == 1) {
                object.put(name, values.get(0));
            } else {
                values.forEach(object.putArray(name)::add);
            }
        });
        return mapper.writeValueAsBytes(object);
    }
}
