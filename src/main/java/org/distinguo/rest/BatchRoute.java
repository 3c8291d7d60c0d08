package org.distinguo.rest;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.distinguo.intake.Intake;
import org.distinguo.intake.RefusedException;
import org.distinguo.intake.message.MessageId;
import org.distinguo.language.AnswerTexts;
import org.distinguo.language.Language;
import org.distinguo.rest.batch.BatchClassifier;
import org.distinguo.rest.problem.ProblemException;
import org.distinguo.rest.problem.ProblemType;

/**
 * Takes batches in. It is a route of its own, since a resource gets a body as a whole or on a thread that waits for it; and it
 * comes before the limits on single requests, since a batch has its own.
 */
@Singleton
public class BatchRoute {

    /** Where it is. */
    public static final String PATH = "/v1/classifications/batch";

    /** The media type of lines of JSON, in and out. */
    public static final String NDJSON = "application/x-ndjson";

    /** After the platform has found out who calls, before the limits on single requests. */
    private static final int ORDER = -10;

    private static final String IDENTITY = "identity";
    private static final String CONTINUE = "100-continue";
    private static final String RETRY_AFTER_SECONDS = "10";
    private static final long LINGER_MILLISECONDS = 500;
    private static final long NO_ERROR = 0;

    private final Provider<Intake> intake;
    private final Provider<BatchClassifier> classifier;
    private final CallerProblems problems;
    private final Observer observer;
    private final CallerLanguage callerLanguage;
    private final BatchLimits limits;
    private final AtomicInteger underWay = new AtomicInteger();

    /**
     * Asks for most of it with the first batch: a start needs none.
     *
     * @param intake checks the query
     * @param classifier answers
     * @param problems writes problems
     * @param observer counts problems
     * @param callerLanguage in which language batches are answered
     * @param limits how many at once, and how long each may wait
     */
    public BatchRoute(
            Provider<Intake> intake,
            Provider<BatchClassifier> classifier,
            CallerProblems problems,
            Observer observer,
            CallerLanguage callerLanguage,
            BatchLimits limits) {
        this.intake = intake;
        this.classifier = classifier;
        this.problems = problems;
        this.observer = observer;
        this.callerLanguage = callerLanguage;
        this.limits = limits;
    }

    void route(@Observes Router router) {
        router.route(HttpMethod.POST, PATH).order(ORDER).handler(this::answer);
    }

    private void answer(RoutingContext context) {
        try {
            BatchQuery query = checked(context);
            admit(context);
            HttpServerResponse response = context.response();
            if (CONTINUE.equalsIgnoreCase(context.request().getHeader(HttpHeaders.EXPECT))) {
                response.writeContinue();
            }
            response.putHeader(HttpHeaders.CONTENT_TYPE, NDJSON);
            Language language = callerLanguage.of(context);
            if (!language.isEnglish()) { // its lines are not written yet: what may be in them is named
                callerLanguage.say(context, new AnswerTexts(language, true, false, true).contentLanguage());
            }
            var stream = new BatchStream(
                    context.vertx(),
                    context.request(),
                    classifier
                            .get()
                            .begin(query.batchDetail(), language, asked -> GrantedRulebooks.check(context, asked)));
            context.addEndHandler(ended -> stream.stop()); // called once, also where the caller went away
            stream.begin(limits.patience());
        } catch (ProblemException e) {
            refuse(context, e);
        } catch (RefusedException e) {
            refuse(context, ProblemException.of(e));
        }
    }

    private BatchQuery checked(RoutingContext context) {
        HttpServerRequest request = context.request();
        BatchQuery query = new BatchQuery(request.getParam("detail"));
        intake.get().check(query, QueryCheck.violations(BatchQuery.class, request));
        List<String> encodings = request.headers().getAll(HttpHeaders.CONTENT_ENCODING);
        if (!encodings.stream().allMatch(encoding -> encoding.strip().equalsIgnoreCase(IDENTITY))) {
            context.response().putHeader(HttpHeaders.ACCEPT_ENCODING, IDENTITY);
            throw ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, MessageId.LINES_PACKED.with());
        }
        if (!isNdjson(context.parsedHeaders().contentType())) {
            throw ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        if (!isAccepted(context.parsedHeaders().accept())) {
            throw ProblemException.of(ProblemType.NOT_ACCEPTABLE);
        }
        return query;
    }

    private static boolean isNdjson(MIMEHeader type) {
        return NDJSON.equalsIgnoreCase(type.value());
    }

    /** Of the ranges that fit the nearest counts (RFC 9110, 12.5.1). */
    private static boolean isAccepted(List<? extends MIMEHeader> ranges) {
        List<String> nearestFirst = List.of(NDJSON, "application/*", "*/*");
        return ranges.isEmpty()
                || nearestFirst.stream()
                        .flatMap(wanted -> ranges.stream().filter(range -> wanted.equalsIgnoreCase(range.value())))
                        .findFirst()
                        .filter(range -> range.weight() > 0)
                        .isPresent();
    }

    private void admit(RoutingContext context) {
        if (underWay.incrementAndGet() > limits.atOnce()) {
            underWay.decrementAndGet();
            context.response().putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            throw ProblemException.of(ProblemType.OVERLOADED);
        }
        context.addEndHandler(ended -> underWay.decrementAndGet()); // called once, also where the caller went away
    }

    /** Answers without having read the lines; what is still sent is let in for a moment, so that the caller gets to read it. */
    private void refuse(RoutingContext context, ProblemException problem) {
        observer.refused(problem.type());
        HttpServerRequest request = context.request();
        boolean isShared = request.version() == HttpVersion.HTTP_2;
        if (!isShared) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        context.response()
                .setStatusCode(problem.problem().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemMappers.PROBLEM_JSON)
                .putHeader(
                        PageLink.HEADER,
                        PageLink.from(request.path(), problem.problem().type()))
                .end(Buffer.buffer(problems.write(context, problem.problem())));
        request.resume();
        context.vertx().setTimer(LINGER_MILLISECONDS, timer -> {
            if (!isShared) {
                request.connection().close();
            } else if (!request.isEnded()) {
                context.response().reset(NO_ERROR);
            }
        });
    }
}
