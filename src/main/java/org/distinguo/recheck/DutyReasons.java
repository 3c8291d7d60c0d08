package org.distinguo.recheck;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.distinguo.recheck.CaseChange.DutyChange;
import org.distinguo.rulebook.Citation;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.rulebook.SafeguardRule;
import org.distinguo.verdict.Safeguard;
import org.distinguo.verdict.Verdict;

/** Why a duty is due on one side alone, or says something else. Stateless. */
final class DutyReasons {

    private final Sides<Verdict> verdicts;
    private final RulebookReasons reasons;

    DutyReasons(Sides<Verdict> verdicts, RulebookReasons reasons) {
        this.verdicts = verdicts;
        this.reasons = reasons;
    }

    /** The reason for one duty. */
    Reason of(DutyChange change) {
        return switch (change.what()) {
            case APPEARED -> oneSided(due(verdicts.after(), change.code(), List.of()), true);
            case WENT -> oneSided(due(verdicts.before(), change.code(), List.of()), false);
            case REWORDED -> reworded(change.code());
        };
    }

    private Reason reworded(String code) {
        Optional<SafeguardRule> fresh = find(verdicts.after(), code, safeguards(verdicts.before(), code));
        if (fresh.isPresent()) {
            return reworded(fresh.get(), true);
        }
        return reworded(due(verdicts.before(), code, safeguards(verdicts.after(), code)), false);
    }

    private Reason reworded(SafeguardRule rule, boolean after) {
        Verdict other = after ? verdicts.before() : verdicts.after();
        boolean stands = other.rulebook().safeguards().stream()
                .anyMatch(candidate -> candidate.code().equals(rule.code()) && says(candidate, rule));
        return stands ? oneSided(rule, after) : reasons.ofDuty(Cause.DUTY_TEXT, rule, rule);
    }

    /** The reason for a rule that makes its duty due on one side alone. */
    private Reason oneSided(SafeguardRule rule, boolean after) {
        Verdict own = after ? verdicts.after() : verdicts.before();
        Verdict other = after ? verdicts.before() : verdicts.after();
        Optional<SafeguardRule> counterpart = counterpart(rule, own.rulebook(), other.rulebook());
        if (counterpart.isEmpty()) {
            return reasons.ofDuty(after ? Cause.DUTY_ADDED : Cause.DUTY_REMOVED, rule, rule);
        }
        SafeguardRule newer = after ? rule : counterpart.get();
        SafeguardRule older = after ? counterpart.get() : rule;
        Cause cause = cause(
                rule,
                own.rulebook(),
                counterpart.get(),
                other.rulebook(),
                other.query().decisionDate());
        return reasons.ofDuty(cause, newer, older);
    }

    private static Cause cause(
            SafeguardRule rule, Rulebook own, SafeguardRule counterpart, Rulebook other, LocalDate otherDay) {
        Reading here = Reading.of(own, rule);
        Reading there = Reading.of(other, counterpart);
        if (!here.words().equals(there.words())) {
            return Cause.DUTY_TRIGGER;
        }
        boolean onOtherDay = counterpart.inForce().on(otherDay);
        if (!onOtherDay && rule.inForce().equals(counterpart.inForce())) {
            return counterpart.inForce().from().filter(otherDay::isBefore).isPresent()
                    ? Cause.DUTY_STARTED
                    : Cause.DUTY_ENDED;
        }
        return onOtherDay && here.dates().equals(there.dates()) ? Cause.DUTY_FOLLOWS : Cause.DUTY_DATES;
    }

    /** The rule of another revision that is most like one: the same, or one of the same words, or one of the same code. */
    private static Optional<SafeguardRule> counterpart(SafeguardRule rule, Rulebook own, Rulebook other) {
        List<SafeguardRule> ofCode = other.safeguards().stream()
                .filter(candidate -> candidate.code().equals(rule.code()))
                .toList();
        List<SafeguardRule> ofPart = ofCode.stream()
                .filter(candidate -> candidate.sharesAPartWith(rule))
                .toList();
        List<SafeguardRule> sameCode = ofPart.isEmpty() ? ofCode : ofPart;
        Reading reading = Reading.of(own, rule);
        return sameCode.stream()
                .filter(candidate -> says(candidate, rule)
                        && candidate.inForce().equals(rule.inForce())
                        && Reading.of(other, candidate).equals(reading))
                .findFirst()
                .or(() -> sameCode.stream()
                        .filter(candidate -> says(candidate, rule))
                        .findFirst())
                .or(() -> sameCode.stream().findFirst());
    }

    /** The rule of a duty that is due, other than those that say what one of these says. */
    private static SafeguardRule due(Verdict verdict, String code, List<Safeguard> others) {
        return find(verdict, code, others).orElseThrow();
    }

    private static Optional<SafeguardRule> find(Verdict verdict, String code, List<Safeguard> others) {
        return safeguards(verdict, code).stream()
                .filter(due -> others.stream().noneMatch(other -> saysTheSame(due, other)))
                .flatMap(due -> verdict.rulebook().safeguards().stream()
                        .filter(rule -> rule.code().equals(code)
                                && rule.because().equals(due.because())
                                && rule.citation().equals(due.citation())
                                && rule.isLaw(
                                        verdict.query().decisionDate(),
                                        verdict.query().part())))
                .findFirst();
    }

    private static List<Safeguard> safeguards(Verdict verdict, String code) {
        return verdict.safeguards().stream()
                .filter(due -> due.code().equals(code))
                .toList();
    }

    /** Whether two duties of one code ask for the same and have the same source. */
    static boolean saysTheSame(Safeguard one, Safeguard other) {
        return one.because().equals(other.because()) && sameSource(one.citation(), other.citation());
    }

    private static boolean says(SafeguardRule one, SafeguardRule other) {
        return one.because().equals(other.because()) && sameSource(one.citation(), other.citation());
    }

    private static boolean sameSource(Citation one, Citation other) {
        return one.instrument().equals(other.instrument()) && one.provision().equals(other.provision());
    }
}
