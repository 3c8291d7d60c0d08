package org.distinguo.source;

/**
 * A position in a file.
 *
 * @param file the file's name as it was given to the reader
 * @param line the line, from 1; 0 for the file as a whole
 * @param column the column, from 1; 0 for the file as a whole
 */
public record Place(String file, int line, int column) {

    /**
     * A file as a whole.
     *
     * @param file the file's name
     * @return the place without line and column
     */
    public static Place of(String file) {
        return new Place(file, 0, 0);
    }
}
