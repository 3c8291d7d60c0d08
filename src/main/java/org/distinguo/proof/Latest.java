package org.distinguo.proof;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was last asked for, and as much of it as is to be kept. Thread-safe. */
final class Latest<K, V> {

    private final int most;
    private final Map<K, V> kept = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param most how much to keep
     */
    Latest(int most) {
        this.most = most;
    }

    synchronized Optional<V> get(K key) {
        return Optional.ofNullable(kept.get(key));
    }

    synchronized void put(K key, V value) {
        kept.put(key, value);
        if (kept.size() > most) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}
