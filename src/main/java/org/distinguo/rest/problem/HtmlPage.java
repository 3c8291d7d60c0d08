package org.distinguo.rest.problem;

import org.distinguo.language.Language;
import org.distinguo.language.Marks;
import org.distinguo.language.NotesOnWords;
import org.distinguo.language.PageLanguage;

/** What is written about a type of problem, as a page of HTML. Each text has its mark in front, and keeps it. */
final class HtmlPage {

    private final String template;
    private final Language wanted;
    private final PageLanguage language;
    private final ProblemPages.Frame frame;
    private final ProblemPage page;

    HtmlPage(String template, Language wanted, ProblemPages.Frame frame, ProblemPage page) {
        this.template = template;
        this.wanted = wanted;
        this.language = PageLanguage.of(wanted, page.title());
        this.frame = frame;
        this.page = page;
    }

    String html() {
        String html = template.replace("{lang}", language.attributes())
                .replace("{title}", said(page.title()))
                .replace("{about}", about())
                .replace("{what-heading}", said(frame.what()))
                .replace("{why-heading}", said(frame.why()))
                .replace("{do-heading}", said(frame.whatToDo()))
                .replace("{what}", said(page.whatItIs()))
                .replace("{why}", said(page.whyItComes()))
                .replace("{do}", said(page.whatToDo()))
                .replace("{contract}", contract());
        return html.replace("{notes}", notesOnWords(html));
    }

    private String about() {
        return said(frame.about())
                .replace("{type}", "<code>" + escaped(page.type()) + "</code>")
                .replace("{status}", Integer.toString(page.status()));
    }

    private String contract() {
        return said(frame.contract())
                .replace("{openapi}", "<a href=\"../q/openapi\">OpenAPI</a>")
                .replace("{swagger}", "<a href=\"../q/swagger-ui/\">" + said(frame.swagger()) + "</a>");
    }

    private String notesOnWords(String html) {
        NotesOnWords notes = NotesOnWords.of(
                Marks.found(wanted, html),
                language,
                new NotesOnWords(frame.unreviewed(), ProblemPages.unreviewedInEnglish(), frame.inEnglish()));
        return paragraph("", said(notes.unreviewed()))
                + paragraph(language.attributesOfEnglish(), escaped(notes.unreviewedInEnglish()))
                + paragraph("", said(notes.leftInEnglish()));
    }

    private static String paragraph(String attributes, String text) {
        return text.isEmpty() ? "" : "<p" + attributes + ">" + text + "</p>\n";
    }

    /** A text as the content of an element; one in another language than the page is in an element of its own. */
    private String said(String text) {
        String attributes = language.attributesOf(text);
        return attributes.isEmpty() ? escaped(text) : "<span" + attributes + ">" + escaped(text) + "</span>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("`([^`]*)`", "<code>$1</code>");
    }
}
