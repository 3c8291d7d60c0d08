package org.distinguo.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarFile;
import org.distinguo.difference.DifferenceFinder;
import org.distinguo.difference.DifferencePhrases;
import org.distinguo.library.Library;
import org.distinguo.library.ShippedLibrary;
import org.distinguo.rest.wire.DifferenceBodies.DifferencesBody;
import org.distinguo.rest.wire.WireMapper;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.verdict.DatedLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packaged service answers from what the build has searched, to the byte as if it searched itself. */
@QuarkusIntegrationTest
final class PackagedDifferencesIT {

    private static final Library LIBRARY = ShippedLibrary.LIBRARY;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Test
    void everyPairIsInTheJar() throws IOException {
        int laws = LIBRARY.classifiers().size();
        File[] jars = Path.of("target/quarkus-app/app").toFile().listFiles();
        assertThat(jars).hasSize(1);
        try (var jar = new JarFile(jars[0])) {
            assertThat(Collections.list(jar.entries()))
                    .filteredOn(entry -> entry.getName().matches("differences/[0-9a-f]{64}"))
                    .hasSize(laws * (laws - 1));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "us, un, TRAFFICKING, false",
        "un, us, TRAFFICKING, true",
        "ca, uk, TRAFFICKING, true",
        "uk, au, TRAFFICKING, false",
        "eu, us, SMUGGLING, true",
        "uk, ca, SMUGGLING, false"
    })
    void theAnswerIsThatOfASearch(String first, String second, OffenceKind kind, boolean open) {
        byte[] answer = given().get(path(first, second, kind, open))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        var found = new DifferenceFinder(DifferencePhrases.shipped()).find(law(first), law(second), kind, open);
        assertThat(answer)
                .isEqualTo(Publication.of(WireMapper.standalone(), DifferencesBody.of(found))
                        .plain());
    }

    @Test
    void whatIsTooMuchForASearchIsRefused() {
        for (List<String> laws : List.of(List.of("au", "uk"), List.of("uk", "au"))) {
            given().get(path(laws.get(0), laws.get(1), OffenceKind.TRAFFICKING, true))
                    .then()
                    .statusCode(422);
        }
    }

    private static String path(String first, String second, OffenceKind kind, boolean open) {
        return "/v1/rulebooks/" + first + "/differences/" + second + "?kind=" + kind + "&open=" + open + "&conductDate="
                + DAY + "&otherConductDate=" + DAY;
    }

    private static DatedLaw law(String id) {
        return new DatedLaw(LIBRARY.classifier(id).orElseThrow(), DAY);
    }
}
