package org.distinguo.runtime;

import org.distinguo.library.Library;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once no fault is left to be found in the law: what the build did not prove was read and proved before. Names each
 * rulebook with its version and digest.
 */
@Readiness
final class RulebooksReady implements HealthCheck {

    private final Library library;

    RulebooksReady(Library library) {
        this.library = library;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("rulebooks").up();
        library.editions().forEach((id, edition) -> response.withData(id, edition.version() + " " + edition.digest()));
        return response.build();
    }
}
