package org.distinguo.rest.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distinguo.rest.problem.ProblemException;
import org.distinguo.rest.problem.ProblemType;
import org.distinguo.rest.problem.Violation;
import org.distinguo.rest.problem.ViolationCode;
import org.distinguo.rulebook.Coverage;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.source.Nearest;

/**
 * What to compare, from the query of a request.
 *
 * @param kind the kind of offences
 * @param conductDate the date for the first law
 * @param otherConductDate the date for the second law
 * @param open whether also cases count in which one of the laws leaves the answer open
 */
public record DifferenceQuery(OffenceKind kind, LocalDate conductDate, LocalDate otherConductDate, boolean open) {

    private static final String KIND = "kind";
    private static final String CONDUCT_DATE = "conductDate";
    private static final String OTHER_CONDUCT_DATE = "otherConductDate";
    private static final String OPEN = "open";
    private static final List<String> NAMES = List.of(KIND, CONDUCT_DATE, OTHER_CONDUCT_DATE, OPEN);
    private static final List<String> KINDS = List.of(OffenceKind.TRAFFICKING.name(), OffenceKind.SMUGGLING.name());
    private static final List<String> YES_OR_NO = List.of("true", "false");

    /**
     * Reads the query.
     *
     * @param parameters the parameters as sent, each with all its values
     * @param today the date to take where there is none
     * @return the query
     * @throws ProblemException if it does not fit the contract, with every violation
     */
    public static DifferenceQuery read(Map<String, List<String>> parameters, LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        parameters.forEach((name, values) -> check(name, values, violations));
        OffenceKind kind = only(parameters, KIND)
                .filter(word -> isOneOf(KIND, word, KINDS, violations))
                .map(OffenceKind::valueOf)
                .orElse(OffenceKind.TRAFFICKING);
        LocalDate conduct = date(parameters, CONDUCT_DATE, violations).orElse(today);
        LocalDate other = date(parameters, OTHER_CONDUCT_DATE, violations).orElse(today);
        boolean open = only(parameters, OPEN)
                .filter(word -> isOneOf(OPEN, word, YES_OR_NO, violations))
                .map(Boolean::parseBoolean)
                .orElse(false);
        if (!violations.isEmpty()) {
            throw ProblemException.of(
                    ProblemType.SCHEMA_VIOLATION, "the query does not fit the contract", List.copyOf(violations));
        }
        return new DifferenceQuery(kind, conduct, other, open);
    }

    private static void check(String name, List<String> values, List<Violation> violations) {
        if (!NAMES.contains(name)) {
            violations.add(new Violation(
                    "",
                    ViolationCode.UNKNOWN_PROPERTY,
                    "the query has a parameter that the contract has not; it has " + String.join(", ", NAMES),
                    Nearest.to(name, NAMES).orElse(null)));
        } else if (values.size() > 1) {
            violations.add(Violation.of("", ViolationCode.DUPLICATE, "`" + name + "` stands more than once"));
        }
    }

    private static Optional<String> only(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }

    private static boolean isOneOf(String name, String word, List<String> words, List<Violation> violations) {
        if (!words.contains(word)) {
            violations.add(new Violation(
                    "",
                    ViolationCode.NOT_ALLOWED,
                    "`" + name + "` is one of " + String.join(", ", words),
                    Nearest.to(word, words).orElse(null)));
            return false;
        }
        return true;
    }

    private static Optional<LocalDate> date(
            Map<String, List<String>> parameters, String name, List<Violation> violations) {
        Optional<String> text = only(parameters, name);
        Optional<LocalDate> date = text.filter(
                        value -> RequestForms.DATE_FORM.matcher(value).matches())
                .map(LocalDate::parse);
        if (text.isPresent() && date.isEmpty()) {
            violations.add(Violation.of(
                    "", ViolationCode.WRONG_FORMAT, "`" + name + "` is no date of the calendar, as in 2015-05-29"));
        }
        return date;
    }

    /**
     * Refuses dates for which a rulebook does not speak.
     *
     * @param first the first rulebook
     * @param second the second rulebook
     * @throws ProblemException naming each such parameter and the days that can be asked for
     */
    public void checkCoverage(Rulebook first, Rulebook second) {
        List<Violation> violations = new ArrayList<>();
        check(first, CONDUCT_DATE, conductDate, violations);
        check(second, OTHER_CONDUCT_DATE, otherConductDate, violations);
        if (!violations.isEmpty()) {
            throw ProblemException.of(
                    ProblemType.NO_LAW_IN_FORCE, "a rulebook does not speak for the date asked for", violations);
        }
    }

    private static void check(Rulebook rulebook, String name, LocalDate date, List<Violation> violations) {
        Coverage coverage = rulebook.coverage();
        if (!coverage.includes(date)) {
            violations.add(Violation.of(
                    "",
                    ViolationCode.OUT_OF_RANGE,
                    "`" + name + "` is not between " + coverage.from() + " and " + coverage.to()
                            + ", the days for which `" + rulebook.id() + "` speaks"));
        }
    }
}
