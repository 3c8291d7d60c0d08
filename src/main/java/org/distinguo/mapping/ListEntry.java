package org.distinguo.mapping;

import org.jspecify.annotations.Nullable;

/**
 * An entry of a list in a record: an object or a list that stands in it. Entries are compared by identity.
 *
 * @param around the entry that the list itself stands in; null where it stands in none
 * @param list the number of the list, in the order in which the lists of the record begin
 * @param number the number of the entry among all entries of the record, in the order in which they begin
 */
public record ListEntry(@Nullable ListEntry around, int list, int number) {

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return number;
    }

    @Override
    public String toString() {
        return "ListEntry[" + list + ", " + number + "]"; // not those around it: there may be thousands
    }
}
