package org.distinguo.runtime;

import java.util.Optional;

/**
 * Whether the memory that the JVM may use is enough for the law and for requests. With less the service would start, the law could
 * not be read, requests would end with a status of 500, and the health checks would see a service that runs.
 */
final class HeapCheck {

    /**
     * With {@code -Xmx64m} (the JVM tells 61 to 64 MiB, by collector) reading the law ended for want of memory; with {@code
     * -Xmx80m} (77 to 80 MiB) every kind of request was answered.
     */
    private static final int LEAST = 72;

    private static final int ENOUGH = 80;
    private static final long MEBIBYTE = 1 << 20;

    private HeapCheck() {}

    /**
     * What is wrong with the size of the heap.
     *
     * @param most the size that it can have, in bytes, as the JVM tells it, which may be less than {@code -Xmx} says
     * @return a sentence; empty where it is enough
     */
    static Optional<String> fault(long most) {
        return most >= LEAST * MEBIBYTE
                ? Optional.empty()
                : Optional.of("the heap of the JVM has at most " + most / MEBIBYTE + " MiB: it needs -Xmx" + ENOUGH
                        + "m or more; in a container, a higher memory limit or -XX:MaxRAMPercentage");
    }
}
