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
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.intake.Refusal;
import org.distinguo.intake.RefusedException;
import org.distinguo.intake.Violation;
import org.distinguo.intake.message.Message;
import org.distinguo.intake.message.MessageId;
import org.distinguo.intake.request.CaseRequest;
import org.distinguo.intake.request.ClassificationRequest;
import org.distinguo.intake.request.EpisodesRequest;

/**
 * Binds bodies to requests: Jackson reads what is there, Hibernate Validator checks what was read, and what either of them
 * finds wrong goes into one list. Stateless.
 */
public final class RequestBinder {

    /** The greatest number of violations that are told of one request. */
    public static final int MOST_VIOLATIONS = 1_000;

    private final ObjectMapper mapper;
    private final ConstraintCheck constraints;
    private final Function<CaseRequest, List<Violation>> unknownNames;

    /** The places of the members of each request: they are found once, and a body may ask for them thousands of times. */
    private final Map<Class<?>, MemberPlaces> places = new ConcurrentHashMap<>();

    /**
     * @param catalogue the facts that a request may state
     * @param validator checks the constraints of requests; its clock tells today's date
     * @param rulebooks the ids of the rulebooks at hand, for suggestions
     * @param unknownNames the names in a request that no law at hand knows; told together with other faults of a body, of
     *     which any member may be missing
     */
    public RequestBinder(
            FactCatalogue catalogue,
            Validator validator,
            Set<String> rulebooks,
            Function<CaseRequest, List<Violation>> unknownNames) {
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
        this.unknownNames = unknownNames;
    }

    /**
     * A request.
     *
     * @param body the bytes of the body
     * @param type the class of the request
     * @param <T> the same
     * @return the request, which fits the contract
     * @throws RefusedException if the body is not JSON or does not fit the contract, with every violation; a name that no law
     *     at hand knows is among them, but is no reason to refuse a body here
     */
    public <T extends CaseRequest> T bind(byte[] body, Class<T> type) {
        var faults = new Faults(() -> places.computeIfAbsent(
                type, one -> new MemberPlaces(mapper.getDeserializationConfig(), mapper.constructType(one))));
        T request = StrictJson.<T>read(body, parser -> {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                faults.wrongType(parser, MessageId.NO_OBJECT.with());
                return null;
            }
            return mapper.readerFor(type).withAttribute(Faults.class, faults).readValue(parser);
        });
        if (request != null) {
            constraints.check(request, faults);
            if (!faults.all().isEmpty()) {
                unknownNames.apply(request).stream()
                        .filter(violation -> !faults.has(violation.place()))
                        .forEach(faults::add);
            }
        }
        refuse(faults.all(), Counted.BODY);
        return Objects.requireNonNull(request);
    }

    /**
     * A request about a single case or about several episodes of one.
     *
     * @param body the bytes of the body
     * @return a {@link ClassificationRequest} or, where the body has the member {@code episodes}, an {@link EpisodesRequest}
     * @throws RefusedException if the body is not JSON or does not fit the contract of that request, with every violation
     */
    public CaseRequest bindCase(byte[] body) {
        try {
            return bind(body, ClassificationRequest.class);
        } catch (RefusedException e) {
            if (e.refusal() == Refusal.SCHEMA_VIOLATION && EpisodesMember.isIn(body)) {
                return bind(body, EpisodesRequest.class);
            }
            throw e;
        }
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
        refuse(all, Counted.QUERY);
    }

    /** Refuses what has violations. */
    private static void refuse(List<Violation> violations, Counted told) {
        if (!violations.isEmpty()) {
            throw new RefusedException(
                    Refusal.SCHEMA_VIOLATION,
                    told.of(violations.size()),
                    violations.subList(0, Math.min(violations.size(), MOST_VIOLATIONS)));
        }
    }

    /** What is told of one violation, of several, and of more than are told one by one. */
    private record Counted(MessageId one, MessageId several, MessageId many) {

        static final Counted BODY =
                new Counted(MessageId.ONE_FAULT_IN_BODY, MessageId.FAULTS_IN_BODY, MessageId.MANY_FAULTS_IN_BODY);
        static final Counted QUERY =
                new Counted(MessageId.ONE_FAULT_IN_QUERY, MessageId.FAULTS_IN_QUERY, MessageId.MANY_FAULTS_IN_QUERY);

        Message of(int violations) {
            if (violations == 1) {
                return one.with();
            }
            return violations <= MOST_VIOLATIONS ? several.with(violations) : many.with(violations, MOST_VIOLATIONS);
        }
    }
}
