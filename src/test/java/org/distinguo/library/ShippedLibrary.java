package org.distinguo.library;

/** What is shipped, read once for all tests: it never changes, and reading it takes a good part of a second. */
public final class ShippedLibrary {

    public static final Library LIBRARY = LibraryReader.shipped();

    private ShippedLibrary() {}
}
