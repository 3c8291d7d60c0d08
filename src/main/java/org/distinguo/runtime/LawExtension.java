package org.distinguo.runtime;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.Parameters;
import jakarta.enterprise.inject.build.compatible.spi.Synthesis;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticBeanCreator;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticComponents;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.distinguo.assurance.AssuranceShelf;
import org.distinguo.library.BuildRecord;
import org.distinguo.library.Edition;
import org.distinguo.library.LibraryReader;
import org.distinguo.rulebook.Coverage;

/**
 * Reads the shipped law while the service is built, and compiles what it found into the service, so that a start need not
 * find it again. A fault in the law stops the build.
 */
public final class LawExtension implements BuildCompatibleExtension {

    private static final String FILES = "files";
    private static final String IDS = "ids";
    private static final String EDITIONS = "editions";
    private static final String SEPARATOR = "\t";

    /** Called by the build. */
    public LawExtension() {}

    /**
     * Adds the record of this build to the beans.
     *
     * @param components receives the record
     */
    @Synthesis
    public void addRecord(SyntheticComponents components) {
        BuildRecord build = LibraryReader.record(
                (rulebook, library) -> AssuranceShelf.ofBuild(rulebook, library).isPresent());
        components
                .addBean(BuildRecord.class)
                .type(BuildRecord.class)
                .scope(Singleton.class)
                .withParam(FILES, files(build))
                .withParam(IDS, build.shippedIds().toArray(String[]::new))
                .withParam(EDITIONS, editions(build))
                .createWith(Creator.class);
    }

    static String[] files(BuildRecord build) {
        return build.files().entrySet().stream()
                .map(file -> file.getKey() + SEPARATOR + file.getValue())
                .toArray(String[]::new);
    }

    static String[] editions(BuildRecord build) {
        return build.editions().entrySet().stream()
                .map(entry -> {
                    Edition edition = entry.getValue();
                    Coverage coverage = edition.coverage();
                    return String.join(
                            SEPARATOR,
                            entry.getKey(),
                            edition.version(),
                            edition.digest(),
                            coverage.from().toString(),
                            coverage.to().toString(),
                            coverage.reviewedOn().toString());
                })
                .toArray(String[]::new);
    }

    static BuildRecord record(String[] files, String[] ids, String[] editions) {
        SortedMap<String, String> digests = new TreeMap<>();
        for (String file : files) {
            String[] fields = file.split(SEPARATOR, -1);
            digests.put(fields[0], fields[1]);
        }
        SortedMap<String, Edition> proved = new TreeMap<>();
        for (String edition : editions) {
            String[] fields = edition.split(SEPARATOR, -1);
            proved.put(
                    fields[0],
                    new Edition(
                            fields[1],
                            fields[2],
                            new Coverage(
                                    LocalDate.parse(fields[3]),
                                    LocalDate.parse(fields[4]),
                                    LocalDate.parse(fields[5]))));
        }
        return new BuildRecord(digests, List.of(ids), proved);
    }

    /** Makes the bean from what the build compiled into the service. */
    public static final class Creator implements SyntheticBeanCreator<BuildRecord> {

        /** Called by the container. */
        public Creator() {}

        @Override
        public BuildRecord create(Instance<Object> lookup, Parameters found) {
            return record(
                    found.get(FILES, String[].class),
                    found.get(IDS, String[].class),
                    found.get(EDITIONS, String[].class));
        }
    }
}
