package org.distinguo.intake.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.metadata.ConstraintDescriptor;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.distinguo.intake.StandaloneValidator;
import org.distinguo.intake.request.ClassificationRequest;
import org.distinguo.intake.request.ComparisonRequest;
import org.distinguo.intake.request.EpisodeOfRequest;
import org.distinguo.intake.request.EpisodesRequest;
import org.distinguo.intake.request.InterviewRequest;
import org.distinguo.intake.request.WhatIfRequest;
import org.distinguo.language.Language;
import org.distinguo.language.Marks;
import org.distinguo.language.Served;
import org.distinguo.library.Languages;
import org.distinguo.rest.AuditQuery;
import org.distinguo.rest.BatchQuery;
import org.distinguo.rest.DifferenceQuery;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.source.YamlFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** That every message has a text in every language, and that nothing but its arguments is filled in. */
final class MessagesTest {

    private static final Languages LANGUAGES = Languages.shipped(Served.ALL);

    /** Each message with words by which they are found again, two for each argument. */
    private static Sentence filled(MessageId id) {
        return id.with(id.arguments().stream()
                .map(name -> List.of("<" + name + "1>", "<" + name + "2>"))
                .toArray());
    }

    @ParameterizedTest
    @EnumSource
    void allThatIsFilledInStandsInTheText(MessageId id) {
        String text = filled(id).text();
        assertThat(text).isNotBlank().doesNotContainPattern("\\{[A-Za-z0-9_]+}");
        assertThat(id.arguments()).allSatisfy(name -> assertThat(text).contains("<" + name + "1>", "<" + name + "2>"));
    }

    static List<Language> languages() {
        return LANGUAGES.offered();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyMessageIsSaidInEveryLanguage(Language language) {
        Messages words = Messages.shipped(LANGUAGES.translations(language));
        for (MessageId id : MessageId.values()) {
            String said = words.say(filled(id));
            assertThat(Marks.isLeftInEnglish(said)).as(id.key()).isFalse();
            assertThat(Marks.out(said))
                    .as(id.key())
                    .isNotEqualTo(filled(id).text())
                    .doesNotContainPattern("\\{[A-Za-z0-9_]+}");
            assertThat(id.arguments())
                    .allSatisfy(name -> assertThat(said).contains("<" + name + "1>", "<" + name + "2>"));
        }
    }

    @Test
    void whatIsFilledInIsTakenAsItIs() {
        assertThat(MessageId.UNKNOWN_FACT_NEAR.with("{near}", "$1\\").text())
                .isEqualTo("unknown fact `{near}`; did you mean `$1\\`?");
    }

    @Test
    void listsHaveTheirSeparatorAndSoHaveSentences() {
        Sentence two = MessageId.KNOWN_CONTRADICTED.with("a", List.of("`b`", "`c`"));
        assertThat(two.text()).isEqualTo("what is known of `a` cannot stand beside the answer to `b` and `c`");
        assertThat(MessageId.NO_SUCH_WORD.with(Set.of("X")).text()).isEqualTo("the text is one of X");
        assertThat(MessageId.NOT_ONE_OF.with((Object) new String[] {"A", "B"}).text())
                .isEqualTo("the text is not one of A, B");
        assertThat(new Sentences(List.of(MessageId.NO_BODY.with(), MessageId.NOT_UTF_8.with())).text())
                .isEqualTo("there is no body; the body is not UTF-8");
    }

    @Test
    void aMessageTakesAsManyWordsAsItHasArguments() {
        assertThatIllegalArgumentException().isThrownBy(MessageId.TOO_LONG::with);
        assertThatIllegalArgumentException().isThrownBy(() -> MessageId.NO_BODY.with(1));
    }

    static List<Class<?>> checked() {
        return List.of(
                ClassificationRequest.class,
                ComparisonRequest.class,
                EpisodesRequest.class,
                EpisodeOfRequest.class,
                InterviewRequest.class,
                WhatIfRequest.class,
                AuditQuery.class,
                BatchQuery.class,
                DifferenceQuery.class);
    }

    @ParameterizedTest
    @MethodSource("checked")
    void whatAConstraintSaysIsAMessageOfWhichItHasTheArguments(Class<?> type) {
        List<ConstraintDescriptor<?>> constraints = constraints(type);
        assertThat(constraints).isNotEmpty();
        for (ConstraintDescriptor<?> constraint : constraints) {
            String template = constraint.getMessageTemplate();
            Optional<MessageId> id = MessageId.of(template);
            if (id.isEmpty()) {
                assertThat(template).as("what the library says").startsWith("{jakarta.validation.constraints.");
            } else {
                assertThat(constraint.getAttributes().keySet())
                        .as(template)
                        .containsAll(id.get().arguments());
            }
        }
    }

    private static List<ConstraintDescriptor<?>> constraints(Class<?> type) {
        var bean = StandaloneValidator.of(Clock.systemUTC()).getConstraintsForClass(type);
        return Stream.concat(
                        bean.getConstraintDescriptors().stream(),
                        bean.getConstrainedProperties().stream()
                                .flatMap(property -> Stream.concat(
                                        property.getConstraintDescriptors().stream(),
                                        property.getConstrainedContainerElementTypes().stream()
                                                .flatMap(element -> element.getConstraintDescriptors().stream()))))
                .collect(Collectors.toList());
    }

    @Test
    void aFileHasATextForEachMessageWithItsArgumentsAndNoOther() {
        Map<String, String> lines = new TreeMap<>();
        Arrays.stream(MessageId.values())
                .forEach(id -> lines.put(
                        id.key(),
                        "'x "
                                + id.arguments().stream()
                                        .map(name -> "{" + name + "}")
                                        .collect(Collectors.joining(" ")) + "'"));
        String between = "between: {words: ',', facts: ';', sentences: '.'}\n";
        assertThat(Messages.read(file(between, lines)).say(MessageId.TOO_LONG.with(3)))
                .isEqualTo("x 3");
        lines.put("too-long", "'too long'");
        lines.put("no-id", "'no id {max}'");
        lines.put("no-idea", "'x'");
        lines.remove("no-body");
        assertThatThrownBy(() -> Messages.read(file(between.replace("facts: ';', ", ""), lines)))
                .isInstanceOfSatisfying(InvalidSourceException.class, faults -> assertThat(faults.diagnostics())
                        .extracting(fault -> fault.code() + " " + fault.message())
                        .containsExactlyInAnyOrder(
                                "MISSING_KEY the key `facts` is missing",
                                "MISSING_KEY the key `no-body` is missing",
                                "UNKNOWN_KEY unknown key `no-idea`",
                                "PLACEHOLDERS_DIFFER the text has the placeholders [] and the message [max]",
                                "PLACEHOLDERS_DIFFER the text has the placeholders [max] and the message []"));
    }

    private static YamlFile file(String between, Map<String, String> lines) {
        String text = between
                + lines.entrySet().stream()
                        .map(line -> line.getKey() + ": " + line.getValue() + "\n")
                        .collect(Collectors.joining());
        return new YamlFile("messages.yaml", text.getBytes(StandardCharsets.UTF_8));
    }
}
