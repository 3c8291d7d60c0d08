package org.distinguo.assurance;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.distinguo.cases.CaseReader;
import org.distinguo.cases.CaseRunner;
import org.distinguo.cases.RulebookCase;
import org.distinguo.facts.CaseFacts;
import org.distinguo.proof.Distinction;
import org.distinguo.rulebook.Encounter;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.YamlFile;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.Law;
import org.distinguo.verdict.LawPeriod;
import org.distinguo.verdict.Phrases;
import org.distinguo.verdict.Query;

/**
 * Looks for the case that a seeded fault fails and the rulebook does not. Each is written, read and run under both before it is
 * proposed.
 */
final class TellingCases {

    private final Law law;
    private final List<RulebookCase> cases;
    private final Phrases phrases;
    private final Classifier classifier;

    TellingCases(Law law, List<RulebookCase> cases, Phrases phrases) {
        this.law = law;
        this.cases = cases;
        this.phrases = phrases;
        this.classifier = new Classifier(law, phrases);
    }

    /**
     * The first case that is found.
     *
     * @param rulebook the faulty rulebook
     * @return empty where none is found
     */
    Optional<ProposedCase.Telling> against(Rulebook rulebook) {
        Law faultyLaw = Law.of(rulebook, law.catalogue());
        var faulty = new Classifier(faultyLaw, phrases);
        var proposed = new ProposedCase(classifier);
        Stream<Query> searched = Distinction.all(law, faultyLaw)
                .flatMap(parting -> proposed.query(parting.answers(), parting.conductDate()).stream());
        return Stream.concat(searched, likeTheCases(faultyLaw))
                .filter(this::isCovered)
                .flatMap(query -> proposed.telling(query, faulty).stream())
                .filter(telling -> tells(telling.yaml(), faulty))
                .findFirst();
    }

    /**
     * The questions of the cases, as they are, then in each setting, on each day from which the law is another one, and in each
     * part of the State.
     */
    private Stream<Query> likeTheCases(Law faulty) {
        List<Query> asked = cases.stream()
                .map(RulebookCase::query)
                .filter(query -> canBeWritten(query.known().stated()))
                .toList();
        var days = new TreeSet<LocalDate>();
        Stream.of(law, faulty).forEach(one -> {
            one.periods().stream().map(LawPeriod::from).forEach(days::add);
            one.rulebook().safeguards().forEach(rule -> {
                rule.inForce().from().ifPresent(days::add);
                rule.inForce().until().ifPresent(days::add);
            });
        });
        Stream<Query> inEachSetting = asked.stream().flatMap(query -> Stream.of(Encounter.values())
                .map(encounter -> new Query(
                        query.known(),
                        query.conductDate(),
                        query.decisionDate(),
                        query.standard(),
                        Optional.of(encounter),
                        query.part())));
        Stream<Query> onEachDay = asked.stream().flatMap(query -> days.stream()
                .map(day -> new Query(query.known(), day, day, query.standard(), query.encounter(), query.part())));
        Stream<Query> inEachPart = asked.stream()
                .flatMap(query -> law.rulebook().parts().keySet().stream().map(part -> query.in(Optional.of(part))));
        return Stream.of(asked.stream(), inEachSetting, onEachDay, inEachPart).flatMap(queries -> queries);
    }

    private static boolean canBeWritten(CaseFacts facts) {
        return facts.numbers().isEmpty()
                && facts.notAsked().isEmpty()
                && facts.attributions().isEmpty();
    }

    private boolean isCovered(Query query) {
        return Stream.of(query.conductDate(), query.decisionDate())
                .allMatch(law.rulebook().coverage()::includes);
    }

    private boolean tells(String yaml, Classifier faulty) {
        var faults = new Diagnostics();
        List<RulebookCase> read = new CaseReader(law.rulebook(), law.catalogue(), faults)
                .read(new YamlFile("cases/proposed.yaml", ("cases:\n" + yaml + "\n").getBytes(StandardCharsets.UTF_8)));
        read.forEach(new CaseRunner(classifier, faults)::run);
        if (read.isEmpty() || !faults.none()) {
            return false;
        }
        read.forEach(new CaseRunner(faulty, faults)::run);
        return !faults.none();
    }
}
