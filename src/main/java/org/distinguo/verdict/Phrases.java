package org.distinguo.verdict;

import java.util.List;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Fields;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.source.YamlFile;

/**
 * The sentences that the service adds to those of rulebook and catalogue.
 *
 * @param met follows the text of a provision that is met; {@code {facts}} stands for what decided it
 * @param suspected the same where suspicion decided it
 * @param notMet follows the text of one that is not
 * @param open follows the text of one that open facts decide
 * @param unsettled follows the text of one that no fact settles
 * @param notice what every verdict says of itself
 */
public record Phrases(String met, String suspected, String notMet, String open, String unsettled, String notice) {

    private static final String FACTS = "{facts}";

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
                fields.text("met"),
                fields.text("suspected"),
                fields.text("not_met"),
                fields.text("open"),
                fields.text("unsettled"),
                fields.text("notice"));
        fields.end();
        diagnostics.throwIfAny();
        return phrases;
    }

    static String with(String phrase, List<FactId> facts, FactCatalogue catalogue) {
        List<String> names = facts.stream()
                .map(fact -> catalogue.fact(fact).orElseThrow().name())
                .toList();
        return phrase.replace(FACTS, String.join("; ", names));
    }
}
