package org.distinguo.record;

import io.quarkus.qute.Expression;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.TemplateNode.Origin;
import io.quarkus.qute.Variant;
import java.util.List;
import org.distinguo.language.Marks;

/** Says of a text that stands in English on a page in another language that it does (WCAG 2.2, 3.1.2, language of parts). */
final class EnglishParts implements ResultMapper {

    private static final List<String> PAGES = List.of(Variant.TEXT_HTML);

    private final HtmlEscaper escaper = new HtmlEscaper(PAGES);

    @Override
    public int getPriority() {
        return escaper.getPriority() + 1;
    }

    @Override
    public boolean appliesTo(Origin origin, Object result) {
        return result instanceof String text && Marks.isLeftInEnglish(text) && escaper.appliesTo(origin, result);
    }

    @Override
    public String map(Object result, Expression expression) {
        return "<span" + RecordWriter.ENGLISH_PART + ">" + escaper.map(result, expression) + "</span>";
    }
}
