package org.distinguo.mapping;

/**
 * Several records in place of one: all fields of the form stand in the entries of a list, and in several of them, or in groups
 * beside each other that answer the same field differently. Read as one record they would make one case of several people.
 */
public final class SeveralRecordsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int count;
    private final boolean inList;

    SeveralRecordsException(int count, boolean inList) {
        super(count + " entries or groups have fields of the form");
        this.count = count;
        this.inList = inList;
    }

    /**
     * How many entries or groups have fields of the form.
     *
     * @return at least 2
     */
    public int count() {
        return count;
    }

    /** Whether these are entries of a list, or members that numbers name; else they are groups that answer a field differently. */
    public boolean inList() {
        return inList;
    }
}
