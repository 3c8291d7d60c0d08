package org.distinguo.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import org.distinguo.cli.Classify.PrintedAs;
import org.distinguo.episodes.Carriers;
import org.distinguo.episodes.Episode;
import org.distinguo.episodes.EpisodesVerdict;
import org.distinguo.episodes.JoinedCase;
import org.distinguo.intake.Intake;
import org.distinguo.intake.Refusal;
import org.distinguo.intake.RefusedException;
import org.distinguo.intake.message.MessageId;
import org.distinguo.intake.request.EpisodesRequest;
import org.distinguo.language.Language;
import org.distinguo.language.Marks;
import org.distinguo.rest.wire.EpisodesWriter;
import org.distinguo.rest.wire.TextsMember;
import org.distinguo.rest.wire.VerdictWriter;
import org.distinguo.rest.wire.WireMapper;
import org.jspecify.annotations.Nullable;

/** Prints what {@code classify} finds about a case of several episodes: in short, or as the service answers. */
final class ClassifiedEpisodes {

    private final PrintStream out;
    private final Language chosen;

    /**
     * @param out where it is printed
     * @param chosen the language of the answer
     */
    ClassifiedEpisodes(PrintStream out, Language chosen) {
        this.out = out;
        this.chosen = chosen;
    }

    /**
     * Classifies and prints.
     *
     * @param form the form of what is printed; null for the result in short
     * @param intake answers, in the language
     * @param request the case
     * @throws RefusedException if the law cannot answer it, or a record of it is asked for
     */
    void print(@Nullable PrintedAs form, Intake intake, EpisodesRequest request) {
        if (form == PrintedAs.HTML || form == PrintedAs.TEXT) {
            throw new RefusedException(Refusal.SCHEMA_VIOLATION, MessageId.EPISODES_HAVE_NO_RECORD.with(), List.of());
        }
        EpisodesVerdict verdict = intake.classify(request);
        if (form == PrintedAs.JSON) {
            byte[] json = json(intake, request, verdict);
            out.write(json, 0, json.length);
            out.flush();
        } else {
            print(verdict);
            out.println(Marks.out(intake.notice(verdict)));
        }
    }

    private byte[] json(Intake intake, EpisodesRequest request, EpisodesVerdict verdict) {
        var mapper = WireMapper.standalone();
        byte[] json = new EpisodesWriter(mapper, new VerdictWriter(mapper))
                .write(verdict, request, intake::notice, intake.notice(verdict));
        return chosen.isEnglish() ? json : TextsMember.added(Marks.out(chosen, json));
    }

    private void print(EpisodesVerdict verdict) {
        out.println(verdict.whole().classification() + " ("
                + verdict.episodes().get(0).verdict().query().standard() + ")");
        out.println(Marks.out(verdict.whole().reason()));
        print("trafficking", verdict.whole().trafficking());
        print("smuggling", verdict.whole().smuggling());
        int number = 1;
        for (Episode episode : verdict.episodes()) {
            out.println("episode " + number++
                    + episode.label().map(label -> " (" + label + ")").orElse("") + ": "
                    + episode.verdict().classification());
        }
        number = 1;
        for (JoinedCase joined : verdict.joined()) {
            out.println("joined case " + number++ + ": episodes " + listed(joined.episodes()));
        }
        out.println("safeguards: "
                + listed(verdict.safeguards().stream()
                        .map(merged -> merged.safeguard().code())
                        .distinct()
                        .toList()));
        out.println("open questions: "
                + listed(verdict.openQuestions().stream()
                        .map(merged -> merged.question().fact().id())
                        .distinct()
                        .toList()));
    }

    private void print(String kind, Carriers carriers) {
        out.println(kind + ": " + carriers.status() + in(", met in episodes ", carriers.metIn())
                + in(", met in joined cases ", carriers.metJoined()) + in(", open in episodes ", carriers.openIn()));
    }

    private static String in(String before, List<Integer> numbers) {
        return numbers.isEmpty() ? "" : before + listed(numbers);
    }

    private static String listed(List<?> words) {
        return words.isEmpty() ? "none" : words.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
