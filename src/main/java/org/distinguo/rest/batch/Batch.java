package org.distinguo.rest.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.distinguo.episodes.EpisodesVerdict;
import org.distinguo.intake.Intake;
import org.distinguo.intake.Refusal;
import org.distinguo.intake.RefusedException;
import org.distinguo.intake.message.MessageId;
import org.distinguo.intake.request.CaseRequest;
import org.distinguo.intake.request.ClassificationRequest;
import org.distinguo.intake.request.EpisodesRequest;
import org.distinguo.intake.request.LocatedValue;
import org.distinguo.language.Language;
import org.distinguo.language.Marks;
import org.distinguo.rest.Observer;
import org.distinguo.rest.problem.Problem;
import org.distinguo.rest.problem.ProblemException;
import org.distinguo.rest.problem.ProblemPages;
import org.distinguo.rest.problem.ProblemType;
import org.distinguo.rest.problem.ServiceFault;
import org.distinguo.rest.wire.EpisodesWriter;
import org.distinguo.rest.wire.TextsMember;
import org.distinguo.rest.wire.VerdictWriter;
import org.distinguo.verdict.Verdict;

/**
 * Answers the lines of one batch, each by itself: one that gets a problem changes nothing for the others. It keeps no more than
 * its totals. Used by one thread at a time.
 */
public final class Batch {

    private static final byte[] LINE = ascii("{\"line\":");
    private static final byte[] VERDICT = ascii(",\"verdict\":");
    private static final byte[] SUMMARY = ascii(",\"summary\":");
    private static final byte[] EPISODES = ascii(",\"episodes\":");
    private static final byte[] EPISODES_SUMMARY = ascii(",\"episodesSummary\":");
    private static final byte[] PROBLEM = ascii(",\"problem\":");
    private static final byte[] TOTALS = ascii("{\"totals\":");
    private static final byte[] END = ascii("}\n");

    private final Intake intake;
    private final Language language;
    private final ProblemPages words;
    private final Observer observer;
    private final ObjectMapper mapper;
    private final VerdictWriter writer;
    private final EpisodesWriter episodesWriter;
    private final BatchDetail detail;
    private final Consumer<List<String>> rights;
    private final Totals totals = new Totals();

    Batch(
            Intake intake,
            Language language,
            ProblemPages words,
            Observer observer,
            ObjectMapper mapper,
            VerdictWriter writer,
            EpisodesWriter episodesWriter,
            BatchDetail detail,
            Consumer<List<String>> rights) {
        this.intake = intake;
        this.language = language;
        this.words = words;
        this.observer = observer;
        this.mapper = mapper;
        this.writer = writer;
        this.episodesWriter = episodesWriter;
        this.detail = detail;
        this.rights = rights;
    }

    /**
     * Answers a line.
     *
     * @param line the line
     * @param answers receives the verdict or the problem as one line of JSON in UTF-8, with its end
     */
    public void answer(BatchLine line, ByteArrayOutputStream answers) {
        byte[] kind;
        byte[] body;
        try {
            CaseRequest request = request(line);
            if (request instanceof EpisodesRequest episodes) {
                body = verdict(episodes);
                kind = detail == BatchDetail.FULL ? EPISODES : EPISODES_SUMMARY;
            } else {
                body = verdict((ClassificationRequest) request);
                kind = detail == BatchDetail.FULL ? VERDICT : SUMMARY;
            }
        } catch (RefusedException e) {
            body = problem(ProblemException.of(e).problem(), ProblemType.of(e.refusal()));
            kind = PROBLEM;
        } catch (ProblemException e) {
            body = problem(e.problem(), e.type());
            kind = PROBLEM;
        } catch (RuntimeException e) {
            body = problem(ServiceFault.report(e), ProblemType.INTERNAL_ERROR);
            kind = PROBLEM;
        }
        answers.writeBytes(LINE);
        answers.writeBytes(ascii(Long.toString(line.number())));
        answers.writeBytes(kind);
        answers.writeBytes(body);
        answers.writeBytes(END);
    }

    /**
     * Ends the batch.
     *
     * @param lines how many lines were sent, empty ones included
     * @param answers receives the totals as one line of JSON in UTF-8, with its end
     */
    public void end(long lines, ByteArrayOutputStream answers) {
        answers.writeBytes(TOTALS);
        answers.writeBytes(json(totals.body(lines)));
        answers.writeBytes(END);
    }

    /** Whether a line got a problem so far. */
    public boolean hasProblems() {
        return totals.hasProblems();
    }

    private CaseRequest request(BatchLine line) {
        if (line.isTooLong()) {
            throw new RefusedException(
                    Refusal.TOO_LARGE, MessageId.LINE_TOO_LARGE.with(LineSplitter.LONGEST), List.of());
        }
        CaseRequest request = intake.readCase(line.bytes());
        rights.accept(request.rulebooks().stream().map(LocatedValue::value).toList());
        return request;
    }

    private byte[] verdict(ClassificationRequest request) {
        boolean full = detail == BatchDetail.FULL;
        Verdict verdict = full ? intake.classify(request) : intake.classifyWithoutReasons(request);
        String notice = intake.notice(verdict);
        byte[] body = full
                ? said(writer.write(verdict, request.caseReference(), request.digestSalt(), notice))
                : said(writer.writeSummary(verdict, request.caseReference(), request.digestSalt(), notice));
        observer.answered(verdict);
        totals.count(verdict);
        return body;
    }

    private byte[] verdict(EpisodesRequest request) {
        EpisodesVerdict verdict = intake.classify(request);
        String notice = intake.notice(verdict);
        byte[] body = said(
                detail == BatchDetail.FULL
                        ? episodesWriter.write(verdict, request, intake::notice, notice)
                        : episodesWriter.writeSummary(verdict, request, notice));
        observer.answered(
                verdict.episodes().get(0).verdict().rulebook().id(),
                verdict.whole().classification().name());
        totals.count(verdict);
        return body;
    }

    /** A verdict without marks; in another language than English it says how far it was translated. */
    private byte[] said(byte[] verdict) {
        return language.isEnglish() ? verdict : TextsMember.added(Marks.out(language, verdict));
    }

    private byte[] problem(Problem problem, ProblemType type) {
        observer.refused(type);
        totals.countProblem();
        if (language.isEnglish()) {
            return json(problem);
        }
        return TextsMember.added(Marks.out(language, json(words.say(problem))));
    }

    private byte[] json(Object body) {
        try {
            return mapper.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem and totals are plain data", e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
