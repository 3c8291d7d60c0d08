package org.distinguo.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.distinguo.library.Library;
import org.distinguo.runtime.contract.QuotedDates;
import org.junit.jupiter.api.Test;

/** The committed contract is what the code says, and what the service answers is what the contract says. */
@QuarkusTest
final class ContractTest {

    private static final String UPDATE =
            "openapi/openapi.yaml is out of date: `mvn test -Dtest=ContractTest -Dcontract.write=true`";
    private static final Path BUILT = Path.of("target/openapi/openapi.yaml");
    private static final boolean WRITE = Boolean.getBoolean("contract.write");

    private final Library library;

    ContractTest(Library library) {
        this.library = library;
    }

    @Test
    void committedContractIsWhatTheCodeSays() throws IOException {
        if (WRITE) {
            Files.writeString(Contract.FILE, QuotedDates.in(Contract.text(BUILT)));
        }
        List<String> differences = new ArrayList<>();
        compare("", Contract.yaml(Contract.text(Contract.FILE)), Contract.json(generated()), differences);
        assertThat(differences).as(UPDATE).isEmpty();
    }

    private static String generated() {
        return given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static void compare(String pointer, JsonNode committed, JsonNode generated, List<String> differences) {
        if (!committed.isObject() || !generated.isObject()) {
            if (!committed.equals(generated)) {
                differences.add(pointer + " is " + committed + " and should be " + generated);
            }
            return;
        }
        Set<String> names = new TreeSet<>();
        committed.fieldNames().forEachRemaining(names::add);
        generated.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            compare(pointer + "/" + name, committed.path(name), generated.path(name), differences);
        }
    }

    @Test
    void tableOfPathsIsThatOfTheContract() {
        Map<String, String> methods = new TreeMap<>();
        for (Map.Entry<String, JsonNode> path : Contract.tree().get("paths").properties()) {
            Iterator<String> names = path.getValue().fieldNames();
            methods.put(path.getKey(), names.next().toUpperCase(Locale.ROOT));
            assertThat(names.hasNext()).as("one method for %s", path.getKey()).isFalse();
        }
        assertThat(ServicePaths.METHODS).containsExactlyInAnyOrderEntriesOf(methods);
    }

    @Test
    void catalogueAndRulebooksFitTheirSchemas() {
        assertFits("FactCatalogue", "/v1/facts");
        assertFits("RulebookList", "/v1/rulebooks");
        assertThat(library.classifiers()).isNotEmpty();
        for (String id : library.classifiers().keySet()) {
            assertFits("Rulebook", "/v1/rulebooks/" + id);
        }
    }

    private static void assertFits(String schema, String path) {
        String body = given().get(path).then().statusCode(200).extract().asString();
        assertThat(Contract.judge(schema).faults(Contract.json(body))).as(path).isEmpty();
    }
}
