package org.distinguo.runtime;

import org.distinguo.library.Library;
import org.distinguo.rulebook.Rulebook;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the law is read; names each rulebook with its version and digest. */
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
        library.classifiers().forEach((id, classifier) -> {
            Rulebook rulebook = classifier.law().rulebook();
            response.withData(id, rulebook.version() + " " + rulebook.digest());
        });
        return response.build();
    }
}
