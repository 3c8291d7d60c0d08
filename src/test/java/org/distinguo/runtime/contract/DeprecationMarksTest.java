package org.distinguo.runtime.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.distinguo.rest.deprecation.Deprecations;
import org.distinguo.rest.deprecation.MarkedDeprecations;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.junit.jupiter.api.Test;

/** What the data marks is marked in the contract, and what does not exist cannot be marked. */
final class DeprecationMarksTest {

    private final Operation facts = operation("listFacts");
    private final Operation rulebooks = operation("listRulebooks");
    private final OpenAPI contract = OASFactory.createOpenAPI()
            .paths(OASFactory.createPaths()
                    .addPathItem("/v1/facts", OASFactory.createPathItem().GET(facts))
                    .addPathItem("/v1/rulebooks", OASFactory.createPathItem().GET(rulebooks)))
            .components(OASFactory.createComponents()
                    .addSchema("RulebookId", OASFactory.createSchema().description("An id.")));

    @Test
    void whatIsMarkedIsToldAndNothingElse() throws IOException {
        DeprecationMarks.apply(contract, MarkedDeprecations.marked(), () -> Set.of("un", "us"));
        assertThat(facts.getDeprecated()).isTrue();
        assertThat(facts.getDescription())
                .isEqualTo(
                        "Text. Deprecated since 2027-01-01, and gone from 2028-01-01 on: https://example.org/facts.");
        assertThat(facts.getResponses().getAPIResponse("200").getHeaders()).containsOnlyKeys("Deprecation", "Sunset");
        assertThat(rulebooks.getDeprecated()).isNull();
        assertThat(rulebooks.getResponses().getAPIResponse("200").getHeaders()).isNull();
        assertThat(Objects.requireNonNull(contract.getComponents().getSchemas().get("RulebookId"))
                        .getDescription())
                .startsWith("An id. `un`: Deprecated since 2027-02-01");
    }

    @Test
    void whatDoesNotExistCannotBeMarked() throws IOException {
        Deprecations marked = MarkedDeprecations.marked();
        assertThatThrownBy(() -> DeprecationMarks.apply(contract, marked, () -> Set.of("us")))
                .hasMessageContaining("rulebooks")
                .hasMessageContaining("un");
        var other = new Deprecations(Map.of("listNothing", marked.operations().get("listFacts")), Map.of());
        assertThatThrownBy(() -> DeprecationMarks.apply(contract, other, Set::of))
                .hasMessageContaining("listNothing");
    }

    private static Operation operation(String id) {
        return OASFactory.createOperation()
                .operationId(id)
                .description("Text.")
                .responses(OASFactory.createAPIResponses().addAPIResponse("200", OASFactory.createAPIResponse()));
    }
}
