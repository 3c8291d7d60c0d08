package org.distinguo.intake.binding;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.intake.Refusal;
import org.distinguo.intake.RefusedException;
import org.distinguo.intake.Violation;
import org.distinguo.intake.request.CaseRequest;

/**
 * Binds bodies to requests: Jackson reads what is there, Hibernate Validator checks what was read, and what either of them
 * finds wrong goes into one list. Stateless.
 */
public final class RequestBinder {

    /** The greatest number of violations that are told of one request. */
    public static final int MOST_VIOLATIONS = 1_000;

    private final ObjectMapper mapper;
    private final ConstraintCheck constraints;

    /**
     * @param catalogue the facts that a request may state
     * @param validator checks the constraints of requests; its clock tells today's date
     * @param rulebooks the ids of the rulebooks at hand, for suggestions
     */
    public RequestBinder(FactCatalogue catalogue, Validator validator, Set<String> rulebooks) {
        var unknown = new UnknownMember(catalogue);
        this.mapper = JsonMapper.builder(StrictJson.FACTORY)
                .addModule(new ContractModule(catalogue, unknown))
                .addHandler(ContractModule.reporting(unknown))
                .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                .visibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY)
                .disable(DeserializationFeature.WRAP_EXCEPTIONS)
                .build();
        this.constraints = new ConstraintCheck(validator, rulebooks);
    }

    /**
     * A request.
     *
     * @param body the bytes of the body
     * @param type the class of the request
     * @param <T> the same
     * @return the request, which fits the contract
     * @throws RefusedException if the body is not JSON or does not fit the contract, with every violation
     */
    public <T extends CaseRequest> T bind(byte[] body, Class<T> type) {
        var faults = new Faults(() -> new MemberPlaces(mapper.getDeserializationConfig(), mapper.constructType(type)));
        T request = StrictJson.<T>read(body, parser -> {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                faults.wrongType(parser, "an object");
                return null;
            }
            return mapper.readerFor(type).withAttribute(Faults.class, faults).readValue(parser);
        });
        if (request != null) {
            constraints.check(request, faults);
        }
        refuse(faults.all(), "the body");
        return Objects.requireNonNull(request);
    }

    /**
     * Checks the constraints of the parameters of a query.
     *
     * @param query an object whose members are the parameters
     * @param found what was found wrong with them already
     * @throws RefusedException if they do not fit the contract, with every violation
     */
    public void check(Object query, List<Violation> found) {
        List<Violation> all = new ArrayList<>(found);
        all.addAll(constraints.ofParameters(query));
        refuse(all, "the query");
    }

    /** Refuses what has violations. */
    private static void refuse(List<Violation> violations, String where) {
        if (!violations.isEmpty()) {
            throw new RefusedException(
                    Refusal.SCHEMA_VIOLATION,
                    describe(violations.size(), where),
                    violations.subList(0, Math.min(violations.size(), MOST_VIOLATIONS)));
        }
    }

    private static String describe(int violations, String where) {
        if (violations == 1) {
            return "one thing in " + where + " does not fit the contract";
        }
        String all = violations + " things in " + where + " do not fit the contract";
        return violations <= MOST_VIOLATIONS ? all : all + "; the first " + MOST_VIOLATIONS + " follow";
    }
}
