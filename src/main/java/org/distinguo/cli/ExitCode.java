package org.distinguo.cli;

/** What the process ends with. A service that a signal stops ends with 143, the platform's own code. */
public final class ExitCode {

    /** Everything is as it should be. */
    public static final int FINE = 0;

    /** A command found and printed at least one fault, or two laws part. */
    public static final int FAULTS = 1;

    /** The service did not start. */
    public static final int NOT_STARTED = 1;

    /** A command was not understood, or could not be carried out. */
    public static final int TROUBLE = 2;

    private ExitCode() {}
}
