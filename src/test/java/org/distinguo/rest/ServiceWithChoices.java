package org.distinguo.rest;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;
import org.distinguo.rest.deprecation.MarkedDeprecations;

/**
 * What an operator can choose, each for the test of one choice: texts that nobody has reviewed, packed verdicts, marks of what
 * will go, and batches with little room and little patience. No choice touches what another test looks at, and every further
 * profile would build and start the service once more.
 */
public final class ServiceWithChoices implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "distinguo.languages.unreviewed", "true",
                "distinguo.answers.packed", "all",
                "distinguo.batches.at-once", "2",
                "distinguo.batches.patience-seconds", "4");
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(MarkedDeprecations.class);
    }
}
