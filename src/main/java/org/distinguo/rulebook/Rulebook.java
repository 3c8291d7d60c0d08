package org.distinguo.rulebook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.distinguo.source.Place;

/**
 * One body of law, for all dates that it covers. Immutable, and checked: every id in it refers to something.
 *
 * @param id the rulebook's id
 * @param title the body of law
 * @param summary which instruments it reads, and what for
 * @param version the version of this reading of the law
 * @param digest the digest of the rulebook's file
 * @param coverage the dates for which it speaks
 * @param parts the parts of the State that have law of their own, with their names, by id; empty where there are none
 * @param instruments the texts that it cites, by key
 * @param conditions its named conditions
 * @param triggers the named triggers of its safeguards
 * @param offences its offences, in order; never empty
 * @param irrelevances what it disregards
 * @param guaranteesNotGiven the guarantees that it does not give, and for which offences
 * @param joiningRules which offences can be made of several episodes, each offence in one rule at most
 * @param safeguards the duties
 * @param place where it is written
 */
public record Rulebook(
        String id,
        String title,
        String summary,
        String version,
        String digest,
        Coverage coverage,
        Map<String, String> parts,
        Map<String, Instrument> instruments,
        Map<String, Clause> conditions,
        Map<String, Trigger.Named> triggers,
        List<Offence> offences,
        List<Irrelevance> irrelevances,
        List<GuaranteeNotGiven> guaranteesNotGiven,
        List<JoiningRule> joiningRules,
        List<SafeguardRule> safeguards,
        Place place) {

    public Rulebook {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        instruments = Collections.unmodifiableMap(new LinkedHashMap<>(instruments));
        conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
        triggers = Collections.unmodifiableMap(new LinkedHashMap<>(triggers));
        offences = List.copyOf(offences);
        irrelevances = List.copyOf(irrelevances);
        guaranteesNotGiven = List.copyOf(guaranteesNotGiven);
        joiningRules = List.copyOf(joiningRules);
        safeguards = List.copyOf(safeguards);
    }

    /**
     * An offence by its id.
     *
     * @param offence the id
     * @return empty where there is none
     */
    public Optional<Offence> offence(String offence) {
        return offences.stream()
                .filter(candidate -> candidate.id().equals(offence))
                .findFirst();
    }

    /**
     * Whether the rulebook declares that a guarantee does not hold for an offence.
     *
     * @param guarantee the guarantee
     * @param offence the offence's id
     * @return true where it says so
     */
    public boolean doesNotGive(Guarantee guarantee, String offence) {
        return notGiven(guarantee, offence).isPresent();
    }

    /**
     * What the rulebook says of a guarantee that it does not give for an offence.
     *
     * @param guarantee the guarantee
     * @param offence the offence's id
     * @return empty where it gives the guarantee
     */
    public Optional<GuaranteeNotGiven> notGiven(Guarantee guarantee, String offence) {
        return guaranteesNotGiven.stream()
                .filter(notGiven ->
                        notGiven.guarantee() == guarantee && notGiven.offences().contains(offence))
                .findFirst();
    }

    /**
     * How episodes are joined for an offence.
     *
     * @param offence the offence's id
     * @return empty where they never are
     */
    public Optional<JoiningRule> joiningRule(String offence) {
        return joiningRules.stream()
                .filter(rule -> rule.offences().contains(offence))
                .findFirst();
    }

    /**
     * What it quotes.
     *
     * @return each quotation once, wherever it stands
     */
    public Stream<Quotation> quotations() {
        Stream<Clause> clauses = Stream.of(
                        conditions.values().stream(),
                        offences.stream().flatMap(Offence::clauses),
                        safeguards.stream().flatMap(rule -> rule.trigger().clauses()))
                .flatMap(Function.identity())
                .flatMap(Clause::withParts);
        return Stream.of(
                        clauses.flatMap(clause -> clause.citation().stream()),
                        offences.stream().map(Offence::citation),
                        irrelevances.stream().map(Irrelevance::citation),
                        guaranteesNotGiven.stream().map(GuaranteeNotGiven::citation),
                        joiningRules.stream().map(JoiningRule::citation),
                        safeguards.stream().map(SafeguardRule::citation))
                .flatMap(Function.identity())
                .flatMap(citation -> citation.quote().stream())
                .distinct();
    }
}
