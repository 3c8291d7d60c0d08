package org.distinguo.engine;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The classes of the engine's jar as the build has compiled them, and the libraries that its list of dependencies names. */
final class EngineClasses {

    /** The packages that stay out of the jar. */
    static final List<String> OUTSIDE = List.of("page", "record", "rest", "cli", "runtime");

    private static final String CLASSES = "/classes/org/distinguo/";
    private static final Path POM = Path.of("src/engine/pom.xml");
    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>\\s*<groupId>[^<]+</groupId>\\s*"
            + "<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>\\s*</dependency>");

    private EngineClasses() {}

    /** Every class of the engine. */
    static JavaClasses all() {
        return new ClassFileImporter()
                .withImportOption(EngineClasses::isOfTheEngine)
                .importPath("target/classes");
    }

    /** The versions of the libraries by their artifacts' ids. */
    static Map<String, String> dependencies() throws IOException {
        Map<String, String> versions = new TreeMap<>();
        Matcher dependency = DEPENDENCY.matcher(Files.readString(POM));
        while (dependency.find()) {
            versions.put(dependency.group(1), dependency.group(2));
        }
        return versions;
    }

    private static boolean isOfTheEngine(Location location) {
        return OUTSIDE.stream().noneMatch(name -> location.contains(CLASSES + name + "/"));
    }
}
