package org.distinguo.attack;

import java.io.IOException;
import java.util.List;

/** One way to bring the service down. */
interface Attack {

    /** How it is called on the command line. */
    String name();

    /**
     * Attacks a service that it starts itself.
     *
     * @param scene where, and for how long
     * @return what was measured, a line each
     * @throws Broken if the service did not stand it
     */
    List<String> run(Scene scene) throws IOException, InterruptedException, Broken;

    /** The service did not stand an attack. */
    final class Broken extends Exception {

        private static final long serialVersionUID = 1L;

        Broken(String message) {
            super(message);
        }
    }
}
