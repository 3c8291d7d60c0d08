package org.distinguo.runtime.kept;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.distinguo.runtime.kept.HeapDump.Reference;

/** How an object of a heap dump is held, from itself towards a root, as far as it was followed. */
final class HolderPath {

    private final StringBuilder text = new StringBuilder();
    private final Set<Long> seen = new HashSet<>();
    private long held;
    private boolean goesOn;

    private HolderPath(long object) {
        goTo(object);
    }

    /**
     * The paths of objects, for a person to read. The dump is read once for each step.
     *
     * @param objects their ids
     * @param steps how far to follow
     * @return the paths, by the ids
     */
    static Map<Long, String> of(Set<Long> objects, HeapDump dump, int steps) {
        Map<Long, HolderPath> paths = new LinkedHashMap<>();
        objects.forEach(object -> paths.put(object, new HolderPath(object)));
        for (int step = 0; step < steps; step++) {
            List<HolderPath> open =
                    paths.values().stream().filter(path -> path.goesOn).toList();
            if (!open.isEmpty()) {
                Map<Long, List<Reference>> holders =
                        dump.holders(open.stream().map(path -> path.held).collect(Collectors.toSet()));
                open.forEach(path -> path.follow(holders.getOrDefault(path.held, List.of())));
            }
        }
        Map<Long, String> texts = new LinkedHashMap<>();
        paths.forEach((object, path) -> texts.put(object, path.text.toString()));
        return texts;
    }

    private void follow(List<Reference> holders) {
        if (holders.isEmpty()) {
            text.append(" <- nobody");
            goesOn = false;
            return;
        }
        text.append(" <- ")
                .append(holders.stream()
                        .map(Reference::through)
                        .distinct()
                        .limit(3)
                        .collect(Collectors.joining(" | ")));
        // An object that is on the path already leads round in a circle: whoever else holds it is nearer to the root.
        goTo(holders.stream()
                .map(Reference::holder)
                .filter(holder -> !seen.contains(holder))
                .findFirst()
                .orElse(holders.get(0).holder()));
    }

    private void goTo(long object) {
        held = object;
        goesOn = held != 0 && seen.add(held);
    }
}
