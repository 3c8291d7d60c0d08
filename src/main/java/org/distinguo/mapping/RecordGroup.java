package org.distinguo.mapping;

import org.jspecify.annotations.Nullable;

/**
 * What fields of a record stand in: an object, a list, or an entry of a list. A name with a path stands in the same groups as a
 * field that objects hold. Groups are compared by identity.
 *
 * @param around the group that it stands in; null where it stands in the record itself
 * @param numbered whether it is told from others by its number alone: an entry of a list, or a member whose name is a number
 * @param number its place among all groups of the record, in the order in which they begin, from 0: greater than that of the group
 *     around it
 * @param place the same for two groups that differ in nothing but the entries of lists that they are or stand in
 */
record RecordGroup(@Nullable RecordGroup around, boolean numbered, int number, int place) {

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
        return "RecordGroup[" + number + "]"; // not those around it: there may be thousands
    }
}
