package org.distinguo.page;

import io.quarkus.qute.Expression;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.TemplateNode.Origin;
import io.quarkus.qute.Variant;
import java.util.List;
import org.distinguo.language.PageLanguage;

/** Says of a text on a page that is in another language than the page that it is (WCAG 2.2, 3.1.2, language of parts). */
final class PartsInOtherLanguage implements ResultMapper {

    private static final List<String> PAGES = List.of(Variant.TEXT_HTML);

    private final HtmlEscaper escaper = new HtmlEscaper(PAGES);
    private final PageLanguage page;

    /**
     * @param page the language of the page
     */
    PartsInOtherLanguage(PageLanguage page) {
        this.page = page;
    }

    @Override
    public int getPriority() {
        return escaper.getPriority() + 1;
    }

    @Override
    public boolean appliesTo(Origin origin, Object result) {
        return result instanceof String text && !page.attributesOf(text).isEmpty() && escaper.appliesTo(origin, result);
    }

    @Override
    public String map(Object result, Expression expression) {
        return marked((String) result, escaper.map(result, expression));
    }

    /** What is written of a text, in an element that says the language of the text where it is another one. */
    String marked(String text, String written) {
        String attributes = page.attributesOf(text);
        return attributes.isEmpty() ? written : "<span" + attributes + ">" + written + "</span>";
    }
}
