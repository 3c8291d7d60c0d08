package org.distinguo.runtime.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.distinguo.library.LibraryReader;
import org.distinguo.rest.ContractVersion;
import org.distinguo.rest.Scope;
import org.distinguo.rest.ServicePaths;
import org.distinguo.rest.deprecation.Deprecations;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.info.Info;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/**
 * Completes the generated contract: the schemas of requests, which come from the catalogue and from the forms that the
 * reader checks; limits everywhere; who may call; what callers may keep; the problems of every operation; the tested examples.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ContractFilter implements OASFilter {

    /** What callers send: the bodies, and the objects in them. */
    private static final List<String> REQUESTS = List.of(
            "Attribution",
            "ClassificationRequest",
            "ComparisonRequest",
            "Episode",
            "EpisodesRequest",
            "InterviewRequest",
            "WhatIfRequest");

    /** Called by the build. */
    public ContractFilter() {}

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        BatchOperation.add(contract);
        Components components = contract.getComponents();
        Map<String, Schema> schemas = new TreeMap<>(components.getSchemas());
        schemas.remove(Limits.DATE);
        schemas.values().forEach(Limits::apply);
        MemberOrder.apply(schemas);
        SchemaNames.apply(schemas);
        Words.DESCRIPTIONS.forEach((name, description) -> describe(schemas, name, description));
        Words.OF_EPISODES.forEach((name, description) -> describe(schemas, name, description));
        schemas.putAll(RequestSchemas.of(LibraryReader.shippedCatalogue()));
        REQUESTS.forEach(name -> RequestSchemas.complete(Objects.requireNonNull(schemas.get(name), name)));
        Growth.apply(schemas);
        AnswerLanguages.define(components, schemas);
        VersionHeaders.define(components);
        AnswerHeaders.define(components);
        components.setSchemas(schemas);
        components.setSecuritySchemes(Callers.schemes());
        for (Map.Entry<String, PathItem> path :
                contract.getPaths().getPathItems().entrySet()) {
            PublishedResponses.add(path.getValue());
            for (Operation operation : path.getValue().getOperations().values()) {
                QueryWords.add(operation);
                Scope scope =
                        ServicePaths.operation(path.getKey()).orElseThrow().scope();
                orderParameters(operation);
                Callers.add(operation, scope);
                ProblemResponses.add(operation, scope);
                AnswerLanguages.add(operation, schemas);
                VersionHeaders.add(operation);
                AnswerHeaders.add(operation);
                Examples.add(path.getKey(), operation);
            }
        }
        DeprecationMarks.apply(contract, Deprecations.shipped(), () -> LibraryReader.shipped()
                .editions()
                .keySet());
        sortPaths(contract);
        orderForReaders(contract);
    }

    private static Info info() {
        return OASFactory.createInfo()
                .title("Distinguo")
                .version(ContractVersion.NUMBER)
                .summary("Draws the legal line between trafficking in persons and migrant smuggling.")
                .description(Prose.DESCRIPTION)
                .contact(OASFactory.createContact().name(OperatorContact.UNNAMED))
                .license(OASFactory.createLicense()
                        .name("Apache-2.0")
                        .url("https://www.apache.org/licenses/LICENSE-2.0"));
    }

    private static void describe(Map<String, Schema> schemas, String name, String description) {
        Schema schema = schemas.get(name);
        if (schema == null) {
            throw new IllegalStateException("described, and not in the contract: " + name);
        }
        schema.setDescription(description);
    }

    /** The members of an annotation come in no fixed order, and the contract is compared line by line. */
    private static void orderParameters(Operation operation) {
        if (operation.getParameters() == null) {
            return;
        }
        for (Parameter parameter : operation.getParameters()) {
            if (parameter.getSchema().getRef() != null) {
                continue;
            }
            Schema ordered = OASFactory.createSchema();
            new TreeMap<>(parameter.getSchema().getAll()).forEach(ordered::set);
            parameter.setSchema(ordered);
        }
    }

    /** First what it is, then what can be called, then the forms: the members are written in the order of setting. */
    private static void orderForReaders(OpenAPI contract) {
        List<Tag> tags = contract.getTags();
        Paths paths = contract.getPaths();
        Components components = contract.getComponents();
        contract.setTags(null);
        contract.setServers(null);
        contract.setPaths(null);
        contract.setComponents(null);
        contract.setInfo(info());
        contract.setServers(
                List.of(
                        OASFactory.createServer()
                                .url("/")
                                .description(
                                        "Where this contract was read. Behind a gateway with a path of its own, that path comes first.")));
        contract.setTags(tags);
        contract.setPaths(paths);
        contract.setComponents(components);
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
