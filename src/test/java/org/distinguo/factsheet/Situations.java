package org.distinguo.factsheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.Implications;
import org.distinguo.facts.KnownFacts;
import org.distinguo.logic.Atom;
import org.distinguo.logic.Implication;
import org.jspecify.annotations.Nullable;

/**
 * Very many cases with some facts fixed. The first leaves all others open: what is met or not met there is so in every
 * state, for a status is undetermined as soon as two ways of answering differ. The rest do not rely on that. States drawn
 * evenly almost never meet an offence, so the densities differ, and half of the states lie a few answers away from a case
 * that is known to meet one. Only facts that the two reference laws read are drawn.
 */
final class Situations {

    /** How many cases are drawn; CI draws more ({@code .ci/seeded-states}). */
    static final int MANY = Integer.getInteger("situations", 5_000);

    private static final List<Map<String, Answer>> NEAR = List.of(
            Told.facts("conduct.recruited, means.fraud, exploitation.commercialSex", "person.child"),
            Told.facts(
                    "conduct.harboured, means.threatToDenounce, exploitation.forcedLabour, debt.owed", "person.child"),
            Told.facts("conduct.received, person.child, purpose.commercialSex", "means.force, means.fraud"),
            Told.facts(
                    "facilitation.entryProcured, facilitation.benefitSought, movement.entryIrregular,"
                            + " facilitation.shieldedFromDetection, facilitation.transportedAfterEntry",
                    "person.national, person.permanentResident, person.child"),
            Told.facts(
                    "conduct.held, means.physicalRestraint, exploitation.servitude, facilitation.entryProcured,"
                            + " facilitation.benefitReceived, movement.entryIrregular, movement.stayIrregular",
                    "person.national, person.permanentResident"));

    private static final Set<Atom> READ = Stream.of("un", "us")
            .map(Told::day)
            .flatMap(day -> Stream.of(day.trafficking(), day.smuggling()))
            .flatMap(criterion -> criterion.expression().atoms().stream())
            .collect(Collectors.toSet());

    private final FactCatalogue catalogue;
    private final @Nullable Answer[] fixed;
    private final List<Atom> free = new ArrayList<>();

    private Situations(FactCatalogue catalogue, Map<String, Answer> fixed) {
        this.catalogue = catalogue;
        this.fixed = array(fixed);
        boolean changed = true;
        while (changed) {
            changed = followFixed();
        }
        for (Fact.Answered fact : catalogue.answered()) {
            if (this.fixed[fact.atom().number()] == null && READ.contains(fact.atom())) {
                free.add(fact.atom());
            }
        }
    }

    /** Fixes what follows from what is fixed. */
    private boolean followFixed() {
        Implications implications = catalogue.implications();
        boolean changed = false;
        for (Implication implication : implications.all()) {
            int from = implication.from().number();
            int[] possible = implication.to().stream()
                    .mapToInt(Atom::number)
                    .filter(to -> fixed[to] != Answer.NO)
                    .toArray();
            if (possible.length == 0 && fixed[from] == null) {
                fixed[from] = Answer.NO;
                changed = true;
            } else if (possible.length == 1 && fixed[from] == Answer.YES && fixed[possible[0]] == null) {
                fixed[possible[0]] = Answer.YES;
                changed = true;
            }
        }
        return changed;
    }

    /** Some facts fixed, all others free. */
    static Situations with(Map<String, Answer> fixed) {
        return new Situations(Told.CATALOGUE, fixed);
    }

    /** Shows very many different cases, all of which can be true, on all cores; each has a seed of its own. */
    void forEach(int count, Consumer<KnownFacts> check) {
        check.accept(known(fixed.clone()));
        IntStream.range(1, count).parallel().forEach(number -> {
            var random = new Random((46L + number) * 0x9E3779B97F4A7C15L); // neighbouring seeds draw alike
            check.accept(known(number % 2 == 0 ? drawn(random) : nearACase(random)));
        });
    }

    private @Nullable Answer[] drawn(Random random) {
        int yes =
                switch (random.nextInt(4)) {
                    case 0 -> 3;
                    case 1 -> 10;
                    case 2 -> 33;
                    default -> 60;
                };
        int open = random.nextInt(3) * 20;
        @Nullable Answer[] answers = fixed.clone();
        for (Atom fact : free) {
            answers[fact.number()] = answer(yes, open, random);
        }
        return answers;
    }

    private @Nullable Answer[] nearACase(Random random) {
        @Nullable Answer[] near = array(NEAR.get(random.nextInt(NEAR.size())));
        boolean otherwiseNo = random.nextBoolean();
        @Nullable Answer[] answers = fixed.clone();
        for (Atom fact : free) {
            Answer nearest = near[fact.number()];
            answers[fact.number()] = nearest == null && otherwiseNo ? Answer.NO : nearest;
        }
        for (int step = random.nextInt(8); step > 0 && !free.isEmpty(); step--) {
            answers[free.get(random.nextInt(free.size())).number()] = answer(40, 30, random);
        }
        return answers;
    }

    private static @Nullable Answer answer(int yes, int open, Random random) {
        int drawn = random.nextInt(100);
        if (drawn < yes) {
            return Answer.YES;
        }
        if (drawn < yes + open) {
            return random.nextInt(5) == 0 ? Answer.SUSPECTED : null;
        }
        return Answer.NO;
    }

    private KnownFacts known(@Nullable Answer[] answers) {
        reconcile(answers);
        SortedMap<FactId, Answer> stated = new TreeMap<>();
        for (Fact.Answered fact : catalogue.answered()) {
            Answer answer = answers[fact.atom().number()];
            if (answer != null) {
                stated.put(fact.id(), answer);
            }
        }
        return KnownFacts.of(catalogue, CaseFacts.of(stated));
    }

    /** Takes back what contradicts the implications: a free fact whose consequence is excluded is left open. */
    private void reconcile(@Nullable Answer[] answers) {
        Implications implications = catalogue.implications();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Implication implication : implications.all()) {
                changed |= reconcile(
                        answers,
                        implication.from().number(),
                        implication.to().stream().mapToInt(Atom::number).toArray());
            }
        }
    }

    private boolean reconcile(@Nullable Answer[] answers, int from, int[] to) {
        boolean stands = answers[from] == Answer.YES || answers[from] == Answer.SUSPECTED;
        if (!stands || Arrays.stream(to).anyMatch(each -> answers[each] == Answer.YES)) {
            return false;
        }
        int possible = Arrays.stream(to)
                .filter(each -> fixed[each] != Answer.NO)
                .findFirst()
                .orElse(-1);
        if (possible < 0) {
            answers[from] = fixed[from] == null ? Answer.NO : fixed[from];
            return fixed[from] == null;
        }
        boolean changes = answers[possible] != answers[from];
        answers[possible] = answers[from];
        return changes;
    }

    private @Nullable Answer[] array(Map<String, Answer> answers) {
        @Nullable Answer[] array = new Answer[catalogue.answered().size()];
        answers.forEach((id, answer) -> array[catalogue.atomOf(FactId.parse(id)).number()] = answer);
        return array;
    }

    /** Every fact of a group with the same answer. */
    static Map<String, Answer> group(String group, Answer answer) {
        Map<String, Answer> answers = new TreeMap<>();
        Stream.of(group.split(", ")).forEach(name -> Told.CATALOGUE.group(name).orElseThrow().facts().stream()
                .filter(Fact.Answered.class::isInstance)
                .forEach(fact -> answers.put(fact.id().toString(), answer)));
        return answers;
    }
}
