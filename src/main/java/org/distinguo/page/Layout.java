package org.distinguo.page;

import io.quarkus.qute.Engine;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.UserTagSectionHelper;
import io.quarkus.qute.Variant;
import java.util.List;
import java.util.stream.Stream;
import org.distinguo.language.Marks;
import org.distinguo.language.PageLanguage;

/**
 * The form of a page or of a text for people: a template in a folder of the resources, with its parts. The values of a page are
 * escaped, and one that is in another language than the page says so. A name in a template that stands for nothing is an error.
 * Safe for many threads.
 */
public final class Layout {

    /** The folder of the parts that several pages have. */
    private static final String SHARED = "/page/";

    private final PageLanguage language;
    private final Template template;

    private Layout(PageLanguage language, Template template) {
        this.language = language;
        this.template = template;
    }

    /**
     * The parts of a template, by their names.
     *
     * @param blocks those that have lines of their own
     * @param inLine those that stand within a line
     */
    public record Parts(List<String> blocks, List<String> inLine) {
        public Parts {
            blocks = List.copyOf(blocks);
            inLine = List.copyOf(inLine);
        }
    }

    /**
     * The form of a page of HTML, {@code page.html} in its folder.
     *
     * @param folder the folder, with a slash at both ends
     * @param parts its own parts in that folder
     * @param language the language of the page
     * @return the form
     */
    public static Layout page(String folder, Parts parts, PageLanguage language) {
        var shared = new Parts(List.of("opening", "notes"), List.of("cite"));
        return of(folder, Variant.TEXT_HTML, ".html", shared, parts, language);
    }

    /**
     * The form of a text, {@code page.txt} in its folder.
     *
     * @param folder the folder, with a slash at both ends
     * @param parts its own parts in that folder
     * @param language the language of the text
     * @return the form
     */
    public static Layout text(String folder, Parts parts, PageLanguage language) {
        return of(folder, Variant.TEXT_PLAIN, ".txt", new Parts(List.of("notes"), List.of()), parts, language);
    }

    private static Layout of(
            String folder, String mediaType, String ending, Parts shared, Parts own, PageLanguage language) {
        EngineBuilder builder = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .addResultMapper(new PartsInOtherLanguage(language))
                .addResultMapper(new CodeInText(language));
        Stream.of(shared.blocks(), shared.inLine(), own.blocks(), own.inLine())
                .flatMap(List::stream)
                .forEach(part -> builder.addSectionHelper(new UserTagSectionHelper.Factory(part, part + ending)));
        Engine engine = builder.build();
        Variant variant = Variant.forContentType(mediaType);
        put(engine, SHARED, shared, ending, variant);
        put(engine, folder, own, ending, variant);
        String name = "page" + ending;
        return new Layout(language, engine.parse(Resources.text(folder + name), variant, name));
    }

    private static void put(Engine engine, String folder, Parts parts, String ending, Variant variant) {
        for (String part : parts.blocks()) {
            String name = part + ending;
            engine.putTemplate(name, engine.parse(Resources.text(folder + name), variant, name));
        }
        for (String part : parts.inLine()) {
            String name = part + ending;
            engine.putTemplate(name, engine.parse(Resources.text(folder + name).stripTrailing(), variant, name));
        }
    }

    /**
     * Fills the form.
     *
     * @param title the title of a page, with its mark
     * @param name what the template calls the content
     * @param content what is said; each text has its mark in front
     * @return the page or the text, with marks
     */
    public String filled(String title, String name, Object content) {
        return template.data(name, content)
                .data("title", Marks.out(title))
                .data("words", new RawString(language.attributes()))
                .data("law", new RawString(language.attributesOfEnglish()))
                .data("style", new RawString(StyleSheet.RULES))
                .render();
    }
}
