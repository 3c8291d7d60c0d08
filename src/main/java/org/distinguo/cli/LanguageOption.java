package org.distinguo.cli;

import java.util.List;
import java.util.function.Supplier;
import org.distinguo.intake.message.Messages;
import org.distinguo.language.Language;
import org.distinguo.language.Served;
import org.distinguo.language.Translations;
import org.distinguo.library.Languages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option {@code --language} of every command whose texts there are in several languages. */
final class LanguageOption {

    private final Languages languages = Languages.shipped(Served.ALL);

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description =
                    "the language of texts, as es; en, if nothing is said. Texts that nobody has reviewed are printed as well")
    private String tag = Language.ENGLISH.tag();

    /** The languages from which it is chosen. */
    Languages languages() {
        return languages;
    }

    /**
     * The language that is asked for.
     *
     * @throws ParameterException if there are no texts in it
     */
    Language chosen() {
        return languages.named(tag).orElseThrow(() -> {
            List<String> known = languages.offered().stream().map(Language::tag).toList();
            return new ParameterException(
                    command.commandLine(),
                    "there are no texts in `" + tag + "`; there are en, " + String.join(", ", known));
        });
    }

    /** How texts are said in the language that is asked for. */
    Translations translations() {
        return languages.translations(chosen());
    }

    /** What is told of a refused request, in that language. */
    RefusalText refusals() {
        return new RefusalText(Messages.shipped(translations()));
    }

    /** What there is in English, or what is made of it in another language. */
    <T> T in(T english, Supplier<T> otherwise) {
        return chosen().isEnglish() ? english : otherwise.get();
    }
}
