package org.distinguo.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.distinguo.source.YamlFile;
import org.junit.jupiter.api.Test;

/** Whatever is edited in a rulebook is told with its place. */
final class RulebookPartTest {

    private static final String RULEBOOK = """
            rulebook: xx
            coverage: {from: 2010-01-01, to: 2027-12-31}
            offences:
              trafficking:
                cite: 'code 1'
                not_assessed: ['intent']
                elements:
                  act: {cite: 'code 1', any_of: [g.act, g.other]}
                  means: {cite: 'code 2', fact: g.means}
            irrelevant:
              - {facts: [g.consent], reason: 'r'}
              - {facts: [g.consent], reason: 's'}
            safeguards:
              - {code: SCREEN, cite: 'code 9'}
            """;

    private static List<RulebookPart> parts(String rulebook) {
        return RulebookPart.of(new YamlFile("a.yaml", rulebook.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> changed(String from, String to) {
        assertThat(RULEBOOK).contains(from);
        Map<String, String> recorded =
                parts(RULEBOOK).stream().collect(Collectors.toMap(RulebookPart::path, RulebookPart::digest));
        return RulebookPart.changes(new TreeMap<>(recorded), parts(RULEBOOK.replace(from, to)));
    }

    @Test
    void everyPartHasAPathOfItsOwn() {
        assertThat(parts(RULEBOOK))
                .extracting(RulebookPart::path)
                .containsExactly(
                        "rulebook",
                        "coverage",
                        "offences.trafficking.cite",
                        "offences.trafficking.not_assessed",
                        "offences.trafficking.elements.act",
                        "offences.trafficking.elements.means",
                        "irrelevant.g.consent",
                        "irrelevant.g.consent-2",
                        "safeguards.SCREEN");
    }

    @Test
    void anEditIsToldWithItsLine() {
        assertThat(changed("any_of: [g.act, g.other]", "any_of: [g.act]"))
                .containsExactly("8: offences.trafficking.elements.act is changed");
        assertThat(changed("to: 2027", "to: 2037")).containsExactly("2: coverage is changed");
        assertThat(changed("'code 9'", "'code 8'")).containsExactly("14: safeguards.SCREEN is changed");
        assertThat(changed("['intent']", "['intention']"))
                .containsExactly("6: offences.trafficking.not_assessed is changed");
    }

    @Test
    void whatIsAddedOrTakenOutIsToldToo() {
        assertThat(changed("      means: {cite: 'code 2', fact: g.means}\n", ""))
                .containsExactly("1: offences.trafficking.elements.means is gone");
        assertThat(changed("  - {code: SCREEN,", "  - {code: NEW, cite: 'c'}\n  - {code: SCREEN,"))
                .containsExactly("14: safeguards.NEW is new");
    }

    @Test
    void layoutAndTheOrderOfKeysDoNotMatter() {
        assertThat(changed(
                        "act: {cite: 'code 1', any_of: [g.act, g.other]}",
                        "act:\n        any_of: [g.act," + " g.other]  # a comment\n        cite: \"code 1\""))
                .isEmpty();
    }
}
