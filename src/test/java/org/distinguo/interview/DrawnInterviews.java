package org.distinguo.interview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.ContradictoryFactsException;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;
import org.distinguo.rulebook.Encounter;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.Law;
import org.distinguo.verdict.Phrases;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.RandomLaw;
import org.distinguo.verdict.Standard;

/** Draws small laws with duties of every form, and cases. */
final class DrawnInterviews {

    private static final Phrases PHRASES = new Phrases("", "", "", "", "", "", "", "", "", "", "", "", "", "", "");
    private static final List<String> STATUSES = List.of("MET", "NOT_MET", "UNDETERMINED");
    private static final List<String> KINDS = List.of("TRAFFICKING", "SMUGGLING", "RELATED");
    private static final List<String> KNOWN = List.of("YES", "NO", "SUSPECTED", "UNKNOWN", "DECLINED", "NOT_ASKED");
    private static final List<String> THRESHOLDS = List.of("ESTABLISHED", "REASONABLE_GROUNDS");

    private final Random random;
    private final RandomLaw laws;

    DrawnInterviews(Random random) {
        this.random = random;
        this.laws = new RandomLaw(random, 3, 5);
    }

    /** A law with its catalogue, and the text it was read from. */
    record DrawnLaw(RandomLaw.Drawn text, FactCatalogue catalogue, Rulebook rulebook, Classifier classifier) {

        boolean leavesQuestionsOpen() {
            return text.toString().contains("leaves_open");
        }
    }

    DrawnLaw draw() {
        while (true) {
            RandomLaw.Drawn text = laws.draw();
            FactCatalogue catalogue = text.catalogue();
            List<Object> safeguards =
                    new ArrayList<>((List<?>) text.rulebookTree().get("safeguards"));
            for (int number = 0; number < 4; number++) {
                safeguards.add(Map.of(
                        "code", "DUTY_" + number, "cite", "code 1", "because", "b", "when", trigger(catalogue, 2)));
            }
            text.rulebookTree().put("safeguards", safeguards);
            try {
                Rulebook rulebook = text.rulebook(catalogue);
                return new DrawnLaw(text, catalogue, rulebook, new Classifier(Law.of(rulebook, catalogue), PHRASES));
            } catch (InvalidSourceException e) {
                // a trigger that can never be, for instance: the reader refuses it, and another one is drawn
            }
        }
    }

    private Map<String, Object> trigger(FactCatalogue catalogue, int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 8)) {
            case 0 -> {
                Map<String, Object> is = new LinkedHashMap<>();
                is.put("kind", pick(KINDS));
                is.put("status", some(STATUSES));
                if (random.nextInt(3) == 0) {
                    is.put("standard", pick(THRESHOLDS));
                }
                yield is;
            }
            case 1 -> Map.of("fact", fact(catalogue), "answer", some(KNOWN));
            case 2 ->
                Map.of("grounds", Map.of(pick(List.of("any_of", "all_of")), List.of(fact(catalogue), fact(catalogue))));
            case 3 ->
                random.nextInt(4) == 0
                        ? Map.of("encounter", List.of("HOTLINE"))
                        : Map.of("fact", fact(catalogue), "answer", List.of("YES", "SUSPECTED"));
            case 4 -> Map.of("none_of", List.of(trigger(catalogue, depth - 1)));
            case 5, 6 -> Map.of("all_of", List.of(trigger(catalogue, depth - 1), trigger(catalogue, depth - 1)));
            default -> Map.of("any_of", List.of(trigger(catalogue, depth - 1), trigger(catalogue, depth - 1)));
        };
    }

    private String fact(FactCatalogue catalogue) {
        return pick(catalogue.answered()).id().toString();
    }

    /** A question with answers of some kinds only. */
    Query drawCase(DrawnLaw law, List<Answer> kinds, boolean screened) {
        while (true) {
            int openInTen = random.nextInt(11);
            SortedMap<FactId, Answer> answers = new TreeMap<>();
            law.catalogue().answered().forEach(fact -> {
                if (random.nextInt(10) >= openInTen) {
                    answers.put(fact.id(), pick(kinds));
                }
            });
            List<String> groups = screened && random.nextBoolean() ? List.of("one") : List.of();
            Optional<KnownFacts> known = close(law.catalogue(), CaseFacts.of(answers, java.util.Set.copyOf(groups)));
            if (known.isPresent()) {
                LocalDate day = laws.drawDay();
                return new Query(
                        known.get(),
                        day,
                        day,
                        pick(List.of(Standard.values())),
                        random.nextBoolean() ? Optional.of(Encounter.HOTLINE) : Optional.empty());
            }
        }
    }

    /** What is known of a case; empty where its answers contradict each other. */
    static Optional<KnownFacts> close(FactCatalogue catalogue, CaseFacts facts) {
        try {
            return Optional.of(KnownFacts.of(catalogue, facts));
        } catch (ContradictoryFactsException e) {
            return Optional.empty();
        }
    }

    private List<String> some(List<String> from) {
        List<String> chosen = new ArrayList<>(from);
        java.util.Collections.shuffle(chosen, random);
        return List.copyOf(chosen.subList(0, 1 + random.nextInt(chosen.size() - 1)));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
