package org.distinguo.rest.batch;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.distinguo.intake.Intake;
import org.distinguo.language.Language;
import org.distinguo.language.Served;
import org.distinguo.library.Languages;
import org.distinguo.library.LibraryReader;
import org.distinguo.rest.Observer;
import org.distinguo.rest.problem.ProblemPages;
import org.distinguo.rest.wire.EpisodesWriter;
import org.distinguo.rest.wire.VerdictWriter;
import org.distinguo.rest.wire.WireMapper;

/** Answers batches: any number of them, each in a constant amount of memory. Safe for many threads. */
@Singleton
public class BatchClassifier {

    private final Intake intake;
    private final Observer observer;
    private final ObjectMapper mapper;
    private final VerdictWriter writer;
    private final EpisodesWriter episodesWriter;
    private final Map<Language, ProblemPages> words = new ConcurrentHashMap<>();

    /**
     * @param intake answers each line
     * @param observer counts each answer
     * @param mapper writes problems and totals
     * @param writer writes verdicts and summaries
     */
    @Inject
    public BatchClassifier(Intake intake, Observer observer, ObjectMapper mapper, VerdictWriter writer) {
        this.intake = intake;
        this.observer = observer;
        this.mapper = mapper;
        this.writer = writer;
        this.episodesWriter = new EpisodesWriter(mapper, writer);
    }

    /**
     * Answers as the service does, with the laws that it ships with, where the service does not run: on the command line, or in
     * a program that has this jar on its class path.
     *
     * @param clock tells today's date, in UTC
     */
    public static BatchClassifier standalone(Clock clock) {
        ObjectMapper mapper = WireMapper.standalone();
        return new BatchClassifier(
                Intake.standalone(LibraryReader.shipped(), Languages.shipped(Served.ALL), clock),
                Observer.NOBODY,
                mapper,
                new VerdictWriter(mapper));
    }

    private ProblemPages words(Language language) {
        return language.isEnglish()
                ? ProblemPages.english()
                : words.computeIfAbsent(
                        language,
                        other -> ProblemPages.shipped(other, intake.languages().translations(other)));
    }

    /** The languages in which batches are answered. */
    public Languages languages() {
        return intake.languages();
    }

    /** Begins to answer a batch, in English, of somebody who may ask every rulebook. */
    public Batch begin(BatchDetail detail) {
        return begin(detail, Language.ENGLISH);
    }

    /**
     * Begins to answer a batch of somebody who may ask every rulebook.
     *
     * @param detail what to answer about each case
     * @param language the language of verdicts
     */
    public Batch begin(BatchDetail detail, Language language) {
        return begin(detail, language, asked -> {});
    }

    /**
     * Begins to answer a batch.
     *
     * @param detail what to answer about each case
     * @param language the language of verdicts
     * @param rights throws a {@link org.distinguo.rest.problem.ProblemException} where the caller may not ask one of these
     *     rulebooks
     */
    public Batch begin(BatchDetail detail, Language language, Consumer<List<String>> rights) {
        return new Batch(
                intake.in(language),
                language,
                words(language),
                observer,
                mapper,
                writer,
                episodesWriter,
                detail,
                rights);
    }
}
