package org.distinguo.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.distinguo.logic.LogicBudgetException;
import org.distinguo.rulebook.GuaranteeNotGiven;
import org.distinguo.rulebook.Irrelevance;
import org.distinguo.rulebook.Offence;
import org.distinguo.rulebook.Provision;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.rulebook.SafeguardCatalogue;
import org.distinguo.rulebook.SafeguardRule;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Place;
import org.distinguo.verdict.Law;
import org.distinguo.verdict.LawPeriod;

/** Proves what every rulebook must keep, for every offence on every period of its law. */
public final class RulebookProofs {

    private RulebookProofs() {}

    /**
     * Proves a law.
     *
     * @param law the law
     * @param safeguards what is guaranteed of duties
     * @return what was proved and what was not
     * @throws LogicBudgetException if the law is too large to be proved
     */
    public static ProofReport prove(Law law, SafeguardCatalogue safeguards) {
        List<Claim> claims = new ArrayList<>(ofOffences(law));
        claims.addAll(new DutyProofs(law, safeguards).prove());
        return new ProofReport(law.rulebook().id(), claims);
    }

    /**
     * Proves of a law only what is guaranteed of its duties.
     *
     * @param law the law
     * @param safeguards what is guaranteed of duties
     * @return what was proved and what was not
     * @throws LogicBudgetException if the law is too large to be proved
     */
    public static ProofReport proveDuties(Law law, SafeguardCatalogue safeguards) {
        return new ProofReport(law.rulebook().id(), new DutyProofs(law, safeguards).prove());
    }

    private static List<Claim> ofOffences(Law law) {
        List<Claim> claims = new ArrayList<>();
        Map<String, Proved> before = new HashMap<>();
        CaseSets cases = CaseSets.of(law);
        for (LawPeriod day : law.periods()) {
            for (LawPeriod.CompiledOffence offence : day.offences()) {
                var proved = new Proved(offence, irrelevances(law, day, offence));
                if (offence.inForce()
                        && !proved.equals(before.get(offence.offence().id()))) {
                    claims.addAll(new OffenceProofs(law, day, offence, cases).prove());
                }
                before.put(offence.offence().id(), proved);
            }
        }
        return failingOnce(claims);
    }

    /** What the claims about an offence depend on: where it is the same as before, nothing new is to be proved. */
    private record Proved(LawPeriod.CompiledOffence offence, List<Irrelevance> irrelevances) {}

    private static List<Irrelevance> irrelevances(Law law, LawPeriod day, LawPeriod.CompiledOffence offence) {
        return law.rulebook().irrelevances().stream()
                .filter(one -> one.offences().contains(offence.offence().id())
                        && one.inForce().on(day.from()))
                .toList();
    }

    /** A guarantee that is not given need not fail on every period: one is enough. */
    private static List<Claim> failingOnce(List<Claim> claims) {
        List<Claim> kept = new ArrayList<>();
        for (Claim claim : claims) {
            boolean shownElsewhere = claim.property() == Property.GUARANTEE_FAILS
                    && !claim.holds()
                    && claims.stream()
                            .anyMatch(other -> other.property() == Property.GUARANTEE_FAILS
                                    && other.subject().equals(claim.subject())
                                    && other.holds());
            if (!shownElsewhere) {
                kept.add(claim);
            }
        }
        return kept;
    }

    /**
     * Proves a law and reports what does not hold, at the place where it is written, with a counter-example where one case
     * or two show it.
     *
     * @param law the law
     * @param safeguards what is guaranteed of duties
     * @param diagnostics receives the faults
     * @return what was proved and what was not; nothing where the law is too large to be proved, which is a fault
     */
    public static ProofReport check(Law law, SafeguardCatalogue safeguards, Diagnostics diagnostics) {
        ProofReport report;
        try {
            report = prove(law, safeguards);
        } catch (LogicBudgetException e) {
            diagnostics.report(
                    DiagnosticCode.LAW_TOO_LARGE,
                    law.rulebook().place(),
                    "the law is too large to be proved at once: it would take " + e.getMessage(),
                    "ask for fewer facts in one offence or duty, or for the same facts in fewer combinations");
            return new ProofReport(law.rulebook().id(), List.of());
        }
        Map<String, List<Claim>> causes = new LinkedHashMap<>();
        report.failures().forEach(claim -> causes.computeIfAbsent(
                        claim.subject() + " " + claim.property(), key -> new ArrayList<>())
                .add(claim));
        for (List<Claim> cause : causes.values()) {
            Claim claim = cause.get(0);
            if (claim.property() == Property.GUARANTEE_FAILS) {
                reportGuaranteeThatHolds(law.rulebook(), claim.subject(), diagnostics);
            } else {
                String days =
                        cause.stream().map(one -> one.from().toString()).collect(Collectors.joining(" and from "));
                diagnostics.report(
                        DiagnosticCode.PROOF_FAILED,
                        place(law.rulebook(), claim.subject()),
                        "`" + claim.subject() + "`, law from " + days + ": does not hold that "
                                + claim.property().claim() + shown(claim),
                        help(claim.property()));
            }
        }
        return report;
    }

    /** Why it does not hold, what that would do to a person, and a case that shows it. */
    private static String shown(Claim claim) {
        String consequence =
                claim.property().consequence().map(words -> ": " + words).orElse("");
        return claim.reason().map(reason -> ": " + reason).orElse("")
                + consequence
                + claim.counterExample()
                        .map(example ->
                                (consequence.isEmpty() || !example.otherwise().isEmpty() ? ": " + example.words() : "")
                                        + "; counter-example: " + example.asRequest())
                        .orElse("");
    }

    private static void reportGuaranteeThatHolds(Rulebook rulebook, String subject, Diagnostics diagnostics) {
        String[] words = subject.split(" ", 2);
        Place place = rulebook.guaranteesNotGiven().stream()
                .filter(notGiven -> notGiven.guarantee().name().equals(words[1])
                        && notGiven.offences().contains(words[0]))
                .map(GuaranteeNotGiven::place)
                .findFirst()
                .orElse(rulebook.place());
        diagnostics.report(
                DiagnosticCode.PROOF_FAILED,
                place,
                "the guarantee " + words[1] + " holds for `" + words[0] + "`, so the rulebook gives it",
                "take `" + words[0] + "` out of its `offences:`");
    }

    private static String help(Property property) {
        return switch (property) {
            case MOVEMENT_IRRELEVANT,
                    MEANS_IRRELEVANT_FOR_CHILD,
                    PURPOSE_REQUIRED,
                    MEANS_REQUIRED_FOR_ADULT,
                    CONTROL_IS_NO_MEANS,
                    NATIONALITY_IRRELEVANT,
                    CONDUCT_OF_ANOTHER_REQUIRED,
                    FOREIGNER_REQUIRED ->
                "correct the rulebook; where this law really is different, declare it under `guarantees_not_given:` with "
                        + "`guarantee: " + property + "`";
            case CAN_BE_MET, CAN_BE_MET_WITHOUT_LIFT, CAN_BE_LIFTED, CAN_FAIL ->
                "correct the conditions or their dates";
            case EXACT -> "this is a fault of the service, not of the rulebook: please report it";
            case IRRELEVANT_FACTS_IDLE -> "take the fact out of the conditions, or limit the irrelevance with `to:`";
            case MONOTONE, CHILD_NEVER_WORSE_OFF, CIRCUMSTANCES_IDLE ->
                "correct the rulebook: every law gives this guarantee";
            case GUARANTEE_FAILS -> "take the offence out of `guarantees_not_given:`";
            case DUTY_BY_FACTS_ALONE ->
                "let one of these duties be due on the facts alone, as in {grounds: {any_of: [...]}} or "
                        + "{fact: ..., answer: [YES, SUSPECTED]}, beside its other triggers in any_of:, "
                        + "on all days and in all parts of the State";
            case DUTY_EXCLUDED ->
                "put its triggers into all_of: with {none_of: [{fact: person.national, answer: [YES]}]}";
        };
    }

    private static Place place(Rulebook rulebook, String subject) {
        Optional<SafeguardRule> rule = rulebook.safeguards().stream()
                .filter(one -> one.code().equals(subject))
                .findFirst();
        if (rule.isPresent()) {
            return rule.get().place();
        }
        String[] words = subject.split("[.]", 2);
        Optional<Offence> offence = rulebook.offence(words[0]);
        return offence.flatMap(found -> found.provisions()
                        .filter(provision -> words.length > 1 && provision.id().equals(words[1]))
                        .map(Provision::place)
                        .findFirst())
                .orElseGet(() -> offence.map(Offence::place).orElse(rulebook.place()));
    }
}
