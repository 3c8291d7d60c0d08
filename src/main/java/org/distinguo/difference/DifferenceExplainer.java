package org.distinguo.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.KnownFacts;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Provision;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.Classification;
import org.distinguo.verdict.DatedLaw;
import org.distinguo.verdict.Finding;
import org.distinguo.verdict.Ground;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Standard;

/** Puts the case of a pattern to both laws and says in words how they answer. */
final class DifferenceExplainer {

    private final DifferencePhrases phrases;
    private final DatedLaw first;
    private final DatedLaw second;
    private final OffenceKind kind;
    private final FactCatalogue catalogue;

    DifferenceExplainer(DifferencePhrases phrases, DatedLaw first, DatedLaw second, OffenceKind kind) {
        this.phrases = phrases;
        this.first = first;
        this.second = second;
        this.kind = kind;
        this.catalogue = first.classifier().law().catalogue();
    }

    Difference explain(DifferenceSearch.Pattern pattern, Status one, Status other) {
        KnownFacts known = KnownFacts.of(catalogue, pattern.facts());
        Difference.Side firstSide = side(first, known, one);
        Difference.Side secondSide = side(second, known, other);
        List<String> sentences = new ArrayList<>();
        for (Requirement requirement : pattern.requirements()) {
            List<String> names = requirement.facts().stream()
                    .map(fact -> catalogue.fact(fact).orElseThrow().name())
                    .toList();
            sentences.add(phrases.requirement(requirement.yes(), names));
        }
        sentences.addAll(outcome(first, firstSide));
        sentences.addAll(outcome(second, secondSide));
        return new Difference(
                pattern.requirements(), pattern.facts(), firstSide, secondSide, String.join(" ", sentences));
    }

    private List<String> outcome(DatedLaw law, Difference.Side side) {
        List<String> sentences = new ArrayList<>();
        sentences.add(phrases.outcome(law.rulebook().title(), law.conductDate(), kind, side.status()));
        List<String> texts = side.shortfalls().stream()
                .map(shortfall -> shortfall.provision().text())
                .distinct()
                .toList();
        if (!texts.isEmpty()) {
            sentences.add(phrases.missing(texts));
        }
        return sentences;
    }

    /** INVARIANT: the classifier gives the status that was proved. */
    private Difference.Side side(DatedLaw law, KnownFacts known, Status proved) {
        Standard standard = Standard.REASONABLE_GROUNDS;
        Status status = law.status(kind, known, standard);
        if (status != proved) {
            throw new IllegalStateException("the classifier does not answer what was proved");
        }
        List<Finding> ofKind = law
                .classifier()
                .findingsWithoutWhatIsOpen(
                        new Query(known, law.conductDate(), law.conductDate(), standard, Optional.empty()), kind)
                .stream()
                .filter(Finding::inForce)
                .toList();
        return new Difference.Side(
                status,
                Classification.of(
                        law.status(OffenceKind.TRAFFICKING, known, standard),
                        law.status(OffenceKind.SMUGGLING, known, standard)),
                ofKind.stream()
                        .filter(finding -> finding.status().under(standard) == Status.MET)
                        .map(Finding::offence)
                        .toList(),
                status == Status.MET ? List.of() : nearest(ofKind, status));
    }

    /** The shortfalls of those offences that have the fewest. */
    private static List<Difference.Shortfall> nearest(List<Finding> findings, Status status) {
        List<List<Difference.Shortfall>> all = findings.stream()
                .filter(finding -> finding.status().under(Standard.REASONABLE_GROUNDS) == status)
                .map(finding -> shortfalls(finding, status))
                .filter(shortfalls -> !shortfalls.isEmpty())
                .toList();
        int fewest = all.stream().mapToInt(List::size).min().orElse(0);
        return all.stream()
                .filter(shortfalls -> shortfalls.size() == fewest)
                .flatMap(List::stream)
                .toList();
    }

    private static List<Difference.Shortfall> shortfalls(Finding finding, Status status) {
        Status exempting = status == Status.NOT_MET ? Status.MET : Status.UNDETERMINED;
        return Stream.concat(
                        having(finding.elements(), status)
                                .map(id -> new Difference.Shortfall(
                                        finding.offence(),
                                        provision(finding.offence().elements(), id),
                                        false)),
                        having(finding.exemptions(), exempting)
                                .map(id -> new Difference.Shortfall(
                                        finding.offence(),
                                        provision(finding.offence().exemptions(), id),
                                        true)))
                .toList();
    }

    private static Stream<String> having(List<Ground> grounds, Status status) {
        return grounds.stream()
                .filter(ground -> ground.status().under(Standard.REASONABLE_GROUNDS) == status)
                .map(Ground::id);
    }

    private static Provision provision(List<Provision> provisions, String id) {
        return provisions.stream()
                .filter(provision -> provision.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
