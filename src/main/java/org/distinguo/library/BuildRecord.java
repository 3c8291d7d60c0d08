package org.distinguo.library;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What the build found when it read the law that the service ships with. It is compiled into the service and can be neither
 * mounted nor set: no file of an operator adds to it.
 *
 * @param files the digest of each shipped file that is about no single rulebook, by its path; no fault was found in them
 * @param shippedIds the ids of all shipped rulebooks
 * @param editions each rulebook in which the build found no fault and which it proved, by its id
 */
public record BuildRecord(
        SortedMap<String, String> files, List<String> shippedIds, SortedMap<String, Edition> editions) {

    /** Of a build that found nothing: all is read and proved at the start. */
    public static final BuildRecord NONE = new BuildRecord(new TreeMap<>(), List.of(), new TreeMap<>());

    public BuildRecord {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        shippedIds = List.copyOf(shippedIds);
        editions = Collections.unmodifiableSortedMap(new TreeMap<>(editions));
    }

    /** Whether each of the files is still the one that the build read. */
    boolean isAbout(Function<String, String> digestOf) {
        return !files.isEmpty()
                && files.entrySet().stream().allMatch(file -> file.getValue().equals(digestOf.apply(file.getKey())));
    }
}
