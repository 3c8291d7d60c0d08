package org.distinguo.rest.problem;

import org.distinguo.intake.Refusal;

/** Every kind of error that a caller can get. The URI is stable; the texts belong to the kind, and stand in {@code problems.yaml}. */
public enum ProblemType {
    /** No request of HTTP: no host, more than one, or one that is none. */
    MALFORMED_REQUEST(400),
    /** Not JSON: syntax, encoding, a key twice, text after the value, no body. */
    MALFORMED_BODY(400),
    /** A body or a query that does not fit the contract; every violation at once. */
    SCHEMA_VIOLATION(422),
    /** Answers that cannot all be true. */
    CONTRADICTORY_FACTS(422),
    /** No such rulebook: 422 in a body, 404 in a path. */
    UNKNOWN_RULEBOOK(422),
    /** A path that names no mapping at hand. */
    UNKNOWN_MAPPING(404),
    /** A date for which the rulebook does not speak. */
    NO_LAW_IN_FORCE(422),
    /** A month or a year of conduct for which the verdict is not the same on every day. */
    DATE_NOT_EXACT(422),
    /** Two laws part in more ways than can be proved within the bounds of a request. */
    TOO_COMPLEX(422),
    /** No such page. */
    NOT_FOUND(404),
    /** The path is right, the method is not. */
    METHOD_NOT_ALLOWED(405),
    /** The caller accepts no media type that can be given. */
    NOT_ACCEPTABLE(406),
    /** The body did not come in within the time that a request has. */
    REQUEST_TIMEOUT(408),
    /** The body is longer than the contract allows. */
    TOO_LARGE(413),
    /** The body is not declared as JSON. */
    UNSUPPORTED_MEDIA_TYPE(415),
    /** The operator lets known callers in only, and this one did not say who it is. */
    UNAUTHENTICATED(401),
    /** The caller is known and may not do this. */
    FORBIDDEN(403),
    /** This caller has as many requests inside as a caller may have; come back as {@code Retry-After} says. */
    TOO_MANY_REQUESTS(429),
    /** More requests at once than the service answers in time; come back as {@code Retry-After} says. */
    OVERLOADED(503),
    /** Anything else: a fault of the service. */
    INTERNAL_ERROR(500);

    private static final String PATH = "/problems/";

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    /** The problem that a refusal is over HTTP. */
    public static ProblemType of(Refusal refusal) {
        return valueOf(refusal.name());
    }

    /** The usual HTTP status. */
    public int status() {
        return status;
    }

    /** The title in English, the same for every problem of the type. */
    public String title() {
        return ProblemPages.english().describe(this).title();
    }

    /** The text in English of a problem of which there is no more to say than of every other one of the type. */
    public String detail() {
        return ProblemPages.english().detail(this);
    }

    /** The type's URI, relative to the service: {@code /problems/malformed-body}. */
    public String uri() {
        return PATH + slug();
    }

    /** The last segment of the URI: {@code malformed-body}. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The type that stands for a status of the transport; INTERNAL_ERROR for those that have none. */
    public static ProblemType ofTransport(int status) {
        return switch (status) {
            case 400 -> MALFORMED_BODY;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 408 -> REQUEST_TIMEOUT;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            default -> INTERNAL_ERROR;
        };
    }
}
