package org.distinguo.mapping.audit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.ContradictoryFactsException;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;
import org.distinguo.logic.Atom;
import org.distinguo.logic.SettlingSearch.Choice;
import org.distinguo.verdict.Standard;

/**
 * Everything that a form can come to know of the facts of one component. A suspicion that other answers of the form suggest
 * is taken as one that can be had; whether the answers go together is for the caller to check. What was found is kept. For
 * one thread.
 */
final class LearnableStates {

    private final FactCatalogue catalogue;
    private final Standard standard;
    private final Map<Map<FactId, Set<Option>>, List<Choice<Learnt>>> found = new HashMap<>();

    /** For each fact that others suggest, the sets of facts each of which does. */
    private final Map<FactId, List<List<FactId>>> grounds = new TreeMap<>();

    LearnableStates(FactCatalogue catalogue, Standard standard) {
        this.catalogue = catalogue;
        this.standard = standard;
        for (Fact.Answered fact : catalogue.answered()) {
            fact.suggests().forEach(suspected -> groundsOf(suspected).add(List.of(fact.id())));
            groundsOf(fact.id()).addAll(fact.suggestedBy());
        }
        grounds.values().removeIf(List::isEmpty);
    }

    private List<List<FactId>> groundsOf(FactId fact) {
        return grounds.computeIfAbsent(fact, key -> new ArrayList<>());
    }

    /**
     * The states that a form can bring about; the very same list wherever the options are the same.
     *
     * @param form what the form can say
     * @param suggestible the facts that its answers can make suspected
     * @param ways whether the form is taken as filled in, and what is excluded
     * @param atoms the facts of a component, and atoms that are no facts
     */
    List<Choice<Learnt>> of(FormAnswers form, Set<FactId> suggestible, Ways ways, List<Atom> atoms) {
        List<FactId> facts = atoms.stream()
                .filter(atom -> atom.isBefore(catalogue.firstBeyond()))
                .map(atom -> catalogue.answered(atom).id())
                .toList();
        Map<FactId, Set<Option>> options = new LinkedHashMap<>();
        for (FactId fact : facts) {
            Set<Option> possible = options(form, fact, ways.filledIn());
            if (possible.contains(Option.NOTHING) && suggestible.contains(fact)) {
                possible.add(Option.SUGGESTED);
            }
            possible.removeAll(ways.excluded().getOrDefault(fact, Set.of()));
            if (isOutdone(possible, ways.filledIn())) {
                possible.remove(Option.SUSPECTED);
            }
            options.put(fact, possible);
        }
        return found.computeIfAbsent(options, this::combine);
    }

    /**
     * Which ways of answering a form are looked at.
     *
     * @param filledIn whether each question is answered; else a fact may be left out wherever that is of use
     * @param excluded what is not learnt of facts
     */
    record Ways(boolean filledIn, Map<FactId, Set<Option>> excluded) {

        /** The same with less. */
        Ways without(FactId fact, Set<Option> options) {
            Map<FactId, Set<Option>> more = new TreeMap<>(excluded);
            Set<Option> all = EnumSet.copyOf(options);
            all.addAll(excluded.getOrDefault(fact, Set.of()));
            more.put(fact, all);
            return new Ways(filledIn, more);
        }
    }

    /** A suspicion decides no more than a YES and, where only what is certain counts, no more than nothing. */
    private boolean isOutdone(Set<Option> possible, boolean filledIn) {
        return (!filledIn && possible.contains(Option.YES))
                || (standard == Standard.ESTABLISHED && possible.contains(Option.NOTHING));
    }

    private static Set<Option> options(FormAnswers form, FactId fact, boolean filledIn) {
        Set<Option> options = EnumSet.noneOf(Option.class);
        form.to(fact).forEach(answer -> options.add(Option.of(answer)));
        if (!filledIn || !form.decided().contains(fact)) {
            options.add(Option.NOTHING);
        }
        return options;
    }

    private List<Choice<Learnt>> combine(Map<FactId, Set<Option>> options) {
        List<Map<FactId, Option>> states = new ArrayList<>(List.of(Map.of()));
        for (Map.Entry<FactId, Set<Option>> fact : options.entrySet()) {
            List<Map<FactId, Option>> longer = new ArrayList<>();
            for (Map<FactId, Option> state : states) {
                for (Option option : fact.getValue()) {
                    Map<FactId, Option> more = new TreeMap<>(state);
                    more.put(fact.getKey(), option);
                    longer.add(more);
                }
            }
            states = longer;
        }
        List<Choice<Learnt>> choices = new ArrayList<>();
        for (Map<FactId, Option> state : states) {
            close(state).ifPresent(known -> choices.add(new Choice<>(standard.valuation(known), new Learnt(state))));
        }
        return choices;
    }

    private Optional<KnownFacts> close(Map<FactId, Option> state) {
        Map<FactId, Answer> answers = new TreeMap<>();
        state.forEach((fact, option) -> option.answer().ifPresent(answer -> answers.put(fact, answer)));
        try {
            return Optional.of(KnownFacts.of(catalogue, CaseFacts.of(answers)));
        } catch (ContradictoryFactsException e) {
            return Optional.empty();
        }
    }

    /** The facts that answers of the form can make suspected, directly or through other suspicions. */
    Set<FactId> suggestible(FormAnswers form) {
        Set<FactId> raised = new TreeSet<>();
        if (standard == Standard.ESTABLISHED) {
            return raised;
        }
        int before;
        do {
            before = raised.size();
            grounds.forEach((fact, groups) -> {
                if (groups.stream().anyMatch(group -> group.stream()
                        .allMatch(one -> raised.contains(one) || form.canRaise(one)))) {
                    raised.add(fact);
                }
            });
        } while (raised.size() > before);
        return raised;
    }

    /** The sets of facts each of which suggests a fact. */
    List<List<FactId>> grounds(FactId suspected) {
        return grounds.getOrDefault(suspected, List.of());
    }
}
