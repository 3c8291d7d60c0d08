package org.distinguo.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.distinguo.proof.OneOffenceLaw.CATALOGUE;
import static org.distinguo.proof.OneOffenceLaw.SAFEGUARDS;
import static org.distinguo.proof.OneOffenceLaw.law;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.Law;
import org.distinguo.verdict.LawPeriod;
import org.distinguo.verdict.Standard;
import org.junit.jupiter.api.DynamicTest;

/** A law that breaks a property is caught, with a case that shows it. */
final class ShownBreach {

    private ShownBreach() {}

    /** That a law of trafficking alone, with these elements, breaks a property. */
    static DynamicTest caught(Property property, String act, String means, String purpose, String more) {
        return caught(property, law(act, means, purpose, more));
    }

    /** That a law breaks a property, with cases that show every failure. */
    static DynamicTest caught(Property property, Law law) {
        return DynamicTest.dynamicTest(property + " by " + elements(law), () -> {
            ProofReport report = RulebookProofs.prove(law, SAFEGUARDS);
            assertThat(report.failures()).extracting(Claim::property).contains(property);
            report.failures().forEach(claim -> claim.counterExample().ifPresent(example -> shows(law, claim, example)));
        });
    }

    /** The case comes out as the claim says of it and, with the other answers, the other way. */
    private static void shows(Law law, Claim claim, CounterExample example) {
        Status expected = example.met() ? Status.MET : Status.NOT_MET;
        assertThat(status(law, claim, example, example.answers()))
                .as(claim.subject())
                .isEqualTo(expected);
        if (!example.otherwise().isEmpty()) {
            Map<FactId, Answer> other = new TreeMap<>(example.answers());
            other.putAll(example.otherwise());
            assertThat(status(law, claim, example, other)).as(claim.subject()).isEqualTo(expected.opposite());
        }
    }

    private static Status status(Law law, Claim claim, CounterExample example, Map<FactId, Answer> answers) {
        LawPeriod day = law.on(example.conductDate());
        KnownFacts known = KnownFacts.of(CATALOGUE, CaseFacts.of(answers));
        String offence = claim.subject().split("[. ]", 2)[0];
        return day.status(day.offence(offence).orElseThrow().criterion(), Standard.ESTABLISHED.valuation(known));
    }

    private static String elements(Law law) {
        return law.rulebook().offences().stream()
                .flatMap(offence -> offence.elements().stream())
                .map(element -> element.clause().condition().toString())
                .collect(Collectors.joining(", "));
    }
}
