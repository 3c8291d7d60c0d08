package org.distinguo.facts;

import java.util.AbstractSet;
import java.util.BitSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Ids of facts of one catalogue as a set of bits, in their own order. For one thread as long as it is changed. */
public final class FactIdSet extends AbstractSet<FactId> {

    private final FactCatalogue catalogue;

    /** By the places of the ids among all ids in their own order. */
    private final BitSet ranks;

    /**
     * An empty set.
     *
     * @param catalogue the catalogue that its ids belong to
     */
    public FactIdSet(FactCatalogue catalogue) {
        this(catalogue, new BitSet(catalogue.sortedIds().size()));
    }

    /**
     * An empty set that is mostly left empty: it takes no room before the first id is added.
     *
     * @param catalogue the catalogue that its ids belong to
     * @return a set of its own
     */
    public static FactIdSet none(FactCatalogue catalogue) {
        return new FactIdSet(catalogue, new BitSet(0));
    }

    private FactIdSet(FactCatalogue catalogue, BitSet ranks) {
        this.catalogue = catalogue;
        this.ranks = ranks;
    }

    /**
     * The same ids.
     *
     * @return a set of its own
     */
    public FactIdSet copy() {
        return new FactIdSet(catalogue, (BitSet) ranks.clone());
    }

    @Override
    public boolean add(FactId id) {
        int rank = catalogue.rank(id);
        boolean isNew = !ranks.get(rank);
        ranks.set(rank);
        return isNew;
    }

    void addRank(int rank) {
        ranks.set(rank);
    }

    boolean containsRank(int rank) {
        return ranks.get(rank);
    }

    @Override
    public boolean contains(Object other) {
        if (other instanceof FactId id) {
            int rank = catalogue.findRank(id);
            return rank >= 0 && ranks.get(rank);
        }
        return false;
    }

    @Override
    public boolean remove(Object other) {
        boolean isIn = contains(other);
        if (isIn) {
            ranks.clear(catalogue.rank((FactId) other));
        }
        return isIn;
    }

    @Override
    public boolean addAll(Collection<? extends FactId> others) {
        if (others instanceof FactIdSet set) {
            int before = size();
            ranks.or(set.ranks);
            return size() != before;
        }
        return super.addAll(others);
    }

    @Override
    public boolean removeAll(Collection<?> others) {
        if (others instanceof FactIdSet set) {
            boolean changes = ranks.intersects(set.ranks);
            ranks.andNot(set.ranks);
            return changes;
        }
        return super.removeAll(others);
    }

    /**
     * The ids that are in both sets.
     *
     * @param other the other set, of the same catalogue
     * @return a set of its own
     */
    public FactIdSet inBoth(FactIdSet other) {
        if (!ranks.intersects(other.ranks)) {
            return none(catalogue);
        }
        FactIdSet both = copy();
        both.ranks.and(other.ranks);
        return both;
    }

    @Override
    public int size() {
        return ranks.cardinality();
    }

    @Override
    public boolean isEmpty() {
        return ranks.isEmpty();
    }

    /**
     * The ids as a list.
     *
     * @return in their own order
     */
    public List<FactId> toList() {
        FactId[] ids = new FactId[size()];
        int place = 0;
        for (int rank = ranks.nextSetBit(0); rank >= 0; rank = ranks.nextSetBit(rank + 1)) {
            ids[place++] = catalogue.sortedIds().get(rank);
        }
        return List.of(ids);
    }

    @Override
    public Iterator<FactId> iterator() {
        return new Iterator<>() {
            private int next = ranks.nextSetBit(0);

            @Override
            public boolean hasNext() {
                return next >= 0;
            }

            @Override
            public FactId next() {
                if (next < 0) {
                    throw new NoSuchElementException();
                }
                FactId id = catalogue.sortedIds().get(next);
                next = ranks.nextSetBit(next + 1);
                return id;
            }
        };
    }
}
