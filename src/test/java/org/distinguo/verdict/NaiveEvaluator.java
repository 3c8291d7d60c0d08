package org.distinguo.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.Knowledge;
import org.distinguo.facts.KnownFacts;
import org.distinguo.rulebook.Offence;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Provision;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.rulebook.Status;

/**
 * A second, deliberately naive evaluator to compare the engine with: it answers the open facts in every way that the
 * implications allow, looks at the law once for each, and compares. Its time doubles with every open fact.
 */
public final class NaiveEvaluator {

    /**
     * What a rulebook says of a case.
     *
     * @param statuses by target: an offence's id, or {@code offence/section/provision}
     * @param possible the classifications that some completion gives
     * @param canChange for each open fact, the targets and kinds that its answer can change
     */
    public record Result(
            Map<String, Status> statuses, Set<Classification> possible, Map<FactId, Set<String>> canChange) {}

    private static final int MOST_COMPLETIONS = 1 << 20;

    private final Rulebook rulebook;
    private final KnownFacts known;
    private final NaiveLaw law;
    private final List<FactId> open = new ArrayList<>();
    private final Map<FactId, Integer> openBits = new HashMap<>();
    private final Set<FactId> certain = new HashSet<>();
    private final List<FactId> suspected = new ArrayList<>();
    private final Map<String, Predicate<NaiveLaw.World>> targets = new LinkedHashMap<>();
    private final BitSet consistent = new BitSet();
    private final Map<Completion, BitSet> values = new LinkedHashMap<>();

    /** One way of answering everything: open facts, second readings of suspected facts, and questions, each by bit. */
    private record Completion(int yes, int doubts, int settled) {}

    private NaiveEvaluator(
            Rulebook rulebook, KnownFacts known, Set<FactId> opened, LocalDate conductDate, Standard standard) {
        this.rulebook = rulebook;
        this.known = known;
        this.law = new NaiveLaw(rulebook, conductDate);
        boolean suspicionCounts = standard == Standard.REASONABLE_GROUNDS;
        for (Fact.Answered fact : known.catalogue().answered()) {
            Knowledge knowledge = opened.contains(fact.id()) ? Knowledge.NOT_ASKED : known.of(fact.index());
            if (knowledge == Knowledge.SUSPECTED && suspicionCounts) {
                suspected.add(fact.id());
            } else if (knowledge.isOpen()) {
                openBits.put(fact.id(), open.size());
                open.add(fact.id());
            }
            if (knowledge == Knowledge.YES || suspected.contains(fact.id())) {
                certain.add(fact.id());
            }
        }
    }

    /**
     * Evaluates a rulebook on a case.
     *
     * @param rulebook the rulebook
     * @param known what is known of the case
     * @param conductDate a day of the rulebook's coverage
     * @param standard the standard
     * @return statuses, possible classifications and what can still change them
     */
    public static Result evaluate(Rulebook rulebook, KnownFacts known, LocalDate conductDate, Standard standard) {
        return evaluate(rulebook, known, Set.of(), conductDate, standard);
    }

    /**
     * Evaluates a rulebook on a case in which some facts are taken as not asked.
     *
     * @param rulebook the rulebook
     * @param known what is known of the case
     * @param opened the facts that are taken as not asked
     * @param conductDate a day of the rulebook's coverage
     * @param standard the standard
     * @return statuses, possible classifications and what can still change them
     */
    public static Result evaluate(
            Rulebook rulebook, KnownFacts known, Set<FactId> opened, LocalDate conductDate, Standard standard) {
        return new NaiveEvaluator(rulebook, known, opened, conductDate, standard).result();
    }

    /**
     * What a kind of offences is called among the targets.
     *
     * @param kind the kind
     * @return the target's name
     */
    public static String target(OffenceKind kind) {
        return "kind " + kind;
    }

    private Result result() {
        nameTargets();
        evaluateAll();
        Map<FactId, Set<String>> canChange = new TreeMap<>();
        for (FactId fact : open) {
            canChange.put(fact, whatItCanChange(fact));
        }
        return new Result(statuses(), possible(), canChange);
    }

    private void nameTargets() {
        for (OffenceKind kind : OffenceKind.values()) {
            targets.put(target(kind), world -> rulebook.offences().stream()
                    .filter(offence -> offence.kind() == kind)
                    .anyMatch(offence -> law.isMet(offence, world)));
        }
        for (Offence offence : rulebook.offences()) {
            targets.put(offence.id(), world -> law.isMet(offence, world));
            name(offence.id() + "/elements/", offence.elements(), law::isMet);
            name(offence.id() + "/aggravating/", offence.aggravating(), law::isMet);
            // what speaks against a finding needs certainty: a suspicion of it is none
            name(offence.id() + "/exemptions/", offence.exemptions(), (one, world) -> !law.isNotMet(one, world));
            name(offence.id() + "/defences/", offence.defences(), (one, world) -> !law.isNotMet(one, world));
        }
    }

    private void name(String prefix, List<Provision> provisions, BiPredicate<Provision, NaiveLaw.World> evaluation) {
        for (Provision provision : provisions) {
            if (law.exists(provision.clause())) {
                targets.put(prefix + provision.id(), world -> evaluation.test(provision, world));
            }
        }
    }

    private void evaluateAll() {
        int bits = open.size() + suspected.size() + law.questions();
        if (bits > 30 || 1 << bits > MOST_COMPLETIONS) {
            throw new IllegalArgumentException("too much is open for trying everything: " + bits);
        }
        for (int yes = 0; yes < 1 << open.size(); yes++) {
            if (!isConsistent(yes)) {
                continue;
            }
            consistent.set(yes);
            for (int doubts = 0; doubts < 1 << suspected.size(); doubts++) {
                for (int settled = 0; settled < 1 << law.questions(); settled++) {
                    var completion = new Completion(yes, doubts, settled);
                    values.put(completion, valuesIn(world(completion)));
                }
            }
        }
        if (values.isEmpty()) {
            throw new IllegalStateException("what is known cannot be completed");
        }
    }

    private BitSet valuesIn(NaiveLaw.World world) {
        var value = new BitSet();
        int target = 0;
        for (Predicate<NaiveLaw.World> predicate : targets.values()) {
            value.set(target++, predicate.test(world));
        }
        return value;
    }

    private boolean isSo(FactId fact, int yes) {
        Integer bit = openBits.get(fact);
        return bit != null ? (yes >> bit & 1) == 1 : certain.contains(fact);
    }

    private boolean isConsistent(int yes) {
        for (Fact.Answered fact : catalogue().answered()) {
            for (List<FactId> alternatives : isSo(fact.id(), yes) ? fact.implies() : List.<List<FactId>>of()) {
                if (alternatives.stream().noneMatch(alternative -> isSo(alternative, yes))) {
                    return false;
                }
            }
        }
        return true;
    }

    private FactCatalogue catalogue() {
        return known.catalogue();
    }

    private NaiveLaw.World world(Completion completion) {
        return new NaiveLaw.World() {
            @Override
            public boolean isSo(FactId fact) {
                return NaiveEvaluator.this.isSo(fact, completion.yes());
            }

            @Override
            public boolean isNotSo(FactId fact) {
                int bit = suspected.indexOf(fact);
                return bit >= 0 ? (completion.doubts() >> bit & 1) == 1 : !isSo(fact);
            }

            @Override
            public boolean isSettled(int question) {
                return (completion.settled() >> question & 1) == 1;
            }
        };
    }

    private Map<String, Status> statuses() {
        Map<String, Status> statuses = new HashMap<>();
        int bit = 0;
        for (String target : targets.keySet()) {
            int position = bit++;
            boolean canBeMet = values.values().stream().anyMatch(value -> value.get(position));
            boolean canFail = values.values().stream().anyMatch(value -> !value.get(position));
            statuses.put(target, canBeMet && canFail ? Status.UNDETERMINED : canBeMet ? Status.MET : Status.NOT_MET);
        }
        return statuses;
    }

    private Set<Classification> possible() {
        Set<Classification> possible = EnumSet.noneOf(Classification.class);
        List<String> names = List.copyOf(targets.keySet());
        for (BitSet value : values.values()) {
            boolean trafficked = value.get(names.indexOf(target(OffenceKind.TRAFFICKING)));
            boolean smuggled = value.get(names.indexOf(target(OffenceKind.SMUGGLING)));
            possible.add(
                    trafficked
                            ? smuggled ? Classification.TRAFFICKING_AND_SMUGGLING : Classification.TRAFFICKING
                            : smuggled ? Classification.SMUGGLING : Classification.NEITHER);
        }
        return possible;
    }

    /** What changes, in any completion, when a fact is answered the other way with the least that must follow. */
    private Set<String> whatItCanChange(FactId fact) {
        int bit = 1 << open.indexOf(fact);
        var changed = new BitSet();
        Map<Integer, Set<Integer>> flips = new HashMap<>();
        values.forEach((completion, value) -> {
            for (int other : flips.computeIfAbsent(completion.yes(), yes -> flips(yes, bit))) {
                var difference = (BitSet) value.clone();
                difference.xor(Objects.requireNonNull(
                        values.get(new Completion(other, completion.doubts(), completion.settled()))));
                changed.or(difference);
            }
        });
        List<String> names = List.copyOf(targets.keySet());
        Set<String> named = new LinkedHashSet<>();
        changed.stream().forEach(position -> named.add(names.get(position)));
        return named;
    }

    /** The consistent answers with the fact the other way in which no smaller set of facts changed, all the same way. */
    private Set<Integer> flips(int yes, int bit) {
        boolean toYes = (yes & bit) == 0;
        int candidates = (toYes ? ~yes : yes) & ((1 << open.size()) - 1) & ~bit;
        List<Integer> possible = new ArrayList<>();
        for (int more = candidates; ; more = (more - 1) & candidates) {
            int changes = more | bit;
            if (consistent.get(yes ^ changes)) {
                possible.add(changes);
            }
            if (more == 0) {
                break;
            }
        }
        Set<Integer> flips = new HashSet<>();
        for (int changes : possible) {
            if (possible.stream().noneMatch(smaller -> smaller != changes && (smaller & changes) == smaller)) {
                flips.add(yes ^ changes);
            }
        }
        return flips;
    }
}
