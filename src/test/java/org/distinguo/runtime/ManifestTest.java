package org.distinguo.runtime;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The manifests in {@code k8s/base} and the {@code Dockerfile} keep what the restricted pod security standard asks for, and
 * say the same ports, users and paths as the service itself. What only a cluster or a container engine can tell is not
 * looked at here.
 */
final class ManifestTest {

    private static final Path MANIFESTS = Path.of("k8s/base");

    @Test
    void kustomizationListsEveryManifest() throws IOException {
        try (var files = Files.list(MANIFESTS)) {
            List<String> manifests = files.map(Path::getFileName)
                    .map(Path::toString)
                    .filter(name -> !name.equals("kustomization.yaml"))
                    .toList();
            assertThat(list(manifest("kustomization"), "resources")).containsExactlyInAnyOrderElementsOf(manifests);
        }
    }

    @Test
    void namespaceEnforcesTheRestrictedStandard() {
        assertThat(map(manifest("namespace"), "metadata", "labels"))
                .containsEntry("pod-security.kubernetes.io/enforce", "restricted");
    }

    @Test
    void podRunsAsNobodyInParticular() {
        Map<String, Object> context = map(pod(), "securityContext");
        assertThat(context)
                .as("the user of the image, or one that the cluster chooses")
                .containsEntry("runAsNonRoot", true)
                .doesNotContainKeys("runAsUser", "runAsGroup");
        assertThat(map(context, "seccompProfile")).containsEntry("type", "RuntimeDefault");
        assertThat(pod())
                .containsEntry("automountServiceAccountToken", false)
                .doesNotContainKeys("hostNetwork", "hostPID", "hostIPC");
        assertThat(manifest("serviceaccount")).containsEntry("automountServiceAccountToken", false);
    }

    @Test
    void containerMayChangeNothing() {
        Map<String, Object> context = map(container(), "securityContext");
        assertThat(context)
                .containsEntry("allowPrivilegeEscalation", false)
                .containsEntry("privileged", false)
                .containsEntry("readOnlyRootFilesystem", true);
        assertThat(map(context, "capabilities"))
                .containsEntry("drop", List.of("ALL"))
                .doesNotContainKey("add");
        assertThat(ports(container())).allSatisfy(port -> assertThat(port).doesNotContainKey("hostPort"));
    }

    @Test
    void temporaryFolderIsTheOnlyWritablePlaceAndNothingPersists() {
        assertThat(maps(pod(), "volumes")).singleElement().satisfies(volume -> assertThat(volume)
                .containsOnlyKeys("name", "emptyDir"));
        assertThat(maps(container(), "volumeMounts")).singleElement().satisfies(mount -> assertThat(mount)
                .containsEntry("mountPath", "/tmp"));
    }

    @Test
    void memoryIsReservedAndCpuIsNotThrottled() {
        Map<String, Object> requests = map(container(), "resources", "requests");
        Map<String, Object> limits = map(container(), "resources", "limits");
        assertThat(requests).containsKeys("cpu", "memory");
        assertThat(limits).containsOnlyKeys("memory").containsEntry("memory", requests.get("memory"));
    }

    @Test
    void probesAskTheManagementPort() {
        Map.of(
                        "startupProbe", "/q/health/started",
                        "livenessProbe", "/q/health/live",
                        "readinessProbe", "/q/health/ready")
                .forEach((probe, path) -> assertThat(map(container(), probe, "httpGet"))
                        .as(probe)
                        .containsEntry("path", path)
                        .containsEntry("port", "management"));
    }

    @Test
    void portsAreThoseOfTheService() {
        assertThat(ports(container()))
                .containsExactlyInAnyOrder(
                        Map.of("name", "http", "containerPort", 8080),
                        Map.of("name", "management", "containerPort", 9000));
        assertThat(maps(map(manifest("service"), "spec"), "ports"))
                .singleElement()
                .satisfies(port -> assertThat(port).containsEntry("targetPort", "http"));
    }

    @Test
    void selectorsFindThePods() {
        Map<String, Object> labels = map(manifest("deployment"), "spec", "template", "metadata", "labels");
        assertThat(map(manifest("deployment"), "spec", "selector", "matchLabels"))
                .isEqualTo(labels);
        assertThat(map(manifest("service"), "spec", "selector")).isEqualTo(labels);
        assertThat(map(manifest("poddisruptionbudget"), "spec", "selector", "matchLabels"))
                .isEqualTo(labels);
        assertThat(maps(pod(), "topologySpreadConstraints")).isNotEmpty().allSatisfy(constraint -> assertThat(
                        map(constraint, "labelSelector", "matchLabels"))
                .isEqualTo(labels));
    }

    @Test
    void serviceSurvivesTheLossOfOnePod() {
        assertThat((Integer) map(manifest("horizontalpodautoscaler"), "spec").get("minReplicas"))
                .isGreaterThanOrEqualTo(2);
        assertThat(map(manifest("poddisruptionbudget"), "spec")).containsEntry("maxUnavailable", 1);
        assertThat(map(manifest("deployment"), "spec"))
                .as("the autoscaler decides")
                .doesNotContainKey("replicas");
        assertThat(map(manifest("deployment"), "spec", "strategy", "rollingUpdate"))
                .containsEntry("maxUnavailable", 0);
    }

    @Test
    void podOutlivesItsGracefulShutdown() throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            properties.load(reader);
        }
        String delay = maps(container(), "env").stream()
                .filter(variable -> "QUARKUS_SHUTDOWN_DELAY".equals(variable.get("name")))
                .map(variable -> String.valueOf(variable.get("value")))
                .findFirst()
                .orElseThrow();
        int drained = seconds(delay) + seconds(requireNonNull(properties.getProperty("quarkus.shutdown.timeout")));
        assertThat(properties).containsEntry("quarkus.shutdown.delay-enabled", "true");
        assertThat((Integer) pod().get("terminationGracePeriodSeconds")).isGreaterThan(drained);
    }

    @Test
    void networkPolicyLetsNothingOut() {
        Map<String, Object> spec = map(manifest("networkpolicy"), "spec");
        assertThat(list(spec, "policyTypes")).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(list(spec, "egress")).isEmpty();
        assertThat(map(spec, "podSelector")).as("every pod of the namespace").isEmpty();
        assertThat(maps(spec, "ingress")).hasSize(2).allSatisfy(rule -> assertThat(maps(rule, "from"))
                .isNotEmpty());
    }

    @Test
    void imageStartsTheServiceDirectlyAndNotAsRoot() {
        String last = lastStage();
        assertThat(instruction(last, "USER"))
                .as("a number, which a cluster can tell from root")
                .matches("[1-9]\\d*:[1-9]\\d*");
        assertThat(instruction(last, "EXPOSE")).isEqualTo("8080 8443 9000");
        assertThat(instruction(last, "ENTRYPOINT"))
                .as("exec form: the JVM is process 1 and gets the signals")
                .startsWith("[\"java\", ")
                .endsWith("\"-jar\", \"quarkus-run.jar\"]")
                .contains("-XX:MaxRAMPercentage=");
        assertThat(last.indexOf("\nUSER "))
                .as("the files belong to root, and the service cannot change them")
                .isGreaterThan(last.lastIndexOf("\nCOPY "));
    }

    @Test
    void imageBuildsAndRunsOnTheSameRelease() throws IOException {
        List<String> bases = Pattern.compile("(?m)^FROM (\\S+)")
                .matcher(Files.readString(Path.of("Dockerfile")))
                .results()
                .map(result -> result.group(1))
                .toList();
        assertThat(bases).hasSizeGreaterThan(1).last().isEqualTo("jre");
        assertThat(bases.subList(0, bases.size() - 1)).allSatisfy(base -> assertThat(base)
                .as("by digest: a tag can lead to another image tomorrow")
                .contains("temurin")
                .containsPattern("[:-]25-[\\w-]+@sha256:[0-9a-f]{64}$"));
    }

    private static String lastStage() {
        String dockerfile = read(Path.of("Dockerfile"));
        return dockerfile.substring(dockerfile.lastIndexOf("\nFROM "));
    }

    private static String instruction(String stage, String name) {
        Matcher matcher = Pattern.compile("(?m)^" + name + " (.+)$").matcher(stage);
        assertThat(matcher.find()).as(name).isTrue();
        String arguments = matcher.group(1);
        assertThat(matcher.find()).as("a second " + name).isFalse();
        return arguments;
    }

    private static int seconds(String duration) {
        assertThat(duration).matches("\\d+s");
        return Integer.parseInt(duration.substring(0, duration.length() - 1));
    }

    private static Map<String, Object> pod() {
        return map(manifest("deployment"), "spec", "template", "spec");
    }

    private static Map<String, Object> container() {
        return maps(pod(), "containers").get(0);
    }

    private static List<Map<String, Object>> ports(Map<String, Object> container) {
        return maps(container, "ports");
    }

    private static Map<String, Object> manifest(String name) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return asMap(new Yaml(new SafeConstructor(options)).load(read(MANIFESTS.resolve(name + ".yaml"))));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> map(Map<String, Object> parent, String... keys) {
        Map<String, Object> map = parent;
        for (String key : keys) {
            assertThat(map).containsKey(key);
            map = asMap(requireNonNull(map.get(key)));
        }
        return map;
    }

    private static List<Object> list(Map<String, Object> parent, String key) {
        assertThat(parent).containsKey(key);
        return List.copyOf((List<?>) requireNonNull(parent.get(key)));
    }

    private static List<Map<String, Object>> maps(Map<String, Object> parent, String key) {
        return list(parent, key).stream().map(ManifestTest::asMap).toList();
    }

    @SuppressWarnings("unchecked") // a YAML mapping of these manifests has text keys only
    private static Map<String, Object> asMap(Object mapping) {
        return (Map<String, Object>) mapping;
    }
}
