package org.distinguo.rest;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * A cache that forgets the entry which was not asked for the longest, so that all entries together weigh no more than they
 * may. Thread-safe.
 */
final class LeastRecentlyUsedCache<K, V> {

    private final long capacity;
    private final ToLongFunction<V> weight;
    private final Map<K, V> entries = new LinkedHashMap<>(16, 0.75f, true);
    private long weighs;

    /**
     * @param capacity how much all entries together may weigh; one that alone weighs more is not kept
     * @param weight how much an entry weighs, the same each time
     */
    LeastRecentlyUsedCache(long capacity, ToLongFunction<V> weight) {
        this.capacity = capacity;
        this.weight = weight;
    }

    synchronized Optional<V> get(K key) {
        return Optional.ofNullable(entries.get(key));
    }

    synchronized void put(K key, V value) {
        V before = entries.remove(key);
        if (before != null) {
            weighs -= weight.applyAsLong(before);
        }
        if (weight.applyAsLong(value) > capacity) {
            return;
        }
        entries.put(key, value);
        weighs += weight.applyAsLong(value);
        for (Iterator<V> oldest = entries.values().iterator(); weighs > capacity; ) {
            weighs -= weight.applyAsLong(oldest.next());
            oldest.remove();
        }
    }
}
