package org.distinguo.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.istio.api.security.v1.AuthorizationPolicy;
import io.fabric8.istio.api.security.v1.PeerAuthentication;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.distinguo.rest.Contract;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The manifests in {@code k8s/} and what is put on top of them: every key is one of its kind, every file is used, and what
 * an overlay opens is what it is for. What {@code kubectl kustomize} makes of them is read in the same way by
 * {@code .ci/manifests}, which names its folder in the property {@code manifests.rendered}.
 */
final class OverlayTest {

    private static final Path MANIFESTS = Path.of("k8s");
    private static final String KUSTOMIZATION = "kustomization.yaml";

    private static final Map<String, Class<?>> KINDS = Map.ofEntries(
            Map.entry("apps/v1 Deployment", Deployment.class),
            Map.entry("autoscaling/v2 HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            Map.entry("networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class),
            Map.entry("policy/v1 PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("security.istio.io/v1 AuthorizationPolicy", AuthorizationPolicy.class),
            Map.entry("security.istio.io/v1 PeerAuthentication", PeerAuthentication.class),
            Map.entry("v1 ConfigMap", ConfigMap.class),
            Map.entry("v1 Namespace", Namespace.class),
            Map.entry("v1 Service", Service.class),
            Map.entry("v1 ServiceAccount", ServiceAccount.class));

    /** Kinds of the Prometheus Operator; {@code .ci/manifests} lets Prometheus's own tool read the rules. */
    private static final Set<String> KINDS_OF_THE_MONITORING =
            Set.of("monitoring.coreos.com/v1 PodMonitor", "monitoring.coreos.com/v1 PrometheusRule");

    /** The models take a key that they do not have into a map of further keys; here it is a fault. */
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .annotationIntrospector(new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1L;

                @Override
                public Boolean hasAnySetter(Annotated member) {
                    return false;
                }
            })
            .build();

    @Test
    void everyKeyIsOneOfItsKind() throws IOException {
        List<JsonNode> documents = new ArrayList<>();
        for (Path file : files(MANIFESTS)) {
            if (file.toString().endsWith(".yaml") && !file.endsWith(KUSTOMIZATION)) {
                documents.addAll(documents(file));
            }
        }
        String rendered = System.getProperty("manifests.rendered");
        if (rendered != null) {
            for (Path file : files(Path.of(rendered))) {
                documents.addAll(documents(file));
            }
        }
        assertThat(documents).hasSizeGreaterThan(15);
        List<String> faults = new ArrayList<>();
        for (JsonNode document : documents) {
            fault(document, faults);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void misspeltKeyIsAFault() {
        List<String> faults = new ArrayList<>();
        fault(Contract.json("{\"apiVersion\": \"v1\", \"kind\": \"Service\", \"spec\": {\"prots\": []}}"), faults);
        assertThat(faults).singleElement().asString().contains("prots");
    }

    @Test
    void everyFileIsUsedByTheKustomizationBesideIt() throws IOException {
        for (Path kustomization : kustomizations()) {
            Path folder = kustomization.resolveSibling("");
            JsonNode listed = Contract.yaml(Contract.text(kustomization));
            List<String> used = new ArrayList<>(List.of(KUSTOMIZATION));
            listed.path("resources").forEach(resource -> used.add(resource.asText()));
            listed.path("patches").forEach(patch -> used.add(patch.path("path").asText()));
            listed.path("configMapGenerator")
                    .forEach(generator -> generator.path("files").forEach(file -> used.add(file.asText())));
            assertThat(used).as(kustomization.toString()).allSatisfy(name -> assertThat(
                            Files.exists(folder.resolve(name)))
                    .isTrue());
            try (Stream<Path> beside = Files.list(folder)) {
                assertThat(beside.map(file -> file.getFileName().toString()))
                        .as(folder.toString())
                        .isSubsetOf(used);
            }
        }
    }

    @Test
    void everyOverlaySaysWhoMayCall() {
        Map<String, String> access = new TreeMap<>();
        for (String overlay : List.of("open-in-mesh", "tokens", "oidc", "mutual-tls")) {
            access.put(overlay, variables(overlay).get("DISTINGUO_ACCESS"));
        }
        assertThat(access)
                .containsExactly(
                        Map.entry("mutual-tls", "certificates"),
                        Map.entry("oidc", "tokens"),
                        Map.entry("open-in-mesh", "open"),
                        Map.entry("tokens", "tokens"));
        assertThat(Contract.yaml(Contract.text(
                                MANIFESTS.resolve("overlays/rulebooks-from-configmap/kustomization.yaml")))
                        .path("resources"))
                .hasToString("[\"../tokens\"]");
    }

    @Test
    void nothingLeavesThePodsButToTheProviderOfTokens() throws IOException {
        for (Path file : files(MANIFESTS)) {
            if (file.toString().contains("networkpolicy")) {
                JsonNode policy = Contract.yaml(Contract.text(file));
                assertThat(policy.at("/spec/egress").isEmpty())
                        .as(file.toString())
                        .isEqualTo(!file.toString().contains("oidc"));
            }
        }
    }

    private static void fault(JsonNode document, List<String> faults) {
        String kind = document.path("apiVersion").asText() + " "
                + document.path("kind").asText();
        if (KINDS_OF_THE_MONITORING.contains(kind)) {
            return;
        }
        Class<?> model = KINDS.get(kind);
        if (model == null) {
            faults.add("no such kind: " + kind);
            return;
        }
        try {
            STRICT.treeToValue(withoutDirectives(document.deepCopy()), model);
        } catch (JsonProcessingException e) {
            faults.add(kind + " " + document.at("/metadata/name").asText() + ": " + e.getOriginalMessage());
        }
    }

    /** Without what a patch says about itself ({@code $patch}). */
    private static JsonNode withoutDirectives(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("$patch");
        }
        if (node instanceof ArrayNode array) {
            for (int index = array.size() - 1; index >= 0; index--) {
                if (array.get(index).path("$patch").asText().equals("replace")) {
                    array.remove(index);
                }
            }
        }
        node.forEach(OverlayTest::withoutDirectives);
        return node;
    }

    private static Map<String, String> variables(String overlay) {
        Map<String, String> variables = new TreeMap<>();
        Contract.yaml(Contract.text(
                        MANIFESTS.resolve("overlays").resolve(overlay).resolve("deployment.yaml")))
                .at("/spec/template/spec/containers/0/env")
                .forEach(variable -> variables.put(
                        variable.path("name").asText(), variable.path("value").asText()));
        return variables;
    }

    private static List<Path> kustomizations() throws IOException {
        return files(MANIFESTS).stream()
                .filter(file -> file.endsWith(KUSTOMIZATION))
                .toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static List<JsonNode> documents(Path file) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        List<JsonNode> documents = new ArrayList<>();
        try (var reader = Files.newBufferedReader(file)) {
            new Yaml(new SafeConstructor(options))
                    .loadAll(reader)
                    .forEach(document -> documents.add(Contract.MAPPER.valueToTree(document)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return documents;
    }
}
