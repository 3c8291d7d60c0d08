package org.distinguo.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.mapping.Converter;
import org.distinguo.mapping.Mappings;

/** The mappings that a command line can name. */
final class Forms {

    private Forms() {}

    /** The mapping of a folder or, where there is no such folder, the shipped one of that id. */
    static Converter named(String name, FactCatalogue catalogue) {
        Path folder = Path.of(name).toAbsolutePath().normalize();
        Optional<Converter> shipped = Files.isRegularFile(folder.resolve(Mappings.FILE))
                ? Optional.empty()
                : Mappings.shipped(catalogue).converter(name);
        return shipped.orElseGet(() -> new Converter(Mappings.read(folder, catalogue), catalogue));
    }
}
