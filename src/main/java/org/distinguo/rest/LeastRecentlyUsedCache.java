package org.distinguo.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A cache that forgets the entry which was not asked for the longest. Thread-safe. */
final class LeastRecentlyUsedCache<K, V> {

    private final int capacity;
    private final Map<K, V> entries = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param capacity how many entries to keep
     */
    LeastRecentlyUsedCache(int capacity) {
        this.capacity = capacity;
    }

    synchronized Optional<V> get(K key) {
        return Optional.ofNullable(entries.get(key));
    }

    synchronized void put(K key, V value) {
        entries.put(key, value);
        if (entries.size() > capacity) {
            entries.remove(entries.keySet().iterator().next());
        }
    }
}
