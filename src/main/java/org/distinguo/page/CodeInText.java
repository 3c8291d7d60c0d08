package org.distinguo.page;

import io.quarkus.qute.Expression;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.TemplateNode.Origin;
import io.quarkus.qute.Variant;
import java.util.List;
import java.util.regex.Pattern;
import org.distinguo.language.CodedText;
import org.distinguo.language.PageLanguage;

/** Writes what stands between backticks in a text as code, which runs from left to right in every language. */
final class CodeInText implements ResultMapper {

    private static final Pattern CODE = Pattern.compile("`([^`]*)`");

    private final HtmlEscaper escaper = new HtmlEscaper(List.of(Variant.TEXT_HTML));
    private final PartsInOtherLanguage parts;

    /**
     * @param page the language of the page
     */
    CodeInText(PageLanguage page) {
        this.parts = new PartsInOtherLanguage(page);
    }

    @Override
    public int getPriority() {
        return escaper.getPriority() + 1;
    }

    @Override
    public boolean appliesTo(Origin origin, Object result) {
        return result instanceof CodedText coded && escaper.appliesTo(origin, coded.text());
    }

    @Override
    public String map(Object result, Expression expression) {
        String text = ((CodedText) result).text();
        String escaped = CODE.matcher(escaper.map(text, expression)).replaceAll("<code dir=\"ltr\">$1</code>");
        return parts.marked(text, escaped);
    }
}
