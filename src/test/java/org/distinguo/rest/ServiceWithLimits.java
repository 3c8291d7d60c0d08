package org.distinguo.rest;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A service with room for three requests, two of one caller, a short deadline, and answers that are never packed. */
public final class ServiceWithLimits implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "distinguo.requests.in-flight", "3",
                "distinguo.requests.in-flight-per-caller", "2",
                "distinguo.requests.deadline", "6s",
                "distinguo.answers.packed", "none");
    }
}
