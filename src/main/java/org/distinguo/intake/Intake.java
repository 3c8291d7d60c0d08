package org.distinguo.intake;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.distinguo.comparison.Comparer;
import org.distinguo.comparison.Comparison;
import org.distinguo.episodes.EpisodePhrases;
import org.distinguo.episodes.EpisodesVerdict;
import org.distinguo.intake.binding.RequestBinder;
import org.distinguo.intake.request.CaseRequest;
import org.distinguo.intake.request.ClassificationRequest;
import org.distinguo.intake.request.ComparisonRequest;
import org.distinguo.intake.request.ConductDate;
import org.distinguo.intake.request.EpisodesRequest;
import org.distinguo.intake.request.InterviewRequest;
import org.distinguo.intake.request.LocatedValue;
import org.distinguo.intake.request.WhatIfRequest;
import org.distinguo.interview.BurdenScale;
import org.distinguo.interview.Interview;
import org.distinguo.interview.Interviewer;
import org.distinguo.language.Language;
import org.distinguo.language.Translations;
import org.distinguo.library.Languages;
import org.distinguo.library.Library;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.DatedLaw;
import org.distinguo.verdict.Verdict;
import org.distinguo.whatif.Alternative;
import org.distinguo.whatif.WhatIf;
import org.distinguo.whatif.WhatIfPhrases;

/**
 * Answers requests about cases: takes each to the laws at hand, and refuses what the law cannot answer. It knows nothing of
 * HTTP. Stateless.
 */
@Singleton
public class Intake {

    private final Library library;
    private final Clock clock;
    private final RequestBinder binder;
    private final RequestedLaws laws;
    private final Questions questions;
    private final WhatIf whatIf;
    private final WhatIfPhrases whatIfPhrases;
    private final Comparer comparer;
    private final Interviewer interviewer;
    private final EpisodesIntake episodes;
    private final Languages languages;
    private final Map<Language, Intake> translated = new ConcurrentHashMap<>();

    /**
     * @param library the laws at hand
     * @param languages the languages in which it can answer
     * @param clock tells today's date, in UTC
     * @param validator checks the constraints of requests; its clock tells the same date
     */
    @Inject
    public Intake(Library library, Languages languages, Clock clock, Validator validator) {
        this.library = library;
        this.languages = languages;
        this.clock = clock;
        this.laws = new RequestedLaws(library);
        this.binder = new RequestBinder(
                library.catalogue(), validator, library.editions().keySet(), laws::unknownNames);
        this.questions = new Questions(laws, clock);
        this.whatIf = new WhatIf(library.catalogue());
        this.whatIfPhrases = WhatIfPhrases.shipped();
        this.comparer = new Comparer(library.catalogue());
        this.interviewer = new Interviewer(library.catalogue(), BurdenScale.shipped());
        this.episodes = new EpisodesIntake(library.catalogue(), laws, EpisodePhrases.shipped());
    }

    /** The same with another language's words. */
    private Intake(Intake english, Translations translations) {
        this.library = english.library.in(translations);
        this.languages = Languages.NONE;
        this.clock = english.clock;
        this.binder = english.binder;
        this.laws = new RequestedLaws(library);
        this.questions = new Questions(laws, clock);
        this.whatIf = new WhatIf(library.catalogue());
        this.whatIfPhrases = WhatIfPhrases.shipped(translations);
        this.comparer = new Comparer(library.catalogue());
        this.interviewer = english.interviewer.in(library.catalogue());
        this.episodes = new EpisodesIntake(library.catalogue(), laws, EpisodePhrases.shipped(translations));
    }

    /**
     * The same where no platform brings a validator, in English: in another program, or on the command line. Thread-safe; make
     * it once.
     *
     * @param library the laws at hand
     * @param clock tells today's date, in UTC
     * @return what answers requests inside this process
     */
    public static Intake standalone(Library library, Clock clock) {
        return standalone(library, Languages.NONE, clock);
    }

    /**
     * The same in several languages.
     *
     * @param library the laws at hand
     * @param languages the languages in which it can answer
     * @param clock tells today's date, in UTC
     * @return what answers requests inside this process
     */
    public static Intake standalone(Library library, Languages languages, Clock clock) {
        return new Intake(library, languages, clock, StandaloneValidator.of(clock));
    }

    /**
     * What gives the same answers in a language; each of its texts has a mark in front (see {@link
     * org.distinguo.language.Marks}). Made when it is asked for the first time.
     *
     * @param language English or one of those that are offered
     * @return this one for English
     */
    public Intake in(Language language) {
        return language.isEnglish()
                ? this
                : translated.computeIfAbsent(language, other -> new Intake(this, languages.translations(other)));
    }

    /** The languages in which it can answer. */
    public Languages languages() {
        return languages;
    }

    /**
     * What was found about one case and one law.
     *
     * @param verdict the verdict
     * @param alternatives the smallest changes; none where none were asked for, or no set of that size does it
     * @param summary the same in a sentence
     */
    public record Changes(Verdict verdict, List<Alternative> alternatives, String summary) {

        public Changes {
            alternatives = List.copyOf(alternatives);
        }
    }

    /** The laws at hand. */
    public Library library() {
        return library;
    }

    /**
     * Reads all law that was not read so far, in every language that is offered, and prepares what requests about it need, so
     * that none has to wait for it.
     */
    public void readAhead() {
        library.classifiers().values().forEach(interviewer::prepare);
        languages.offered().forEach(language -> in(language).readAhead());
    }

    /** Today's date in UTC: what a request without dates is about. */
    public LocalDate today() {
        return questions.today();
    }

    /** What a verdict that is given today says of itself. */
    public String notice(Verdict verdict) {
        return library.notice().of(verdict, today());
    }

    /** What an answer about several episodes says of itself. */
    public String notice(EpisodesVerdict verdict) {
        return episodes.notice(library.notice(), verdict);
    }

    /**
     * Reads a body.
     *
     * @param body the bytes of the body
     * @param type the class of the request
     * @param <T> the same
     * @return the request, which fits the contract
     * @throws RefusedException if the body is not JSON or does not fit the contract, with every violation
     */
    public <T extends CaseRequest> T read(byte[] body, Class<T> type) {
        return binder.bind(body, type);
    }

    /**
     * Reads a body that may be about a single case or about several episodes of one.
     *
     * @param body the bytes of the body
     * @return a {@link ClassificationRequest} or, where the body has the member {@code episodes}, an {@link EpisodesRequest}
     * @throws RefusedException if the body is not JSON or does not fit the contract of that request, with every violation
     */
    public CaseRequest readCase(byte[] body) {
        return binder.bindCase(body);
    }

    /**
     * Refuses parameters of a query that do not fit the contract.
     *
     * @param query an object whose members, with constraints, are the parameters
     * @param found what was found wrong with it already
     * @throws RefusedException with every violation
     */
    public void check(Object query, List<Violation> found) {
        binder.check(query, found);
    }

    /**
     * The verdict of one law on a case.
     *
     * @param request the case
     * @return the verdict
     * @throws RefusedException if the law cannot answer it
     */
    public Verdict classify(ClassificationRequest request) {
        Classifier classifier = laws.of(request).get(0);
        return CommonVerdict.of(questions.of(List.of(classifier), request), classifier, Classifier::classify);
    }

    /**
     * The verdict of one law on a case without its reasons: for who wants to know the result alone.
     *
     * @param request the case
     * @return the verdict; it may lack what {@link Classifier#classifyWithoutReasons} leaves out
     * @throws RefusedException if the law cannot answer it, as it is refused with reasons
     */
    public Verdict classifyWithoutReasons(ClassificationRequest request) {
        Classifier classifier = laws.of(request).get(0);
        return withoutReasons(questions.of(List.of(classifier), request), classifier);
    }

    /**
     * The verdict of one law on a case on other dates than those that were sent with it, without its reasons.
     *
     * @param request the case; its own dates are not looked at
     * @param conduct when the conduct took place
     * @param decision when the decision is taken
     * @return the verdict; it may lack what {@link Classifier#classifyWithoutReasons} leaves out
     * @throws RefusedException if the law cannot answer it, or the conduct is after the decision
     */
    public Verdict classifyWithoutReasons(ClassificationRequest request, ConductDate conduct, LocalDate decision) {
        Questions.checkOrder(conduct, decision);
        Classifier classifier = laws.of(request).get(0);
        Question question = questions.of(
                List.of(classifier),
                request,
                List.of(new LocatedValue<>(conduct, "/conductDate")),
                new LocatedValue<>(decision, "/decisionDate"));
        return withoutReasons(question, classifier);
    }

    /** The verdict on a question about one date; of a rough date the reasons have to be the same on each day as well. */
    private static Verdict withoutReasons(Question question, Classifier classifier) {
        boolean isExact = question.conductDates().get(0).value().isExact();
        return CommonVerdict.of(
                question, classifier, isExact ? Classifier::classifyWithoutReasons : Classifier::classify);
    }

    /**
     * The verdicts of several laws on a case, and where they part.
     *
     * @param request the case
     * @return the comparison
     * @throws RefusedException if one of the laws cannot answer it
     */
    public Comparison compare(ComparisonRequest request) {
        List<Classifier> classifiers = laws.of(request);
        Question question = questions.of(classifiers, request);
        List<DatedLaw> dated = question.laws(classifiers);
        return comparer.compare(dated, question.query(dated.get(0)));
    }

    /**
     * The smallest changes of a case that change its result.
     *
     * @param request the case, and what is to change
     * @return what is so now, and the changes
     * @throws RefusedException if the law cannot answer it
     */
    public Changes change(WhatIfRequest request) {
        Classifier classifier = laws.of(request).get(0);
        request.finding()
                .ifPresent(offence -> NamedOffence.check(classifier.law().rulebook(), offence));
        Question question = questions.of(List.of(classifier), request);
        Verdict now = CommonVerdict.of(question, classifier, Classifier::classifyWithoutQuestions);
        List<Alternative> found = whatIf.smallest(classifier, now, request.finding(), request.size());
        return new Changes(now, found, whatIfPhrases.summary(request.finding(), request.size(), found));
    }

    /**
     * Where the interview about a case stands, and what to ask next.
     *
     * @param request the case as far as it is known
     * @return whether it is settled, and the next questions
     * @throws RefusedException if the law cannot answer it
     */
    public Interview interview(InterviewRequest request) {
        Classifier classifier = laws.of(request).get(0);
        return CommonVerdict.of(
                questions.of(List.of(classifier), request),
                classifier,
                (law, query) -> interviewer.next(law, query, request.mode(), request.limit()),
                Interview::withQuery);
    }

    /**
     * The verdicts of one law on the episodes of a person's case, and what they come to.
     *
     * @param request the case
     * @return the answer
     * @throws RefusedException if the law cannot answer it, with what is wrong with any of the episodes
     */
    public EpisodesVerdict classify(EpisodesRequest request) {
        return episodes.classify(request, questions.decisionDate(request));
    }
}
