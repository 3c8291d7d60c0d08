package org.distinguo.rest.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.distinguo.intake.Violation;
import org.distinguo.intake.message.Messages;
import org.distinguo.intake.message.Said;
import org.distinguo.language.Language;
import org.distinguo.language.Translations;
import org.distinguo.library.Deferred;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Fields;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.source.Translation;
import org.distinguo.source.Values;
import org.distinguo.source.YamlFile;

/** What is written about each type of problem, for who meets one. */
public final class ProblemPages {

    /** A page loads nothing, runs nothing and sends nothing; its few rules of style stand in it. */
    public static final String SECURITY_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String TEXTS = "/problems/problems.yaml";
    private static final String TEMPLATE = "/problems/page.html";

    private static final Deferred<ProblemPages> ENGLISH =
            new Deferred<>(() -> shipped(Language.ENGLISH, source -> Translation.NONE));

    private final Language language;
    private final Map<ProblemType, ProblemPage> pages;

    /** What is told of each problem of a type, where that is always the same. */
    private final Map<ProblemType, String> details;

    private final Frame frame;
    private final Messages messages;
    private final String template;

    /** The words around what a page says. */
    record Frame(
            String about,
            String what,
            String why,
            String whatToDo,
            String contract,
            String swagger,
            String unreviewed,
            String inEnglish) {}

    /** What the file says. */
    record Read(Map<ProblemType, ProblemPage> pages, Map<ProblemType, String> details, Frame frame) {}

    private ProblemPages(Language language, Read read, Messages messages, String template) {
        this.language = language;
        this.pages = read.pages();
        this.details = read.details();
        this.frame = read.frame();
        this.messages = messages;
        this.template = template;
    }

    /** The pages in English. */
    public static ProblemPages english() {
        return ENGLISH.get();
    }

    /**
     * The pages that the service ships with, in a language.
     *
     * @param language the language
     * @param translations says the texts of each source
     * @throws InvalidSourceException with every fault of the texts: each type has one, and nothing else has
     */
    public static ProblemPages shipped(Language language, Translations translations) {
        return new ProblemPages(
                language,
                read(new YamlFile(TEXTS, bytes(TEXTS)).in(translations.of(Translations.PROBLEMS))),
                Messages.shipped(translations),
                text(TEMPLATE));
    }

    static Read read(YamlFile file) {
        var diagnostics = new Diagnostics();
        Map<ProblemType, ProblemPage> pages = new EnumMap<>(ProblemType.class);
        Map<ProblemType, String> details = new EnumMap<>(ProblemType.class);
        List<Frame> frames = new ArrayList<>();
        file.read(diagnostics).ifPresent(document -> {
            var fields = new Fields(document, diagnostics);
            fields.required("page")
                    .flatMap(node -> Values.mappingOf(node, diagnostics))
                    .map(texts -> frame(new Fields(texts, diagnostics)))
                    .ifPresent(frames::add);
            for (ProblemType type : ProblemType.values()) {
                fields.required(type.slug())
                        .flatMap(node -> Values.mappingOf(node, diagnostics))
                        .ifPresent(texts -> pages.put(type, page(type, new Fields(texts, diagnostics), details)));
            }
            fields.end();
        });
        diagnostics.throwIfAny();
        return new Read(pages, details, frames.get(0));
    }

    private static Frame frame(Fields texts) {
        var frame = new Frame(
                texts.prose("about"),
                texts.prose("what"),
                texts.prose("why"),
                texts.prose("do"),
                texts.prose("contract"),
                texts.prose("swagger"),
                texts.prose("words_unreviewed"),
                texts.prose("words_in_english"));
        texts.end();
        return frame;
    }

    private static ProblemPage page(ProblemType type, Fields texts, Map<ProblemType, String> details) {
        texts.optionalProse("detail").ifPresent(detail -> details.put(type, detail));
        var page = new ProblemPage(
                type.uri(),
                texts.prose("title"),
                type.status(),
                texts.prose("what"),
                texts.prose("why"),
                texts.prose("do"));
        texts.end();
        return page;
    }

    /** That nobody has reviewed words of a page. */
    static String unreviewedInEnglish() {
        return english().frame.unreviewed();
    }

    /** What is written about a type. */
    public ProblemPage describe(ProblemType type) {
        return Objects.requireNonNull(pages.get(type));
    }

    /** What is told of a problem of which there is no more to say than of every other one of the type. */
    public String detail(ProblemType type) {
        return details.getOrDefault(type, describe(type).title());
    }

    /**
     * A problem in the language of these pages.
     *
     * @param problem the problem in English
     * @return the same in other words
     */
    public Problem say(Problem problem) {
        ProblemType type = Arrays.stream(ProblemType.values())
                .filter(one -> one.uri().equals(problem.type()))
                .findFirst()
                .orElseThrow();
        boolean isUsual = problem.detail() instanceof Said;
        List<Violation> violations = problem.violations();
        return new Problem(
                problem.type(),
                describe(type).title(),
                problem.status(),
                new Said(isUsual ? detail(type) : messages.say(problem.detail())),
                violations == null
                        ? null
                        : violations.stream().map(one -> one.in(messages)).toList(),
                problem.errorId());
    }

    /** The same as a page of HTML that needs nothing else. */
    public String html(ProblemType type) {
        return new HtmlPage(template, language, frame, describe(type)).html();
    }

    private static String text(String resource) {
        return new String(bytes(resource), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String resource) {
        try (InputStream stream = ProblemPages.class.getResourceAsStream(resource)) {
            return Objects.requireNonNull(stream, resource).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
