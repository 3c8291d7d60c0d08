package org.distinguo.rest.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.rest.problem.ProblemException;
import org.distinguo.rest.problem.ProblemType;
import org.distinguo.rest.problem.Violation;
import org.distinguo.rulebook.Encounter;
import org.distinguo.verdict.Standard;
import org.distinguo.whatif.WhatIf;

/** Reads request bodies: all of the contract, and nothing but the contract. Stateless. */
public final class RequestReader {

    private static final String RULEBOOK_WORDS = "an id: lower-case words joined by hyphens";
    private static final String DATE_WORDS = "a date of the calendar, as in 2015-05-29";

    private final FactsReader facts;

    /**
     * @param catalogue the facts that a request may state
     */
    public RequestReader(FactCatalogue catalogue) {
        this.facts = new FactsReader(catalogue);
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
                    members.text(members.optional("finding"), "finding", RequestForms.OFFENCE_FORM, RULEBOOK_WORDS);
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
            List<String> rulebooks = new ArrayList<>();
            members.items("rulebooks", 2, RequestForms.MOST_RULEBOOKS, (item, pointer) -> Members.textOf(
                            item, pointer, RequestForms.RULEBOOK_FORM, RULEBOOK_WORDS, read.violations())
                    .ifPresent(rulebooks::add));
            List<LocalDate> dates = new ArrayList<>();
            members.items("conductDates", 1, RequestForms.MOST_DATES, (item, pointer) -> Members.textOf(
                            item, pointer, RequestForms.DATE_FORM, DATE_WORDS, read.violations())
                    .map(LocalDate::parse)
                    .ifPresent(dates::add));
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
                    violations.size() == 1
                            ? "one thing in the body does not fit the contract"
                            : violations.size() + " things in the body do not fit the contract",
                    violations);
        }
        return request.get();
    }

    private ClassificationRequest classification(Body read, LocalDate today) {
        Members members = read.members();
        Optional<String> rulebook =
                members.text(members.required("rulebook"), "rulebook", RequestForms.RULEBOOK_FORM, RULEBOOK_WORDS);
        Optional<LocalDate> conduct = date(members, "conductDate");
        return request(read, rulebook.stream().toList(), conduct.stream().toList(), today);
    }

    private ClassificationRequest request(
            Body body, List<String> rulebooks, List<LocalDate> conductDates, LocalDate today) {
        Members members = body.members();
        LocalDate decision = date(members, "decisionDate").orElse(today);
        Standard standard = members.word("standard", Standard.class).orElse(Standard.REASONABLE_GROUNDS);
        Optional<Encounter> encounter = members.word("encounter", Encounter.class);
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
                caseReference,
                stated);
    }

    private static Optional<LocalDate> date(Members members, String name) {
        return members.text(members.optional(name), name, RequestForms.DATE_FORM, DATE_WORDS)
                .map(LocalDate::parse);
    }
}
