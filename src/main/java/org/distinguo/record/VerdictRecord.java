package org.distinguo.record;

import java.util.List;
import java.util.Map;
import org.distinguo.language.NotesOnWords;
import org.distinguo.rulebook.PrintedCitations.Cited;

/**
 * What a record says, in the order of reading: whole sentences and names, nothing left to be looked up. A text that is not there
 * is empty. Templates give it its form.
 *
 * @param notesOnWords how far the words are translated; none in English
 * @param texts headings, labels and sentences of the page, by their keys
 * @param details what the record is about
 * @param result what the findings come to
 * @param duties what has to be done now
 * @param data the facts that were used
 * @param offences what the law asks for, and how it applies
 * @param untouched those related to trafficking and smuggling that the stated facts do not touch
 * @param operations what was done, step after step
 * @param digests what tells versions apart
 * @param undecided what is left to people
 * @param lawQuestions what is left to lawyers
 * @param questions what is still to be asked, by whom it is asked of
 */
public record VerdictRecord(
        NotesOnWords notesOnWords,
        Map<String, String> texts,
        List<Entry> details,
        Result result,
        List<Duty> duties,
        Data data,
        List<StandingOffence> offences,
        List<StandingOffence> untouched,
        List<String> operations,
        List<Entry> digests,
        List<Undecided> undecided,
        List<LawQuestion> lawQuestions,
        List<QuestionList> questions) {

    public VerdictRecord {
        texts = Map.copyOf(texts);
        details = List.copyOf(details);
        duties = List.copyOf(duties);
        offences = List.copyOf(offences);
        untouched = List.copyOf(untouched);
        operations = List.copyOf(operations);
        digests = List.copyOf(digests);
        undecided = List.copyOf(undecided);
        lawQuestions = List.copyOf(lawQuestions);
        questions = List.copyOf(questions);
    }

    /**
     * A line with a label.
     *
     * @param label what it is
     * @param value what it says
     * @param origin whose words they are
     */
    public record Entry(String label, String value, Origin origin) {}

    /** Where words come from: it decides their language and their look. */
    public enum Origin {
        /** The page's own texts. */
        PAGE,
        /** The law or the catalogue. */
        LAW,
        /** A name for machines, such as an id or a digest. */
        CODE
    }

    /**
     * The result.
     *
     * @param is the result in one sentence
     * @param means what it means and does not mean
     * @param possible what it can still become; empty where it is settled
     * @param defences defences that the facts meet
     * @param remarks on suspicions, on parts of the State and on the future
     * @param restsOnPerpetrator the facts on the word of the alleged perpetrator that the result rests on
     */
    public record Result(
            String is,
            String means,
            List<String> possible,
            List<Part> defences,
            List<String> remarks,
            List<String> restsOnPerpetrator) {

        public Result {
            possible = List.copyOf(possible);
            defences = List.copyOf(defences);
            remarks = List.copyOf(remarks);
            restsOnPerpetrator = List.copyOf(restsOnPerpetrator);
        }
    }

    /**
     * A duty.
     *
     * @param because what is to be done and why
     * @param source the source
     * @param isReviewed whether it was read in the source
     */
    public record Duty(String because, Cited source, boolean isReviewed) {}

    /**
     * The facts that were used.
     *
     * @param tables the stated ones, by their groups
     * @param hasSources whether anybody said of one of them where it comes from
     * @param hasGaps whether nobody could tell, or the person did not answer, at least once
     * @param inferred what follows from them
     * @param unmentioned what counts as NO because nobody mentioned it, or stays open though it was asked about
     * @param disregarded what the law does not count
     */
    public record Data(
            List<FactTable> tables,
            boolean hasSources,
            boolean hasGaps,
            List<String> inferred,
            List<String> unmentioned,
            List<Disregarded> disregarded) {

        public Data {
            tables = List.copyOf(tables);
            inferred = List.copyOf(inferred);
            unmentioned = List.copyOf(unmentioned);
            disregarded = List.copyOf(disregarded);
        }
    }

    /**
     * The stated facts of a group.
     *
     * @param title the group
     * @param rows its facts
     */
    public record FactTable(String title, List<FactRow> rows) {

        public FactTable {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A stated fact.
     *
     * @param name what it is called
     * @param answer the answer
     * @param source who said so
     */
    public record FactRow(String name, String answer, String source) {}

    /**
     * Facts that do not count, for the same reason.
     *
     * @param names what they are called
     * @param reason why
     * @param appliesTo for which offences, as a sentence
     * @param source the source
     * @param isReviewed whether it was read in the source
     */
    public record Disregarded(String names, String reason, String appliesTo, Cited source, boolean isReviewed) {}

    /**
     * An offence and how it stands.
     *
     * @param title its name
     * @param source the source
     * @param status how it stands
     * @param mark how it stands under the standard of the result, for its look
     * @param remark what else is to be said of it as a whole
     * @param lists its parts
     */
    public record StandingOffence(
            String title, Cited source, String status, Mark mark, String remark, List<PartList> lists) {

        public StandingOffence {
            lists = List.copyOf(lists);
        }
    }

    /** How something stands, for its look; the words say it as well. */
    public enum Mark {
        /** It is met. */
        MET,
        /** It is not met. */
        NOT_MET,
        /** It is open. */
        OPEN
    }

    /**
     * Parts of an offence of one kind.
     *
     * @param label the kind
     * @param parts the parts; never empty
     */
    public record PartList(String label, List<Part> parts) {

        public PartList {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A part of an offence.
     *
     * @param text what it asks for and how it stands
     * @param status how it stands
     * @param mark the same for its look
     * @param sources the sources
     * @param isLifted whether it is not required here
     * @param isReviewed whether how it stands rests on what was read in the sources
     */
    public record Part(
            String text, String status, Mark mark, List<Cited> sources, boolean isLifted, boolean isReviewed) {

        public Part {
            sources = List.copyOf(sources);
        }
    }

    /**
     * What is left to people.
     *
     * @param offence the offence
     * @param matters what of it
     */
    public record Undecided(String offence, List<String> matters) {

        public Undecided {
            matters = List.copyOf(matters);
        }
    }

    /**
     * A question of law that is open in this case.
     *
     * @param offence the offence
     * @param why why it is open
     * @param note what the rulebook says about it
     * @param source the source
     */
    public record LawQuestion(String offence, String why, String note, Cited source) {}

    /**
     * Questions to one kind of addressee.
     *
     * @param label whom to ask
     * @param questions the questions; never empty
     */
    public record QuestionList(String label, List<Question> questions) {

        public QuestionList {
            questions = List.copyOf(questions);
        }
    }

    /**
     * A question.
     *
     * @param question what to ask
     * @param note how to ask it
     * @param canDecide what its answer can decide, as a sentence
     */
    public record Question(String question, String note, String canDecide) {}
}
