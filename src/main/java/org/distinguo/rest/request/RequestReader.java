package org.distinguo.rest.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.rest.problem.Problem;
import org.distinguo.rest.problem.ProblemException;
import org.distinguo.rest.problem.ProblemType;
import org.distinguo.rest.problem.Violation;
import org.distinguo.rest.problem.ViolationCode;
import org.distinguo.rulebook.Encounter;
import org.distinguo.verdict.Standard;
import org.distinguo.whatif.WhatIf;

/** Reads request bodies: all of the contract, and nothing but the contract. Stateless. */
public final class RequestReader {

    /** The member that names the part of a State. */
    public static final String PART_OF_STATE = "partOfState";

    private static final String ID_WORDS = "an id: lower-case words joined by hyphens";
    private static final String DATE_WORDS = "a date of the calendar, as in 2015-05-29";

    private final FactsReader facts;

    /**
     * @param catalogue the facts that a request may state
     */
    public RequestReader(FactCatalogue catalogue) {
        this.facts = new FactsReader(catalogue);
    }

    /**
     * The bytes of a body.
     *
     * @param body where it comes in
     * @return all of them, or, where they are more than the contract allows, one more than that
     * @throws IOException if it does not come in in full
     */
    public static byte[] bytes(InputStream body) throws IOException {
        return body.readNBytes(RequestForms.BODY_LENGTH + 1);
    }

    /**
     * A request to classify.
     *
     * @param body the bytes of the body
     * @param today the date to take where the body has none
     * @return the request, with one rulebook and one date of conduct
     * @throws ProblemException if the body is not JSON or does not fit the contract, with every violation
     */
    public ClassificationRequest classification(byte[] body, LocalDate today) {
        return read(body, read -> classification(read, today));
    }

    /**
     * A request for the smallest changes.
     *
     * @param body the bytes of the body
     * @param today the date to take where the body has none
     * @return the request, with one rulebook and one date of conduct
     * @throws ProblemException if the body is not JSON or does not fit the contract, with every violation
     */
    public WhatIfRequest whatIf(byte[] body, LocalDate today) {
        return read(body, read -> {
            Members members = read.members();
            Optional<String> finding =
                    members.text(members.optional("finding"), "finding", RequestForms.OFFENCE_FORM, ID_WORDS);
            int size = members.number("size", 1, WhatIf.LARGEST).orElse(WhatIf.LARGEST);
            return new WhatIfRequest(classification(read, today), finding, size);
        });
    }

    /**
     * A request to compare.
     *
     * @param body the bytes of the body
     * @param today the date to take where the body has none
     * @return the request, with 2 to 8 rulebooks and 1 to 16 dates of conduct
     * @throws ProblemException if the body is not JSON or does not fit the contract, with every violation
     */
    public ClassificationRequest comparison(byte[] body, LocalDate today) {
        return read(body, read -> {
            Members members = read.members();
            members.required("rulebooks");
            List<LocatedValue<String>> rulebooks = new ArrayList<>();
            members.items("rulebooks", 2, RequestForms.MOST_RULEBOOKS, (item, pointer) -> Members.textOf(
                            item, pointer, RequestForms.RULEBOOK_FORM, ID_WORDS, read.violations())
                    .ifPresent(id -> rulebooks.add(new LocatedValue<>(id, pointer))));
            List<LocatedValue<LocalDate>> dates = new ArrayList<>();
            members.items("conductDates", 1, RequestForms.MOST_DATES, (item, pointer) -> Members.textOf(
                            item, pointer, RequestForms.DATE_FORM, DATE_WORDS, read.violations())
                    .ifPresent(text -> dates.add(new LocatedValue<>(LocalDate.parse(text), pointer))));
            return request(read, rulebooks, dates, today);
        });
    }

    /** The members of the body, and where to report. */
    private record Body(Members members, List<Violation> violations) {}

    private <T> T read(byte[] body, Function<Body, T> reader) {
        JsonNode node = Json.read(body);
        List<Violation> violations = new ArrayList<>();
        Optional<T> request =
                Members.of(node, "", violations).map(members -> reader.apply(new Body(members, violations)));
        if (request.isEmpty() || !violations.isEmpty()) {
            throw ProblemException.of(
                    ProblemType.SCHEMA_VIOLATION,
                    describe(violations.size()),
                    violations.subList(0, Math.min(violations.size(), Problem.MOST_VIOLATIONS)));
        }
        return request.get();
    }

    private static String describe(int violations) {
        if (violations == 1) {
            return "one thing in the body does not fit the contract";
        }
        String all = violations + " things in the body do not fit the contract";
        return violations <= Problem.MOST_VIOLATIONS ? all : all + "; the first " + Problem.MOST_VIOLATIONS + " follow";
    }

    private ClassificationRequest classification(Body read, LocalDate today) {
        Members members = read.members();
        Optional<LocatedValue<String>> rulebook = members.text(
                        members.required("rulebook"), "rulebook", RequestForms.RULEBOOK_FORM, ID_WORDS)
                .map(id -> new LocatedValue<>(id, members.pointerTo("rulebook")));
        Optional<LocatedValue<LocalDate>> conduct = date(members, "conductDate");
        return request(read, rulebook.stream().toList(), conduct.stream().toList(), today);
    }

    private ClassificationRequest request(
            Body body,
            List<LocatedValue<String>> rulebooks,
            List<LocatedValue<LocalDate>> conductDates,
            LocalDate today) {
        Members members = body.members();
        Optional<LocatedValue<LocalDate>> sent = date(members, "decisionDate");
        LocatedValue<LocalDate> decision = sent.orElse(new LocatedValue<>(today, ""));
        if (sent.isPresent() || members.optional("decisionDate").isEmpty()) {
            checkOrder(conductDates, decision, body.violations());
        }
        Standard standard = members.word("standard", Standard.class).orElse(Standard.REASONABLE_GROUNDS);
        Optional<Encounter> encounter = members.word("encounter", Encounter.class);
        Optional<String> partOfState =
                members.text(members.optional(PART_OF_STATE), PART_OF_STATE, RequestForms.PART_FORM, ID_WORDS);
        Optional<String> caseReference = members.text(
                members.optional("caseReference"),
                "caseReference",
                RequestForms.CASE_REFERENCE_FORM,
                "a reference of 1 to 64 letters, digits, dots, underscores and hyphens");
        CaseFacts stated = facts.read(members, body.violations());
        members.end("property");
        return new ClassificationRequest(
                rulebooks,
                conductDates.isEmpty() ? List.of(decision) : conductDates,
                decision,
                standard,
                encounter,
                partOfState,
                caseReference,
                stated);
    }

    /** What is not yet done when it is decided on is a question of policy, and then both dates say so. */
    private static void checkOrder(
            List<LocatedValue<LocalDate>> conductDates, LocatedValue<LocalDate> decision, List<Violation> violations) {
        String of = decision.pointer().isEmpty() ? "the date of decision, today in UTC" : "the date of decision";
        conductDates.stream()
                .filter(date -> date.value().isAfter(decision.value()))
                .map(date -> Violation.of(
                        date.pointer(),
                        ViolationCode.OUT_OF_RANGE,
                        "the date of conduct is after " + of
                                + "; for a question about a future day send that day as `decisionDate` as well"))
                .forEach(violations::add);
    }

    private static Optional<LocatedValue<LocalDate>> date(Members members, String name) {
        return members.text(members.optional(name), name, RequestForms.DATE_FORM, DATE_WORDS)
                .map(text -> new LocatedValue<>(LocalDate.parse(text), members.pointerTo(name)));
    }
}
