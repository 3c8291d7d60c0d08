package org.distinguo.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.distinguo.episodes.Episode;
import org.distinguo.episodes.EpisodePhrases;
import org.distinguo.episodes.EpisodesClassifier;
import org.distinguo.episodes.EpisodesVerdict;
import org.distinguo.facts.Answer;
import org.distinguo.facts.ContradictoryFactsException;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;
import org.distinguo.intake.message.Message;
import org.distinguo.intake.message.MessageId;
import org.distinguo.intake.request.ConductDate;
import org.distinguo.intake.request.EpisodeOfRequest;
import org.distinguo.intake.request.EpisodesRequest;
import org.distinguo.intake.request.LocatedValue;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.Notice;
import org.distinguo.verdict.Verdict;

/** Takes a case of several episodes apart, and refuses what cannot be answered, of all episodes at once. Stateless. */
final class EpisodesIntake {

    private final FactCatalogue catalogue;
    private final RequestedLaws laws;
    private final EpisodePhrases phrases;
    private final EpisodesClassifier episodes;

    EpisodesIntake(FactCatalogue catalogue, RequestedLaws laws, EpisodePhrases phrases) {
        this.catalogue = catalogue;
        this.laws = laws;
        this.phrases = phrases;
        this.episodes = new EpisodesClassifier(catalogue, phrases);
    }

    /** The answer; {@code decision} is the date of decision, with its place in the body where it was sent. */
    EpisodesVerdict classify(EpisodesRequest request, LocatedValue<LocalDate> decision) {
        Classifier classifier = laws.of(request).get(0);
        List<Question> questions = questions(request, decision);
        laws.checkCoverage(
                List.of(classifier),
                questions.stream()
                        .flatMap(question -> question.conductDates().stream())
                        .toList(),
                decision);
        return episodes.classify(classifier, asked(request, classifier, questions), request.commonFacts());
    }

    /** Every episode with its verdict; refuses all dates that are not exact enough at once. */
    private static List<Episode> asked(EpisodesRequest request, Classifier classifier, List<Question> questions) {
        List<Episode> asked = new ArrayList<>();
        List<RefusedException> notExact = new ArrayList<>();
        for (int place = 0; place < questions.size(); place++) {
            EpisodeOfRequest sent = request.episodes().get(place);
            Question question = questions.get(place);
            try {
                Verdict verdict = CommonVerdict.of(question, classifier, Classifier::classify);
                asked.add(new Episode(
                        sent.label(),
                        sent.actors(),
                        verdict,
                        question.conductDates().get(0).value().last()));
            } catch (RefusedException e) {
                notExact.add(e);
            }
        }
        if (!notExact.isEmpty()) {
            throw CommonVerdict.all(notExact);
        }
        return asked;
    }

    /** What an answer says of itself; each of its verdicts says it of itself as well. */
    String notice(Notice notice, EpisodesVerdict verdict) {
        return notice.of(verdict.whole().classification()) + " " + phrases.notice();
    }

    private List<Question> questions(EpisodesRequest request, LocatedValue<LocalDate> decision) {
        List<Violation> contradictions = new ArrayList<>();
        List<Question> questions = new ArrayList<>();
        for (int place = 0; place < request.episodes().size(); place++) {
            int episode = place;
            SortedSet<FactId> different = request.statedDifferently(place);
            different.forEach(fact -> addDifferent(request, episode, fact, contradictions));
            LocatedValue<ConductDate> conduct = request.sentConductDate(place)
                    .findFirst()
                    .orElseGet(() -> new LocatedValue<>(ConductDate.of(decision.value()), decision.pointer()));
            try {
                KnownFacts known = KnownFacts.of(catalogue, request.facts(place));
                if (different.isEmpty() && request.episodes().size() > 1) {
                    addDecided(request, place, known, contradictions);
                }
                questions.add(new Question(request, known, List.of(conduct), decision.value()));
            } catch (ContradictoryFactsException e) {
                contradictions.addAll(RequestedLaws.contradictions(e, fact -> request.pointer(episode, fact)));
            }
        }
        if (!contradictions.isEmpty()) {
            throw RequestedLaws.contradictory(contradictions, MessageId.EPISODES_CONTRADICT.with());
        }
        return questions;
    }

    private static void addDifferent(EpisodesRequest request, int place, FactId fact, List<Violation> contradictions) {
        Message reason = MessageId.STATED_DIFFERENTLY.with(fact);
        contradictions.add(Violation.of(EpisodesRequest.pointer(fact), ViolationCode.CONTRADICTION, reason));
        contradictions.add(Violation.of(request.pointer(place, fact), ViolationCode.CONTRADICTION, reason));
    }

    /** A fact that is left open for all episodes has one answer: an episode whose own answers settle it says something else. */
    private void addDecided(EpisodesRequest request, int place, KnownFacts known, List<Violation> contradictions) {
        for (FactId common : request.commonFacts()) {
            catalogue.answered(common).map(Fact.Answered::atom).ifPresent(atom -> {
                Answer stated = known.stated().answers().get(common);
                boolean isStatedOpen = stated != null && stated != Answer.YES && stated != Answer.NO;
                boolean isSettledHere = known.sources(atom).stream()
                        .anyMatch(fact -> !request.commonFacts().contains(fact));
                if (isStatedOpen && isSettledHere && !known.of(atom).isOpen()) {
                    Message reason = MessageId.SETTLED_IN_ONE.with(common, RequestedLaws.quoted(known.sources(atom)));
                    contradictions.add(
                            Violation.of(request.pointer(place, common), ViolationCode.CONTRADICTION, reason));
                    known.sources(atom)
                            .forEach(fact -> contradictions.add(
                                    Violation.of(request.pointer(place, fact), ViolationCode.CONTRADICTION, reason)));
                }
            });
        }
    }
}
