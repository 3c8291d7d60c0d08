package org.distinguo.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.distinguo.facts.Answer;
import org.distinguo.facts.AskedOf;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactCatalogueReader;
import org.distinguo.facts.FactId;
import org.distinguo.facts.FactRole;
import org.distinguo.facts.Knowledge;
import org.distinguo.facts.KnownFacts;
import org.distinguo.logic.Atom;
import org.distinguo.source.YamlFile;
import org.junit.jupiter.api.Test;

/** The worked example on the page on writing facts is a catalogue, and says what the page says of it. */
final class FactGuideTest {

    private static final Path PAGE = Path.of("src/docs/writing-facts.md");

    private static final Pattern FILE = Pattern.compile("(?ms)^```yaml\\n# facts\\.yaml\\n(.*?)^```$");

    private static FactCatalogue example() throws IOException {
        List<String> files = FILE.matcher(Files.readString(PAGE))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
        assertThat(files).hasSize(1);
        return FactCatalogueReader.read(new YamlFile("facts.yaml", files.get(0).getBytes(StandardCharsets.UTF_8)));
    }

    private static Knowledge known(FactCatalogue catalogue, String fact, Map<String, Answer> answers) {
        var byId = new TreeMap<FactId, Answer>();
        answers.forEach((id, answer) -> byId.put(FactId.parse(id), answer));
        Atom index = catalogue.atomOf(FactId.parse(fact));
        return KnownFacts.of(catalogue, CaseFacts.of(byId)).of(index);
    }

    @Test
    void exampleIsReadAndShowsEveryMember() throws IOException {
        FactCatalogue catalogue = example();
        assertThat(catalogue.counted()).hasSize(1);
        assertThat(catalogue.answered())
                .anyMatch(fact -> !fact.isAsked())
                .anyMatch(fact -> !fact.implies().isEmpty())
                .anyMatch(fact -> !fact.suggests().isEmpty())
                .anyMatch(fact -> !fact.suggestedBy().isEmpty());
        assertThat(catalogue.answered()).extracting(Fact::askedOf).contains(AskedOf.values());
        assertThat(catalogue.answered()).extracting(Fact::sensitivity).contains(0, 1, 2, 3);
        assertThat(catalogue.inRole(FactRole.MEANS)).isNotEmpty();
        assertThat(catalogue.forms()).isNotEmpty();
    }

    @Test
    void factsFollowAsThePageSays() throws IOException {
        FactCatalogue catalogue = example();
        assertThat(known(catalogue, "means.safetyThreatened", Map.of("means.force", Answer.YES)))
                .isEqualTo(Knowledge.YES);
        assertThat(known(catalogue, "means.force", Map.of("means.safetyThreatened", Answer.NO)))
                .isEqualTo(Knowledge.NO);
        assertThat(known(catalogue, "means.coercion", Map.of("control.documentsWithheld", Answer.YES)))
                .isEqualTo(Knowledge.SUSPECTED);
        assertThat(known(catalogue, "debt.bonded", Map.of("debt.owed", Answer.YES)))
                .isEqualTo(Knowledge.NOT_ASKED);
        assertThat(known(
                        catalogue,
                        "debt.bonded",
                        Map.of("debt.owed", Answer.YES, "debt.valueNotCredited", Answer.SUSPECTED)))
                .isEqualTo(Knowledge.SUSPECTED);
        assertThat(known(
                        catalogue,
                        "movement.entryAttempted",
                        Map.of("movement.entryIrregular", Answer.YES, "movement.crossedBorder", Answer.NO)))
                .isEqualTo(Knowledge.YES);
    }

    @Test
    void pageNamesEveryRoleAndEveryReader() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(Arrays.stream(AskedOf.values())).allMatch(word -> page.contains("- `" + word + "`"));
        assertThat(Arrays.stream(FactRole.values())).allMatch(role -> page.contains("`" + role + "`"));
    }
}
