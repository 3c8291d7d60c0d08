package org.distinguo.library;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is made once, when it is asked for the first time. Others who ask at the same moment wait for it; where it
 * could not be made, the next who asks tries again.
 *
 * @param <T> the type of the value
 */
public final class Deferred<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private volatile @Nullable T value;

    /**
     * @param maker makes the value
     */
    public Deferred(Supplier<T> maker) {
        this.maker = maker;
    }

    /** A value that is there already. */
    static <T> Deferred<T> of(T value) {
        var deferred = new Deferred<T>(() -> value);
        deferred.value = value;
        return deferred;
    }

    @Override
    public T get() {
        T made = value;
        return made == null ? make() : made;
    }

    private synchronized T make() {
        T made = value;
        if (made == null) {
            made = maker.get();
            value = made;
        }
        return made;
    }
}
