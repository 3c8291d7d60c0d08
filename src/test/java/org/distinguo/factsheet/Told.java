package org.distinguo.factsheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;
import org.distinguo.library.Library;
import org.distinguo.library.ShippedLibrary;
import org.distinguo.logic.Criterion;
import org.distinguo.rulebook.Encounter;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.LawPeriod;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Standard;
import org.distinguo.verdict.Verdict;

/**
 * A case told in facts, and what the shipped laws answer to it.
 *
 * @param answers the answers by fact
 * @param screened the groups asked in full
 */
record Told(SortedMap<String, Answer> answers, SortedSet<String> screened) {

    static final Library LIBRARY = ShippedLibrary.LIBRARY;
    static final FactCatalogue CATALOGUE = LIBRARY.catalogue();
    static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    static final List<String> LAWS = List.copyOf(LIBRARY.classifiers().keySet());

    static final String EVERY_GROUP =
            "person, conduct, means, control, debt, purpose, exploitation, movement, facilitation";

    /** A case of facts that are so, and nothing else. */
    static Told yes(String facts) {
        return new Told(facts(facts, ""), new TreeSet<>());
    }

    /** Answers by fact: some YES, some NO. */
    static SortedMap<String, Answer> facts(String yes, String no) {
        SortedMap<String, Answer> answers = new TreeMap<>();
        split(yes).forEach(fact -> answers.put(fact, Answer.YES));
        split(no).forEach(fact -> answers.put(fact, Answer.NO));
        return answers;
    }

    /** Both maps in one; the second wins. */
    static SortedMap<String, Answer> and(Map<String, Answer> first, Map<String, Answer> second) {
        SortedMap<String, Answer> both = new TreeMap<>(first);
        both.putAll(second);
        return both;
    }

    Told but(Answer answer, String facts) {
        SortedMap<String, Answer> changed = new TreeMap<>(answers);
        split(facts).forEach(fact -> changed.put(fact, answer));
        return new Told(changed, screened);
    }

    Told without(String facts) {
        SortedMap<String, Answer> changed = new TreeMap<>(answers);
        split(facts).forEach(changed::remove);
        return new Told(changed, screened);
    }

    Told screened(String groups) {
        return new Told(answers, new TreeSet<>(split(groups)));
    }

    KnownFacts known() {
        SortedMap<FactId, Answer> byId = new TreeMap<>();
        answers.forEach((fact, answer) -> byId.put(FactId.parse(fact), answer));
        return KnownFacts.of(CATALOGUE, new CaseFacts(byId, new TreeMap<>(), screened));
    }

    Verdict verdict(String law) {
        return verdict(law, known(), Optional.empty());
    }

    Verdict verdict(String law, Encounter encounter) {
        return verdict(law, known(), Optional.of(encounter));
    }

    static Verdict verdict(String law, KnownFacts known, Optional<Encounter> encounter) {
        return LIBRARY.classifier(law)
                .orElseThrow()
                .classify(new Query(known, DAY, DAY, Standard.REASONABLE_GROUNDS, encounter));
    }

    Status trafficking(String law) {
        return trafficking(law, known());
    }

    Status smuggling(String law) {
        return smuggling(law, known());
    }

    static Status trafficking(String law, KnownFacts known) {
        return status(law, known, day(law).trafficking());
    }

    static Status smuggling(String law, KnownFacts known) {
        return status(law, known, day(law).smuggling());
    }

    static Status offence(String law, String offence, KnownFacts known) {
        return status(law, known, criterion(law, offence));
    }

    static Criterion criterion(String law, String offence) {
        return day(law).offence(offence).orElseThrow().criterion();
    }

    static LawPeriod day(String law) {
        return LIBRARY.classifier(law).orElseThrow().law().on(DAY);
    }

    static Status status(String law, KnownFacts known, Criterion criterion) {
        return day(law).status(criterion, Standard.REASONABLE_GROUNDS.valuation(known));
    }

    static List<String> split(String list) {
        return list.isBlank() ? List.of() : List.of(list.trim().split(",\\s*"));
    }
}
