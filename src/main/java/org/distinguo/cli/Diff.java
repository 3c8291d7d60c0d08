package org.distinguo.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.distinguo.difference.DifferenceFinder;
import org.distinguo.difference.DifferencePhrases;
import org.distinguo.difference.Differences;
import org.distinguo.difference.TooManyDifferencesException;
import org.distinguo.language.Marks;
import org.distinguo.rulebook.Coverage;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.DatedLaw;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code diff}: the fact patterns on which two rulebooks part, today. */
@Command(name = "diff", description = "Print the fact patterns on which two rulebooks part today.")
final class Diff implements Callable<Integer> {

    /** Some minutes: nobody else waits for it. */
    private static final long STEPS = 1_000_000_000;

    private final PrintStream out;
    private final Clock clock;

    @Parameters(index = "0", paramLabel = "ONE", description = "the folder of a rulebook, or the id of a shipped one")
    private String one = "";

    @Parameters(index = "1", paramLabel = "OTHER", description = "the same")
    private String other = "";

    @Mixin
    private LanguageOption language = new LanguageOption();

    Diff(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Laws laws = Laws.shipped();
        Classifier first = inLanguage(laws.named(one));
        Classifier second = inLanguage(laws.named(other));
        var finder = new DifferenceFinder(DifferencePhrases.shipped(language.translations()), STEPS);
        boolean alike = true;
        for (OffenceKind kind : List.of(OffenceKind.TRAFFICKING, OffenceKind.SMUGGLING)) {
            try {
                Differences differences = finder.find(dated(first), dated(second), kind, true);
                out.println(kind + ": " + number(differences.differences().size()));
                differences
                        .differences()
                        .forEach(difference -> out.println("- " + Marks.out(difference.explanation())));
                alike &= differences.differences().isEmpty();
            } catch (TooManyDifferencesException e) {
                out.println(kind + ": " + e.getMessage());
                alike = false;
            }
        }
        return alike ? ExitCode.FINE : ExitCode.FAULTS;
    }

    private Classifier inLanguage(Laws.Named law) {
        return language.in(law, () -> law.in(language.translations())).classifier();
    }

    /** Today, or the day of the coverage that is nearest to it. */
    private DatedLaw dated(Classifier classifier) {
        Coverage coverage = classifier.law().rulebook().coverage();
        LocalDate today = LocalDate.now(clock);
        LocalDate day = today.isAfter(coverage.to()) ? coverage.to() : today;
        return new DatedLaw(classifier, day.isBefore(coverage.from()) ? coverage.from() : day);
    }

    private static String number(int differences) {
        return switch (differences) {
            case 0 -> "no difference";
            case 1 -> "1 pattern on which they part";
            default -> differences + " patterns on which they part";
        };
    }
}
