package org.distinguo.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Place;

/** That whatever is written in a rulebook is the law on some day, and that no day is left with half a law. */
final class DateChecks {

    private static final String HELP = "correct its dates, extend the coverage, or take it out";

    private final Rulebook rulebook;
    private final Window coverage;
    private final Diagnostics diagnostics;

    DateChecks(Rulebook rulebook, Diagnostics diagnostics) {
        this.rulebook = rulebook;
        this.coverage = Window.of(rulebook.coverage());
        this.diagnostics = diagnostics;
    }

    void run() {
        rulebook.conditions()
                .forEach((name, clause) -> check(
                        clause,
                        coverage,
                        "this part of the condition `" + name + "` is in force on no day of the coverage"));
        rulebook.offences().forEach(this::check);
        rulebook.irrelevances().forEach(this::check);
        rulebook.safeguards().forEach(this::check);
    }

    private void check(Offence offence) {
        Window window = coverage.within(offence.inForce());
        if (window.isEmpty()) {
            report(offence.place(), "`" + offence.id() + "` is in force on no day of the coverage", HELP);
            return;
        }
        offence.clauses()
                .forEach(clause -> check(
                        clause,
                        window,
                        "this part of `" + offence.id() + "` is in force on no day on which the offence is"));
        dayWithoutElements(offence, window)
                .ifPresent(day -> report(
                        offence.place(),
                        "from " + day + " on no element of `" + offence.id()
                                + "` is in force: it would be met by nothing",
                        "let the offence begin and end with its elements, or correct their dates"));
    }

    private void check(Clause clause, Window around, String never) {
        Window window = around.within(clause.inForce());
        if (window.isEmpty()) {
            report(clause.place(), never, HELP);
            return;
        }
        if (clause.condition() instanceof Condition.OffenceMet met) {
            rulebook.offence(met.offence())
                    .filter(named -> window.within(named.inForce()).isEmpty())
                    .ifPresent(named -> report(
                            clause.place(),
                            "`" + named.id() + "` is in force on no day on which it is asked for here",
                            "name an offence of the same days, or take the reference out"));
        }
        clause.condition().parts().forEach(part -> check(part, window, never));
    }

    private Optional<LocalDate> dayWithoutElements(Offence offence, Window window) {
        TreeSet<LocalDate> days = new TreeSet<>(List.of(window.from()));
        offence.elements().stream()
                .flatMap(element -> datesOf(element.clause()))
                .flatMap(dates -> Stream.of(dates.from(), dates.until()).flatMap(Optional::stream))
                .filter(day -> day.isAfter(window.from()) && day.isBefore(window.until()))
                .forEach(days::add);
        return days.stream()
                .filter(day -> offence.elements().stream()
                        .noneMatch(element -> datesOf(element.clause()).allMatch(dates -> dates.on(day))))
                .filter(day -> !offence.elements().isEmpty())
                .findFirst();
    }

    /** The dates of a clause and, where it only uses a named condition, of that one. */
    private Stream<InForce> datesOf(Clause clause) {
        List<InForce> dates = new ArrayList<>(List.of(clause.inForce()));
        if (clause.condition() instanceof Condition.Named named) {
            Optional.ofNullable(rulebook.conditions().get(named.name()))
                    .ifPresent(used -> datesOf(used).forEach(dates::add));
        }
        return dates.stream();
    }

    private void check(Irrelevance irrelevance) {
        if (coverage.within(irrelevance.inForce()).isEmpty()) {
            report(irrelevance.place(), "this irrelevance is in force on no day of the coverage", HELP);
        }
    }

    private void check(SafeguardRule rule) {
        rule.trigger()
                .clauses()
                .forEach(clause -> check(
                        clause,
                        coverage,
                        "this part of the safeguard `" + rule.code() + "` is in force on no day of the coverage"));
        Window window = coverage.within(rule.inForce());
        if (window.isEmpty()) {
            report(rule.place(), "the safeguard `" + rule.code() + "` is in force on no day of the coverage", HELP);
            return;
        }
        rulebook.safeguards().stream()
                .takeWhile(other -> !other.equals(rule))
                .filter(other -> other.code().equals(rule.code())
                        && other.sharesAPartWith(rule)
                        && !window.within(other.inForce()).isEmpty())
                .findFirst()
                .ifPresent(other -> diagnostics.report(
                        DiagnosticCode.DUPLICATE_ID,
                        rule.place(),
                        "the safeguard `" + rule.code() + "` stands on line "
                                + other.place().line()
                                + " for some of the same days, and for the same part of the State",
                        "let one end where the other begins, name other `parts:`, or make one of them with `any_of:`"));
    }

    private void report(Place place, String message, String help) {
        diagnostics.report(DiagnosticCode.EMPTY_PERIOD, place, message, help);
    }
}
