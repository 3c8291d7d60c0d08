package org.distinguo.rest.deprecation;

import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.distinguo.source.YamlFile;

/** An operation and a rulebook that will go, for tests that ask for it. */
@Alternative
@Singleton
public class MarkedDeprecations {

    private static final Path FILE = Path.of("src/test/resources/deprecations/marked.yaml");

    /** The entries of a test's file. */
    public static Deprecations marked() throws IOException {
        return Deprecations.read(new YamlFile(FILE.toString(), Files.readAllBytes(FILE)));
    }

    @Alternative
    @Produces
    @Singleton
    Deprecations deprecations() throws IOException {
        return marked();
    }
}
