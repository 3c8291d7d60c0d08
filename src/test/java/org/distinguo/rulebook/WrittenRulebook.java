package org.distinguo.rulebook;

import java.nio.charset.StandardCharsets;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactCatalogueReader;
import org.distinguo.source.YamlFile;

/** A rulebook with everything that one can say, and the facts that it reads. */
final class WrittenRulebook {

    /** The facts that it reads. */
    static final FactCatalogue CATALOGUE = FactCatalogueReader.read(file("facts.yaml", """
            catalogue: facts
            version: '1'
            forms: {LABOUR: 'Work.'}
            groups:
              person:
                title: 't'
                definition: 'd'
                facts:
                  ageYears:
                    {type: integer, minimum: 0, maximum: 120, name: 'age', definition: 'd', question: 'q1', sensitivity: 0, asked_of: FILE,
                     below: {18: person.child}}
                  child: {name: 'under 18', definition: 'd', question: 'q2', sensitivity: 0, asked_of: FILE}
                  consented: {name: 'consent', definition: 'd', question: 'q3', sensitivity: 0, asked_of: FILE}
              means:
                title: 't'
                definition: 'd'
                facts:
                  force: {name: 'force', definition: 'd', question: 'q4', sensitivity: 0, asked_of: FILE}
                  deception: {name: 'deception', definition: 'd', question: 'q5', sensitivity: 0, asked_of: FILE}
              conduct:
                title: 't'
                definition: 'd'
                facts:
                  recruited: {name: 'recruitment', definition: 'd', question: 'q6', sensitivity: 0, asked_of: FILE}
                  exploited: {name: 'exploitation', definition: 'd', question: 'q7', sensitivity: 0, asked_of: FILE}
                  rescued: {name: 'rescue', definition: 'd', question: 'q8', sensitivity: 0, asked_of: FILE}
                  entryProcured: {name: 'entry', definition: 'd', question: 'q9', sensitivity: 0, asked_of: FILE}
            """));

    /** The rulebook as it is written. */
    static final String TEXT = """
            rulebook: xx
            title: 'Republic of X'
            summary: 'An example.'
            version: '1.0.0'
            reviewed: true
            instruments:
              code:
                title: 'Criminal Code'
                source: 'Gazette 1'
                uri: 'https://gazette.example/1'
                quoted_from: 'Gazette 1, as printed'
                parties: {number: 12, as_of: 2025-06-30}
            coverage: {from: 2010-01-01, to: 2027-12-31, reviewed_on: 2026-01-01}
            parts: {south: 'The South', north: 'The North'}
            conditions:
              any-means:
                any_of:
                  - means.force
                  - {fact: means.deception, from: 2015-05-29, until: 2020-01-01, cite: 'code s. 1', note: 'new', reviewed: false}
            provisions:
              violence: {cite: 'code s. 6', text: 'Force.', reviewed: false, fact: means.force}
            forms:
              kinds: {LABOUR: conduct.exploited}
            not_assessed:
              in-court: ['intent', 'jurisdiction']
            offences:
              trafficking:
                kind: TRAFFICKING
                title: 'Trafficking'
                cite: 'code s. 1'
                from: 2011-01-01
                penalty: 'up to 15 years'
                reviewed: false
                elements:
                  act:
                    cite: 'code s. 1'
                    text: 'Recruited.'
                    reviewed: true
                    fact: conduct.recruited
                  means:
                    cite: 'code s. 2'
                    text: 'A means.'
                    use: any-means
                    lifted_when: {cite: 'code s. 3', quote: {words: 'any person under 18', compared_on: 2026-01-01}, text: 'A child.', fact: person.child}
                forms:
                  LABOUR: {all_of: [conduct.exploited, {none_of: [{leaves_open: conduct.rescued, why: ARGUABLE}]}]}
                  HUMAN_SACRIFICE: conduct.exploited
                exemptions:
                  rescue: {cite: 'code s. 4', text: 'Rescue.', until: 2020-01-01, offence: smuggling}
                defences:
                  aid: {cite: 'code s. 5', text: 'Aid.', fact: conduct.rescued}
                aggravating:
                  force: {provision: violence}
                not_assessed: ['intent', 'jurisdiction']
              smuggling:
                kind: SMUGGLING
                title: 'Smuggling'
                parts: [north, south]
                cite: 'code s. 7'
                elements:
                  entry: {cite: 'code s. 7', text: 'Entry.', fact: conduct.entryProcured}
                forms: kinds
                aggravating:
                  violence: {provision: violence, cite: 'code s. 3', quote: {words: 'any person under 18', compared_on: 2026-01-01}}
                not_assessed: in-court
              smuggling-2005:
                kind: RELATED
                title: 'Smuggling, as it was'
                cite: 'code s. 7'
                until: 2015-01-01
                reviewed: false
                elements:
                  entry: {cite: 'code s. 7', text: 'Entry.', fact: conduct.entryProcured}
                forms: kinds
                not_assessed: in-court
            irrelevant:
              - {facts: [person.consented], from: 2012-01-01, cite: 'code s. 8', reason: 'No effect.', reviewed: false}
              - {facts: [person.consented], to: [smuggling, TRAFFICKING], cite: 'code s. 8', reason: 'No effect.'}
            guarantees_not_given:
              - {guarantee: PURPOSE_REQUIRED, offences: [trafficking], cite: 'code s. 9', reason: 'None asked.'}
            joined_episodes:
              - {offences: [trafficking], by: SAME_ACTOR, cite: 'code s. 1', reason: 'Whoever acts.', reviewed: false}
            triggers:
              forced: {use: any-means}
              forced-child: {all_of: [person.child, {use: forced}]}
            safeguards:
              - code: SCREEN_FOR_TRAFFICKING
                cite: 'code s. 10'
                because: 'Screen.'
                when:
                  any_of:
                    - {encounter: SMUGGLING_OPERATION}
                    - {kind: SMUGGLING, status: [MET, UNDETERMINED]}
                    - {kind: TRAFFICKING, status: UNDETERMINED}
              - code: REFER
                cite: 'code s. 11'
                because: 'Refer.'
                from: 2012-01-01
                reviewed: false
                when:
                  all_of:
                    - {offence: trafficking, status: MET}
                    - {kind: TRAFFICKING, status: MET, standard: REASONABLE_GROUNDS}
                    - {grounds: {any_of: [person.child, {use: any-means}]}}
                    - {fact: person.child, answer: [YES, SUSPECTED]}
                    - none_of: [{always: true}]
              - code: PROTECT
                cite: 'code s. 12'
                because: 'Protect.'
                when: {use: forced-child}
            """;

    private WrittenRulebook() {}

    /** The rulebook as it is read; each time anew. */
    static Rulebook read() {
        return read(TEXT);
    }

    /** A rulebook of that name, as it is read. */
    static Rulebook read(String text) {
        return RulebookReader.read("xx", file("rulebook.yaml", text), CATALOGUE);
    }

    private static YamlFile file(String name, String text) {
        return new YamlFile(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
