package org.distinguo.runtime.log;

import io.quarkus.logging.LoggingFilter;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.distinguo.rest.problem.TypesOnly;

/**
 * Lets no record into the log that could repeat a request, and no more records than a log can take. The platform quotes
 * addresses, headers and bytes of a request in some of its messages and exceptions, at levels that production prints, and
 * it does so for every request. So, while the service serves, a record of the platform is written with its logger, its
 * level, and the types and places of its exceptions, but without its words. The service's own records say nothing of a
 * request, and are written as they are.
 *
 * <p>Every handler that writes has to name it: {@code quarkus.log.console.filter=requests}.
 */
@LoggingFilter(name = RequestFilter.NAME)
public final class RequestFilter implements Filter {

    /** The name by which a handler's setting names this filter. */
    static final String NAME = "requests";

    /** What is written in place of a message that could repeat a request. */
    static final String LEFT_OUT = "a message of the platform, left out since it could repeat a request";

    private static final String SERVICE = "org.distinguo";

    /** The platform's words on the start and the stop. */
    private static final String START_AND_STOP = "io.quarkus";

    /** Loggers of the platform that speak of the process and of its files: health, certificates, blocked threads. */
    private static final List<String> ABOUT_THE_PROCESS = List.of(
            "io.smallrye.health",
            "io.quarkus.tls",
            "io.quarkus.vertx.http.runtime.options",
            "io.vertx.core.impl.BlockedThreadChecker");

    private final BooleanSupplier isServing;
    private final RecordRate serviceRate;
    private final RecordRate platformRate;

    /** The filter of the running service; the platform makes it before there are beans. */
    public RequestFilter() {
        this(Serving::hasBegun, System::nanoTime);
    }

    /**
     * @param isServing whether a request can have arrived yet
     * @param nanoseconds a clock that only goes on
     */
    RequestFilter(BooleanSupplier isServing, LongSupplier nanoseconds) {
        this.isServing = isServing;
        this.serviceRate = new RecordRate(nanoseconds);
        this.platformRate = new RecordRate(nanoseconds);
    }

    @Override
    public boolean isLoggable(LogRecord entry) {
        String logger = String.valueOf(entry.getLoggerName());
        if (!isServing.getAsBoolean() || logger.equals(START_AND_STOP)) {
            return true;
        }
        boolean isOfTheService = isBelow(logger, SERVICE);
        RecordRate rate = isOfTheService ? serviceRate : platformRate;
        if (!rate.admits()) {
            return false;
        }
        if (!isOfTheService && ABOUT_THE_PROCESS.stream().noneMatch(name -> isBelow(logger, name))) {
            leaveWordsOut(entry);
        }
        return true;
    }

    private static boolean isBelow(String logger, String name) {
        return logger.equals(name) || logger.startsWith(name + '.');
    }

    private static void leaveWordsOut(LogRecord entry) {
        entry.setParameters(null);
        entry.setResourceBundle(null);
        entry.setMessage(LEFT_OUT);
        Throwable thrown = entry.getThrown();
        if (thrown != null) {
            entry.setThrown(TypesOnly.of(thrown));
        }
    }
}
