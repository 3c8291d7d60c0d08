package org.distinguo.mapping;

/**
 * A list of records in place of one: all fields of the form stand in the entries of a list, and in several of them. Read as one
 * record they would make one case of several people.
 */
public final class SeveralRecordsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int count;

    SeveralRecordsException(int count) {
        super(count + " entries of a list have fields of the form");
        this.count = count;
    }

    /**
     * How many entries have fields of the form.
     *
     * @return at least 2
     */
    public int count() {
        return count;
    }
}
