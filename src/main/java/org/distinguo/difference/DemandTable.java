package org.distinguo.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table with a row for each demand and a column for each pattern, reduced as far as comparing rows and columns leads. A row
 * is compared only with those that can be part of it, and a column only with those that share its shortest row. Used once.
 */
final class DemandTable {

    private final int patterns;
    private List<long[]> rows;

    /** Takes the rows, which it changes, and how many patterns there are. */
    DemandTable(List<long[]> rows, int patterns) {
        this.rows = rows;
        this.patterns = patterns;
    }

    /** Takes what is essential; leaves out demands that others imply and patterns that others are as good as. */
    List<long[]> reduced(List<Integer> taken) {
        boolean changed = true;
        while (changed) {
            changed = takeEssential(taken);
            changed |= removeImplied();
            changed |= removeDominated();
        }
        return rows;
    }

    private boolean takeEssential(List<Integer> taken) {
        long[] essential = Bits.none(patterns);
        for (long[] row : rows) {
            if (Bits.size(row) == 1 && !Bits.isIn(row, essential)) {
                Bits.addAll(essential, row);
                taken.add(Bits.next(row, 0));
            }
        }
        return !Bits.isEmpty(essential) && rows.removeIf(row -> Bits.meet(row, essential));
    }

    /** Whatever answers a demand answers each one that it is part of; of equal ones the first stays. */
    private boolean removeImplied() {
        int[] firstWith = new int[patterns];
        int[] nextWith = new int[rows.size()];
        Arrays.fill(firstWith, -1);
        for (int row = rows.size() - 1; row >= 0; row--) {
            int first = Bits.next(rows.get(row), 0);
            nextWith[row] = firstWith[first];
            firstWith[first] = row;
        }
        List<long[]> kept = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            if (!isImplied(row, firstWith, nextWith)) {
                kept.add(rows.get(row));
            }
        }
        boolean changed = kept.size() < rows.size();
        rows = kept;
        return changed;
    }

    private boolean isImplied(int number, int[] firstWith, int[] nextWith) {
        long[] row = rows.get(number);
        for (int pattern = Bits.next(row, 0); pattern >= 0; pattern = Bits.next(row, pattern + 1)) {
            for (int other = firstWith[pattern]; other >= 0; other = nextWith[other]) {
                if (other != number
                        && Bits.isIn(rows.get(other), row)
                        && (other < number || !Bits.equal(rows.get(other), row))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Of patterns that answer the same demands the first one stays. */
    private boolean removeDominated() {
        long[][] columns = new long[patterns][];
        int[] shortest = new int[patterns];
        for (int row = 0; row < rows.size(); row++) {
            long[] members = rows.get(row);
            for (int pattern = Bits.next(members, 0); pattern >= 0; pattern = Bits.next(members, pattern + 1)) {
                if (columns[pattern] == null) {
                    columns[pattern] = Bits.none(rows.size());
                    shortest[pattern] = row;
                } else if (Bits.size(members) < Bits.size(rows.get(shortest[pattern]))) {
                    shortest[pattern] = row;
                }
                Bits.add(columns[pattern], row);
            }
        }
        boolean changed = false;
        for (int pattern = 0; pattern < patterns; pattern++) {
            if (columns[pattern] != null && isDominated(pattern, columns, rows.get(shortest[pattern]))) {
                long[] column = columns[pattern];
                for (int row = Bits.next(column, 0); row >= 0; row = Bits.next(column, row + 1)) {
                    Bits.flip(rows.get(row), pattern);
                }
                changed = true;
            }
        }
        return changed;
    }

    private static boolean isDominated(int pattern, long[][] columns, long[] row) {
        long[] own = columns[pattern];
        for (int other = Bits.next(row, 0); other >= 0; other = Bits.next(row, other + 1)) {
            if (other != pattern
                    && Bits.isIn(own, columns[other])
                    && (other < pattern || !Bits.equal(own, columns[other]))) {
                return true;
            }
        }
        return false;
    }
}
