package org.distinguo.verdict;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.ContradictoryFactsException;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactCatalogueReader;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.rulebook.RulebookReader;
import org.distinguo.source.YamlFile;

/** Draws small catalogues, rulebooks and cases that use everything that the language has, the unwise included. */
public final class RandomLaw {

    private static final List<String> GROUPS = List.of("one", "two");
    private static final List<Answer> ANSWERS = List.of(Answer.values());
    private static final List<OffenceKind> KINDS = List.of(OffenceKind.values());
    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
    private static final int DAYS = 6_000;

    private final Random random;
    private final int leastFacts;
    private final int mostFacts;
    private final List<String> facts = new ArrayList<>();
    private int conditions;
    private int offences;
    private int questions;
    private boolean isPositive;
    private boolean isSuggesting;

    /** Takes the number of facts of a catalogue, at least and at most. */
    public RandomLaw(Random random, int leastFacts, int mostFacts) {
        this.random = random;
        this.leastFacts = leastFacts;
        this.mostFacts = mostFacts;
    }

    /** From here on, no rule asks for an absence, and no implication leaves a choice. */
    RandomLaw positive() {
        isPositive = true;
        return this;
    }

    /** From here on, half of the facts suggest another one. */
    RandomLaw suggesting() {
        isSuggesting = true;
        return this;
    }

    /** A drawn catalogue and rulebook, with the trees that they were written from. */
    public record Drawn(Map<String, Object> catalogueTree, Map<String, Object> rulebookTree) {

        /** As it is read. */
        public FactCatalogue catalogue() {
            return FactCatalogueReader.read(file("facts.yaml", catalogueTree));
        }

        /** As it is read. */
        public Rulebook rulebook(FactCatalogue catalogue) {
            String id = String.valueOf(rulebookTree.get("rulebook"));
            return RulebookReader.read(id, file("rulebook.yaml", rulebookTree), catalogue);
        }

        /** The same with every list and every mapping in another order. */
        Drawn shuffled(Random random) {
            return new Drawn(shuffledMap(catalogueTree, random), shuffledMap(rulebookTree, random));
        }

        @Override
        public String toString() {
            return yaml(catalogueTree) + System.lineSeparator() + yaml(rulebookTree);
        }
    }

    /** A catalogue and a rulebook. */
    public Drawn draw() {
        facts.clear();
        int size = leastFacts + random.nextInt(mostFacts - leastFacts + 1);
        IntStream.range(0, size).forEach(number -> facts.add(GROUPS.get(number % GROUPS.size()) + ".f" + number));
        return new Drawn(drawCatalogue(), drawRulebook());
    }

    /** Another rulebook over the catalogue that was drawn last. */
    public Drawn drawAnother(Drawn last) {
        Map<String, Object> other = drawRulebook();
        other.put("rulebook", "yy");
        return new Drawn(last.catalogueTree(), other);
    }

    /** A day that every rulebook covers. */
    public LocalDate drawDay() {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    /** A case without contradictions. */
    public KnownFacts drawCase(FactCatalogue catalogue) {
        Optional<KnownFacts> known = Optional.empty();
        while (known.isEmpty()) {
            known = drawAnyCase(catalogue);
        }
        return known.get();
    }

    private Optional<KnownFacts> drawAnyCase(FactCatalogue catalogue) {
        int openInTen = random.nextInt(11);
        SortedMap<FactId, Answer> answers = new TreeMap<>();
        catalogue.answered().forEach(fact -> {
            if (random.nextInt(10) >= openInTen) {
                answers.put(fact.id(), pick(ANSWERS));
            }
        });
        Set<String> screened = random.nextInt(4) == 0 ? Set.of(pick(GROUPS)) : Set.of();
        try {
            return Optional.of(KnownFacts.of(catalogue, CaseFacts.of(answers, screened)));
        } catch (ContradictoryFactsException e) {
            return Optional.empty();
        }
    }

    private Map<String, Object> drawCatalogue() {
        List<String> order = new ArrayList<>(facts);
        Collections.shuffle(order, random);
        Map<String, Object> groups = new LinkedHashMap<>();
        for (String group : GROUPS) {
            Map<String, Object> inGroup = new LinkedHashMap<>();
            facts.stream().filter(fact -> fact.startsWith(group)).forEach(fact -> {
                Map<String, Object> entry = mapping("name", fact, "definition", "d", "question", fact + "?");
                entry.put("sensitivity", 0);
                entry.put("asked_of", "FILE");
                List<String> later = order.subList(order.indexOf(fact) + 1, order.size());
                List<Object> implies = new ArrayList<>();
                for (int count = random.nextInt(3); count > 0 && !later.isEmpty(); count--) {
                    implies.add(isPositive || random.nextBoolean() ? pick(later) : mapping("any_of", some(later)));
                }
                if (!implies.isEmpty() && random.nextInt(3) > 0) {
                    entry.put("implies", implies);
                }
                if (random.nextInt(isSuggesting ? 2 : 8) == 0) {
                    entry.put("suggests", List.of(pick(facts)));
                }
                inGroup.put(fact.substring(group.length() + 1), entry);
            });
            groups.put(group, mapping("title", "t", "definition", "d", "facts", inGroup));
        }
        return mapping("catalogue", "facts", "version", "1", "groups", groups);
    }

    private Map<String, Object> drawRulebook() {
        offences = 0;
        questions = 0;
        Map<String, Object> named = new LinkedHashMap<>();
        List<Object> uses = new ArrayList<>();
        int names = random.nextInt(3);
        for (conditions = 0; conditions < names; conditions++) {
            named.put("c" + conditions, dated(drawCondition(2)));
            uses.add(mapping("use", "c" + conditions));
        }
        Map<String, Object> all = new LinkedHashMap<>();
        int count = 1 + random.nextInt(3);
        for (offences = 0; offences < count; offences++) {
            all.put("o" + offences, drawOffence(pick(KINDS)));
        }
        if (!uses.isEmpty()) {
            Map<String, Object> user = drawOffence(OffenceKind.RELATED);
            user.put("elements", mapping("used", mapping("cite", "code 1", "text", "t", "all_of", uses)));
            all.put("user", user);
        }
        Map<String, Object> rulebook =
                mapping("rulebook", "xx", "title", "t", "summary", "s", "version", "1.0.0", "reviewed", "true");
        rulebook.put("instruments", mapping("code", mapping("title", "Code", "source", "s")));
        rulebook.put("coverage", mapping("from", "2010-01-01", "to", "2027-12-31", "reviewed_on", "2026-01-01"));
        if (!named.isEmpty()) {
            rulebook.put("conditions", named);
        }
        rulebook.put("offences", all);
        Map<String, Object> screening = mapping("code", "SCREEN_FOR_TRAFFICKING", "cite", "code 1", "because", "b");
        screening.put(
                "when",
                mapping(
                        "any_of",
                        List.of(
                                mapping("encounter", "SMUGGLING_OPERATION"),
                                mapping("kind", "SMUGGLING", "status", List.of("MET", "UNDETERMINED")),
                                mapping("kind", "TRAFFICKING", "status", "UNDETERMINED"))));
        rulebook.put("safeguards", List.of(screening));
        return rulebook;
    }

    private Map<String, Object> drawOffence(OffenceKind kind) {
        Map<String, Object> offence = dated(mapping("kind", kind, "title", "t", "cite", "code 1"));
        offence.put("elements", drawProvisions("e", 1 + random.nextInt(3), true));
        if (!isPositive && random.nextInt(3) == 0) {
            offence.put("exemptions", drawProvisions("x", 1 + random.nextInt(2), false));
        }
        if (random.nextInt(4) == 0) {
            offence.put("defences", drawProvisions("d", 1, false));
        }
        if (random.nextInt(4) == 0) {
            offence.put("aggravating", drawProvisions("a", 1, false));
        }
        return offence;
    }

    private Map<String, Object> drawProvisions(String prefix, int count, boolean liftable) {
        Map<String, Object> provisions = new LinkedHashMap<>();
        for (int number = 0; number < count; number++) {
            boolean isOnEveryDay = liftable && number == 0; // an offence is never met by nothing
            Map<String, Object> provision = mapping("cite", "code 1", "text", "t");
            Map<String, Object> condition = drawCondition(2);
            provision.putAll(isOnEveryDay && condition.containsKey("use") ? mapping("fact", pick(facts)) : condition);
            provision = isOnEveryDay ? provision : dated(provision);
            if (liftable && random.nextInt(4) == 0) {
                Map<String, Object> lift = dated(mapping("cite", "code 2", "text", "t"));
                lift.putAll(drawCondition(1));
                provision.put("lifted_when", lift);
            }
            provisions.put(prefix + number, provision);
        }
        return provisions;
    }

    private Map<String, Object> drawCondition(int depth) {
        int form = random.nextInt(depth == 0 ? 4 : 12);
        if (form == 0 && conditions > 0) {
            return mapping("use", "c" + random.nextInt(conditions));
        } else if (form == 1 && offences > 0) {
            return mapping("offence", "o" + random.nextInt(offences));
        } else if (form < 4) {
            return mapping("fact", pick(facts));
        } else if (form < 5 && questions < 2) {
            questions++;
            Map<String, Object> open = mapping("leaves_open", drawClause(depth - 1));
            open.put("why", "ARGUABLE");
            return open;
        }
        List<Object> parts = new ArrayList<>();
        for (int count = 1 + random.nextInt(3); count > 0; count--) {
            parts.add(drawClause(depth - 1));
        }
        return mapping(form < 8 ? "any_of" : isPositive || form < 11 ? "all_of" : "none_of", parts);
    }

    private Object drawClause(int depth) {
        return random.nextInt(3) > 0 ? pick(facts) : dated(drawCondition(depth));
    }

    private Map<String, Object> dated(Map<String, Object> tree) {
        if (random.nextInt(12) == 0) {
            tree.put("from", LocalDate.of(2011 + random.nextInt(8), 7, 1));
        }
        if (random.nextInt(12) == 0) {
            tree.put("until", LocalDate.of(2019 + random.nextInt(8), 3, 1));
        }
        return tree;
    }

    private List<String> some(List<String> from) {
        List<String> chosen = new ArrayList<>(from);
        Collections.shuffle(chosen, random);
        return chosen.subList(0, 1 + random.nextInt(Math.min(3, chosen.size())));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static Map<String, Object> mapping(Object... keysAndValues) {
        Map<String, Object> mapping = new LinkedHashMap<>();
        for (int position = 0; position < keysAndValues.length; position += 2) {
            mapping.put(keysAndValues[position].toString(), keysAndValues[position + 1]);
        }
        return mapping;
    }

    private static Map<String, Object> shuffledMap(Map<String, Object> tree, Random random) {
        List<String> keys = new ArrayList<>(tree.keySet());
        Collections.shuffle(keys, random);
        Map<String, Object> shuffled = new LinkedHashMap<>();
        keys.forEach(key -> shuffled.put(key, shuffledValue(Objects.requireNonNull(tree.get(key)), random)));
        return shuffled;
    }

    private static Object shuffledValue(Object value, Random random) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> tree = new LinkedHashMap<>();
            map.forEach((key, inner) -> tree.put(key.toString(), inner));
            return shuffledMap(tree, random);
        } else if (value instanceof List<?> list) {
            List<Object> items = new ArrayList<>();
            list.forEach(item -> items.add(shuffledValue(item, random)));
            Collections.shuffle(items, random);
            return items;
        }
        return value;
    }

    private static YamlFile file(String name, Map<String, Object> tree) {
        return new YamlFile(name, yaml(tree).getBytes(StandardCharsets.UTF_8));
    }

    private static String yaml(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + yaml(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        } else if (value instanceof List<?> list) {
            return list.stream().map(RandomLaw::yaml).collect(Collectors.joining(", ", "[", "]"));
        }
        return "'" + value + "'";
    }
}
