package org.distinguo.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.DependentFacts;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.KnownFacts;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.DatedLaw;
import org.distinguo.verdict.Finding;
import org.distinguo.verdict.Ground;
import org.distinguo.verdict.Law;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Standard;

/**
 * Compares laws on a case, and explains where two of them part. What stays the same between two changes of a law is found out
 * once. Stateless.
 */
public final class Comparer {

    private static final List<OffenceKind> KINDS = List.of(OffenceKind.TRAFFICKING, OffenceKind.SMUGGLING);

    private final DependentFacts dependent;

    /**
     * @param catalogue the facts of the cases
     */
    public Comparer(FactCatalogue catalogue) {
        this.dependent = new DependentFacts(catalogue);
    }

    /**
     * Compares laws.
     *
     * @param laws the laws, each on a day that it covers, no law twice on the same day
     * @param query the case; its date of conduct and its part of the State are not looked at
     * @return the comparison; of two periods of one law, the one that was asked about first is on the left
     */
    public Comparison compare(List<DatedLaw> laws, Query query) {
        List<AskedPeriod> periods = AskedPeriod.of(laws, query);
        List<DatedVerdict> verdicts = periods.stream()
                .map(period ->
                        new DatedVerdict(period.law().classifier().classify(period.asked(query)), period.dates()))
                .toList();
        var partings = new Partings(query);
        List<Divergence> divergences = new ArrayList<>();
        for (int left = 0; left < periods.size(); left++) {
            for (int right = left + 1; right < periods.size(); right++) {
                partings.add(periods.get(left), periods.get(right), divergences);
            }
        }
        return new Comparison(verdicts, divergences);
    }

    /** Where laws part on one case. For one thread. */
    private final class Partings {

        /** What an answer rests on depends on these alone. */
        private record Reasons(Law law, LocalDate from, OffenceKind kind, CaseFacts facts) {}

        /** Most changes of a law leave one of the kinds as it was, so that its criterion is the same in many periods. */
        private record Criteria(Law left, int rootOfLeft, Law right, int rootOfRight) {}

        private final Query query;
        private final DecisiveAnswers decisive;
        private final Map<Criteria, CaseFacts> decided = new HashMap<>();
        private final Map<CaseFacts, KnownFacts> closed = new HashMap<>();
        private final Map<Reasons, List<Divergence.DecisiveElement>> elements = new HashMap<>();

        Partings(Query query) {
            this.query = query;
            this.decisive = new DecisiveAnswers(new SpelledOutCase(dependent, query.known(), query.standard()));
        }

        void add(AskedPeriod left, AskedPeriod right, List<Divergence> divergences) {
            boolean sameLaw = left.isOfSameLawAs(right);
            List<LocalDate> common =
                    left.dates().stream().filter(right.dates()::contains).toList();
            if (!sameLaw && common.isEmpty()) {
                return;
            }
            for (OffenceKind kind : KINDS) {
                if (left.truth(kind) != right.truth(kind)) {
                    CaseFacts facts = decided.computeIfAbsent(
                            new Criteria(
                                    left.law().classifier().law(),
                                    left.criterion(kind).root(),
                                    right.law().classifier().law(),
                                    right.criterion(kind).root()),
                            key -> decisive.of(left, right, kind));
                    divergences.add(new Divergence(
                            kind,
                            side(left, sameLaw ? left.dates() : common, kind, facts),
                            side(right, sameLaw ? right.dates() : common, kind, facts),
                            Stream.concat(facts.answers().keySet().stream(), facts.numbers().keySet().stream())
                                    .sorted()
                                    .toList()));
                }
            }
        }

        private Divergence.Side side(AskedPeriod period, List<LocalDate> dates, OffenceKind kind, CaseFacts facts) {
            Status status = Status.of(period.truth(kind));
            return new Divergence.Side(
                    period.law().rulebook().id(),
                    dates,
                    status,
                    elements.computeIfAbsent(
                            new Reasons(
                                    period.law().classifier().law(),
                                    period.period().from(),
                                    kind,
                                    facts),
                            key -> elements(period, status, kind, facts)));
        }

        private List<Divergence.DecisiveElement> elements(
                AskedPeriod period, Status status, OffenceKind kind, CaseFacts facts) {
            KnownFacts known = closed.computeIfAbsent(facts, stated -> KnownFacts.of(dependent.catalogue(), stated));
            return period.law().classifier().findingsWithoutWhatIsOpen(period.asked(query.about(known)), kind).stream()
                    .flatMap(finding -> decisive(finding, status, query.standard()))
                    .toList();
        }
    }

    private static Stream<Divergence.DecisiveElement> decisive(Finding finding, Status kind, Standard standard) {
        Status own = finding.status().under(standard);
        if (own != kind) {
            return Stream.empty();
        }
        if (!finding.inForce()) {
            return Stream.of(new Divergence.DecisiveElement(
                    finding.offence().id(),
                    finding.offence().id(),
                    Status.NOT_MET,
                    finding.offence().citation(),
                    List.of()));
        }
        Stream<Ground> elements =
                finding.elements().stream().filter(ground -> ground.status().under(standard) == own);
        Stream<Ground> exemptions = finding.exemptions().stream()
                .filter(ground -> ground.status().under(standard) == own.opposite())
                .filter(ground -> own != Status.MET);
        return Stream.concat(elements, exemptions).map(ground -> of(finding, ground, standard));
    }

    private static Divergence.DecisiveElement of(Finding finding, Ground ground, Standard standard) {
        return new Divergence.DecisiveElement(
                finding.offence().id(),
                ground.id(),
                ground.status().under(standard),
                ground.citation(),
                ground.decidedBy());
    }
}
