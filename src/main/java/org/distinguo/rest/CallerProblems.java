package org.distinguo.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.distinguo.language.Language;
import org.distinguo.library.Languages;
import org.distinguo.rest.problem.Problem;
import org.distinguo.rest.problem.ProblemPages;
import org.distinguo.rest.problem.ProblemType;

/** Problems in the language of the caller. */
@Singleton
public class CallerProblems {

    private final Provider<ObjectMapper> mapper;
    private final Provider<Languages> languages;
    private final CallerLanguage callerLanguage;
    private final Map<Language, ProblemPages> translated = new ConcurrentHashMap<>();

    /**
     * Asks for most of it with the first problem: a start needs none.
     *
     * @param mapper writes problems
     * @param languages says their texts
     * @param callerLanguage in which language they are written
     */
    public CallerProblems(Provider<ObjectMapper> mapper, Provider<Languages> languages, CallerLanguage callerLanguage) {
        this.mapper = mapper;
        this.languages = languages;
        this.callerLanguage = callerLanguage;
    }

    /** What is told of problems in a language. */
    ProblemPages in(Language language) {
        return language.isEnglish()
                ? ProblemPages.english()
                : translated.computeIfAbsent(
                        language,
                        other -> ProblemPages.shipped(other, languages.get().translations(other)));
    }

    /** A response that has a problem, with the problem in the language of the caller and a link to the page about its type. */
    Response say(RoutingContext request, Response english) {
        explain(request, english.getStatus());
        Problem problem = (Problem) english.getEntity();
        return Response.fromResponse(english)
                .entity(callerLanguage.of(request).isEnglish() ? problem : write(request, problem))
                .header(PageLink.HEADER, PageLink.from(request.request().path(), problem.type()))
                .build();
    }

    /**
     * A problem as it is sent.
     *
     * @param request the request that has it
     * @param problem the problem in English
     * @return JSON in UTF-8
     */
    public byte[] write(RoutingContext request, Problem problem) {
        explain(request, problem.status());
        Language language = callerLanguage.of(request);
        try {
            return callerLanguage.json(
                    request,
                    mapper.get()
                            .writeValueAsBytes(
                                    language.isEnglish()
                                            ? problem
                                            : in(language).say(problem)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is plain data", e);
        }
    }

    /**
     * Another caller, who takes something else, would not be refused (RFC 9110, 12.5.5); and who has sent something else is told
     * what is taken (15.5.16), unless it was told already how it is to be packed.
     */
    private static void explain(RoutingContext request, int status) {
        if (status == ProblemType.NOT_ACCEPTABLE.status()) {
            CallerLanguage.vary(request, HttpHeaders.ACCEPT);
        }
        MultiMap headers = request.response().headers();
        if (status == ProblemType.UNSUPPORTED_MEDIA_TYPE.status() && !headers.contains(HttpHeaders.ACCEPT_ENCODING)) {
            headers.set(HttpHeaders.ACCEPT, String.join(", ", DeclaredBody.taken(request.normalizedPath())));
        }
    }
}
