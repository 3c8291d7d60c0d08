package org.distinguo.rest.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Fields;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.source.Values;
import org.distinguo.source.YamlFile;

/** What is written about each type of problem, for who meets one. */
public final class ProblemPages {

    /** A page loads nothing, runs nothing and sends nothing; its few rules of style stand in it. */
    public static final String SECURITY_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String TEXTS = "/problems/problems.yaml";
    private static final String TEMPLATE = "/problems/page.html";

    private final Map<ProblemType, ProblemPage> pages;
    private final String template;

    private ProblemPages(Map<ProblemType, ProblemPage> pages, String template) {
        this.pages = pages;
        this.template = template;
    }

    /**
     * The pages that the service ships with.
     *
     * @throws InvalidSourceException with every fault of the texts: each type has one, and nothing else has
     */
    public static ProblemPages shipped() {
        return new ProblemPages(read(new YamlFile(TEXTS, bytes(TEXTS))), text(TEMPLATE));
    }

    static Map<ProblemType, ProblemPage> read(YamlFile file) {
        var diagnostics = new Diagnostics();
        Map<ProblemType, ProblemPage> pages = new EnumMap<>(ProblemType.class);
        file.read(diagnostics).ifPresent(document -> {
            var fields = new Fields(document, diagnostics);
            for (ProblemType type : ProblemType.values()) {
                fields.required(type.slug())
                        .flatMap(node -> Values.mappingOf(node, diagnostics))
                        .map(texts -> page(type, new Fields(texts, diagnostics)))
                        .ifPresent(page -> pages.put(type, page));
            }
            fields.end();
        });
        diagnostics.throwIfAny();
        return pages;
    }

    private static ProblemPage page(ProblemType type, Fields texts) {
        var page = new ProblemPage(
                type.uri(), type.title(), type.status(), texts.text("what"), texts.text("why"), texts.text("do"));
        texts.end();
        return page;
    }

    /** What is written about a type. */
    public ProblemPage describe(ProblemType type) {
        return Objects.requireNonNull(pages.get(type));
    }

    /** The same as a page of HTML that needs nothing else. */
    public String html(ProblemType type) {
        ProblemPage page = describe(type);
        return template.replace("{type}", escaped(page.type()))
                .replace("{title}", escaped(page.title()))
                .replace("{status}", Integer.toString(page.status()))
                .replace("{what}", escaped(page.whatItIs()))
                .replace("{why}", escaped(page.whyItComes()))
                .replace("{do}", escaped(page.whatToDo()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("`([^`]*)`", "<code>$1</code>");
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
