package org.distinguo.logic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.IntFunction;

/**
 * What conditions come to by definition: every world that what is known allows is looked at. For some atoms only, which
 * must be few where they are open.
 */
final class NaiveWorlds {

    /** What is so, and what counts as so. */
    record World(BitSet so, BitSet counting) {

        boolean fits(int atom, Valuation.State state) {
            return switch (state) {
                case SO -> so.get(atom);
                case NOT_SO -> !counting.get(atom);
                case OPEN -> so.get(atom) == counting.get(atom);
                case SUSPECTED -> counting.get(atom);
                case WRONGLY_SUSPECTED -> counting.get(atom) && !so.get(atom);
            };
        }

        boolean makes(Expression expression) {
            if (expression instanceof Expression.Literal literal) {
                return literal.positive() ? counting.get(literal.atom()) : !so.get(literal.atom());
            }
            return expression instanceof Expression.Conjunction
                    ? Expression.parts(expression).stream().allMatch(this::makes)
                    : Expression.parts(expression).stream().anyMatch(this::makes);
        }
    }

    private final List<Integer> atoms;
    private final List<World> all = new ArrayList<>();

    private NaiveWorlds(SortedSet<Integer> atoms, List<Implication> implications, BiPredicate<World, Integer> allowed) {
        this.atoms = List.copyOf(atoms);
        List<World> candidates = List.of(new World(new BitSet(), new BitSet()));
        for (int atom : atoms) {
            List<World> next = new ArrayList<>();
            for (World world : candidates) {
                for (Valuation.State answer :
                        List.of(Valuation.State.SO, Valuation.State.NOT_SO, Valuation.State.WRONGLY_SUSPECTED)) {
                    World one = with(world, atom, answer);
                    if (allowed.test(one, atom)) {
                        next.add(one);
                    }
                }
            }
            candidates = next;
        }
        candidates.stream()
                .filter(world -> implications.stream()
                        .filter(implication -> atoms.contains(implication.from()))
                        .allMatch(one -> keeps(world.so(), one) && keeps(world.counting(), one)))
                .forEach(all::add);
    }

    private static World with(World world, int atom, Valuation.State answer) {
        var so = (BitSet) world.so().clone();
        var counting = (BitSet) world.counting().clone();
        so.set(atom, answer == Valuation.State.SO);
        counting.set(atom, answer != Valuation.State.NOT_SO);
        return new World(so, counting);
    }

    private static boolean keeps(BitSet so, Implication implication) {
        boolean led = false;
        for (int to : implication.to()) {
            led |= so.get(to);
        }
        return led || !so.get(implication.from());
    }

    /**
     * The worlds of some atoms, and of all atoms that implications join to them.
     *
     * @param doubtful the atoms of which a suspicion that counts may be wrong
     */
    static NaiveWorlds of(
            SortedSet<Integer> atoms,
            List<Implication> implications,
            Set<Integer> doubtful,
            IntFunction<Valuation.State> state) {
        return new NaiveWorlds(
                joined(atoms, implications),
                implications,
                (world, atom) -> world.fits(atom, state.apply(atom))
                        && (doubtful.contains(atom) || world.fits(atom, Valuation.State.OPEN)));
    }

    /** The worlds that any knowledge whatever allows. */
    static NaiveWorlds all(SortedSet<Integer> atoms, List<Implication> implications) {
        return new NaiveWorlds(joined(atoms, implications), implications, (world, atom) -> true);
    }

    /** The atoms themselves, and those that implications join to them. */
    static SortedSet<Integer> joined(SortedSet<Integer> atoms, List<Implication> implications) {
        SortedSet<Integer> joined = new TreeSet<>(atoms);
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Implication implication : implications) {
                SortedSet<Integer> together = new TreeSet<>(List.of(implication.from()));
                for (int to : implication.to()) {
                    together.add(to);
                }
                if (together.stream().anyMatch(joined::contains)) {
                    grows |= joined.addAll(together);
                }
            }
        }
        return joined;
    }

    List<World> all() {
        return all;
    }

    Truth truth(Expression expression) {
        boolean canHold = all.stream().anyMatch(world -> world.makes(expression));
        boolean canFail = all.stream().anyMatch(world -> !world.makes(expression));
        return canHold && canFail ? Truth.UNKNOWN : Truth.of(canHold);
    }

    /**
     * The open atoms that matter: with the same answers or more, the condition is open and one answer to the atom decides it.
     */
    SortedSet<Integer> mattering(Expression expression, Valuation valuation) {
        SortedSet<Integer> found = new TreeSet<>();
        var allowed = new BitSet();
        allowed.set(0, all.size());
        var holding = new BitSet();
        for (int world = 0; world < all.size(); world++) {
            holding.set(world, all.get(world).makes(expression));
        }
        collect(0, allowed, holding, valuation, found);
        return found;
    }

    /** Tries all further answers to the atoms from one place on. */
    private void collect(int place, BitSet allowed, BitSet holding, Valuation valuation, SortedSet<Integer> found) {
        if (isDecided(allowed, holding)) {
            return;
        }
        if (place == atoms.size()) {
            for (int atom : atoms) {
                if (valuation.state(atom) == Valuation.State.OPEN
                        && (decides(atom, Valuation.State.SO, allowed, holding)
                                || decides(atom, Valuation.State.NOT_SO, allowed, holding))) {
                    found.add(atom);
                }
            }
            return;
        }
        collect(place + 1, allowed, holding, valuation, found);
        int atom = atoms.get(place);
        if (valuation.state(atom) == Valuation.State.OPEN) {
            collect(place + 1, answered(atom, Valuation.State.SO, allowed), holding, valuation, found);
            collect(place + 1, answered(atom, Valuation.State.NOT_SO, allowed), holding, valuation, found);
        } else if (valuation.state(atom) == Valuation.State.SUSPECTED) {
            collect(place + 1, answered(atom, Valuation.State.SO, allowed), holding, valuation, found);
            collect(place + 1, answered(atom, Valuation.State.WRONGLY_SUSPECTED, allowed), holding, valuation, found);
        }
    }

    private boolean decides(int atom, Valuation.State answer, BitSet allowed, BitSet holding) {
        BitSet left = answered(atom, answer, allowed);
        return !left.isEmpty() && isDecided(left, holding);
    }

    private BitSet answered(int atom, Valuation.State answer, BitSet allowed) {
        var left = new BitSet();
        allowed.stream().filter(world -> all.get(world).fits(atom, answer)).forEach(left::set);
        return left;
    }

    private static boolean isDecided(BitSet allowed, BitSet holding) {
        var held = (BitSet) allowed.clone();
        held.and(holding);
        return held.isEmpty() || held.equals(allowed);
    }
}
