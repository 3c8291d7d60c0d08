package org.distinguo.mapping.audit;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.distinguo.language.CodedText;
import org.distinguo.language.NotesOnWords;
import org.distinguo.mapping.audit.AuditContents.Answers;
import org.distinguo.mapping.audit.AuditContents.OffenceTable;
import org.distinguo.mapping.audit.AuditContents.Overview;
import org.distinguo.mapping.audit.AuditContents.PartRow;
import org.distinguo.mapping.audit.AuditContents.QuestionList;
import org.distinguo.mapping.audit.AuditContents.Row;
import org.distinguo.mapping.audit.AuditContents.Signs;
import org.distinguo.rulebook.PrintedCitations.Cited;

/** Writes an audit as a text to print: Markdown (RFC 7763) with tables. Stateless. */
public final class AuditText {

    private static final String BETWEEN_CELLS = " | ";

    private final AuditTexts texts;

    /**
     * @param texts the words around what the form and the law say
     */
    public AuditText(AuditTexts texts) {
        this.texts = texts;
    }

    /**
     * The text.
     *
     * @param report the audit
     * @return a title, notes on how far the words are translated, headings, tables and lists of questions
     */
    public String of(AuditReport report) {
        return AuditContents.written(report, texts, AuditText::written);
    }

    private static String written(AuditContents contents) {
        var text = new StringBuilder();
        text.append("# ").append(contents.title()).append('\n');
        writeNotes(text, contents.notesOnWords());
        for (AuditContents.Paragraph paragraph : contents.head()) {
            writeParagraph(
                    text, paragraph.sentences().stream().map(CodedText::text).collect(Collectors.joining(" ")));
        }
        writeOverview(text, contents.overview());
        contents.offences().forEach(offence -> writeOffence(text, offence, contents.signs()));
        contents.questions().forEach(questions -> writeQuestions(text, questions));
        writeParagraph(text, contents.beyond());
        return text.toString();
    }

    private static void writeNotes(StringBuilder text, NotesOnWords notes) {
        Stream.of(notes.unreviewed(), notes.unreviewedInEnglish(), notes.leftInEnglish())
                .forEach(note -> writeParagraph(text, note));
    }

    private static void writeParagraph(StringBuilder text, String paragraph) {
        if (!paragraph.isEmpty()) {
            text.append('\n').append(paragraph).append('\n');
        }
    }

    private static void writeOverview(StringBuilder text, Overview overview) {
        writeHeading(text, overview.heading());
        writeColumns(text, overview.columns());
        for (Row row : overview.rows()) {
            writeRow(text, Stream.concat(Stream.of(row.offence()), row.cells().stream()));
        }
    }

    private static void writeOffence(StringBuilder text, OffenceTable offence, Signs signs) {
        writeHeading(text, offence.title());
        text.append(link(offence.source())).append("\n\n");
        writeColumns(text, offence.columns());
        for (PartRow part : offence.parts()) {
            writeRow(
                    text,
                    Stream.of(
                            part.text() + " (" + link(part.source()) + ")",
                            part.settled(),
                            answers(part.met(), signs),
                            answers(part.notMet(), signs)));
        }
    }

    private static void writeHeading(StringBuilder text, String heading) {
        text.append("\n## ").append(heading).append("\n\n");
    }

    /** A source with its address, in the angle brackets that let it have brackets of its own. */
    private static String link(Cited source) {
        return source.address().isEmpty() ? source.text() : "[" + source.text() + "](<" + source.address() + ">)";
    }

    private static void writeColumns(StringBuilder text, List<String> columns) {
        writeRow(text, columns.stream());
        writeRow(text, columns.stream().map(column -> "---"));
    }

    private static void writeRow(StringBuilder text, Stream<String> cells) {
        text.append(cells.map(AuditText::cell).collect(Collectors.joining(BETWEEN_CELLS, "| ", " |\n")));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace('\n', ' ');
    }

    private static String answers(Answers answers, Signs signs) {
        return answers.word()
                + answers.given().stream()
                        .map(given -> given.name() + " (`" + given.fact() + "`)" + signs.colon() + given.answer())
                        .collect(Collectors.joining(signs.comma()));
    }

    private static void writeQuestions(StringBuilder text, QuestionList questions) {
        writeHeading(text, questions.heading());
        text.append(questions.none()).append(questions.none().isEmpty() ? "" : "\n");
        for (int index = 0; index < questions.questions().size(); index++) {
            AuditContents.Question question = questions.questions().get(index);
            text.append(index + 1)
                    .append(". ")
                    .append(question.question())
                    .append(" (`")
                    .append(question.fact())
                    .append("`)\n");
        }
    }
}
