package org.distinguo.facts;

import java.util.AbstractSet;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;

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
        this(catalogue, new BitSet());
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
        return other instanceof FactId id && catalogue.fact(id).isPresent() && ranks.get(catalogue.rank(id));
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
        return toList().iterator();
    }
}
