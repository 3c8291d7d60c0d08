package org.distinguo.assurance;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Digest;
import org.distinguo.source.Node;
import org.distinguo.source.Place;
import org.distinguo.source.YamlFile;

/**
 * A part of a rulebook's file, with a digest of what it says: so a change can be told with its place, whatever it is and
 * whether or not a case or a proof notices it.
 *
 * @param path where it stands, as {@code offences.forced-labour.elements.means}
 * @param digest of its content; layout, comments and the order of keys do not matter
 * @param line the line of the file on which it starts
 */
public record RulebookPart(String path, String digest, int line) {

    private static final int DIGITS = 12;
    private static final Set<String> DIVIDED =
            Set.of("offences", "provisions", "forms", "not_assessed", "conditions", "triggers", "instruments");
    private static final Set<String> SECTIONS = Set.of("elements", "exemptions", "defences", "aggravating", "forms");
    private static final Set<String> LISTS =
            Set.of("irrelevant", "guarantees_not_given", "joined_episodes", "safeguards");
    private static final List<String> NAMES = List.of("code", "guarantee", "facts", "offences", "cite");

    /**
     * The parts of a rulebook.
     *
     * @param rulebook its file
     * @return in order of the file
     * @throws org.distinguo.source.InvalidSourceException if it is no YAML
     */
    public static List<RulebookPart> of(YamlFile rulebook) {
        var diagnostics = new Diagnostics();
        List<RulebookPart> parts = new ArrayList<>();
        rulebook.read(diagnostics).ifPresent(document -> document.entries()
                .values()
                .forEach(entry -> collect(entry.key().value(), entry, parts)));
        diagnostics.throwIfAny();
        return parts;
    }

    private static void collect(String path, Node.Entry entry, List<RulebookPart> parts) {
        if (entry.value() instanceof Node.Mapping mapping && isDivided(path)) {
            mapping.entries()
                    .values()
                    .forEach(one -> collect(path + "." + one.key().value(), one, parts));
        } else if (entry.value() instanceof Node.Items items && LISTS.contains(path)) {
            items.items().forEach(item -> add(path + "." + name(item), item, item.place(), parts));
        } else {
            add(path, entry.value(), entry.key().place(), parts);
        }
    }

    /** Rules that would have the same path are numbered. */
    private static void add(String path, Node node, Place place, List<RulebookPart> parts) {
        String free = path;
        for (int number = 2; isTaken(free, parts); number++) {
            free = path + "-" + number;
        }
        String digest = Digest.of(content(node).getBytes(StandardCharsets.UTF_8));
        parts.add(
                new RulebookPart(free, digest.substring(digest.indexOf(':') + 1).substring(0, DIGITS), place.line()));
    }

    private static boolean isTaken(String path, List<RulebookPart> parts) {
        return parts.stream().anyMatch(part -> part.path().equals(path));
    }

    private static boolean isDivided(String path) {
        List<String> steps = List.of(path.split("\\.", -1));
        boolean inOffence = steps.get(0).equals("offences");
        return switch (steps.size()) {
            case 1 -> DIVIDED.contains(path);
            case 2 -> inOffence;
            case 3 -> inOffence && SECTIONS.contains(steps.get(2));
            default -> false;
        };
    }

    private static String name(Node rule) {
        if (rule instanceof Node.Mapping mapping) {
            for (String key : NAMES) {
                Node.Entry entry = mapping.entries().get(key);
                if (entry != null) {
                    return label(entry.value());
                }
            }
        }
        return "rule";
    }

    private static String label(Node node) {
        if (node instanceof Node.Items items && !items.items().isEmpty()) {
            return label(items.items().get(0));
        }
        return node instanceof Node.Text text ? text.value().replaceAll("[^A-Za-z0-9_.]+", "-") : "rule";
    }

    private static String content(Node node) {
        if (node instanceof Node.Text text) {
            return "'" + text.value().replace("'", "''") + "'";
        }
        if (node instanceof Node.Items items) {
            return items.items().stream().map(RulebookPart::content).collect(Collectors.joining(", ", "[", "]"));
        }
        SortedMap<String, String> entries = new TreeMap<>();
        ((Node.Mapping) node).entries().forEach((key, entry) -> entries.put(key, content(entry.value())));
        return entries.toString();
    }

    /**
     * What changed between a record and today.
     *
     * @param recorded the digests of the parts, by path
     * @param today the parts as they are
     * @return for each part that was changed, added or taken out, the line of the file and its path; empty where none was
     */
    public static List<String> changes(Map<String, String> recorded, List<RulebookPart> today) {
        List<String> changes = new ArrayList<>();
        SortedMap<String, String> left = new TreeMap<>(recorded);
        for (RulebookPart part : today) {
            String before = left.remove(part.path());
            if (!part.digest().equals(before)) {
                changes.add(part.line() + ": " + part.path() + (before == null ? " is new" : " is changed"));
            }
        }
        left.keySet().forEach(path -> changes.add("1: " + path + " is gone"));
        return changes;
    }
}
