package org.distinguo.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.distinguo.logic.Atom;
import org.distinguo.logic.Implication;
import org.distinguo.source.BrokenFiles;
import org.distinguo.source.Digest;
import org.distinguo.source.YamlFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That a whole catalogue is read as written, and that a broken one is refused with every fault. */
final class FactCatalogueReaderTest {

    static List<Path> broken() {
        return BrokenFiles.of("catalogue");
    }

    @ParameterizedTest
    @MethodSource("broken")
    void everyFaultIsReportedWithItsPlace(Path file) {
        assertThat(BrokenFiles.reported(file, FactCatalogueReader::read))
                .isNotEmpty()
                .containsExactlyElementsOf(BrokenFiles.expected(file));
    }

    @Test
    void aWholeCatalogueIsReadAsWritten() {
        byte[] bytes = """
                catalogue: facts
                version: '1.2.0'
                groups:
                  person:
                    title: 'The person'
                    definition: 'Who.'
                    facts:
                      ageYears:
                        {type: integer, minimum: 1, maximum: 99, name: 'age', definition: 'Years.', question: 'How old?',
                         sensitivity: 1, asked_of: PERSON, below: {18: person.child}}
                      child: {name: 'under 18', definition: 'A child.', question: 'Under eighteen?', sensitivity: 1, asked_of: FILE}
                  means:
                    title: 'Means'
                    definition: 'What.'
                    facts:
                      force:
                        name: 'force'
                        definition: 'Force.'
                        question: 'Was there force?'
                        sensitivity: 3
                        asked_of: OFFICER
                        implies: [means.threat, {any_of: [means.control, person.child]}]
                        suggests: [means.control]
                        suggested_by: [[means.threat, person.child], [means.control]]
                      threat: {name: 'threat', definition: 'Threat.', sensitivity: 0, asked_of: FILE}
                      control: {name: 'control', definition: 'Control.', question: 'Was there control?', sensitivity: 0, asked_of: EXPERT}
                """.getBytes(StandardCharsets.UTF_8);
        FactCatalogue catalogue = FactCatalogueReader.read(new YamlFile("facts.yaml", bytes));
        assertThat(catalogue.version()).isEqualTo("1.2.0");
        assertThat(catalogue.digest()).isEqualTo(Digest.of(bytes)).matches("sha-256:[0-9a-f]{64}");
        assertThat(catalogue.groups()).extracting(FactGroup::id).containsExactly("person", "means");
        assertThat(catalogue.group("means").orElseThrow().title()).isEqualTo("Means");
        assertThat(catalogue.group("nothing")).isEmpty();
        assertThat(catalogue.counted())
                .containsExactly(new Fact.Counted(
                        id("person.ageYears"),
                        "age",
                        "Years.",
                        Optional.of("How old?"),
                        1,
                        AskedOf.PERSON,
                        1,
                        99,
                        new TreeMap<>(Map.of(18, id("person.child")))));
        assertThat(catalogue.answered())
                .extracting(Fact.Answered::id, Fact.Answered::atom)
                .containsExactly(
                        tuple(id("person.child"), Atom.of(0)),
                        tuple(id("means.force"), Atom.of(1)),
                        tuple(id("means.threat"), Atom.of(2)),
                        tuple(id("means.control"), Atom.of(3)));
        assertThat(catalogue.answered(id("means.force")))
                .hasValue(new Fact.Answered(
                        id("means.force"),
                        Atom.of(1),
                        "force",
                        "Force.",
                        Optional.of("Was there force?"),
                        3,
                        AskedOf.OFFICER,
                        List.of(List.of(id("means.threat")), List.of(id("means.control"), id("person.child"))),
                        List.of(id("means.control")),
                        List.of(List.of(id("means.threat"), id("person.child")), List.of(id("means.control")))));
        assertThat(catalogue.answered()).extracting(Fact::isAsked).containsExactly(true, true, false, true);
        assertThat(catalogue.answered(id("person.ageYears"))).isEmpty();
        assertThat(catalogue.fact(id("person.ageYears"))).isPresent();
        assertThat(catalogue.implications().all()).hasSize(2);
        Implication second = catalogue.implications().all().get(1);
        assertThat(second.to()).containsExactly(Atom.of(3), Atom.of(0));
        assertThat(catalogue.implications().of(Atom.of(2)))
                .containsExactly(catalogue.implications().all().get(0));
    }

    private static FactId id(String text) {
        return FactId.parse(text);
    }

    @Test
    void rolesOfAGroupAreThoseOfItsFacts() {
        FactCatalogue catalogue = FactCatalogueReader.read(
                new YamlFile("facts.yaml", """
                        catalogue: facts
                        version: '1'
                        groups:
                          means:
                            title: 't'
                            definition: 'd'
                            roles: [MEANS, BURDENS]
                            facts:
                              force: {name: 'force', definition: 'd', question: 'q1', sensitivity: 0, asked_of: FILE,
                                roles: [MOVING_ACT]}
                              fraud: {name: 'fraud', definition: 'd', question: 'q2', sensitivity: 0, asked_of: FILE}
                        """.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(catalogue.inRole(FactRole.MEANS)).hasSize(2);
        assertThat(catalogue.inRole(FactRole.MOVING_ACT))
                .extracting(Fact::id)
                .containsExactly(new FactId("means", "force"));
        assertThat(catalogue.inRole(FactRole.CHILD)).isEmpty();
    }
}
