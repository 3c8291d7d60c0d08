package org.distinguo.runtime.kept;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.distinguo.runtime.kept.HeapDump.Reference;

/** How an object of a heap dump is held, from itself towards the roots, as far as it was followed. */
final class HolderPath {

    /** An object that many hold is followed no further: that leads everywhere. */
    private static final int MOST_HOLDERS = 40;

    private final StringBuilder text = new StringBuilder();
    private final Set<Long> seen = new HashSet<>();
    private Set<Long> held;

    private HolderPath(long object) {
        seen.add(object);
        held = Set.of(object);
    }

    /**
     * The paths of objects, for a person to read: at each step all that hold one of those before, without those that were met
     * already. To follow one of them alone can lead round in a circle, as an entry and its map hold each other. The dump is read
     * once for each step.
     *
     * @param objects their ids
     * @param steps how far to follow
     * @return the paths, by the ids
     */
    static Map<Long, String> of(Set<Long> objects, HeapDump dump, int steps) {
        Map<Long, HolderPath> paths = new LinkedHashMap<>();
        objects.forEach(object -> paths.put(object, new HolderPath(object)));
        for (int step = 0; step < steps; step++) {
            Set<Long> open =
                    paths.values().stream().flatMap(path -> path.held.stream()).collect(Collectors.toSet());
            if (!open.isEmpty()) {
                Map<Long, List<Reference>> holders = dump.holders(open);
                paths.values().forEach(path -> path.follow(holders));
            }
        }
        Map<Long, String> texts = new LinkedHashMap<>();
        paths.forEach((object, path) -> texts.put(object, path.text.toString()));
        return texts;
    }

    private void follow(Map<Long, List<Reference>> holders) {
        if (held.isEmpty()) {
            return;
        }
        List<Reference> all = held.stream()
                .flatMap(object -> holders.getOrDefault(object, List.of()).stream())
                .filter(reference -> reference.holder() == 0 || !seen.contains(reference.holder()))
                .toList();
        text.append(" <- ")
                .append(
                        all.isEmpty()
                                ? "nobody"
                                : all.stream()
                                        .map(Reference::through)
                                        .distinct()
                                        .limit(MOST_HOLDERS)
                                        .collect(Collectors.joining(" | ")));
        held = all.size() > MOST_HOLDERS
                ? Set.of()
                : all.stream()
                        .map(Reference::holder)
                        .filter(holder -> holder != 0)
                        .collect(Collectors.toSet());
        seen.addAll(held);
    }
}
