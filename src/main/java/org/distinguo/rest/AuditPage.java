package org.distinguo.rest;

import java.util.List;
import org.distinguo.mapping.audit.AuditContents;
import org.distinguo.mapping.audit.AuditReport;
import org.distinguo.mapping.audit.AuditTexts;
import org.distinguo.page.Layout;
import org.distinguo.page.Layout.Parts;

/** Writes an audit as a page of HTML that needs nothing else and runs nothing. Safe for many threads. */
final class AuditPage {

    private final AuditTexts texts;
    private final Layout layout;

    /**
     * @param texts the words around what the form and the law say
     */
    AuditPage(AuditTexts texts) {
        this.texts = texts;
        this.layout = Layout.page("/audit/", new Parts(List.of("columns"), List.of("answers")), texts.page());
    }

    /** The page, with marks; every text in it is escaped. */
    String of(AuditReport report) {
        return AuditContents.written(report, texts, contents -> layout.filled(contents.title(), "audit", contents));
    }
}
