package org.distinguo.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.distinguo.facts.FactRole;
import org.distinguo.facts.Knowledge;
import org.distinguo.rulebook.Encounter;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.SafeguardCatalogue;
import org.distinguo.rulebook.Status;
import org.distinguo.rulebook.Threshold;
import org.distinguo.verdict.RandomLaw;

/** Gives drawn catalogues roles and drawn rulebooks duties, so that there is something to prove about them. */
final class DrawnDuties {

    /** One guarantee that a duty is due, and one that none is. */
    static final SafeguardCatalogue GUARANTEES = new SafeguardCatalogue(
            "",
            Map.of("D1", new SafeguardCatalogue.SharedCode("D1", "m", true)),
            List.of(
                    new SafeguardCatalogue.DutyGuarantee(
                            "HELP",
                            FactRole.HARM,
                            Set.of(Knowledge.YES, Knowledge.SUSPECTED),
                            List.of("D0", "D2"),
                            "r"),
                    new SafeguardCatalogue.DutyGuarantee(
                            "STAY", FactRole.NATIONAL, Set.of(Knowledge.YES), List.of(), "r")));

    private final Random random;
    private final List<String> facts = new ArrayList<>();
    private final List<String> offences = new ArrayList<>();

    DrawnDuties(Random random) {
        this.random = random;
    }

    /** The same with roles and duties. */
    RandomLaw.Drawn of(RandomLaw.Drawn drawn) {
        facts.clear();
        offences.clear();
        mapping(drawn.catalogueTree(), "groups")
                .forEach((group, ofGroup) -> mapping(ofGroup, "facts").forEach((fact, entry) -> {
                    facts.add(group + "." + fact);
                    List<String> roles = new ArrayList<>();
                    for (FactRole role : FactRole.values()) {
                        if (random.nextInt(5) == 0) {
                            roles.add(role.name());
                        }
                    }
                    if (!roles.isEmpty()) {
                        asMapping(entry).put("roles", roles);
                    }
                }));
        offences.addAll(mapping(drawn.rulebookTree(), "offences").keySet());
        List<Object> safeguards = new ArrayList<>(
                (List<?>) Objects.requireNonNull(drawn.rulebookTree().get("safeguards")));
        for (int number = 0; number < 4; number++) {
            Map<String, Object> duty = entry("code", "D" + number);
            duty.putAll(entry("cite", "code 1", "because", "b", "when", trigger(2)));
            if (random.nextInt(6) == 0) {
                duty.put("from", "2014-07-01");
            }
            safeguards.add(duty);
        }
        drawn.rulebookTree().put("safeguards", safeguards);
        return drawn;
    }

    private Map<String, Object> trigger(int depth) {
        int form = random.nextInt(depth == 0 ? 6 : 10);
        if (form < 2) {
            return entry("fact", pick(facts), "answer", some(Knowledge.values()));
        } else if (form < 4) {
            return entry("grounds", condition(depth));
        } else if (form == 4) {
            return random.nextInt(3) == 0
                    ? entry("adverse_on_word_of_perpetrator", "true")
                    : entry("encounter", some(Encounter.values()));
        } else if (form == 5) {
            Map<String, Object> status = random.nextBoolean()
                    ? entry("kind", pick(List.of(OffenceKind.values())))
                    : entry("offence", pick(offences));
            status.putAll(entry("status", some(Status.values()), "standard", pick(List.of(Threshold.values()))));
            return status;
        }
        List<Object> parts = new ArrayList<>();
        for (int count = 1 + random.nextInt(3); count > 0; count--) {
            parts.add(trigger(depth - 1));
        }
        return entry(form < 8 ? "any_of" : form < 9 ? "all_of" : "none_of", parts);
    }

    private Map<String, Object> condition(int depth) {
        int form = random.nextInt(depth == 0 ? 1 : 5);
        if (form < 1) {
            return entry("fact", pick(facts));
        }
        List<Object> parts = new ArrayList<>();
        for (int count = 1 + random.nextInt(3); count > 0; count--) {
            parts.add(condition(depth - 1));
        }
        return entry(form < 3 ? "any_of" : form < 4 ? "all_of" : "none_of", parts);
    }

    private <E> List<E> some(E[] values) {
        List<E> some = new ArrayList<>();
        for (E value : values) {
            if (random.nextBoolean()) {
                some.add(value);
            }
        }
        return some.isEmpty() ? List.of(values[random.nextInt(values.length)]) : some;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static Map<String, Object> entry(Object... keysAndValues) {
        Map<String, Object> entry = new LinkedHashMap<>();
        for (int position = 0; position < keysAndValues.length; position += 2) {
            entry.put(keysAndValues[position].toString(), keysAndValues[position + 1]);
        }
        return entry;
    }

    private static Map<String, Object> mapping(Object tree, String key) {
        return asMapping(Objects.requireNonNull(asMapping(tree).get(key)));
    }

    @SuppressWarnings("unchecked") // the trees are made of such mappings alone
    private static Map<String, Object> asMapping(Object tree) {
        return (Map<String, Object>) tree;
    }
}
