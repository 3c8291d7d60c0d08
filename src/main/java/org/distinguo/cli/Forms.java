package org.distinguo.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.library.LibraryReader;
import org.distinguo.mapping.Converter;
import org.distinguo.mapping.Mappings;

/** The mappings that a command line can name. */
final class Forms {

    private Forms() {}

    /** The mapping of a folder or, where there is no such folder, the shipped one of that id; in the language asked for. */
    static Converter named(String name, LanguageOption language) {
        FactCatalogue catalogue = LibraryReader.shippedCatalogue();
        Path folder = Path.of(name).toAbsolutePath().normalize();
        Mappings shipped = Mappings.shipped(catalogue);
        boolean isShipped = !Files.isRegularFile(folder.resolve(Mappings.FILE))
                && shipped.converter(name).isPresent();
        Mappings mappings = isShipped ? shipped : Mappings.of(folder, catalogue);
        String id = isShipped ? name : String.valueOf(folder.getFileName());
        return language.in(
                        mappings,
                        () -> mappings.in(
                                LibraryReader.catalogues()
                                        .in(language.translations())
                                        .catalogue(),
                                language.translations()))
                .converter(id)
                .orElseThrow();
    }
}
