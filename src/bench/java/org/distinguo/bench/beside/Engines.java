package org.distinguo.bench.beside;

/** The engines that are measured beside each other, and the form in which the law was written for each. */
public enum Engines {
    /** Distinguo, with the whole rulebook. */
    DISTINGUO {
        @Override
        Engine setUp() {
            return new DistinguoEngine();
        }
    },
    /** KIE DMN, with the conditions as the rulebook has them. */
    KIE_DMN {
        @Override
        Engine setUp() {
            return new DmnEngine("trafficking.dmn");
        }
    },
    /** KIE DMN, with what follows from answers written out by hand as well. */
    KIE_DMN_CLOSED {
        @Override
        Engine setUp() {
            return new DmnEngine("trafficking-closed.dmn");
        }
    },
    /** SAPL, with the conditions as the rulebook has them. */
    SAPL {
        @Override
        Engine setUp() {
            return new SaplEngine("trafficking.sapl");
        }
    },
    /** SAPL, with what follows from answers written out by hand as well. */
    SAPL_CLOSED {
        @Override
        Engine setUp() {
            return new SaplEngine("trafficking-closed.sapl");
        }
    };

    /** The engine, ready to decide. */
    abstract Engine setUp();
}
