package org.distinguo.verdict;

import org.distinguo.source.Diagnostics;
import org.distinguo.source.Fields;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.source.YamlFile;

/**
 * The sentences of explanations that the service adds to those of rulebook and catalogue.
 *
 * @param met follows the text of a provision that is met; {@code {facts}} stands for what decided it
 * @param suspected the same where suspicion decided it
 * @param notMet follows the text of one that is not
 * @param notMetSuspected the same where suspicion decided it
 * @param metByOmission follows the text of one that is met, where no answer decided it
 * @param notMetByOmission follows the text of one that is not met, where no answer decided it
 * @param leftOut names the facts that decided it because they were left out of a screened group
 * @param presumed names the facts that decided it because the catalogue presumes them not to be so
 * @param betweenNames stands between the names of two facts
 * @param markedYes follows the name of a fact whose answer is YES where a reader would not expect it
 * @param markedNo follows the name of a fact whose answer is NO where a reader would not expect it
 * @param more shortens a long list; {@code {number}} stands for how many facts are not named
 * @param open follows the text of one that open facts decide
 * @param unsettled follows the text of one that no fact settles
 * @param arguable follows where the law itself leaves open what the facts amount to; {@code {notes}} stands for why
 */
public record Phrases(
        String met,
        String suspected,
        String notMet,
        String notMetSuspected,
        String metByOmission,
        String notMetByOmission,
        String leftOut,
        String presumed,
        String betweenNames,
        String markedYes,
        String markedNo,
        String more,
        String open,
        String unsettled,
        String arguable) {

    /** Stands for the notes of questions of law. */
    static final String NOTES = "{notes}";

    /** Stands for names of facts. */
    static final String FACTS = "{facts}";

    /** Stands for how many facts of a long list are not named. */
    static final String NUMBER = "{number}";

    /**
     * Reads the sentences.
     *
     * @param file the file
     * @return the sentences
     * @throws InvalidSourceException with every fault, if there is one
     */
    public static Phrases read(YamlFile file) {
        var diagnostics = new Diagnostics();
        var fields = new Fields(
                file.read(diagnostics).orElseThrow(() -> new InvalidSourceException(diagnostics.all())), diagnostics);
        var phrases = new Phrases(
                fields.prose("met"),
                fields.prose("suspected"),
                fields.prose("not_met"),
                fields.prose("not_met_suspected"),
                fields.prose("met_by_omission"),
                fields.prose("not_met_by_omission"),
                fields.prose("left_out"),
                fields.prose("presumed"),
                fields.prose("between_names"),
                fields.prose("marked_yes"),
                fields.prose("marked_no"),
                fields.prose("more"),
                fields.prose("open"),
                fields.prose("unsettled"),
                fields.prose("arguable"));
        fields.end();
        diagnostics.throwIfAny();
        return phrases;
    }
}
