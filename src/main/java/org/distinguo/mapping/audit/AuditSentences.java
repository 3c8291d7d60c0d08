package org.distinguo.mapping.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.distinguo.facts.Answer;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactId;
import org.distinguo.language.CodedText;
import org.distinguo.language.NotesOnWords;
import org.distinguo.mapping.Mapping;
import org.distinguo.mapping.audit.AuditContents.Answers;
import org.distinguo.mapping.audit.AuditContents.GivenAnswer;
import org.distinguo.mapping.audit.AuditContents.OffenceTable;
import org.distinguo.mapping.audit.AuditContents.Overview;
import org.distinguo.mapping.audit.AuditContents.Paragraph;
import org.distinguo.mapping.audit.AuditContents.PartRow;
import org.distinguo.mapping.audit.AuditContents.Question;
import org.distinguo.mapping.audit.AuditContents.QuestionList;
import org.distinguo.mapping.audit.AuditContents.Row;
import org.distinguo.mapping.audit.AuditContents.Signs;
import org.distinguo.mapping.audit.AuditTexts.Text;
import org.distinguo.rulebook.Citation;
import org.distinguo.rulebook.PrintedCitations;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.verdict.Standard;

/** Puts together what one audit says to people. Used once. */
final class AuditSentences {

    private final AuditTexts texts;
    private final AuditReport report;
    private final PrintedCitations citations = new PrintedCitations();

    AuditSentences(AuditTexts texts, AuditReport report) {
        this.texts = texts;
        this.report = report;
    }

    AuditContents contents(NotesOnWords notes) {
        return new AuditContents(
                texts.of(Text.TITLE, Map.of("form", report.mapping().title())),
                notes,
                head(),
                new Signs(texts.of(Text.COLON), texts.of(Text.BETWEEN)),
                overview(),
                report.offences().stream().map(this::offence).toList(),
                List.of(
                        questions(Text.TO_SHOW, report.missing().toShow()),
                        questions(Text.TO_SETTLE, report.missing().toSettle())),
                beyond());
    }

    private List<Paragraph> head() {
        List<Paragraph> head = new ArrayList<>();
        boolean isEstablished = report.standard() == Standard.ESTABLISHED;
        head.add(paragraph(
                law(report.rulebook()),
                texts.of(isEstablished ? Text.ESTABLISHED : Text.REASONABLE_GROUNDS),
                form(report.mapping())));
        head.add(paragraph(texts.of(Text.PROVED)));
        if (!report.presumedNotSo().isEmpty()) {
            head.add(paragraph(texts.of(
                    Text.PRESUMED,
                    Map.of(
                            "facts",
                            list(report.presumedNotSo().stream()
                                    .map(fact -> name(fact.id()) + " (`" + fact.id() + "`)"))))));
        }
        return head;
    }

    private static Paragraph paragraph(String... sentences) {
        return new Paragraph(Stream.of(sentences).map(CodedText::new).toList());
    }

    private String law(Rulebook rulebook) {
        return texts.of(
                Text.LAW,
                Map.of(
                        "law", rulebook.title(),
                        "rulebook", rulebook.id(),
                        "rulebook_version", rulebook.version(),
                        "day", report.conductDate().toString()));
    }

    private String form(Mapping mapping) {
        return texts.of(
                mapping.reviewed() ? Text.MAPPING : Text.MAPPING_NOT_REVIEWED,
                Map.of("mapping", mapping.id(), "mapping_version", mapping.version()));
    }

    private Overview overview() {
        return new Overview(
                texts.of(Text.OVERVIEW),
                columns(Text.OFFENCE, Text.SETTLED, Text.CAN_BE_MET, Text.CAN_BE_NOT_MET),
                report.offences().stream()
                        .map(offence -> new Row(offence.offence().title(), cells(offence.result())))
                        .toList());
    }

    private List<String> cells(AuditReport.Result result) {
        return List.of(word(result.settles()), isPossible(result.met()), isPossible(result.notMet()));
    }

    private List<String> columns(Text... columns) {
        return Stream.of(columns).map(texts::of).toList();
    }

    private OffenceTable offence(AuditReport.OffenceAudit offence) {
        Citation source = offence.offence().citation();
        return new OffenceTable(
                offence.offence().title(),
                citations.inFull(source),
                columns(Text.PART, Text.SETTLED, Text.MET_AFTER, Text.NOT_MET_AFTER),
                Stream.concat(offence.elements().stream(), offence.exemptions().stream())
                        .map(part -> part(source, part))
                        .toList());
    }

    private PartRow part(Citation ofOffence, AuditReport.ProvisionAudit part) {
        return new PartRow(
                part.provision().text(),
                citations.below(ofOffence, part.provision().citation()),
                word(part.result().settles()),
                answers(part.result().met()),
                answers(part.result().notMet()));
    }

    private String isPossible(Optional<Map<FactId, Answer>> answers) {
        return texts.of(answers.isPresent() ? Text.POSSIBLE : Text.IMPOSSIBLE);
    }

    private Answers answers(Optional<Map<FactId, Answer>> answers) {
        List<GivenAnswer> given = answers.stream()
                .flatMap(some -> some.entrySet().stream())
                .map(entry -> new GivenAnswer(
                        name(entry.getKey()),
                        entry.getKey().toString(),
                        entry.getValue().toString()))
                .toList();
        return new Answers(
                given, given.isEmpty() ? texts.of(answers.isPresent() ? Text.AFTER_ANYTHING : Text.AFTER_NOTHING) : "");
    }

    private String name(FactId id) {
        return report.catalogue().fact(id).map(Fact::name).orElse("");
    }

    private QuestionList questions(Text heading, List<Fact> facts) {
        return new QuestionList(
                texts.of(heading),
                facts.stream()
                        .map(fact -> new Question(
                                fact.question().orElse(fact.name()), fact.id().toString()))
                        .toList(),
                facts.isEmpty() ? texts.of(Text.NONE_MISSING) : "");
    }

    private String beyond() {
        List<String> beyond = report.missing().beyond();
        return beyond.isEmpty()
                ? ""
                : texts.of(Text.BEYOND, Map.of("offences", list(beyond.stream().map(this::titleOf))));
    }

    private String titleOf(String offence) {
        return report.rulebook().offence(offence).orElseThrow().title();
    }

    private String list(Stream<String> items) {
        return items.collect(Collectors.joining(texts.of(Text.BETWEEN)));
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
