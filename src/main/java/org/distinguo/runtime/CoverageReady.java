package org.distinguo.runtime;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Names each rulebook whose coverage ends within 90 days. It never takes the service out of use: what a rulebook does not
 * speak for, it refuses itself.
 */
@Readiness
final class CoverageReady implements HealthCheck {

    private final CoverageEnds ends;

    CoverageReady(CoverageEnds ends) {
        this.ends = ends;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("coverage").up();
        ends.warnings().forEach(response::withData);
        return response.build();
    }
}
