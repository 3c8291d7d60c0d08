package org.distinguo.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    private final Map<Integer, Long> values = new LinkedHashMap<>();
    private long[] met = {};
    private long[] failed = {};

    private NaiveEvaluator(
            Rulebook rulebook, KnownFacts known, Set<FactId> opened, LocalDate conductDate, Standard standard) {
        this.rulebook = rulebook;
        this.known = known;
        this.law = new NaiveLaw(rulebook, conductDate);
        boolean suspicionCounts = standard == Standard.REASONABLE_GROUNDS;
        Set<FactId> doubtful = joinedTo(law.askedToBeAbsent());
        for (Fact.Answered fact : known.catalogue().answered()) {
            Knowledge knowledge = opened.contains(fact.id()) ? Knowledge.NOT_ASKED : known.of(fact.atom());
            if (knowledge == Knowledge.SUSPECTED && suspicionCounts) {
                certain.add(fact.id());
                if (doubtful.contains(fact.id())) {
                    suspected.add(fact.id());
                }
            } else if (knowledge.isOpen()) {
                openBits.put(fact.id(), open.size());
                open.add(fact.id());
            }
            if (knowledge == Knowledge.YES) {
                certain.add(fact.id());
            }
        }
    }

    /**
     * The facts of which a suspicion may be right or wrong while it counts: those whose absence the law asks for, and what
     * implications join to these. Everywhere else a suspicion that counts is taken for right.
     */
    private Set<FactId> joinedTo(Set<FactId> absent) {
        Set<FactId> joined = new HashSet<>(absent);
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Fact.Answered fact : catalogue().answered()) {
                for (List<FactId> alternatives : fact.implies()) {
                    Set<FactId> together = new HashSet<>(alternatives);
                    together.add(fact.id());
                    if (together.stream().anyMatch(joined::contains)) {
                        grows |= joined.addAll(together);
                    }
                }
            }
        }
        return joined;
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

    /**
     * Evaluates the law in every consistent world. A world is a number: the bits of the open facts that are so, of the
     * suspected facts that are so in truth, and of the questions of law that are answered YES, one after the other.
     */
    private void evaluateAll() {
        if (1L << bits() > MOST_COMPLETIONS) {
            throw new IllegalArgumentException("too much is open for trying everything: " + bits());
        }
        for (int world = 0; world < 1 << bits(); world++) {
            int number = world;
            if (keepsImplications(fact -> isSo(fact, number)) && keepsImplications(fact -> isTruly(fact, number))) {
                values.put(number, valuesIn(world(number)));
            }
        }
        if (values.isEmpty()) {
            throw new IllegalStateException("what is known cannot be completed");
        }
    }

    private int bits() {
        return open.size() + suspected.size() + law.questions();
    }

    private long valuesIn(NaiveLaw.World world) {
        long value = 0;
        int target = 0;
        for (Predicate<NaiveLaw.World> predicate : targets.values()) {
            value |= (predicate.test(world) ? 1L : 0L) << target++;
        }
        return value;
    }

    /** Whether a fact is so in truth: a suspicion may count and be wrong all the same. */
    private boolean isTruly(FactId fact, int world) {
        int suspicion = suspected.indexOf(fact);
        return suspicion >= 0 ? (world >> (open.size() + suspicion) & 1) == 1 : isSo(fact, world);
    }

    private boolean isSo(FactId fact, int world) {
        Integer bit = openBits.get(fact);
        return bit != null ? (world >> bit & 1) == 1 : certain.contains(fact);
    }

    private boolean keepsImplications(Predicate<FactId> isSo) {
        return catalogue().answered().stream()
                .filter(fact -> isSo.test(fact.id()))
                .flatMap(fact -> fact.implies().stream())
                .allMatch(alternatives -> alternatives.stream().anyMatch(isSo));
    }

    private FactCatalogue catalogue() {
        return known.catalogue();
    }

    private NaiveLaw.World world(int number) {
        return new NaiveLaw.World() {
            @Override
            public boolean isSo(FactId fact) {
                return NaiveEvaluator.this.isSo(fact, number);
            }

            @Override
            public boolean isNotSo(FactId fact) {
                return !isTruly(fact, number);
            }

            @Override
            public boolean isSettled(int question) {
                return (number >> (open.size() + suspected.size() + question) & 1) == 1;
            }
        };
    }

    private Map<String, Status> statuses() {
        Map<String, Status> statuses = new HashMap<>();
        int bit = 0;
        for (String target : targets.keySet()) {
            int position = bit++;
            boolean canBeMet = values.values().stream().anyMatch(value -> (value >> position & 1) == 1);
            boolean canFail = values.values().stream().anyMatch(value -> (value >> position & 1) == 0);
            statuses.put(target, canBeMet && canFail ? Status.UNDETERMINED : canBeMet ? Status.MET : Status.NOT_MET);
        }
        return statuses;
    }

    private Set<Classification> possible() {
        Set<Classification> possible = EnumSet.noneOf(Classification.class);
        List<String> names = List.copyOf(targets.keySet());
        for (long value : values.values()) {
            boolean trafficked = (value >> names.indexOf(target(OffenceKind.TRAFFICKING)) & 1) == 1;
            boolean smuggled = (value >> names.indexOf(target(OffenceKind.SMUGGLING)) & 1) == 1;
            possible.add(
                    trafficked
                            ? smuggled ? Classification.TRAFFICKING_AND_SMUGGLING : Classification.TRAFFICKING
                            : smuggled ? Classification.SMUGGLING : Classification.NEITHER);
        }
        return possible;
    }

    /**
     * The targets for which the fact matters, by the definition: there is a consistent state of knowledge, the present one or
     * one with more answers, in which the target is open and one of the two answers to the fact decides it. States of
     * knowledge are numbers of base three: for each bit of a world whether it is known to be 0, known to be 1, or open.
     */
    private Set<String> whatItCanChange(FactId fact) {
        if (met.length == 0) {
            lookAtAllStatesOfKnowledge();
        }
        int digit = power(open.indexOf(fact));
        long changed = 0;
        for (int state = 0; state < met.length; state++) {
            if (state / digit % 3 == 2) {
                long isOpen = met[state] & failed[state];
                for (int answered : new int[] {state - digit, state - 2 * digit}) {
                    boolean isConsistent = (met[answered] | failed[answered]) != 0;
                    changed |= isConsistent ? isOpen & ~(met[answered] & failed[answered]) : 0;
                }
            }
        }
        Set<String> named = new LinkedHashSet<>();
        int position = 0;
        for (String target : targets.keySet()) {
            if ((changed >> position++ & 1) == 1) {
                named.add(target);
            }
        }
        return named;
    }

    /** For each state of knowledge, the targets that some of its worlds meet, and those that some do not meet. */
    private void lookAtAllStatesOfKnowledge() {
        met = new long[power(bits())];
        failed = new long[met.length];
        for (int state = 0; state < met.length; state++) {
            int digit = 1;
            int world = 0;
            int bit = 0;
            int openDigit = 0;
            for (int rest = state; rest > 0; rest /= 3) {
                openDigit = rest % 3 == 2 ? digit : openDigit;
                world |= rest % 3 << bit++;
                digit *= 3;
            }
            if (openDigit > 0) {
                met[state] = met[state - openDigit] | met[state - 2 * openDigit];
                failed[state] = failed[state - openDigit] | failed[state - 2 * openDigit];
            } else {
                Long value = values.get(world);
                met[state] = value == null ? 0 : value;
                failed[state] = value == null ? 0 : ~value;
            }
        }
    }

    private static int power(int exponent) {
        int power = 1;
        for (int times = 0; times < exponent; times++) {
            power *= 3;
        }
        return power;
    }
}
