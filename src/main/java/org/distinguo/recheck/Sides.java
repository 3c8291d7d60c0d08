package org.distinguo.recheck;

/**
 * The same thing before and after.
 *
 * @param before how it was
 * @param after how it is
 * @param <T> what it is
 */
public record Sides<T>(T before, T after) {

    /**
     * Whether the two sides differ.
     *
     * @return true where they are not equal
     */
    public boolean differ() {
        return !before.equals(after);
    }
}
