package org.distinguo.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.DatedLaw;
import org.distinguo.verdict.Finding;
import org.distinguo.verdict.Ground;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Standard;

/**
 * A second, deliberately naive way of finding why two laws part, to compare the service with: it leaves out one answer after the
 * other, closes the whole case anew each time, asks both laws, and takes the elements from whole verdicts.
 */
final class NaiveComparer {

    private static final List<OffenceKind> KINDS = List.of(OffenceKind.TRAFFICKING, OffenceKind.SMUGGLING);

    private NaiveComparer() {}

    /** One divergence for each of the two kinds on which the statuses of two laws differ, trafficking first. */
    static List<Divergence> compare(DatedLaw left, DatedLaw right, Query query) {
        List<Divergence> divergences = new ArrayList<>();
        for (OffenceKind kind : KINDS) {
            Status ofLeft = left.status(kind, query.known(), query.standard());
            Status ofRight = right.status(kind, query.known(), query.standard());
            if (ofLeft != ofRight) {
                KnownFacts decisive = decisive(left, ofLeft, right, ofRight, kind, query);
                divergences.add(new Divergence(
                        kind,
                        side(left, ofLeft, kind, decisive, query),
                        side(right, ofRight, kind, decisive, query),
                        stated(decisive.stated())));
            }
        }
        return divergences;
    }

    private static KnownFacts decisive(
            DatedLaw left, Status ofLeft, DatedLaw right, Status ofRight, OffenceKind kind, Query query) {
        CaseFacts facts = spelledOut(left, right, kind, query.known());
        KnownFacts kept = KnownFacts.of(query.known().catalogue(), facts);
        for (FactId fact : leastTellingFirst(facts)) {
            CaseFacts fewer = without(facts, fact);
            KnownFacts known = KnownFacts.of(kept.catalogue(), fewer);
            if (left.status(kind, known, query.standard()) == ofLeft
                    && right.status(kind, known, query.standard()) == ofRight) {
                facts = fewer;
                kept = known;
            }
        }
        return kept;
    }

    /** The same case with screened groups written out as answers, as far as the laws read them. */
    private static CaseFacts spelledOut(DatedLaw left, DatedLaw right, OffenceKind kind, KnownFacts known) {
        var answers = new TreeMap<>(known.stated().answers());
        Stream.of(left, right)
                .flatMap(law -> law.criterion(kind).expression().atoms().stream())
                .filter(atom -> atom.isBefore(known.catalogue().firstBeyond()))
                .forEach(atom -> {
                    Fact.Answered fact = known.catalogue().answered(atom);
                    if (known.isClosedByScreening(atom)) {
                        answers.putIfAbsent(fact.id(), Answer.NO);
                    }
                });
        return new CaseFacts(answers, known.stated().numbers(), new TreeSet<>());
    }

    private static List<FactId> leastTellingFirst(CaseFacts facts) {
        Comparator<FactId> saysNo = Comparator.comparing(fact -> facts.answers().get(fact) != Answer.NO);
        return stated(facts).stream()
                .sorted(saysNo.thenComparing(Comparator.reverseOrder()))
                .toList();
    }

    private static List<FactId> stated(CaseFacts facts) {
        return Stream.concat(facts.answers().keySet().stream(), facts.numbers().keySet().stream())
                .sorted()
                .toList();
    }

    private static CaseFacts without(CaseFacts facts, FactId fact) {
        var answers = new TreeMap<>(facts.answers());
        var numbers = new TreeMap<>(facts.numbers());
        answers.remove(fact);
        numbers.remove(fact);
        return new CaseFacts(answers, numbers, facts.screened(), facts.notAsked());
    }

    private static Divergence.Side side(DatedLaw law, Status status, OffenceKind kind, KnownFacts known, Query query) {
        LocalDate day = law.conductDate();
        var asked = query.about(known).on(day).in(law.part());
        List<Divergence.DecisiveElement> elements = law.classifier().classify(asked).findings().stream()
                .filter(finding -> finding.offence().kind() == kind)
                .flatMap(finding -> decisive(finding, status, query.standard()))
                .toList();
        return new Divergence.Side(law.rulebook().id(), List.of(day), status, elements);
    }

    private static Stream<Divergence.DecisiveElement> decisive(Finding finding, Status kind, Standard standard) {
        Status own = finding.status().under(standard);
        if (own != kind) {
            return Stream.empty();
        }
        String offence = finding.offence().id();
        if (!finding.inForce()) {
            return Stream.of(new Divergence.DecisiveElement(
                    offence, offence, Status.NOT_MET, finding.offence().citation(), List.of()));
        }
        Stream<Ground> elements =
                finding.elements().stream().filter(ground -> ground.status().under(standard) == own);
        Stream<Ground> exemptions = finding.exemptions().stream()
                .filter(ground -> ground.status().under(standard) == own.opposite())
                .filter(ground -> own != Status.MET);
        return Stream.concat(elements, exemptions)
                .map(ground -> new Divergence.DecisiveElement(
                        offence, ground.id(), ground.status().under(standard), ground.citation(), ground.decidedBy()));
    }
}
