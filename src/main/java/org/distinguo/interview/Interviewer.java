package org.distinguo.interview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.ContradictoryFactsException;
import org.distinguo.facts.DependentFacts;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactGroup;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;
import org.distinguo.logic.Atom;
import org.distinguo.logic.AtomSet;
import org.distinguo.logic.Diagrams;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.Finding;
import org.distinguo.verdict.Law;
import org.distinguo.verdict.LawPeriod;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Safeguard;
import org.distinguo.verdict.Verdict;

/**
 * Chooses the next questions about a case: only such as can change the classification or a duty, and in an order in which the
 * person is burdened as little as can be expected. Keeps nothing of a case; safe for many threads.
 */
public final class Interviewer {

    /** With so many questions left, or fewer, an interview is near its end: there only the burden decides what comes next. */
    static final int END = 12;

    private final FactCatalogue catalogue;
    private final BurdenScale scale;
    private final FilesFirst filesFirst;

    /** What was compiled of each law, by the diagrams of its first period, which a law has in every language. */
    private final Map<Diagrams, Map<Diagrams, InterviewLaw>> laws;

    /**
     * @param catalogue the facts of the cases
     * @param scale what a question costs the person
     */
    public Interviewer(FactCatalogue catalogue, BurdenScale scale) {
        this(catalogue, scale, new ConcurrentHashMap<>());
    }

    private Interviewer(FactCatalogue catalogue, BurdenScale scale, Map<Diagrams, Map<Diagrams, InterviewLaw>> laws) {
        this.catalogue = catalogue;
        this.scale = scale;
        this.laws = laws;
        this.filesFirst = new FilesFirst(new DependentFacts(catalogue));
    }

    /**
     * The same in another language. What was compiled is shared.
     *
     * @param words the same facts in that language
     * @return what asks the same questions in other words
     */
    public Interviewer in(FactCatalogue words) {
        return new Interviewer(words, scale, laws);
    }

    /**
     * Where an interview stands, and what to ask next.
     *
     * @param classifier the law
     * @param query the case as far as it is known
     * @param mode how questions are asked
     * @param most the greatest number of questions where they are asked one by one, at least 1
     * @return the next questions; none where nothing that may be asked can change the result
     */
    public Interview next(Classifier classifier, Query query, InterviewMode mode, int most) {
        Verdict verdict = classifier.classifyWithoutQuestions(query);
        Outlook outlook = outlook(classifier, query);
        SortedMap<Atom, AtomSet> questions = outlook.questions();
        List<Atom> order = order(outlook, questions);
        Optional<FactGroup> page = mode == InterviewMode.GROUPED && !order.isEmpty()
                ? catalogue.group(catalogue.answered(order.get(0)).id().group())
                : Optional.empty();
        List<Atom> next =
                page.map(group -> onPage(group, order)).orElseGet(() -> order.subList(0, Math.min(most, order.size())));
        var reasons = new AskingReasons(outlook, classifier.law().on(query.conductDate(), query.part()));
        return new Interview(
                verdict,
                state(outlook, questions.keySet().isEmpty()),
                outlook.isClassificationSettled(),
                outlook.openDuties(),
                questions.size(),
                page,
                next.stream()
                        .map(fact -> question(classifier, verdict, outlook, reasons, fact, questions))
                        .toList());
    }

    private static InterviewState state(Outlook outlook, boolean nothingToAsk) {
        if (outlook.isSettled()) {
            return InterviewState.SETTLED;
        }
        return nothingToAsk ? InterviewState.NOTHING_LEFT_TO_ASK : InterviewState.OPEN;
    }

    /** What can still become of a case. */
    Outlook outlook(Classifier classifier, Query query) {
        LawPeriod period = classifier.law().on(query.conductDate(), query.part());
        InterviewLaw law = Objects.requireNonNull(compiled(classifier).get(period.diagrams()));
        return new Outlook(classifier.law(), law, query);
    }

    private Map<Diagrams, InterviewLaw> compiled(Classifier classifier) {
        Law law = classifier.law();
        return laws.computeIfAbsent(law.periods().get(0).diagrams(), first -> InterviewLaw.of(law));
    }

    /**
     * Compiles a law for interviews, so that no request has to wait for it. Without this it is done with the first request.
     *
     * @param classifier the law
     */
    public void prepare(Classifier classifier) {
        compiled(classifier);
    }

    /** The questions that are put now, one by one: those that an interview begins with, then the others, best first. */
    List<Atom> order(Outlook outlook, SortedMap<Atom, AtomSet> questions) {
        List<Atom> order = new ArrayList<>(ranked(outlook, questions));
        if (order.size() > END) {
            order.sort(Comparator.comparingInt(this::beginning)); // stable: the others keep their order
        }
        return order;
    }

    private List<Atom> ranked(Outlook outlook, SortedMap<Atom, AtomSet> questions) {
        AtomSet all = AtomSet.of(questions.keySet());
        return new Ranking(outlook, all, filesFirst.of(all, outlook.open()), this::burden).order();
    }

    /** The place of a fact among those that an interview begins with; behind them for all others. */
    private int beginning(Atom fact) {
        int place = scale.beginWith().indexOf(catalogue.answered(fact).id());
        return place < 0 ? scale.beginWith().size() : place;
    }

    int burden(Atom fact) {
        return scale.of(catalogue.answered(fact));
    }

    /** All questions of a group; of a group in which an interview begins, at first those alone with which it begins. */
    private List<Atom> onPage(FactGroup group, List<Atom> order) {
        boolean isBeginning = isFirst(order.get(0), order);
        return group.facts().stream()
                .filter(Fact.Answered.class::isInstance)
                .map(fact -> ((Fact.Answered) fact).atom())
                .filter(order::contains)
                .filter(fact -> !isBeginning || isFirst(fact, order))
                .toList();
    }

    /** Whether a question is put first because an interview begins with it. */
    private boolean isFirst(Atom fact, List<Atom> order) {
        return order.size() > END && beginning(fact) < scale.beginWith().size();
    }

    private NextQuestion question(
            Classifier classifier,
            Verdict now,
            Outlook outlook,
            AskingReasons reasons,
            Atom fact,
            SortedMap<Atom, AtomSet> questions) {
        AtomSet through = questions.getOrDefault(fact, new AtomSet());
        List<AnswerOutcome> outcomes = new ArrayList<>();
        for (Answer answer : List.of(Answer.YES, Answer.NO)) {
            outcome(classifier, now, fact, answer).ifPresent(outcomes::add);
        }
        return new NextQuestion(
                catalogue.answered(fact),
                number(now.query().known(), fact),
                burden(fact),
                reasons.of(through),
                outlook.openDuties(through),
                outcomes);
    }

    /** Whoever can tell an age need not be asked about one limit of age after the other. */
    private Optional<Fact.Counted> number(KnownFacts known, Atom fact) {
        FactId id = catalogue.answered(fact).id();
        return catalogue.counted().stream()
                .filter(number -> number.below().containsValue(id))
                .filter(number -> number.question().isPresent())
                .filter(number -> !known.stated().numbers().containsKey(number.id()))
                .findFirst();
    }

    private Optional<AnswerOutcome> outcome(Classifier classifier, Verdict now, Atom fact, Answer answer) {
        Query query = now.query();
        FactId id = catalogue.answered(fact).id();
        KnownFacts known;
        try {
            known = KnownFacts.of(catalogue, with(query.known().stated(), id, answer));
        } catch (ContradictoryFactsException e) {
            return Optional.empty();
        }
        Verdict then = classifier.classifyStatuses(query.about(known));
        return Optional.of(new AnswerOutcome(
                answer,
                outlook(classifier, query.about(known)).isSettled(),
                then,
                statusChanges(now, then),
                without(then.safeguards(), now.safeguards()),
                without(now.safeguards(), then.safeguards())));
    }

    /** The case with one more answer. */
    static CaseFacts with(CaseFacts stated, FactId fact, Answer answer) {
        SortedMap<FactId, Answer> answers = new TreeMap<>(stated.answers());
        answers.put(fact, answer);
        SortedSet<FactId> notAsked = new TreeSet<>(stated.notAsked());
        notAsked.remove(fact);
        return new CaseFacts(answers, stated.numbers(), stated.screened(), notAsked, stated.attributions());
    }

    private static List<AnswerOutcome.StatusChange> statusChanges(Verdict now, Verdict then) {
        List<AnswerOutcome.StatusChange> changes = new ArrayList<>();
        for (int number = 0; number < now.findings().size(); number++) {
            Finding before = now.findings().get(number);
            Status was = before.status().under(now.query().standard());
            Status is = then.findings().get(number).status().under(now.query().standard());
            if (was != is) {
                changes.add(new AnswerOutcome.StatusChange(before.offence(), was, is));
            }
        }
        return changes;
    }

    private static List<Safeguard> without(List<Safeguard> all, List<Safeguard> some) {
        return all.stream().filter(safeguard -> !some.contains(safeguard)).toList();
    }
}
