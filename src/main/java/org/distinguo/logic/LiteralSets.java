package org.distinguo.logic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A conjunction or disjunction whose literals stand in sets, so that one operation looks at many of them. It has the value of
 * its expression by Kleene's rules. Immutable.
 */
final class LiteralSets {

    private final boolean all;

    /** The atoms that are read as so, and those that are read as not so, as words of bits. */
    private final long[] readAsSo;

    private final long[] readAsNotSo;
    private final LiteralSets[] parts;

    private LiteralSets(boolean all, long[] readAsSo, long[] readAsNotSo, LiteralSets[] parts) {
        this.all = all;
        this.readAsSo = readAsSo;
        this.readAsNotSo = readAsNotSo;
        this.parts = parts;
    }

    static LiteralSets of(Expression expression) {
        boolean all = !(expression instanceof Expression.Disjunction);
        var readAsSo = new BitSet();
        var readAsNotSo = new BitSet();
        List<LiteralSets> parts = new ArrayList<>();
        collect(expression, all, readAsSo, readAsNotSo, parts);
        return new LiteralSets(
                all, readAsSo.toLongArray(), readAsNotSo.toLongArray(), parts.toArray(LiteralSets[]::new));
    }

    /** A conjunction in a conjunction makes no difference, nor does a disjunction in a disjunction. */
    private static void collect(
            Expression expression, boolean all, BitSet readAsSo, BitSet readAsNotSo, List<LiteralSets> parts) {
        if (expression instanceof Expression.Literal literal) {
            (literal.positive() ? readAsSo : readAsNotSo).set(literal.atom().number());
        } else if (expression instanceof Expression.Conjunction == all
                || Expression.parts(expression).size() == 1) {
            Expression.parts(expression).forEach(part -> collect(part, all, readAsSo, readAsNotSo, parts));
        } else {
            parts.add(of(expression));
        }
    }

    Truth in(ValueSets values) {
        Truth deciding = all ? Truth.FALSE : Truth.TRUE;
        if (intersects(readAsSo, values.readAsSo(deciding)) || intersects(readAsNotSo, values.readAsNotSo(deciding))) {
            return deciding;
        }
        Truth other = deciding.not();
        boolean open = !isIn(readAsSo, values.readAsSo(other)) || !isIn(readAsNotSo, values.readAsNotSo(other));
        for (LiteralSets part : parts) {
            Truth value = part.in(values);
            if (value == deciding) {
                return deciding;
            }
            open |= value == Truth.UNKNOWN;
        }
        return open ? Truth.UNKNOWN : other;
    }

    /** Collects the atoms of the literals that give it its value, which is TRUE or FALSE. */
    void collectReasons(Truth value, ValueSets values, long[] atoms) {
        collectCommon(readAsSo, values.readAsSo(value), atoms);
        collectCommon(readAsNotSo, values.readAsNotSo(value), atoms);
        for (LiteralSets part : parts) {
            if (part.in(values) == value) {
                part.collectReasons(value, values, atoms);
            }
        }
    }

    private static void collectCommon(long[] one, long[] other, long[] atoms) {
        for (int word = 0; word < Math.min(one.length, other.length); word++) {
            atoms[word] |= one[word] & other[word];
        }
    }

    private static boolean intersects(long[] one, long[] other) {
        for (int word = 0; word < Math.min(one.length, other.length); word++) {
            if ((one[word] & other[word]) != 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(long[] one, long[] other) {
        int most = Math.min(one.length, other.length);
        for (int word = 0; word < most; word++) {
            if ((one[word] & ~other[word]) != 0) {
                return false;
            }
        }
        return one.length <= most || Arrays.stream(one, most, one.length).allMatch(word -> word == 0);
    }
}
