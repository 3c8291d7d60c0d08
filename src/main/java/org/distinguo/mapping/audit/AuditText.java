package org.distinguo.mapping.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.distinguo.facts.Answer;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.language.Marks;
import org.distinguo.mapping.Mapping;
import org.distinguo.mapping.audit.AuditTexts.Text;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.verdict.Standard;

/** Writes an audit as a text to print: Markdown (RFC 7763) with tables. Stateless. */
public final class AuditText {

    private final AuditTexts texts;
    private final AuditTexts english = AuditTexts.shipped();

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
        String title =
                "# " + texts.of(Text.TITLE).replace("{form}", report.mapping().title()) + "\n\n";
        String body = body(report);
        return title + notesOnWords(title + body) + body;
    }

    /** That nobody has reviewed words, in the language and in English, and that some are English; nothing in English. */
    private String notesOnWords(String words) {
        var notes = new StringBuilder();
        if (Marks.hasUnreviewed(words)) {
            String unreviewed = texts.of(Text.WORDS_UNREVIEWED);
            notes.append(unreviewed).append("\n\n");
            if (!Marks.isLeftInEnglish(unreviewed)) {
                notes.append(english.of(Text.WORDS_UNREVIEWED)).append("\n\n");
            }
        }
        if (Marks.hasEnglish(words) && !Marks.isLeftInEnglish(texts.of(Text.TITLE))) {
            notes.append(texts.of(Text.WORDS_IN_ENGLISH)).append("\n\n");
        }
        return notes.toString();
    }

    private String body(AuditReport report) {
        var text = new StringBuilder();
        writeHead(text, report);
        writeRow(
                text,
                Stream.of(Text.OFFENCE, Text.SETTLED, Text.CAN_BE_MET, Text.CAN_BE_NOT_MET)
                        .map(texts::of)
                        .toList());
        writeLineOfTable(text);
        for (AuditReport.OffenceAudit offence : report.offences()) {
            AuditReport.Result result = offence.result();
            writeRow(
                    text,
                    List.of(
                            offence.offence().title(),
                            word(result.settles()),
                            isPossible(result.met()),
                            isPossible(result.notMet())));
        }
        report.offences().forEach(offence -> writeOffence(text, report, offence));
        writeQuestions(text, Text.TO_SHOW, report.missing().toShow());
        writeQuestions(text, Text.TO_SETTLE, report.missing().toSettle());
        if (!report.missing().beyond().isEmpty()) {
            String offences =
                    String.join(texts.of(Text.BETWEEN), report.missing().beyond());
            text.append('\n')
                    .append(texts.of(Text.BEYOND).replace("{offences}", offences))
                    .append('\n');
        }
        return text.toString();
    }

    private void writeHead(StringBuilder text, AuditReport report) {
        Rulebook rulebook = report.rulebook();
        Mapping mapping = report.mapping();
        String law = texts.of(Text.LAW)
                .replace("{law}", rulebook.title())
                .replace("{rulebook}", rulebook.id())
                .replace("{rulebook_version}", rulebook.version())
                .replace("{day}", report.conductDate().toString());
        String form = texts.of(mapping.reviewed() ? Text.MAPPING : Text.MAPPING_NOT_REVIEWED)
                .replace("{mapping}", mapping.id())
                .replace("{mapping_version}", mapping.version());
        boolean isEstablished = report.standard() == Standard.ESTABLISHED;
        text.append(law).append(' ');
        text.append(texts.of(isEstablished ? Text.ESTABLISHED : Text.REASONABLE_GROUNDS))
                .append(' ');
        text.append(form).append("\n\n");
        text.append(texts.of(Text.PROVED)).append("\n\n");
        if (!report.presumedNotSo().isEmpty()) {
            String facts = report.presumedNotSo().stream()
                    .map(fact -> name(report.catalogue(), fact.id()) + " (`" + fact.id() + "`)")
                    .collect(Collectors.joining(texts.of(Text.BETWEEN)));
            text.append(texts.of(Text.PRESUMED).replace("{facts}", facts)).append("\n\n");
        }
    }

    private void writeOffence(StringBuilder text, AuditReport report, AuditReport.OffenceAudit offence) {
        text.append("\n## ").append(offence.offence().title()).append("\n\n");
        writeRow(
                text,
                Stream.of(Text.PART, Text.SETTLED, Text.MET_AFTER, Text.NOT_MET_AFTER)
                        .map(texts::of)
                        .toList());
        writeLineOfTable(text);
        Stream.concat(offence.elements().stream(), offence.exemptions().stream())
                .forEach(part -> writeRow(
                        text,
                        List.of(
                                part.provision().text(),
                                word(part.result().settles()),
                                answers(report.catalogue(), part.result().met()),
                                answers(report.catalogue(), part.result().notMet()))));
    }

    private static void writeRow(StringBuilder text, List<String> cells) {
        text.append(cells.stream().map(AuditText::cell).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private static void writeLineOfTable(StringBuilder text) {
        text.append("| --- | --- | --- | --- |\n");
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace('\n', ' ');
    }

    private String isPossible(Optional<Map<FactId, Answer>> answers) {
        return texts.of(answers.isPresent() ? Text.POSSIBLE : Text.IMPOSSIBLE);
    }

    private String answers(FactCatalogue catalogue, Optional<Map<FactId, Answer>> answers) {
        return answers.map(some -> some.isEmpty()
                        ? texts.of(Text.AFTER_ANYTHING)
                        : some.entrySet().stream()
                                .map(entry -> name(catalogue, entry.getKey()) + " (`" + entry.getKey() + "`): "
                                        + entry.getValue())
                                .collect(Collectors.joining(texts.of(Text.BETWEEN))))
                .orElseGet(() -> texts.of(Text.AFTER_NOTHING));
    }

    private static String name(FactCatalogue catalogue, FactId id) {
        return catalogue.fact(id).map(Fact::name).orElse("");
    }

    private void writeQuestions(StringBuilder text, Text heading, List<Fact> facts) {
        text.append("\n## ").append(texts.of(heading)).append("\n\n");
        if (facts.isEmpty()) {
            text.append(texts.of(Text.NONE_MISSING)).append('\n');
        }
        for (int index = 0; index < facts.size(); index++) {
            Fact fact = facts.get(index);
            text.append(index + 1)
                    .append(". ")
                    .append(fact.question().orElse(fact.name()))
                    .append(" (`")
                    .append(fact.id())
                    .append("`)\n");
        }
    }

    private String word(Settles settles) {
        return texts.of(
                switch (settles) {
                    case NEVER -> Text.NEVER;
                    case SOMETIMES -> Text.SOMETIMES;
                    case ALWAYS -> Text.ALWAYS;
                });
    }
}
