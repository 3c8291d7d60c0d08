package org.distinguo.episodes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.JoinedFacts;
import org.distinguo.facts.Knowledge;
import org.distinguo.facts.KnownFacts;
import org.distinguo.logic.Atom;
import org.distinguo.rulebook.Offence;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.verdict.OpenQuestion;
import org.distinguo.verdict.Verdict;

/**
 * Merges the open questions of the episodes, of joined cases, and of what may be one case and is not joined. What is settled for the whole is not asked for it any more,
 * though an episode's own verdict may still ask. Used once.
 */
final class MergedQuestions {

    private final JoinedFacts joinedFacts;
    private final FactCatalogue catalogue;
    private final List<Episode> episodes;
    private final List<TakenTogether> together = new ArrayList<>();
    private final Set<OffenceKind> settled;
    private final List<Offence> offences;
    private final Map<FactId, Merged> byFact = new HashMap<>();

    /** A fact, the offences that it can decide, and the places of the episodes about which to ask it, from 0. */
    private static final class Merged {
        private final Fact fact;
        private final Set<String> canDecide = new HashSet<>();
        private final TreeSet<Integer> places = new TreeSet<>();

        Merged(Fact fact) {
            this.fact = fact;
        }
    }

    MergedQuestions(
            JoinedFacts joinedFacts, FactCatalogue catalogue, List<Episode> episodes, Joining joining, Whole whole) {
        this.joinedFacts = joinedFacts;
        this.catalogue = catalogue;
        this.episodes = List.copyOf(episodes);
        joining.joined().forEach(joined -> together.add(joined.together()));
        joining.notJoined().stream()
                .filter(NotJoined::leavesOpen)
                .flatMap(notJoined -> notJoined.together().stream())
                .forEach(together::add);
        this.settled = settled(episodes, joining.joined(), whole);
        this.offences = episodes.get(0).verdict().rulebook().offences();
    }

    List<MergedQuestion> find() {
        for (int place = 0; place < episodes.size(); place++) {
            for (OpenQuestion question : episodes.get(place).verdict().openQuestions()) {
                add(question.fact(), question.canDecide(), List.of(place));
            }
        }
        together.forEach(this::add);
        List<Merged> asked = new ArrayList<>(byFact.values());
        asked.removeIf(merged ->
                !merged.canDecide.isEmpty() && merged.canDecide.stream().allMatch(this::isSettled));
        asked.sort(Comparator.comparingInt(this::rank).thenComparing(merged -> catalogue.atomOf(merged.fact.id())));
        return asked.stream().map(this::question).toList();
    }

    private void add(TakenTogether one) {
        for (OpenQuestion question : one.verdict().openQuestions()) {
            List<String> canDecide = question.canDecide().stream()
                    .filter(one.offences()::contains)
                    .toList();
            Atom fact = catalogue.atomOf(question.fact().id());
            List<Integer> numbers = joinedFacts.isAboutThePersonOrAnAct(fact) ? one.ofThePerson() : one.episodes();
            List<Integer> places = numbers.stream()
                    .map(number -> number - 1)
                    .filter(place -> known(place).canBeAsked(fact)
                            || (known(place).isClosedByScreening(fact) && isSuspected(one, fact)))
                    .toList();
            if (!canDecide.isEmpty() && !places.isEmpty()) {
                add(question.fact(), canDecide, places);
            }
        }
    }

    /** Whether the episodes together raise a suspicion: it does not yield to what was left out. */
    private static boolean isSuspected(TakenTogether one, Atom fact) {
        return one.verdict().query().known().of(fact) == Knowledge.SUSPECTED;
    }

    private void add(Fact fact, List<String> canDecide, List<Integer> places) {
        Merged merged = byFact.computeIfAbsent(fact.id(), id -> new Merged(fact));
        merged.canDecide.addAll(canDecide);
        merged.places.addAll(places);
    }

    /**
     * Whether the kind of an offence is settled for the whole: a case meets it, and nothing that can be asked about that case can
     * change this.
     */
    private boolean isSettled(String offence) {
        return settled.contains(kind(offence));
    }

    private static Set<OffenceKind> settled(List<Episode> episodes, List<JoinedCase> joined, Whole whole) {
        Set<OffenceKind> settled = EnumSet.noneOf(OffenceKind.class);
        Map<OffenceKind, Carriers> kinds =
                Map.of(OffenceKind.TRAFFICKING, whole.trafficking(), OffenceKind.SMUGGLING, whole.smuggling());
        kinds.forEach((kind, carriers) -> {
            Stream<Verdict> met = Stream.concat(
                    carriers.metIn().stream()
                            .map(number -> episodes.get(number - 1).verdict()),
                    carriers.metJoined().stream()
                            .map(number -> joined.get(number - 1).together().verdict()));
            if (met.anyMatch(verdict -> verdict.openQuestions().stream()
                    .flatMap(question -> question.canDecide().stream())
                    .noneMatch(offence -> kind(verdict.rulebook().offences(), offence) == kind))) {
                settled.add(kind);
            }
        });
        return settled;
    }

    private OffenceKind kind(String offence) {
        return kind(offences, offence);
    }

    private static OffenceKind kind(List<Offence> offences, String offence) {
        return offences.stream()
                .filter(one -> one.id().equals(offence))
                .map(Offence::kind)
                .findFirst()
                .orElseThrow();
    }

    /** Suspicions first, what is presumed later, and facts that can decide trafficking before others: as in a verdict. */
    private int rank(Merged merged) {
        Atom fact = catalogue.atomOf(merged.fact.id());
        boolean decidesTrafficking =
                merged.canDecide.stream().anyMatch(offence -> kind(offence) == OffenceKind.TRAFFICKING);
        return merged.places.stream()
                        .map(this::known)
                        .mapToInt(known ->
                                (known.of(fact) == Knowledge.SUSPECTED ? 0 : 4) + (known.isPresumed(fact) ? 2 : 0))
                        .min()
                        .orElseThrow()
                + (decidesTrafficking ? 0 : 1);
    }

    private KnownFacts known(int place) {
        return episodes.get(place).verdict().query().known();
    }

    private MergedQuestion question(Merged merged) {
        List<String> canDecide = offences.stream()
                .map(Offence::id)
                .filter(merged.canDecide::contains)
                .toList();
        return new MergedQuestion(
                new OpenQuestion(merged.fact, canDecide),
                merged.places.stream().map(place -> place + 1).toList());
    }
}
