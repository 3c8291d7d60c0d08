package org.distinguo.logic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * What conditions come to by definition: every world that what is known allows is looked at. For some atoms only, which
 * must be few where they are open.
 */
final class NaiveWorlds {

    /** What is so, and what counts as so. */
    record World(AtomSet so, AtomSet counting) {

        boolean fits(Atom atom, Valuation.State state) {
            return switch (state) {
                case SO -> so.contains(atom);
                case NOT_SO -> !counting.contains(atom);
                case OPEN -> so.contains(atom) == counting.contains(atom);
                case SUSPECTED -> counting.contains(atom);
                case WRONGLY_SUSPECTED -> counting.contains(atom) && !so.contains(atom);
            };
        }

        boolean makes(Expression expression) {
            if (expression instanceof Expression.Literal literal) {
                return literal.positive() ? counting.contains(literal.atom()) : !so.contains(literal.atom());
            }
            return expression instanceof Expression.Conjunction
                    ? Expression.parts(expression).stream().allMatch(this::makes)
                    : Expression.parts(expression).stream().anyMatch(this::makes);
        }
    }

    private final List<Atom> atoms;
    private final List<World> all = new ArrayList<>();

    private NaiveWorlds(SortedSet<Atom> atoms, List<Implication> implications, BiPredicate<World, Atom> allowed) {
        this.atoms = List.copyOf(atoms);
        List<World> candidates = List.of(new World(new AtomSet(), new AtomSet()));
        for (Atom atom : atoms) {
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

    private static World with(World world, Atom atom, Valuation.State answer) {
        AtomSet so = world.so().copy();
        AtomSet counting = world.counting().copy();
        so.put(atom, answer == Valuation.State.SO);
        counting.put(atom, answer != Valuation.State.NOT_SO);
        return new World(so, counting);
    }

    private static boolean keeps(AtomSet so, Implication implication) {
        boolean led = false;
        for (Atom to : implication.to()) {
            led |= so.contains(to);
        }
        return led || !so.contains(implication.from());
    }

    /**
     * The worlds of some atoms, and of all atoms that implications join to them.
     *
     * @param doubtful the atoms of which a suspicion that counts may be wrong
     */
    static NaiveWorlds of(
            SortedSet<Atom> atoms,
            List<Implication> implications,
            Set<Atom> doubtful,
            Function<Atom, Valuation.State> state) {
        return new NaiveWorlds(
                joined(atoms, implications),
                implications,
                (world, atom) -> world.fits(atom, state.apply(atom))
                        && (doubtful.contains(atom) || world.fits(atom, Valuation.State.OPEN)));
    }

    /** The worlds that any knowledge whatever allows. */
    static NaiveWorlds all(SortedSet<Atom> atoms, List<Implication> implications) {
        return new NaiveWorlds(joined(atoms, implications), implications, (world, atom) -> true);
    }

    /** The atoms themselves, and those that implications join to them. */
    static SortedSet<Atom> joined(SortedSet<Atom> atoms, List<Implication> implications) {
        SortedSet<Atom> joined = new TreeSet<>(atoms);
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Implication implication : implications) {
                SortedSet<Atom> together = new TreeSet<>(List.of(implication.from()));
                for (Atom to : implication.to()) {
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
    SortedSet<Atom> mattering(Expression expression, Valuation valuation) {
        SortedSet<Atom> found = new TreeSet<>();
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
    private void collect(int place, BitSet allowed, BitSet holding, Valuation valuation, SortedSet<Atom> found) {
        if (isDecided(allowed, holding)) {
            return;
        }
        if (place == atoms.size()) {
            for (Atom atom : atoms) {
                if (valuation.state(atom) == Valuation.State.OPEN
                        && (decides(atom, Valuation.State.SO, allowed, holding)
                                || decides(atom, Valuation.State.NOT_SO, allowed, holding))) {
                    found.add(atom);
                }
            }
            return;
        }
        collect(place + 1, allowed, holding, valuation, found);
        Atom atom = atoms.get(place);
        if (valuation.state(atom) == Valuation.State.OPEN) {
            collect(place + 1, answered(atom, Valuation.State.SO, allowed), holding, valuation, found);
            collect(place + 1, answered(atom, Valuation.State.NOT_SO, allowed), holding, valuation, found);
        } else if (valuation.state(atom) == Valuation.State.SUSPECTED) {
            collect(place + 1, answered(atom, Valuation.State.SO, allowed), holding, valuation, found);
            collect(place + 1, answered(atom, Valuation.State.WRONGLY_SUSPECTED, allowed), holding, valuation, found);
        }
    }

    private boolean decides(Atom atom, Valuation.State answer, BitSet allowed, BitSet holding) {
        BitSet left = answered(atom, answer, allowed);
        return !left.isEmpty() && isDecided(left, holding);
    }

    private BitSet answered(Atom atom, Valuation.State answer, BitSet allowed) {
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
