package org.distinguo.rest;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.distinguo.language.Language;
import org.distinguo.language.Marks;
import org.distinguo.language.Unmarked;
import org.distinguo.library.Languages;
import org.distinguo.rest.wire.TextsMember;

/**
 * In which language the caller of a request is answered. Whoever asks for it makes the answer one that depends on {@code
 * Accept-Language}, and the answer says so in {@code Vary}.
 */
@Singleton
public class CallerLanguage {

    private static final String ACCEPT_LANGUAGE = "Accept-Language";
    private static final String KEY = CallerLanguage.class.getName();

    private final Provider<Languages> languages;

    /**
     * Asks for the languages with the first request: a start needs none.
     *
     * @param languages those that are offered
     */
    public CallerLanguage(Provider<Languages> languages) {
        this.languages = languages;
    }

    /** What is known of one request: its language and, once the answer is there, what is in it. */
    private static final class Known {

        private final Language language;
        private String contentLanguage = Language.ENGLISH.tag();

        Known(Language language) {
            this.language = language;
        }

        void complete(HttpServerResponse response) {
            response.headers().set(HttpHeaders.CONTENT_LANGUAGE, contentLanguage);
        }
    }

    /**
     * The language of a request, found once.
     *
     * @param request the request
     * @return English or one of those that are offered
     */
    public Language of(RoutingContext request) {
        Known known = request.get(KEY);
        if (known == null) {
            String wanted = request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
            Known found = new Known(
                    wanted == null ? Language.ENGLISH : languages.get().preferred(wanted));
            request.put(KEY, found);
            vary(request, ACCEPT_LANGUAGE);
            request.addHeadersEndHandler(ended -> found.complete(request.response()));
            known = found;
        }
        return known.language;
    }

    /**
     * An answer as it is sent: without marks and, in another language than English, with the member that says how far it was
     * translated.
     *
     * @param request the request
     * @param answer a JSON object in UTF-8
     * @return the same bytes where they are English
     */
    public byte[] json(RoutingContext request, byte[] answer) {
        Language language = of(request);
        if (language.isEnglish()) {
            return answer;
        }
        Unmarked unmarked = Marks.out(language, answer);
        say(request, unmarked.texts().contentLanguage());
        return TextsMember.added(unmarked);
    }

    /**
     * Says in {@code Content-Language} what is in an answer, and nothing where the answer does not depend on the language.
     *
     * @param request the request
     * @param contentLanguage the languages
     */
    void say(RoutingContext request, String contentLanguage) {
        Known known = request.get(KEY);
        if (known != null) {
            known.contentLanguage = contentLanguage;
        }
    }

    /**
     * Adds a header of the request to those on which its answer depends: one line, in the order of the alphabet, so that a HEAD
     * and a 304 have the same as the answer.
     *
     * @param request the request
     * @param header the name of the header
     */
    static void vary(RoutingContext request, String header) {
        MultiMap headers = request.response().headers();
        SortedSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        headers.getAll(HttpHeaders.VARY).forEach(line -> names.addAll(List.of(line.split(", *"))));
        names.add(header);
        headers.set(HttpHeaders.VARY, String.join(", ", names));
    }
}
