package org.distinguo.intake.message;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.distinguo.language.Translations;
import org.distinguo.library.Deferred;
import org.distinguo.library.LibraryReader;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Fields;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.source.Node;
import org.distinguo.source.Translation;
import org.distinguo.source.Values;
import org.distinguo.source.YamlFile;

/** The texts of all messages in one language. */
public final class Messages {

    private static final String FILE = "messages.yaml";
    private static final Pattern ARGUMENT = Pattern.compile("\\{([A-Za-z0-9_]+)\\}");
    private static final Deferred<Messages> ENGLISH = new Deferred<>(() -> shipped(source -> Translation.NONE));

    private final Map<MessageId, String> texts;
    private final Map<Separator, String> separators;

    private Messages(Map<MessageId, String> texts, Map<Separator, String> separators) {
        this.texts = texts;
        this.separators = separators;
    }

    /** The messages in English, read when they are asked for the first time. */
    static Messages english() {
        return ENGLISH.get();
    }

    /**
     * The messages that the service ships with, in a language.
     *
     * @param translations says the texts of each source
     * @return the messages
     * @throws InvalidSourceException with every fault, if there is one
     */
    public static Messages shipped(Translations translations) {
        return read(LibraryReader.catalogueFile(FILE).in(translations.of(Translations.MESSAGES)));
    }

    /**
     * Reads the messages.
     *
     * @param file the file
     * @return the messages
     * @throws InvalidSourceException with every fault: each message has a text with its arguments, and nothing else has one
     */
    static Messages read(YamlFile file) {
        var diagnostics = new Diagnostics();
        Map<MessageId, String> texts = new EnumMap<>(MessageId.class);
        Map<Separator, String> separators = new EnumMap<>(Separator.class);
        file.read(diagnostics).ifPresent(document -> {
            var fields = new Fields(document, diagnostics);
            fields.required("between")
                    .flatMap(node -> Values.mappingOf(node, diagnostics))
                    .ifPresent(mapping -> {
                        var between = new Fields(mapping, diagnostics);
                        for (Separator separator : Separator.values()) {
                            separators.put(separator, between.prose(separator.key()));
                        }
                        between.end();
                    });
            for (MessageId id : MessageId.values()) {
                fields.required(id.key())
                        .ifPresent(node -> Values.proseOf(node, diagnostics).ifPresent(text -> {
                            checkArguments(id, text, node, diagnostics);
                            texts.put(id, text);
                        }));
            }
            fields.end();
        });
        diagnostics.throwIfAny();
        return new Messages(texts, separators);
    }

    private static void checkArguments(MessageId id, String text, Node node, Diagnostics diagnostics) {
        Set<String> found = ARGUMENT.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!found.equals(Set.copyOf(id.arguments()))) {
            diagnostics.report(
                    DiagnosticCode.PLACEHOLDERS_DIFFER,
                    node,
                    "the text has the placeholders " + found + " and the message " + id.arguments(),
                    "let each of the message stand in the text, and no other");
        }
    }

    /**
     * A message in this language.
     *
     * @param message the message
     * @return its text; of what was said already, as it was said
     */
    public String say(Message message) {
        if (message instanceof Sentence sentence) {
            return say(sentence);
        }
        return message instanceof Sentences sentences
                ? sentences.all().stream().map(this::say).collect(Collectors.joining(between(Separator.SENTENCES)))
                : ((Said) message).words();
    }

    private String say(Sentence sentence) {
        List<String> names = sentence.id().arguments();
        String text = Objects.requireNonNull(texts.get(sentence.id()));
        return names.isEmpty() ? text : ARGUMENT.matcher(text).replaceAll(match -> filled(sentence, match));
    }

    private String filled(Sentence sentence, MatchResult argument) {
        List<String> words = sentence.arguments().get(sentence.id().arguments().indexOf(argument.group(1)));
        return Matcher.quoteReplacement(String.join(between(sentence.id().separator()), words));
    }

    private String between(Separator separator) {
        return Objects.requireNonNull(separators.get(separator));
    }
}
