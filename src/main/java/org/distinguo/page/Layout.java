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

    /** The parts that stand within a line. */
    private static final List<String> WITHIN_A_LINE = List.of("cite", "cited");

    private final PageLanguage language;
    private final Template template;

    private Layout(PageLanguage language, Template template) {
        this.language = language;
        this.template = template;
    }

    /**
     * The form of a page of HTML, {@code page.html} in its folder.
     *
     * @param folder the folder, with a slash at both ends
     * @param parts the names of its own parts in that folder
     * @param language the language of the page
     * @return the form
     */
    public static Layout page(String folder, List<String> parts, PageLanguage language) {
        return of(folder, Variant.TEXT_HTML, ".html", List.of("opening", "notes", "cite"), parts, language);
    }

    /**
     * The form of a text, {@code page.txt} in its folder.
     *
     * @param folder the folder, with a slash at both ends
     * @param parts the names of its own parts in that folder
     * @param language the language of the text
     * @return the form
     */
    public static Layout text(String folder, List<String> parts, PageLanguage language) {
        return of(folder, Variant.TEXT_PLAIN, ".txt", List.of("notes"), parts, language);
    }

    private static Layout of(
            String folder,
            String mediaType,
            String ending,
            List<String> sharedParts,
            List<String> ownParts,
            PageLanguage language) {
        Variant variant = Variant.forContentType(mediaType);
        EngineBuilder builder = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .addResultMapper(new PartsInOtherLanguage(language))
                .addResultMapper(new CodeInText(language));
        for (List<String> parts : List.of(sharedParts, ownParts)) {
            parts.forEach(part -> builder.addSectionHelper(new UserTagSectionHelper.Factory(part, part + ending)));
        }
        Engine engine = builder.build();
        sharedParts.forEach(part -> put(engine, SHARED, part, ending, variant));
        ownParts.forEach(part -> put(engine, folder, part, ending, variant));
        String name = "page" + ending;
        return new Layout(language, engine.parse(Resources.text(folder + name), variant, name));
    }

    private static void put(Engine engine, String folder, String part, String ending, Variant variant) {
        String name = part + ending;
        String content = Resources.text(folder + name);
        engine.putTemplate(
                name, engine.parse(WITHIN_A_LINE.contains(part) ? content.stripTrailing() : content, variant, name));
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
