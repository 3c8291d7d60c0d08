package org.distinguo.difference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.source.Digest;
import org.distinguo.verdict.DatedLaw;
import org.jspecify.annotations.Nullable;

/**
 * What the build found where it searched the shipped laws. Each result is a file of its own and is read when somebody asks for
 * it. The file's name is a digest of everything that the result rests on: the catalogue, both rulebooks, the period of each,
 * and the kind of offences. A law that is not the one that the build searched therefore has no file. Thread-safe.
 */
public final class StoredDifferences {

    /** The folder of the files, in the service's jar. */
    public static final String FOLDER = "differences";

    /** Nothing is stored, and everything is searched. */
    public static final StoredDifferences NONE = new StoredDifferences(name -> null);

    private final Function<String, @Nullable InputStream> files;

    /** Takes what opens the file of a name; null where there is none. */
    StoredDifferences(Function<String, @Nullable InputStream> files) {
        this.files = files;
    }

    /**
     * What was stored when the service was built.
     *
     * @return nothing where it was not packaged
     */
    public static StoredDifferences shipped() {
        return new StoredDifferences(name -> StoredDifferences.class.getResourceAsStream("/" + FOLDER + "/" + name));
    }

    /**
     * Whether the result of a search is stored; it is not read.
     *
     * @param first one law
     * @param second the other one
     * @param kind TRAFFICKING or SMUGGLING
     * @return true as well where the file turns out to be damaged
     */
    public boolean has(DatedLaw first, DatedLaw second, OffenceKind kind) {
        try (InputStream file = files.apply(name(first, second, kind))) {
            return file != null;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * The result of a search.
     *
     * @param first one law
     * @param second the other one
     * @param kind TRAFFICKING or SMUGGLING
     * @param open whether also cases count in which one of the laws leaves the answer open
     * @return what {@link DifferenceFinder#search} gives for the same laws; empty where it is not stored, or is damaged
     * @throws TooManyDifferencesException if the search came to the result that they are too many
     */
    public Optional<FoundPatterns> find(DatedLaw first, DatedLaw second, OffenceKind kind, boolean open) {
        return read(name(first, second, kind)).map(stored -> {
            FoundPatterns found = stored.of(kind, open).orElseThrow(TooManyDifferencesException::new);
            return DifferenceFinder.IN_ORDER.compare(first, second) <= 0 ? found : found.mirrored();
        });
    }

    private Optional<PatternsFile> read(String name) {
        try (InputStream file = files.apply(name)) {
            return file == null ? Optional.empty() : PatternsFile.read(file.readAllBytes());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The name of the file for two laws, the same whichever comes first. */
    static String name(DatedLaw first, DatedLaw second, OffenceKind kind) {
        boolean inOrder = DifferenceFinder.IN_ORDER.compare(first, second) <= 0;
        String restsOn = String.join(
                "\n",
                kind.name(),
                first.classifier().law().catalogue().digest(),
                law(inOrder ? first : second),
                law(inOrder ? second : first));
        String digest = Digest.of(restsOn.getBytes(StandardCharsets.UTF_8));
        return digest.substring(digest.indexOf(':') + 1);
    }

    private static String law(DatedLaw law) {
        return String.join(
                " ",
                law.rulebook().id(),
                law.rulebook().digest(),
                law.period().from().toString(),
                law.part().orElse(""));
    }
}
