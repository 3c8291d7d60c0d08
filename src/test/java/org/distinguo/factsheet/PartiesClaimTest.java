package org.distinguo.factsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.distinguo.rulebook.Instrument;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.rulebook.RulebookReader;
import org.distinguo.source.YamlFile;
import org.distinguo.verdict.Law;
import org.junit.jupiter.api.Test;

/** Claim S06, the part about 170 States: a count has its day, and no answer depends on it. */
final class PartiesClaimTest {

    private static final Path FILE = Path.of("src/main/rulebooks/un/rulebook.yaml");
    private static final String COUNT = "parties: {number: 152, as_of: 2024-04-26}";

    @Test
    void s06HowManyStatesAreBoundIsSaidWithItsDayAndDecidesNothing() throws IOException {
        String text = Files.readString(FILE);
        assertThat(text).contains(COUNT);
        Rulebook other = RulebookReader.read(
                "un",
                new YamlFile(
                        FILE.toString(),
                        text.replace(COUNT, "parties: {number: 0, as_of: 2000-12-12}")
                                .getBytes(StandardCharsets.UTF_8)),
                Told.CATALOGUE);
        assertThat(other.instruments().values())
                .extracting(Instrument::parties)
                .contains(Optional.of(new Instrument.Parties(0, LocalDate.of(2000, 12, 12))));
        assertThat(answers(Law.of(other, Told.CATALOGUE)))
                .isEqualTo(answers(Told.LIBRARY.classifier("un").orElseThrow().law()));
    }

    private static List<Object> answers(Law law) {
        return law.periods().stream()
                .<Object>map(period -> List.of(period.from(), period.trafficking(), period.smuggling()))
                .toList();
    }
}
