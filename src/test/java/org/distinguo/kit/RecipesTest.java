package org.distinguo.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.distinguo.rest.Contract;
import org.junit.jupiter.api.Test;

/** The recipes for CI are well-formed, and call what the kit has. */
final class RecipesTest {

    private static final Path KIT = Path.of("openapi/kit");
    private static final String COMMAND = "openapi/kit/ci/grade.sh";
    private static final String ADDRESS = "DISTINGUO_URL";

    @Test
    void theRecipeForGitHubGradesAnAddress() {
        JsonNode step = Contract.yaml(Contract.text(KIT.resolve("ci/github-actions.yaml")))
                .at("/jobs/grade/steps")
                .valueStream()
                .filter(one -> one.has("run"))
                .findFirst()
                .orElseThrow();
        assertThat(step.get("run").asText()).isEqualTo(COMMAND);
        assertThat(step.at("/env").has(ADDRESS)).isTrue();
    }

    @Test
    void theRecipeForGitLabGradesAnAddress() {
        JsonNode job =
                Contract.yaml(Contract.text(KIT.resolve("ci/gitlab-ci.yaml"))).path("distinguo-contract");
        assertThat(job.at("/script/0").asText()).isEqualTo(COMMAND);
        assertThat(job.path("variables").has(ADDRESS)).isTrue();
    }

    @Test
    void theCommandIsThereAndReadsTheAddress() {
        assertThat(Files.isExecutable(Path.of(COMMAND))).isTrue();
        assertThat(Contract.text(Path.of(COMMAND))).contains(ADDRESS, "grade.mjs");
    }

    @Test
    void thePageNamesEveryFolderOfVectors() {
        String page = Contract.text(KIT.resolve("README.md"));
        assertThat(Vectors.files()).allSatisfy(file -> assertThat(page)
                .contains("| `" + Objects.requireNonNull(file.getParent()).getFileName() + "` |"));
    }
}
