package org.distinguo.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.distinguo.language.Marks;
import org.distinguo.mapping.Converter;
import org.distinguo.mapping.audit.AuditText;
import org.distinguo.mapping.audit.AuditTexts;
import org.distinguo.mapping.audit.FormAudit;
import org.distinguo.mapping.audit.TooComplexException;
import org.distinguo.verdict.DatedLaw;
import org.distinguo.verdict.OutsideCoverageException;
import org.distinguo.verdict.Standard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code audit}: what a form can settle under a law, as a text. */
@Command(
        name = "audit",
        description = "Print what a form can settle under a law today, and the fewest questions that it lacks.")
final class Audit implements Callable<Integer> {

    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;

    @Parameters(
            index = "0",
            paramLabel = "MAPPING",
            description = "the folder of a mapping, or the id of a shipped one")
    private String mapping = "";

    @Parameters(index = "1", paramLabel = "LAW", description = "the folder of a rulebook, or the id of a shipped one")
    private String rulebook = "";

    @Option(names = "--standard", description = "one of ${COMPLETION-CANDIDATES}; left out: ${DEFAULT-VALUE}")
    private Standard standard = Standard.REASONABLE_GROUNDS;

    @Mixin
    private LanguageOption language = new LanguageOption();

    Audit(PrintStream out, PrintStream err, Clock clock) {
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Converter converter = Forms.named(mapping, language);
        Laws.Named named = Laws.shipped().named(rulebook);
        Laws.Named inLanguage = language.in(named, () -> named.in(language.translations()));
        try {
            var law = new DatedLaw(inLanguage.classifier(), LocalDate.now(clock));
            var text = new AuditText(AuditTexts.shipped(language.chosen(), language.translations()));
            out.print(Marks.out(text.of(FormAudit.of(converter.mapping(), law, standard))));
            return ExitCode.FINE;
        } catch (OutsideCoverageException e) {
            err.println(rulebook + ": the rulebook does not speak for today");
        } catch (TooComplexException e) {
            err.println(mapping + ": it cannot be proved what the form settles");
        }
        return ExitCode.TROUBLE;
    }
}
