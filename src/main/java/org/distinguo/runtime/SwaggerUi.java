package org.distinguo.runtime;

/** To whom the page with which people try the service out is shown. */
public enum SwaggerUi {
    /** To browsers on the machine itself. */
    LOOPBACK,
    /** To everybody who reaches the service. */
    ON,
    /** To nobody. */
    OFF
}
