package org.distinguo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.distinguo.difference.ShippedPairs;
import org.distinguo.difference.StoredDifferences;

/** A command of the build alone: stores where any two shipped laws part, so that the service need not search for it. */
final class StoreShippedPairs {

    private StoreShippedPairs() {}

    /**
     * Writes the files.
     *
     * @param arguments the folder of classes that is packaged
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]).resolve(StoredDifferences.FOLDER));
        for (var file : ShippedPairs.files().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }
}
