package org.distinguo.mapping.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.Knowledge;
import org.distinguo.facts.KnownFacts;
import org.distinguo.logic.Atom;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.LogicBudgetException;
import org.distinguo.logic.SettlingSearch;
import org.distinguo.logic.SettlingSearch.Choice;
import org.distinguo.mapping.audit.LearnableStates.Ways;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.LawPeriod;
import org.distinguo.verdict.Standard;

/**
 * Finds answers of a form that settle a condition of a law, or leave it open. Each case that is found is put to the law itself
 * before it counts. For one thread.
 */
final class SettledCases {

    private static final int MOST_PARTS = 200;

    private final FactCatalogue catalogue;
    private final LawPeriod law;
    private final Standard standard;
    private final LearnableStates states;
    private final SettlingSearch<Learnt> search;

    SettledCases(FactCatalogue catalogue, LawPeriod law, Standard standard) {
        this.catalogue = catalogue;
        this.law = law;
        this.standard = standard;
        this.states = new LearnableStates(catalogue, standard);
        this.search = new SettlingSearch<>(law.diagrams());
    }

    /**
     * Answers of the form after which a condition has a status.
     *
     * @return empty, and proved, where no answers of the form do that
     * @throws TooComplexException if it can be neither shown nor excluded
     */
    Optional<Map<FactId, Answer>> find(FormAnswers form, Criterion criterion, boolean met) {
        return shown(form, criterion, met).map(answers -> fewest(answers, criterion, met));
    }

    /**
     * Whether there are such answers.
     *
     * @throws TooComplexException if it can be neither shown nor excluded
     */
    boolean isPossible(FormAnswers form, Criterion criterion, boolean met) {
        return shown(form, criterion, met).isPresent();
    }

    /**
     * Whether every way of filling in the form settles a condition.
     *
     * @throws TooComplexException if it can be neither shown nor excluded
     */
    boolean isAlwaysSettled(FormAnswers form, Criterion criterion) {
        return search(
                        form,
                        new Ways(true, Map.of()),
                        ways -> search.open(criterion, ways),
                        answers -> status(answers, criterion) == Status.UNDETERMINED)
                .isEmpty();
    }

    private Optional<Map<FactId, Answer>> shown(FormAnswers form, Criterion criterion, boolean met) {
        return search(
                form,
                new Ways(false, Map.of()),
                ways -> search.settled(criterion, met, ways),
                answers -> status(answers, criterion) == wanted(met));
    }

    /**
     * The answers of a case that is sought. A case that is found takes suspicions as it needs them. Where the answers do not
     * bring about the same suspicions, and the case is not what is sought, the ways of answering are parted in such as would.
     */
    private Optional<Map<FactId, Answer>> search(
            FormAnswers form,
            Ways first,
            Function<Function<List<Atom>, List<Choice<Learnt>>>, Optional<List<Learnt>>> seek,
            Predicate<Map<FactId, Answer>> isSought) {
        Set<FactId> suggestible = states.suggestible(form);
        Deque<Ways> rest = new ArrayDeque<>(List.of(first));
        for (int looked = 0; !rest.isEmpty(); looked++) {
            if (looked == MOST_PARTS) {
                throw new TooComplexException(MOST_PARTS + " ways in which suspicions can arise");
            }
            Ways ways = rest.pop();
            Optional<List<Learnt>> learnt = seek(seek, atoms -> states.of(form, suggestible, ways, atoms));
            if (learnt.isEmpty()) {
                continue;
            }
            Map<FactId, Option> options = new TreeMap<>();
            learnt.get().forEach(one -> options.putAll(one.options()));
            Map<FactId, Answer> answers = answers(form, ways, options);
            if (isSought.test(answers)) {
                return Optional.of(answers);
            }
            rest.addAll(parts(ways, options, answers));
        }
        return Optional.empty();
    }

    private static Optional<List<Learnt>> seek(
            Function<Function<List<Atom>, List<Choice<Learnt>>>, Optional<List<Learnt>>> seek,
            Function<List<Atom>, List<Choice<Learnt>>> ways) {
        try {
            return seek.apply(ways);
        } catch (LogicBudgetException e) {
            throw new TooComplexException(String.valueOf(e.getMessage()));
        }
    }

    /** The answers of a case, and of facts that it does not look at such as raise the suspicions in it. */
    private Map<FactId, Answer> answers(FormAnswers form, Ways ways, Map<FactId, Option> options) {
        Map<FactId, Answer> answers = new TreeMap<>();
        options.forEach((fact, option) -> {
            if (option != Option.SUGGESTED) {
                option.answer().ifPresent(answer -> answers.put(fact, answer));
            }
        });
        options.forEach((fact, option) -> {
            if (option == Option.SUGGESTED) {
                raise(form, ways, fact, options, answers, 0);
            }
        });
        return answers;
    }

    private boolean raise(
            FormAnswers form,
            Ways ways,
            FactId suspected,
            Map<FactId, Option> options,
            Map<FactId, Answer> answers,
            int depth) {
        if (depth > catalogue.answered().size()) {
            return false;
        }
        for (List<FactId> ground : states.grounds(suspected)) {
            Map<FactId, Answer> more = new TreeMap<>(answers);
            if (ground.stream().allMatch(fact -> isRaised(form, ways, fact, options, more, depth))) {
                answers.putAll(more);
                return true;
            }
        }
        return false;
    }

    private boolean isRaised(
            FormAnswers form,
            Ways ways,
            FactId fact,
            Map<FactId, Option> options,
            Map<FactId, Answer> answers,
            int depth) {
        Answer given = answers.get(fact);
        if (given != null) {
            return given != Answer.NO;
        }
        Option learnt = options.get(fact);
        if (learnt == Option.NOTHING) {
            return false;
        }
        if (learnt == null) {
            for (Option option : List.of(Option.YES, Option.SUSPECTED)) {
                if (form.to(fact).contains(option.answer().orElseThrow())
                        && !ways.excluded().getOrDefault(fact, Set.of()).contains(option)) {
                    answers.put(fact, option.answer().orElseThrow());
                    return true;
                }
            }
        }
        return raise(form, ways, fact, options, answers, depth + 1);
    }

    /** Parts of the ways that together have all that can be so, without the case that was found. */
    private List<Ways> parts(Ways ways, Map<FactId, Option> options, Map<FactId, Answer> answers) {
        KnownFacts known = KnownFacts.of(catalogue, CaseFacts.of(answers));
        for (Map.Entry<FactId, Option> entry : options.entrySet()) {
            FactId fact = entry.getKey();
            boolean isSuspected = catalogue
                    .answered(fact)
                    .filter(one -> known.of(one.atom()) == Knowledge.SUSPECTED)
                    .isPresent();
            if (entry.getValue() == Option.SUGGESTED && !isSuspected) {
                return partsWith(ways, fact);
            }
            if (entry.getValue() == Option.NOTHING && isSuspected) {
                return partsWithout(ways, fact, answers);
            }
        }
        throw new TooComplexException("a case does not come out as it should");
    }

    /** The suspicion does not arise, or the facts of one of its grounds are all raised. */
    private List<Ways> partsWith(Ways ways, FactId suspected) {
        List<Ways> parts = new ArrayList<>(List.of(ways.without(suspected, EnumSet.of(Option.SUGGESTED))));
        for (List<FactId> ground : states.grounds(suspected)) {
            Ways part = ways;
            for (FactId fact : ground) {
                part = part.without(fact, EnumSet.of(Option.NO, Option.NOTHING));
            }
            parts.add(part);
        }
        return parts;
    }

    /** The suspicion arises, or one of the facts that raise it is not raised. */
    private List<Ways> partsWithout(Ways ways, FactId suspected, Map<FactId, Answer> answers) {
        List<Ways> parts = new ArrayList<>(List.of(ways.without(suspected, EnumSet.of(Option.NOTHING))));
        for (FactId fact : answers.keySet()) {
            if (answers.get(fact) != Answer.NO) {
                parts.add(ways.without(fact, EnumSet.of(Option.YES, Option.SUSPECTED, Option.SUGGESTED)));
            }
        }
        return parts;
    }

    private static Status wanted(boolean met) {
        return met ? Status.MET : Status.NOT_MET;
    }

    /** Answers of which none can be left out. */
    private Map<FactId, Answer> fewest(Map<FactId, Answer> settling, Criterion criterion, boolean met) {
        Map<FactId, Answer> answers = settling;
        for (FactId fact : List.copyOf(settling.keySet())) {
            Map<FactId, Answer> fewer = new TreeMap<>(answers);
            fewer.remove(fact);
            if (status(fewer, criterion) == wanted(met)) {
                answers = fewer;
            }
        }
        return answers;
    }

    private Status status(Map<FactId, Answer> answers, Criterion criterion) {
        return law.status(criterion, standard.valuation(KnownFacts.of(catalogue, CaseFacts.of(answers))));
    }
}
