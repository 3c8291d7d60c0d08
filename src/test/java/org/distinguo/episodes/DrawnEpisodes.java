package org.distinguo.episodes;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.ContradictoryFactsException;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;
import org.distinguo.library.Library;
import org.distinguo.library.ShippedLibrary;
import org.distinguo.logic.Atom;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.Law;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.RandomLaw;
import org.distinguo.verdict.Standard;
import org.distinguo.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** Draws laws, and cases of several episodes under them. */
final class DrawnEpisodes {

    private static final Library LIBRARY = ShippedLibrary.LIBRARY;
    private static final EpisodePhrases PHRASES = EpisodePhrases.shipped();
    private static final List<Answer> ANSWERS = List.of(Answer.values());
    private static final List<String> LABELS = List.of("A", "B", "C");

    private final Random random;

    DrawnEpisodes(Random random) {
        this.random = random;
    }

    /** A case of several episodes of which each can be answered. */
    record Drawn(Classifier classifier, List<Episode> episodes, Set<FactId> common) {

        EpisodesVerdict answer() {
            return new EpisodesClassifier(classifier.law().catalogue(), PHRASES).classify(classifier, episodes, common);
        }

        Set<Atom> commonAtoms() {
            return common.stream()
                    .map(fact -> classifier.law().catalogue().atomOf(fact))
                    .collect(Collectors.toSet());
        }

        Drawn with(List<Episode> others) {
            return new Drawn(classifier, others, common);
        }
    }

    /** One of the shipped laws. */
    Classifier shipped() {
        List<Classifier> all = List.copyOf(LIBRARY.classifiers().values());
        return all.get(random.nextInt(all.size()));
    }

    /** A day for which the rulebook speaks. */
    LocalDate day(Classifier classifier) {
        var coverage = classifier.law().rulebook().coverage();
        long days = coverage.from().until(coverage.to(), ChronoUnit.DAYS);
        return coverage.from().plusDays((long) (random.nextDouble() * days));
    }

    /** A drawn law, in which some offences of kind TRAFFICKING can be made of several episodes. */
    Classifier law() {
        return law(Map.of());
    }

    /** The same, where the joined offences have these elements, if any are given. */
    Classifier law(Map<String, Object> elements) {
        RandomLaw.Drawn drawn = new RandomLaw(random, 3, 4).draw();
        List<String> trafficking = new ArrayList<>();
        tree(drawn.rulebookTree().get("offences")).forEach((id, offence) -> {
            if (String.valueOf(tree(offence).get("kind")).equals("TRAFFICKING") && random.nextInt(4) > 0) {
                trafficking.add(id);
                if (!elements.isEmpty()) {
                    tree(offence).put("elements", elements);
                    tree(offence).keySet().removeAll(List.of("exemptions", "from", "until"));
                }
            }
        });
        if (!trafficking.isEmpty()) {
            Map<String, Object> rule = new HashMap<>(Map.of("offences", trafficking, "cite", "code 1", "reason", "r"));
            rule.put("by", random.nextBoolean() ? "SAME_ACTOR" : "CHAIN");
            drawn.rulebookTree().put("joined_episodes", List.of(rule));
        }
        FactCatalogue catalogue = drawn.catalogue();
        return new Classifier(Law.of(drawn.rulebook(catalogue), catalogue), LIBRARY.phrases());
    }

    /** An element that is met where a fact is so, as a rulebook has it. */
    static Map<String, Object> element(String fact) {
        return Map.of("cite", "code 1", "text", "t", "fact", fact);
    }

    @SuppressWarnings("unchecked") // a drawn tree has texts as keys
    private static Map<String, Object> tree(@Nullable Object node) {
        return (Map<String, Object>) Objects.requireNonNull(node);
    }

    /** A case under a law, of one to three episodes. */
    Drawn caseUnder(Classifier classifier) {
        Optional<Drawn> drawn = Optional.empty();
        while (drawn.isEmpty()) {
            drawn = tryCaseUnder(classifier);
        }
        return drawn.get();
    }

    private Optional<Drawn> tryCaseUnder(Classifier classifier) {
        FactCatalogue catalogue = classifier.law().catalogue();
        int openInTen = random.nextInt(11);
        Map<FactId, Answer> common = new TreeMap<>();
        for (Fact.Answered fact : catalogue.answered()) {
            if (random.nextInt(3) == 0) {
                common.put(fact.id(), random.nextInt(10) < openInTen ? Answer.UNKNOWN : pick(ANSWERS));
            }
        }
        Standard standard = random.nextBoolean() ? Standard.ESTABLISHED : Standard.REASONABLE_GROUNDS;
        LocalDate decision = day(classifier);
        LocalDate usual = day(classifier);
        List<Episode> episodes = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int number = 0; number < count; number++) {
            Optional<KnownFacts> known = facts(catalogue, common, openInTen)
                    .flatMap(facts -> closed(catalogue, facts))
                    .filter(closed -> common.keySet().stream().allMatch(fact -> keepsOpen(closed, fact, common)));
            if (known.isEmpty()) {
                return Optional.empty();
            }
            LocalDate day = random.nextInt(3) == 0 ? day(classifier) : usual;
            Verdict verdict = classifier.classify(new Query(known.get(), day, decision, standard, Optional.empty()));
            Set<String> actors = new TreeSet<>();
            LABELS.stream().filter(label -> random.nextInt(2) == 0).forEach(actors::add);
            episodes.add(new Episode(Optional.empty(), List.copyOf(actors), verdict, day));
        }
        return Optional.of(new Drawn(classifier, episodes, common.keySet()));
    }

    /** What an episode's own answers settle is refused where it is open for all of them. */
    private static boolean keepsOpen(KnownFacts known, FactId fact, Map<FactId, Answer> common) {
        Atom index = known.catalogue().atomOf(fact);
        boolean isSettled = common.get(fact) == Answer.YES || common.get(fact) == Answer.NO;
        return isSettled || known.of(index).isOpen();
    }

    /** Facts that do not contradict each other, with those that all episodes have in common; empty where the draw contradicts itself. */
    Optional<CaseFacts> facts(FactCatalogue catalogue, Map<FactId, Answer> common, int openInTen) {
        Map<FactId, Answer> answers = new TreeMap<>();
        catalogue.answered().forEach(fact -> {
            if (random.nextInt(10) >= openInTen) {
                answers.put(fact.id(), pick(ANSWERS));
            }
        });
        answers.putAll(common);
        Set<String> screened = new HashSet<>();
        catalogue.groups().stream().filter(group -> random.nextInt(6) == 0).forEach(group -> screened.add(group.id()));
        if (catalogue.answered().size() > 20) {
            removeContradictions(catalogue, answers, common.keySet());
        }
        var facts = CaseFacts.of(answers, screened);
        return closed(catalogue, facts).map(known -> facts);
    }

    /** In a large catalogue nearly every drawn case contradicts itself somewhere. */
    private static void removeContradictions(FactCatalogue catalogue, Map<FactId, Answer> answers, Set<FactId> kept) {
        while (true) {
            try {
                KnownFacts.of(catalogue, CaseFacts.of(answers));
                return;
            } catch (ContradictoryFactsException e) {
                Set<FactId> involved = new HashSet<>();
                e.contradictions().forEach(one -> involved.addAll(one.facts()));
                if (!answers.keySet().removeIf(fact -> involved.contains(fact) && !kept.contains(fact))) {
                    return;
                }
            }
        }
    }

    /** What follows from facts; empty where they contradict each other. */
    static Optional<KnownFacts> closed(FactCatalogue catalogue, CaseFacts facts) {
        try {
            return Optional.of(KnownFacts.of(catalogue, facts));
        } catch (ContradictoryFactsException e) {
            return Optional.empty();
        }
    }

    /** Each answer goes into one of the parts, or into several. */
    List<CaseFacts> cut(CaseFacts whole) {
        int count = 2 + random.nextInt(3);
        List<CaseFacts> parts = new ArrayList<>();
        for (int part = 0; part < count; part++) {
            parts.add(new CaseFacts(new TreeMap<>(), new TreeMap<>(), new TreeSet<>(whole.screened())));
        }
        List<Map<FactId, Answer>> answers = new ArrayList<>();
        parts.forEach(part -> answers.add(new TreeMap<>()));
        whole.answers().forEach((fact, answer) -> {
            for (int times = 1 + random.nextInt(2); times > 0; times--) {
                answers.get(random.nextInt(count)).put(fact, answer);
            }
        });
        return answers.stream()
                .map(part -> CaseFacts.of(part, whole.screened()))
                .toList();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
