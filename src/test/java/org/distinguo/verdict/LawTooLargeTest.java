package org.distinguo.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactCatalogueReader;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.rulebook.RulebookReader;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.source.YamlFile;
import org.junit.jupiter.api.Test;

/** A law that could not be answered at once is refused, with the place and the reason. */
final class LawTooLargeTest {

    private static final String FACT =
            "%1$s: {name: '%2$s', definition: 'd', question: '%2$s?', sensitivity: 0, asked_of: FILE%3$s}";

    @Test
    void anOffenceThatAsksForTooManyCombinationsIsNamed() {
        FactCatalogue catalogue = catalogue(60, "");
        List<Integer> facts = new ArrayList<>(IntStream.range(0, 60).boxed().toList());
        var random = new Random(3);
        String triples = IntStream.range(0, 120)
                .mapToObj(ignored -> {
                    Collections.shuffle(facts, random);
                    return "{all_of: [g.f%d, g.f%d, g.f%d]}".formatted(facts.get(0), facts.get(1), facts.get(2));
                })
                .collect(Collectors.joining(", "));
        assertRefused(catalogue, "any_of: [" + triples + "]", "nodes of decision diagrams", 9);
    }

    @Test
    void factsThatAreTooCloselyJoinedAreNamed() {
        FactCatalogue catalogue = catalogue(9, ", implies: [g.hub]");
        String all = IntStream.range(0, 9).mapToObj(fact -> "g.f" + fact).collect(Collectors.joining(", "));
        assertRefused(catalogue, "all_of: [{any_of: [" + all + "]}, {none_of: [" + all + "]}]", "`g.f3`", 0);
    }

    private static void assertRefused(FactCatalogue catalogue, String condition, String reason, int line) {
        Rulebook rulebook = rulebook(condition, catalogue);
        var refused = catchThrowableOfType(InvalidSourceException.class, () -> Law.of(rulebook, catalogue));
        assertThat(refused.diagnostics()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(DiagnosticCode.LAW_TOO_LARGE);
            assertThat(fault.message()).contains(reason);
            assertThat(fault.line()).isEqualTo(line);
        });
    }

    private static FactCatalogue catalogue(int facts, String implies) {
        String all = IntStream.range(0, facts)
                .mapToObj(fact -> FACT.formatted("f" + fact, "fact " + fact, implies))
                .collect(Collectors.joining("\n"));
        return FactCatalogueReader.read(
                file("""
                catalogue: facts
                version: '1.0.0'
                groups:
                  g:
                    title: 't'
                    definition: 'd'
                    facts:
                      %s
                      %s
                """.formatted(FACT.formatted("hub", "the hub", ""), all.replace("\n", "\n      "))));
    }

    private static Rulebook rulebook(String condition, FactCatalogue catalogue) {
        return RulebookReader.read("xx", file("""
                rulebook: xx
                title: 't'
                summary: 's'
                version: '1.0.0'
                reviewed: true
                instruments: {code: {title: 'Code', source: 's'}}
                coverage: {from: 2010-01-01, to: 2020-12-31, reviewed_on: 2021-01-01}
                offences:
                  trafficking:
                    kind: TRAFFICKING
                    title: 't'
                    cite: 'code 1'
                    elements:
                      act: {cite: 'code 1', text: 'Act.', %s}
                safeguards:
                  - code: SCREEN_FOR_TRAFFICKING
                    cite: 'code 9'
                    because: 'Screen.'
                    when:
                      any_of:
                        - {encounter: SMUGGLING_OPERATION}
                        - {kind: SMUGGLING, status: [MET, UNDETERMINED]}
                        - {kind: TRAFFICKING, status: UNDETERMINED}
                """.formatted(condition)), catalogue);
    }

    private static YamlFile file(String text) {
        return new YamlFile("rulebook.yaml", text.getBytes(StandardCharsets.UTF_8));
    }
}
