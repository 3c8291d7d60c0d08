package org.distinguo.mapping.audit;

import java.util.List;
import java.util.function.Function;
import org.distinguo.language.CodedText;
import org.distinguo.language.Marks;
import org.distinguo.language.NotesOnWords;
import org.distinguo.rulebook.PrintedCitations.Cited;

/**
 * What an audit says to people, in the order of reading: whole sentences and names, nothing left to be looked up. A text that is
 * not there is empty. The Markdown and the page give it their form.
 *
 * @param title what it is
 * @param notesOnWords how far the words are translated; none in English
 * @param head under which law, of which form, and what the audit proves
 * @param signs what the language puts between words
 * @param overview each offence as a whole
 * @param offences the parts of each offence
 * @param questions the questions that the form lacks
 * @param beyond which offences no question brings to be both
 */
public record AuditContents(
        String title,
        NotesOnWords notesOnWords,
        List<Paragraph> head,
        Signs signs,
        Overview overview,
        List<OffenceTable> offences,
        List<QuestionList> questions,
        String beyond) {

    public AuditContents {
        head = List.copyOf(head);
        offences = List.copyOf(offences);
        questions = List.copyOf(questions);
    }

    /**
     * Written with the notes on its words that it needs.
     *
     * @param report the audit
     * @param texts the words
     * @param form writes what it says, each text with its mark
     * @return what was written, with marks
     */
    public static String written(AuditReport report, AuditTexts texts, Function<AuditContents, String> form) {
        String first = form.apply(new AuditSentences(texts, report).contents(NotesOnWords.NONE));
        NotesOnWords notes = NotesOnWords.of(Marks.found(texts.language(), first), texts.page(), texts.notes());
        return notes.equals(NotesOnWords.NONE) ? first : form.apply(new AuditSentences(texts, report).contents(notes));
    }

    /**
     * What a language puts between words.
     *
     * @param colon between a name and what is said of it
     * @param comma between the items of a list
     */
    public record Signs(String colon, String comma) {}

    /**
     * Sentences that belong together.
     *
     * @param sentences one or more
     */
    public record Paragraph(List<CodedText> sentences) {
        public Paragraph {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * Each offence as a whole.
     *
     * @param heading what the table is about
     * @param columns what is in each column
     * @param rows one for each offence
     */
    public record Overview(String heading, List<String> columns, List<Row> rows) {
        public Overview {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * An offence as a whole.
     *
     * @param offence its title
     * @param cells what is said of it, a word for each of the other columns
     */
    public record Row(String offence, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * The parts of an offence.
     *
     * @param title the title of the offence
     * @param source the source
     * @param columns what is in each column
     * @param parts one row for each part
     */
    public record OffenceTable(String title, Cited source, List<String> columns, List<PartRow> parts) {
        public OffenceTable {
            columns = List.copyOf(columns);
            parts = List.copyOf(parts);
        }
    }

    /**
     * A part of an offence.
     *
     * @param text what it asks for
     * @param source the source
     * @param settled whether the form settles it, in a word
     * @param met after which answers it is met
     * @param notMet after which answers it is not met
     */
    public record PartRow(String text, Cited source, String settled, Answers met, Answers notMet) {}

    /**
     * Answers to the form.
     *
     * @param given the answers
     * @param word that any do, or none; empty where answers are given
     */
    public record Answers(List<GivenAnswer> given, String word) {
        public Answers {
            given = List.copyOf(given);
        }
    }

    /**
     * An answer to the form.
     *
     * @param name the name of the fact
     * @param fact the id of the fact
     * @param answer the answer
     */
    public record GivenAnswer(String name, String fact, String answer) {}

    /**
     * Questions that the form lacks.
     *
     * @param heading what they are for
     * @param questions the fewest that do
     * @param none that none is missing; empty where there are questions
     */
    public record QuestionList(String heading, List<Question> questions, String none) {
        public QuestionList {
            questions = List.copyOf(questions);
        }
    }

    /**
     * A question.
     *
     * @param question how it is asked
     * @param fact the id of the fact
     */
    public record Question(String question, String fact) {}
}
