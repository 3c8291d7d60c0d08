package org.distinguo.library;

import java.util.List;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactCatalogueReader;
import org.distinguo.facts.FactRole;
import org.distinguo.language.Translations;
import org.distinguo.rulebook.SafeguardCatalogue;
import org.distinguo.rulebook.SafeguardCatalogueReader;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.source.Place;
import org.distinguo.verdict.Notice;
import org.distinguo.verdict.Phrases;

/** The shipped files on which every rulebook rests: the facts, the codes of duties, and the sentences of verdicts. */
final class CommonFiles {

    private static final String CATALOGUE = "catalogue/facts.yaml";
    private static final String SAFEGUARDS = "catalogue/safeguards.yaml";
    private static final String PHRASES = "catalogue/phrases.yaml";
    private static final String NOTICE = "catalogue/notice.yaml";
    private static final String SHIPPED = "rulebooks/" + RulebookFolders.SHIPPED;

    /** What every rulebook rests on, and which rulebooks there are. */
    static final List<String> PATHS = List.of(CATALOGUE, SAFEGUARDS, PHRASES, NOTICE, SHIPPED);

    private CommonFiles() {}

    /**
     * The facts.
     *
     * @throws InvalidSourceException with every fault, if there is one
     */
    static FactCatalogue catalogue() {
        FactCatalogue catalogue = FactCatalogueReader.read(ShippedFiles.get(CATALOGUE));
        var diagnostics = new Diagnostics();
        for (FactRole role : FactRole.values()) {
            if (catalogue.inRole(role).isEmpty()) {
                diagnostics.report(
                        DiagnosticCode.MISSING_KEY,
                        Place.of(CATALOGUE),
                        "no fact has the role " + role,
                        "write it under `roles:` of a fact or a group: the guarantees of every rulebook need it");
            }
        }
        diagnostics.throwIfAny();
        return catalogue;
    }

    /** The facts in a language. */
    static FactCatalogue catalogue(Translations translations) {
        return FactCatalogueReader.read(ShippedFiles.get(CATALOGUE).in(translations.of(Translations.CATALOGUE)));
    }

    /** The codes of duties that several laws share. */
    static SafeguardCatalogue safeguards() {
        return SafeguardCatalogueReader.read(ShippedFiles.get(SAFEGUARDS));
    }

    /** The codes of duties in a language. */
    static SafeguardCatalogue safeguards(Translations translations) {
        return SafeguardCatalogueReader.read(ShippedFiles.get(SAFEGUARDS).in(translations.of(Translations.PHRASES)));
    }

    /** The sentences of explanations. */
    static Phrases phrases() {
        return Phrases.read(ShippedFiles.get(PHRASES));
    }

    /** The sentences of explanations in a language. */
    static Phrases phrases(Translations translations) {
        return Phrases.read(ShippedFiles.get(PHRASES).in(translations.of(Translations.PHRASES)));
    }

    /** What verdicts say of themselves. */
    static Notice notice() {
        return Notice.read(ShippedFiles.get(NOTICE));
    }

    /** What verdicts say of themselves in a language. */
    static Notice notice(Translations translations) {
        return Notice.read(ShippedFiles.get(NOTICE).in(translations.of(Translations.PHRASES)));
    }
}
