package org.distinguo.facts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Closes the answers of one case, step by step: what is stated, what a number answers, what follows, what is suspected
 * with it, what is suggested, what counts as NO because its group was screened. Used once.
 */
final class Closing {

    private final FactCatalogue catalogue;
    private final CaseFacts stated;
    private final int size;
    private final Knowledge[] knowledge;
    private final @Nullable SortedSet<FactId>[] sources;
    private final Inference.@Nullable Because[] because;
    private final Deque<Integer> decided = new ArrayDeque<>();
    private final List<Contradiction> contradictions = new ArrayList<>();

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of sets has no other constructor
    Closing(FactCatalogue catalogue, CaseFacts stated) {
        this.catalogue = catalogue;
        this.stated = stated;
        this.size = catalogue.answered().size();
        this.knowledge = new Knowledge[size];
        this.sources = new SortedSet[size];
        this.because = new Inference.Because[size];
        java.util.Arrays.fill(knowledge, Knowledge.NOT_ASKED);
    }

    KnownFacts close() {
        takeAnswers();
        takeNumbers();
        follow();
        followChoices();
        if (!contradictions.isEmpty()) {
            throw new ContradictoryFactsException(
                    contradictions.stream().distinct().toList());
        }
        carrySuspicion(Inference.Because.IMPLIED);
        suggest();
        carrySuspicion(Inference.Because.SUGGESTED);
        fillScreenedGroups();
        return new KnownFacts(catalogue, stated, knowledge, allSources(), inferences());
    }

    private void takeAnswers() {
        for (Map.Entry<FactId, Answer> entry : stated.answers().entrySet()) {
            int index = catalogue.answered(entry.getKey()).orElseThrow().index();
            knowledge[index] = Knowledge.of(entry.getValue());
            sources[index] = new TreeSet<>(List.of(entry.getKey()));
            if (!knowledge[index].isOpen()) {
                decided.add(index);
            }
        }
    }

    private void takeNumbers() {
        for (Fact.Counted fact : catalogue.counted()) {
            Integer number = stated.numbers().get(fact.id());
            if (number == null) {
                continue;
            }
            fact.below().forEach((bound, id) -> {
                int index = catalogue.answered(id).orElseThrow().index();
                conclude(index, number < bound ? Knowledge.YES : Knowledge.NO, new TreeSet<>(List.of(fact.id())));
            });
        }
    }

    /** Takes over a conclusion, or records that it contradicts what is known. */
    private void conclude(int index, Knowledge conclusion, SortedSet<FactId> from) {
        Knowledge before = knowledge[index];
        if (before == conclusion) {
            return;
        }
        boolean suspected = before == Knowledge.SUSPECTED && conclusion == Knowledge.NO;
        if (!before.isOpen() || suspected) {
            contradict(index, from, suspected);
            return;
        }
        knowledge[index] = conclusion;
        sources[index] = from;
        because[index] = Inference.Because.IMPLIED;
        decided.add(index);
    }

    private void contradict(int index, SortedSet<FactId> from, boolean suspected) {
        SortedSet<FactId> facts = new TreeSet<>(from);
        facts.addAll(sourcesOf(index));
        FactId fact = catalogue.answered().get(index).id();
        List<String> others = facts.stream()
                .filter(other -> !other.equals(fact))
                .map(other -> "`" + other + "`")
                .toList();
        String answer = suspected ? "the suspicion of" : "what is known of";
        contradictions.add(new Contradiction(
                List.copyOf(facts),
                answer + " `" + fact + "` cannot stand beside the answer to " + String.join(" and ", others)));
    }

    private void follow() {
        while (!decided.isEmpty()) {
            int index = decided.remove();
            for (Implication implication : catalogue.implications().touching(index)) {
                follow(implication);
            }
        }
    }

    private void follow(Implication implication) {
        int open = -1;
        int opens = 0;
        for (int to : implication.to()) {
            if (knowledge[to] == Knowledge.YES) {
                return;
            }
            if (knowledge[to] != Knowledge.NO) {
                open = to;
                opens++;
            }
        }
        int from = implication.from();
        if (opens == 0 && knowledge[from] != Knowledge.NO) {
            conclude(from, Knowledge.NO, against(implication));
        } else if (opens == 1 && knowledge[from] == Knowledge.YES) {
            SortedSet<FactId> because = against(implication);
            because.addAll(sourcesOf(from));
            conclude(open, Knowledge.YES, because);
        }
    }

    /** The facts behind the alternatives that are ruled out. */
    private SortedSet<FactId> against(Implication implication) {
        SortedSet<FactId> against = new TreeSet<>();
        for (int to : implication.to()) {
            if (knowledge[to] == Knowledge.NO) {
                against.addAll(sourcesOf(to));
            }
        }
        return against;
    }

    /** What is so whichever alternative of an implication is. */
    private void followChoices() {
        for (int index : catalogue.implications().behindChoices()) {
            if (knowledge[index].isOpen()) {
                refutation(false).of(index).ifPresent(from -> conclude(index, Knowledge.YES, from));
                follow();
            }
        }
    }

    private Refutation refutation(boolean suspicionCounts) {
        return new Refutation(catalogue.implications(), knowledge, suspicionCounts, this::sourcesOf);
    }

    /** What must be so if a suspicion is right is suspected as well. */
    private void carrySuspicion(Inference.Because how) {
        carrySuspicionAlong();
        for (int index : catalogue.implications().behindChoices()) {
            if (knowledge[index].isOpen() && knowledge[index] != Knowledge.SUSPECTED) {
                refutation(true).of(index).ifPresent(from -> suspect(index, from, how));
                carrySuspicionAlong();
            }
        }
    }

    private void carrySuspicionAlong() {
        Deque<Integer> suspected = new ArrayDeque<>();
        for (int index = 0; index < size; index++) {
            if (knowledge[index] == Knowledge.SUSPECTED) {
                suspected.add(index);
            }
        }
        while (!suspected.isEmpty()) {
            int index = suspected.remove();
            for (Implication implication : catalogue.implications().touching(index)) {
                int only = implication.from() == index ? onlyPossible(implication) : -1;
                if (only >= 0 && knowledge[only].isOpen() && knowledge[only] != Knowledge.SUSPECTED) {
                    SortedSet<FactId> from = against(implication);
                    from.addAll(sourcesOf(index));
                    suspect(only, from, because[index]);
                    suspected.add(only);
                }
            }
        }
    }

    /** The only fact that can satisfy an implication; -1 where one does already, or several can. */
    private int onlyPossible(Implication implication) {
        int only = -1;
        for (int to : implication.to()) {
            if (knowledge[to] == Knowledge.YES || (knowledge[to] != Knowledge.NO && only >= 0)) {
                return -1;
            }
            if (knowledge[to] != Knowledge.NO) {
                only = to;
            }
        }
        return only;
    }

    private void suspect(int index, SortedSet<FactId> from, Inference.@Nullable Because how) {
        knowledge[index] = Knowledge.SUSPECTED;
        sources[index] = new TreeSet<>(from);
        because[index] = how == null ? Inference.Because.IMPLIED : how;
    }

    /**
     * A fact left out of a screened group counts as NO, unless an answer that is not NO may still make it true: then it is
     * open, and nobody is asked again.
     */
    private void fillScreenedGroups() {
        boolean[] mayFollow = new boolean[size];
        for (int index = 0; index < size; index++) {
            if (knowledge[index] != Knowledge.NO && knowledge[index] != Knowledge.NOT_ASKED) {
                markWhatMayFollow(index, mayFollow);
            }
        }
        for (Fact.Answered fact : catalogue.answered()) {
            int index = fact.index();
            if (knowledge[index] != Knowledge.NOT_ASKED
                    || !stated.screened().contains(fact.id().group())) {
                continue;
            }
            if (mayFollow[index]) {
                knowledge[index] = Knowledge.UNKNOWN;
            } else {
                knowledge[index] = Knowledge.NO;
                decided.add(index);
            }
        }
        follow();
    }

    private void markWhatMayFollow(int index, boolean[] mayFollow) {
        for (Implication implication : catalogue.implications().touching(index)) {
            if (implication.from() != index || isSatisfied(implication)) {
                continue;
            }
            for (int to : implication.to()) {
                if (knowledge[to] == Knowledge.NOT_ASKED && !mayFollow[to]) {
                    mayFollow[to] = true;
                    markWhatMayFollow(to, mayFollow);
                }
            }
        }
    }

    private boolean isSatisfied(Implication implication) {
        for (int to : implication.to()) {
            if (knowledge[to] == Knowledge.YES) {
                return true;
            }
        }
        return false;
    }

    /** One round: what is suggested does not suggest in its turn. */
    private void suggest() {
        Knowledge[] before = knowledge.clone();
        for (Fact.Answered fact : catalogue.answered()) {
            if (isPresent(before, fact.id())) {
                for (FactId suggested : fact.suggests()) {
                    suggest(before, suggested, List.of(fact.id()));
                }
            }
            for (List<FactId> grounds : fact.suggestedBy()) {
                if (grounds.stream().allMatch(ground -> isPresent(before, ground))) {
                    suggest(before, fact.id(), grounds);
                }
            }
        }
    }

    private void suggest(Knowledge[] before, FactId suggested, List<FactId> grounds) {
        int index = catalogue.answered(suggested).orElseThrow().index();
        if (before[index] != Knowledge.NOT_ASKED || stated.screened().contains(suggested.group())) {
            return; // a fact left out of a screened group was asked, and counts as NO
        }
        SortedSet<FactId> from = new TreeSet<>(sourcesOfSuggested(index));
        for (FactId ground : grounds) {
            from.addAll(sourcesOf(catalogue.answered(ground).orElseThrow().index()));
        }
        suspect(index, from, Inference.Because.SUGGESTED);
    }

    private SortedSet<FactId> sourcesOfSuggested(int index) {
        SortedSet<FactId> known = sources[index];
        return known == null ? Collections.emptySortedSet() : known;
    }

    private boolean isPresent(Knowledge[] before, FactId fact) {
        Knowledge known = before[catalogue.answered(fact).orElseThrow().index()];
        return known == Knowledge.YES || known == Knowledge.SUSPECTED;
    }

    private SortedSet<FactId> sourcesOf(int index) {
        SortedSet<FactId> known = sources[index];
        return known == null
                ? new TreeSet<>(List.of(catalogue.answered().get(index).id()))
                : known;
    }

    private List<List<FactId>> allSources() {
        List<List<FactId>> all = new ArrayList<>(size);
        for (int index = 0; index < size; index++) {
            SortedSet<FactId> known = sources[index];
            all.add(known == null ? List.of(catalogue.answered().get(index).id()) : List.copyOf(known));
        }
        return all;
    }

    private List<Inference> inferences() {
        List<Inference> inferences = new ArrayList<>();
        for (Fact.Answered fact : catalogue.answered()) {
            Inference.Because how = because[fact.index()];
            if (how == null) {
                continue;
            }
            List<FactId> from = List.copyOf(sourcesOf(fact.index()));
            boolean byScreening = from.stream().noneMatch(stated::states);
            if (!byScreening) {
                inferences.add(new Inference(fact.id(), knowledge[fact.index()], how, from));
            }
        }
        return inferences;
    }
}
