package org.distinguo.logic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One variable of the diagrams: what is so of the atoms of a component, as far as the diagrams read them. Because each value
 * stands for worlds that keep the implications, every combination of values of different variables is consistent.
 *
 * <p>A world says of each atom whether it <em>is</em> so and whether it <em>counts</em> as so. The two differ only where a
 * suspicion counts and is wrong. What is so keeps the implications, and so does what counts as so. Where the diagrams read
 * no atom of the component as not so, only what counts is told apart. Immutable.
 */
final class Variable {

    private static final int[] NONE = {};

    private final Component component;
    private final List<Atom> atoms;
    private final AtomSet atomSet;

    /** Whether what is so and what counts as so are told apart. */
    private final boolean isApart;

    /** What is so, and what counts as so, in each world; both as sets of places. */
    private final long[] so;

    private final long[] counting;

    private final int[] valueOfWorld;
    private final int values;

    /** What each value says of the atoms that are read as not so, and of those that are read as so. */
    private final List<List<Long>> projections = new ArrayList<>();

    /** For each place and state, the worlds that fit, as words of bits. */
    private final List<Map<Valuation.State, long[]>> fitting;

    /** For each place, the pairs of worlds between which the answer decides, one after the other. */
    private final int[][] steps;

    private final int[] stepOfFreeAtom;

    /** The values that are possible when nothing is known of the component. */
    private final long[] openValues;

    Variable(Component component, long readAsSo, long readAsNotSo) {
        this.component = component;
        this.atoms = Arrays.stream(component.atoms()).mapToObj(Atom::of).toList();
        this.atomSet = AtomSet.of(atoms);
        this.isApart = readAsNotSo != 0;
        List<long[]> worlds = worlds(component, isApart);
        this.so = worlds.stream().mapToLong(world -> world[0]).toArray();
        this.counting = worlds.stream().mapToLong(world -> world[1]).toArray();
        this.valueOfWorld = new int[so.length];
        Map<List<Long>, Integer> numbers = new HashMap<>();
        for (int world = 0; world < so.length; world++) {
            List<Long> projection = List.of(so[world] & readAsNotSo, counting[world] & readAsSo);
            if (numbers.putIfAbsent(projection, projections.size()) == null) {
                projections.add(projection);
            }
            valueOfWorld[world] = numbers.get(projection);
        }
        this.values = projections.size();
        this.fitting = fitting();
        this.steps = new NearestWorlds(so, counting, valueOfWorld).steps(component.atoms().length);
        this.stepOfFreeAtom = steps[0].length == 0
                ? NONE
                : new int[] {component.atoms()[0], valueOfWorld[steps[0][0]], valueOfWorld[steps[0][1]]};
        this.openValues = values(Valuation.ofNothing());
    }

    private static List<long[]> worlds(Component component, boolean apart) {
        List<long[]> worlds = new ArrayList<>();
        for (long counting : component.worlds()) {
            for (long so : apart ? component.worlds() : new long[] {counting}) {
                if ((so & ~counting) == 0) {
                    worlds.add(new long[] {so, counting});
                }
            }
            if (worlds.size() > LogicBudget.WORLDS) {
                throw new LogicBudgetException(
                        LogicBudget.WORLDS + " ways in which facts can be so, or suspected, together",
                        component.atoms());
            }
        }
        return worlds;
    }

    private List<Map<Valuation.State, long[]>> fitting() {
        List<Map<Valuation.State, long[]>> fitting = new ArrayList<>();
        for (int place = 0; place < component.atoms().length; place++) {
            Map<Valuation.State, long[]> byState = new EnumMap<>(Valuation.State.class);
            for (Valuation.State state : Valuation.State.values()) {
                long[] worlds = new long[words()];
                for (int world = 0; world < so.length; world++) {
                    if (fits(world, place, state)) {
                        worlds[world >> 6] |= 1L << world;
                    }
                }
                byState.put(state, worlds);
            }
            fitting.add(byState);
        }
        return fitting;
    }

    private boolean fits(int world, int place, Valuation.State state) {
        boolean isSo = (so[world] >> place & 1) == 1;
        boolean counts = (counting[world] >> place & 1) == 1;
        return switch (state) {
            case SO -> isSo;
            case NOT_SO -> !counts;
            case OPEN -> isSo == counts;
            case SUSPECTED -> counts;
            case WRONGLY_SUSPECTED -> counts && !(isSo && isApart);
        };
    }

    /** The worlds that fit what is known of one atom. INVARIANT: nobody writes into it. */
    private long[] fitting(int place, Valuation valuation) {
        return Objects.requireNonNull(
                fitting.get(place).get(valuation.state(component.atoms()[place])));
    }

    private int words() {
        return (so.length + 63) >> 6;
    }

    int values() {
        return values;
    }

    List<Atom> atoms() {
        return atoms;
    }

    /** The same as a set. INVARIANT: nobody writes into it. */
    AtomSet atomSet() {
        return atomSet;
    }

    /** Whether a literal is true with a value. */
    boolean holds(int value, Expression.Literal literal) {
        int place = component.place(literal.atom());
        return literal.positive()
                ? (projections.get(value).get(1) >> place & 1) == 1
                : (projections.get(value).get(0) >> place & 1) == 0;
    }

    /** The worlds that what is known allows, as words of bits; none where it breaks an implication. */
    private long[] worlds(Valuation valuation) {
        long[] allowed = fitting(0, valuation).clone();
        for (int place = 1; place < component.atoms().length; place++) {
            long[] fit = fitting(place, valuation);
            for (int word = 0; word < allowed.length; word++) {
                allowed[word] &= fit[word];
            }
        }
        return allowed;
    }

    /** The values that what is known allows, as words of bits; none where it breaks an implication. */
    long[] values(Valuation valuation) {
        if (component.atoms().length == 1 && values == so.length) {
            return fitting(0, valuation);
        }
        long[] worlds = worlds(valuation);
        if (values == so.length) {
            return worlds;
        }
        long[] allowed = new long[(values + 63) >> 6];
        for (int world = 0; world < so.length; world++) {
            if (isIn(worlds, world)) {
                allowed[valueOfWorld[world] >> 6] |= 1L << valueOfWorld[world];
            }
        }
        return allowed;
    }

    /** The values that are possible when nothing is known of the component. INVARIANT: nobody writes into them. */
    long[] openValues() {
        return openValues;
    }

    /**
     * For each open atom the pairs of values, of worlds that what is known allows, between which its answer decides: atom,
     * value, value, and so on.
     */
    int[] decidingSteps(Valuation valuation) {
        if (component.atoms().length == 1) {
            return valuation.state(atoms.get(0)) == Valuation.State.OPEN ? stepOfFreeAtom : NONE;
        }
        long[] allowed = worlds(valuation);
        int length = 0;
        int[] found = new int[3 * 8];
        for (int place = 0; place < steps.length; place++) {
            int atom = component.atoms()[place];
            if (valuation.state(atom) != Valuation.State.OPEN) {
                continue;
            }
            for (int at = 0; at < steps[place].length; at += 2) {
                int one = steps[place][at];
                int other = steps[place][at + 1];
                if (isIn(allowed, one) && isIn(allowed, other)) {
                    if (length == found.length) {
                        found = Arrays.copyOf(found, 2 * length);
                    }
                    found[length++] = atom;
                    found[length++] = valueOfWorld[one];
                    found[length++] = valueOfWorld[other];
                }
            }
        }
        return Arrays.copyOf(found, length);
    }

    /** Whether anything is known of one of its atoms. */
    boolean isTouchedBy(Valuation valuation) {
        for (int atom : component.atoms()) {
            if (valuation.state(atom) != Valuation.State.OPEN) {
                return true;
            }
        }
        return false;
    }

    boolean isReadBy(Criterion criterion) {
        return atoms.stream().anyMatch(criterion::reads);
    }

    /** The same knowledge with the atoms of this variable answered, so that it has a value. */
    Valuation completed(Valuation valuation, int value) {
        long[] allowed = worlds(valuation);
        for (int world = 0; world < so.length; world++) {
            if (isIn(allowed, world) && valueOfWorld[world] == value) {
                long isSo = so[world];
                long counts = counting[world];
                Valuation.State[] states = new Valuation.State[atoms.size()];
                Arrays.setAll(states, place -> state(isSo >> place & 1, counts >> place & 1));
                return valuation.with(atoms, states);
            }
        }
        throw new IllegalArgumentException("what is known excludes the value");
    }

    private static Valuation.State state(long isSo, long counts) {
        Valuation.State counting = isSo == 1 ? Valuation.State.SO : Valuation.State.WRONGLY_SUSPECTED;
        return counts == 0 ? Valuation.State.NOT_SO : counting;
    }

    /** How many of the worlds that what is known allows have each value. */
    int[] worldsByValue(Valuation valuation) {
        return worldsByValue(worlds(valuation));
    }

    /** The same, of those worlds only in which an atom of the component is so. */
    int[] worldsByValue(Valuation valuation, Atom atom) {
        int place = component.place(atom);
        long[] allowed = worlds(valuation);
        for (int world = 0; world < so.length; world++) {
            if ((so[world] >> place & 1) == 0) {
                allowed[world >> 6] &= ~(1L << world);
            }
        }
        return worldsByValue(allowed);
    }

    private int[] worldsByValue(long[] allowed) {
        int[] byValue = new int[values];
        for (int world = 0; world < so.length; world++) {
            if (isIn(allowed, world)) {
                byValue[valueOfWorld[world]]++;
            }
        }
        return byValue;
    }

    /**
     * How many of the worlds that what is known allows have each value, for every way in which some atoms of the component can
     * be: by the set of those that are so, where bit 0 stands for the first of them.
     */
    int[][] worldsByAnswers(Valuation valuation, List<Atom> some) {
        long[] allowed = worlds(valuation);
        int[][] byAnswers = new int[1 << some.size()][values];
        for (int world = 0; world < so.length; world++) {
            if (isIn(allowed, world)) {
                int answers = 0;
                for (int number = 0; number < some.size(); number++) {
                    answers |= (int) (so[world] >> component.place(some.get(number)) & 1) << number;
                }
                byAnswers[answers][valueOfWorld[world]]++;
            }
        }
        return byAnswers;
    }

    /** All values, as words of bits. */
    long[] allValues() {
        long[] all = new long[(values + 63) >> 6];
        Arrays.fill(all, -1L);
        all[all.length - 1] >>>= -values & 63;
        return all;
    }

    private static boolean isIn(long[] worlds, int world) {
        return (worlds[world >> 6] >> world & 1) == 1;
    }
}
