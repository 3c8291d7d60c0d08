package org.distinguo.logic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Draws implications, conditions and states of knowledge. */
final class RandomLogic {

    private final Random random;
    private final List<Atom> atoms;
    private final List<Implication> implications;

    private RandomLogic(Random random, List<Atom> atoms, List<Implication> implications) {
        this.random = random;
        this.atoms = atoms;
        this.implications = implications;
    }

    /** Few atoms, some of them with large numbers, that implications may join as they like. */
    static RandomLogic small(Random random) {
        int size = 2 + random.nextInt(5);
        int gap = random.nextInt(4) == 0 ? 17 : 1;
        List<Atom> atoms = IntStream.range(0, size)
                .mapToObj(atom -> Atom.of(gap * (atom + 1)))
                .toList();
        List<Implication> implications = new ArrayList<>();
        for (int count = random.nextInt(size + 1); count > 0; count--) {
            int from = random.nextInt(size);
            List<Atom> to = IntStream.rangeClosed(0, random.nextInt(3) / 2)
                    .mapToObj(alternative -> atoms.get((from + 1 + random.nextInt(size - 1)) % size))
                    .toList();
            implications.add(new Implication(atoms.get(from), to));
        }
        return new RandomLogic(random, atoms, implications);
    }

    /** Atoms that all imply one, so that there are more ways in which they can be so than a word has bits. */
    static RandomLogic closelyJoined(Random random, int others) {
        return new RandomLogic(
                random,
                Atom.first(others + 1),
                IntStream.rangeClosed(1, others)
                        .mapToObj(other -> Numbered.implication(other, 0))
                        .toList());
    }

    /** More atoms than a word has bits, some of them joined in pairs. */
    static RandomLogic wide(Random random) {
        return new RandomLogic(
                random,
                Atom.first(150),
                IntStream.range(0, 30)
                        .mapToObj(pair -> Numbered.implication(5 * pair, 5 * pair + 1))
                        .toList());
    }

    List<Atom> atoms() {
        return atoms;
    }

    List<Implication> implications() {
        return implications;
    }

    /** A condition over some atoms; without negation where it is to read every atom as so. */
    Expression expression(int depth, boolean negation) {
        int kind = depth == 0 ? 0 : random.nextInt(8);
        if (kind < 2) {
            Atom atom = atoms.get(random.nextInt(atoms.size()));
            return new Expression.Literal(atom, !negation || random.nextInt(3) > 0);
        }
        List<Expression> parts = IntStream.range(0, kind == 2 ? random.nextInt(2) : 2 + random.nextInt(2))
                .mapToObj(part -> expression(depth - 1, negation))
                .toList();
        return random.nextBoolean() ? new Expression.Conjunction(parts) : new Expression.Disjunction(parts);
    }

    /** Knowledge of some of the atoms, with all that follows from it by definition; it is consistent. */
    Valuation knowledge(SortedSet<Atom> some, boolean suspicion) {
        SortedSet<Atom> joined = NaiveWorlds.joined(some, implications);
        while (true) {
            Map<Atom, Valuation.State> answered = new HashMap<>();
            Map<Atom, Valuation.State> suspected = new HashMap<>();
            int known = random.nextInt(4);
            for (Atom atom : joined) {
                boolean isSuspected = suspicion && random.nextInt(4) == 0;
                if (isSuspected) {
                    suspected.put(atom, Valuation.State.SO);
                } else if (random.nextInt(4) < known) {
                    answered.put(atom, random.nextBoolean() ? Valuation.State.SO : Valuation.State.NOT_SO);
                }
            }
            suspected.putAll(answered);
            NaiveWorlds so = worlds(joined, answered);
            NaiveWorlds counting = worlds(joined, suspected);
            if (!counting.all().isEmpty()) {
                return Valuation.of(1 + joined.last().number(), atom -> closed(joined, atom, so, counting));
            }
        }
    }

    private NaiveWorlds worlds(SortedSet<Atom> some, Map<Atom, Valuation.State> states) {
        return NaiveWorlds.of(some, implications, Set.of(), atom -> states.getOrDefault(atom, Valuation.State.OPEN));
    }

    private static Valuation.State closed(SortedSet<Atom> joined, Atom atom, NaiveWorlds so, NaiveWorlds counting) {
        if (!joined.contains(atom)) {
            return Valuation.State.OPEN;
        }
        Expression is = new Expression.Literal(atom, true);
        return switch (so.truth(is)) {
            case TRUE -> Valuation.State.SO;
            case FALSE -> Valuation.State.NOT_SO;
            case UNKNOWN -> counting.truth(is) == Truth.TRUE ? Valuation.State.SUSPECTED : Valuation.State.OPEN;
        };
    }

    /** The atoms that a condition reads; never none. */
    SortedSet<Atom> read(Expression expression) {
        SortedSet<Atom> read = new TreeSet<>(expression.atoms());
        if (read.isEmpty()) {
            read.add(atoms.get(0));
        }
        return read;
    }
}
