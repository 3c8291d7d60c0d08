package org.distinguo.runtime.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.distinguo.library.LibraryReader;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Completes the generated contract: the schemas of requests, which come from the catalogue and from the forms that the
 * reader checks; limits and closed objects everywhere; the problems of every operation; the tested examples.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ContractFilter implements OASFilter {

    /** Called by the build. */
    public ContractFilter() {}

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.setInfo(OASFactory.createInfo()
                .title("Distinguo")
                .version("1.0.0")
                .summary("Draws the legal line between trafficking in persons and migrant smuggling.")
                .description(Prose.DESCRIPTION)
                .license(OASFactory.createLicense()
                        .name("Apache-2.0")
                        .url("https://www.apache.org/licenses/LICENSE-2.0")));
        Components components = contract.getComponents();
        Map<String, Schema> schemas = new TreeMap<>(components.getSchemas());
        schemas.forEach(Limits::apply);
        schemas.putAll(RequestSchemas.of(LibraryReader.shippedCatalogue()));
        components.setSchemas(schemas);
        for (Map.Entry<String, PathItem> path :
                contract.getPaths().getPathItems().entrySet()) {
            for (Operation operation : path.getValue().getOperations().values()) {
                ProblemResponses.add(operation);
                Examples.add(operation);
            }
        }
        sortPaths(contract);
    }

    private static void sortPaths(OpenAPI contract) {
        Map<String, PathItem> sorted = new TreeMap<>(contract.getPaths().getPathItems());
        List<String> names = new ArrayList<>(sorted.keySet());
        names.forEach(contract.getPaths()::removePathItem);
        sorted.forEach(contract.getPaths()::addPathItem);
        if (contract.getTags() != null) {
            contract.setTags(contract.getTags().stream()
                    .sorted(java.util.Comparator.comparing(tag -> tag.getName()))
                    .toList());
        }
    }
}
