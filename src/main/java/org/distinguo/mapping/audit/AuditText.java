package org.distinguo.mapping.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.distinguo.facts.Answer;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactId;
import org.distinguo.verdict.Standard;

/** An audit as a text to print: Markdown (RFC 7763) with tables. */
public final class AuditText {

    private AuditText() {}

    /**
     * The text.
     *
     * @param report the audit
     * @return headings, tables and lists of questions
     */
    public static String of(AuditReport report) {
        var text = new StringBuilder();
        text.append("# What the form can settle: ")
                .append(report.mapping().title())
                .append("\n\n")
                .append("Law: ")
                .append(report.rulebook().title())
                .append(" (rulebook `")
                .append(report.rulebook().id())
                .append("` ")
                .append(report.rulebook().version())
                .append("), for conduct on ")
                .append(report.conductDate())
                .append(". ")
                .append(
                        report.standard() == Standard.ESTABLISHED
                                ? "Only what is certain counts."
                                : "A suspicion counts where it speaks for a finding.")
                .append(" Mapping `")
                .append(report.mapping().id())
                .append("` ")
                .append(report.mapping().version())
                .append(report.mapping().reviewed() ? "." : ", which nobody has reviewed.")
                .append("\n\n")
                .append(
                        "This is proved over all ways of answering the form. Whatever the form does not ask may be so or not. ")
                .append("It says what the form can tell, and nothing about any case.\n\n")
                .append("| offence | settled | can come out met | can come out not met |\n| --- | --- | --- | --- |\n");
        for (AuditReport.OffenceAudit offence : report.offences()) {
            row(text, offence.offence().title(), offence.result());
        }
        for (AuditReport.OffenceAudit offence : report.offences()) {
            text.append("\n## ").append(offence.offence().title()).append("\n\n");
            text.append("| part | settled | met after | not met after |\n| --- | --- | --- | --- |\n");
            offence.elements().forEach(part -> part(text, part));
            offence.exemptions().forEach(part -> part(text, part));
        }
        questions(
                text,
                "The fewest questions to add so that every offence can come out met",
                report.missing().toShow());
        questions(
                text,
                "The fewest questions to add so that every offence can come out met and can come out not met",
                report.missing().toSettle());
        if (!report.missing().beyond().isEmpty()) {
            text.append("\nNo question brings these offences to be both, since the law itself leaves something open: ")
                    .append(String.join(", ", report.missing().beyond()))
                    .append(".\n");
        }
        return text.toString();
    }

    private static void row(StringBuilder text, String what, AuditReport.Result result) {
        text.append("| ")
                .append(cell(what))
                .append(" | ")
                .append(word(result.settles()))
                .append(" | ")
                .append(result.met().isPresent() ? "yes" : "no")
                .append(" | ")
                .append(result.notMet().isPresent() ? "yes" : "no")
                .append(" |\n");
    }

    private static void part(StringBuilder text, AuditReport.ProvisionAudit part) {
        text.append("| ")
                .append(cell(part.provision().text()))
                .append(" | ")
                .append(word(part.result().settles()))
                .append(" | ")
                .append(answers(part.result().met()))
                .append(" | ")
                .append(answers(part.result().notMet()))
                .append(" |\n");
    }

    private static String answers(Optional<Map<FactId, Answer>> answers) {
        return answers.map(some -> some.isEmpty()
                        ? "anything"
                        : some.entrySet().stream()
                                .map(entry -> "`" + entry.getKey() + "` " + entry.getValue())
                                .collect(Collectors.joining(", ")))
                .orElse("no answers");
    }

    private static void questions(StringBuilder text, String heading, List<Fact> facts) {
        text.append("\n## ").append(heading).append("\n\n");
        if (facts.isEmpty()) {
            text.append("None: the form asks all that is needed.\n");
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

    private static String word(Settles settles) {
        return switch (settles) {
            case NEVER -> "never";
            case SOMETIMES -> "sometimes";
            case ALWAYS -> "always";
        };
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace('\n', ' ');
    }
}
