package org.distinguo.rest.problem;

import org.distinguo.intake.Refusal;

/** Every kind of error that a caller can get. The URI is stable; the title belongs to the kind. */
public enum ProblemType {
    /** No request of HTTP: no host, more than one, or one that is none. */
    MALFORMED_REQUEST(400, "The request is not HTTP as it should be"),
    /** Not JSON: syntax, encoding, a key twice, text after the value, no body. */
    MALFORMED_BODY(400, "The body is not JSON"),
    /** A body or a query that does not fit the contract; every violation at once. */
    SCHEMA_VIOLATION(422, "The request does not fit the contract"),
    /** Answers that cannot all be true. */
    CONTRADICTORY_FACTS(422, "The facts contradict each other"),
    /** No such rulebook: 422 in a body, 404 in a path. */
    UNKNOWN_RULEBOOK(422, "There is no such rulebook"),
    /** A date for which the rulebook does not speak. */
    NO_LAW_IN_FORCE(422, "The rulebook does not speak for this date"),
    /** A month or a year of conduct for which the verdict is not the same on every day. */
    DATE_NOT_EXACT(422, "The date is not exact enough"),
    /** Two laws part in more ways than can be proved within the bounds of a request. */
    TOO_COMPLEX(422, "Too many differences to prove at once"),
    /** No such page. */
    NOT_FOUND(404, "There is nothing here"),
    /** The path is right, the method is not. */
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    /** The caller accepts no media type that can be given. */
    NOT_ACCEPTABLE(406, "No acceptable media type"),
    /** The body is longer than the contract allows. */
    TOO_LARGE(413, "The body is too large"),
    /** The body is not declared as JSON. */
    UNSUPPORTED_MEDIA_TYPE(415, "The media type of the body is not supported"),
    /** The operator lets known callers in only, and this one did not say who it is. */
    UNAUTHENTICATED(401, "The caller is not known"),
    /** The caller is known and may not do this. */
    FORBIDDEN(403, "The caller may not do this"),
    /** More requests at once than the service answers in time; come back as {@code Retry-After} says. */
    OVERLOADED(503, "The service has too much to do"),
    /** Anything else: a fault of the service. */
    INTERNAL_ERROR(500, "The service failed");

    /** What is told of a body that is too large. */
    public static final String TOO_LARGE_DETAIL = "a body has at most 65536 bytes";

    private static final String PATH = "/problems/";

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The problem that a refusal is over HTTP. */
    public static ProblemType of(Refusal refusal) {
        return valueOf(refusal.name());
    }

    /** The usual HTTP status. */
    public int status() {
        return status;
    }

    /** The title, the same for every problem of the type. */
    public String title() {
        return title;
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
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            default -> INTERNAL_ERROR;
        };
    }
}
