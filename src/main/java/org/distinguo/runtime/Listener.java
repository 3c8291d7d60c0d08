package org.distinguo.runtime;

import io.quarkus.runtime.QuarkusBindException;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** An address at which the service listens, with the settings that say where it is. */
enum Listener {
    SERVICE("callers", "quarkus.http.host", "quarkus.http.port"),
    ENCRYPTED_SERVICE("callers", "quarkus.http.host", "quarkus.http.ssl-port"),
    MANAGEMENT("health and metrics", "quarkus.management.host", "quarkus.management.port");

    /** How the platform begins what it says of its own port. */
    private static final String MANAGEMENT_FAILED = "Unable to start the management interface";

    private final String served;
    private final String host;
    private final String port;

    Listener(String served, String host, String port) {
        this.served = served;
        this.host = host;
        this.port = port;
    }

    /** The one that could not be opened. */
    static Listener of(List<Throwable> causes, Config config) {
        if (causes.stream().anyMatch(cause -> String.valueOf(cause.getMessage()).startsWith(MANAGEMENT_FAILED))) {
            return MANAGEMENT;
        }
        String encrypted =
                config.getOptionalValue(ENCRYPTED_SERVICE.port, String.class).orElse("");
        boolean isEncrypted = causes.stream()
                .anyMatch(cause -> cause instanceof QuarkusBindException bind
                        && String.valueOf(bind.getPort()).equals(encrypted));
        return isEncrypted ? ENCRYPTED_SERVICE : SERVICE;
    }

    /** Who or what is served there. */
    String served() {
        return served;
    }

    /** The name of the setting of the host. */
    String host() {
        return host;
    }

    /** The name of the setting of the port. */
    String port() {
        return port;
    }
}
