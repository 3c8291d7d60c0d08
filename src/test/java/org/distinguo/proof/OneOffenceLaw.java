package org.distinguo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactRole;
import org.distinguo.library.LibraryReader;
import org.distinguo.rulebook.RulebookReader;
import org.distinguo.rulebook.SafeguardCatalogue;
import org.distinguo.source.Diagnostic;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.YamlFile;
import org.distinguo.verdict.Law;

/** Small laws of one offence, sound or with something wrong in them. */
final class OneOffenceLaw {

    static final FactCatalogue CATALOGUE = LibraryReader.shippedCatalogue();
    static final SafeguardCatalogue SAFEGUARDS = LibraryReader.shippedSafeguards();

    /** An act that is sound. */
    static final String ACT = "any_of: [conduct.recruited, conduct.harboured]";

    /** Means that are sound: for a child none is needed. */
    static final String MEANS = "any_of: [means.force, means.fraud], lifted_when: {cite: 'code s. 3', text: 'For a "
            + "child no means is needed.', fact: person.child}";

    /** A purpose that is sound. */
    static final String PURPOSE = "any_of: [purpose.forcedLabour, purpose.commercialSex]";

    /** Duties that hang on facts alone, as every rulebook must have them. */
    private static final String SOUND_DUTIES =
            duty("REFER_TO_VICTIM_SUPPORT", "grounds: {any_of: [" + facts(FactRole.HARM) + "]}")
                    + duty("CHILD_PROTECTION", "fact: person.child, answer: [YES, SUSPECTED]")
                    + duty(
                            "NON_PUNISHMENT_REVIEW",
                            "any_of: [{kind: TRAFFICKING, status: MET}, {grounds: {any_of: ["
                                    + facts(FactRole.UNLAWFUL_ENTRY_OR_STAY) + "]}}]")
                    + duty(
                            "HOLD_REMOVAL",
                            "all_of: [{kind: TRAFFICKING, status: [MET, UNDETERMINED]}, "
                                    + "{none_of: [{fact: person.national, answer: [YES]}]}]");

    private OneOffenceLaw() {}

    /** A law of trafficking alone, with these elements and more sections. */
    static Law law(String act, String means, String purpose, String more) {
        return law("""
                   trafficking: {kind: TRAFFICKING, title: 'T', cite: 'code s. 1', elements: {
                     act: {cite: 'code s. 1', text: 'Act.', %s},
                     means: {cite: 'code s. 1', text: 'Means.', %s},
                     purpose: {cite: 'code s. 1', text: 'Purpose.', %s}}}""".formatted(act, means, purpose), more);
    }

    /** A law of smuggling alone, with these elements. */
    static Law smuggling(String entry, String who) {
        return smuggling(entry, who, "");
    }

    /** The same with more sections. */
    static Law smuggling(String entry, String who, String more) {
        return law("""
                   smuggling: {kind: SMUGGLING, title: 'S', cite: 'code s. 1', elements: {
                     entry: {cite: 'code s. 1', text: 'Entry.', %s},
                     who: {cite: 'code s. 1', text: 'Who.', any_of: [%s]},
                     benefit: {cite: 'code s. 1', text: 'Gain.', fact: facilitation.benefitSought}}}""".formatted(entry, who), more);
    }

    private static Law law(String offences, String more) {
        String text = """
                {rulebook: xx, title: 'X', summary: 'X.', version: '1.0.0', reviewed: true,
                 instruments: {code: {title: 'Code', source: 'Gazette'}},
                 coverage: {from: 2012-01-01, to: 2027-12-31, reviewed_on: 2026-11-24},
                 safeguards: [{code: SCREEN_FOR_TRAFFICKING, cite: 'code s. 9', because: 'Ask.', when: {any_of: [
                   {encounter: [SMUGGLING_OPERATION]}, {kind: SMUGGLING, status: [MET, UNDETERMINED]},
                   {kind: TRAFFICKING, status: [UNDETERMINED]}]}}%s],
                 offences: {
                %s}%s}
                """.formatted(SOUND_DUTIES, offences, more.isEmpty() ? "" : ",\n " + more);
        var file = new YamlFile("rulebook.yaml", text.getBytes(StandardCharsets.UTF_8));
        return Law.of(RulebookReader.read("xx", file, CATALOGUE), CATALOGUE);
    }

    private static String facts(FactRole role) {
        return CATALOGUE.inRole(role).stream().map(fact -> fact.id().toString()).collect(Collectors.joining(", "));
    }

    private static String duty(String code, String trigger) {
        return ", {code: " + code + ", cite: 'code s. 9', because: 'Help.', when: {" + trigger + "}}";
    }

    /** What is proved of a law of trafficking alone. */
    static ProofReport prove(String act, String means, String purpose, String more) {
        return RulebookProofs.prove(law(act, means, purpose, more), SAFEGUARDS);
    }

    /** The one fault that is told of a law. */
    static Diagnostic onlyFault(Law law) {
        var diagnostics = new Diagnostics();
        RulebookProofs.check(law, SAFEGUARDS, diagnostics);
        assertThat(diagnostics.all()).hasSize(1);
        return diagnostics.all().get(0);
    }
}
