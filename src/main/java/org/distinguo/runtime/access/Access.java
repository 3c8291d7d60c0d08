package org.distinguo.runtime.access;

/** How the service knows who calls; the setting {@code distinguo.access}. */
public enum Access {
    /** It knows nobody, and listens on this machine alone. */
    LOOPBACK("whoever is on this machine"),
    /** It knows nobody and answers whoever reaches it: somebody else lets only known callers through. */
    OPEN("whoever reaches the port; what stands in front has to let only known callers through"),
    /** Callers send signed tokens (RFC 6750, RFC 7519). */
    TOKENS("who sends a token"),
    /** Callers present client certificates. */
    CERTIFICATES("who presents a client certificate");

    private final String callers;

    Access(String callers) {
        this.callers = callers;
    }

    /** Whether callers have to say who they are. */
    public boolean asksWhoCalls() {
        return this == TOKENS || this == CERTIFICATES;
    }

    /** Who may call, in words. */
    public String callers() {
        return callers;
    }

    /** The value of the setting. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
