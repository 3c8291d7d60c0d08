package org.distinguo.verdict;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.FactIdSet;
import org.distinguo.facts.KnownFacts;
import org.distinguo.logic.Atom;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.Valuation;
import org.distinguo.rulebook.Status;

/**
 * Finds how conditions stand to one case, each once: several provisions often ask for the same, an act or a means for
 * instance. Not thread-safe.
 */
final class Standings {

    private final KnownFacts known;
    private final FactCatalogue catalogue;
    private final Assessment assessment;
    private final boolean findsOpen;
    private final IdentityHashMap<Criterion, Standing> found = new IdentityHashMap<>();

    /** Takes a case, what a law says of it, and whether open facts are asked for. */
    Standings(KnownFacts known, Assessment assessment, boolean findsOpen) {
        this.known = known;
        this.catalogue = known.catalogue();
        this.assessment = assessment;
        this.findsOpen = findsOpen;
    }

    /** How a condition of the law stands. */
    Standing of(Criterion criterion) {
        Standing standing = found.get(criterion);
        if (standing == null) {
            standing = find(criterion);
            found.put(criterion, standing);
        }
        return standing;
    }

    private Standing find(Criterion criterion) {
        Statuses status = assessment.statuses(criterion);
        boolean byKnowledge = status.established() != Status.UNDETERMINED;
        boolean decided = byKnowledge || status.reasonableGrounds() != Status.UNDETERMINED;
        Valuation deciding = (byKnowledge ? assessment.established() : assessment.reasonableGrounds()).valuation();
        FactIdSet decidedBy = decided ? reasons(criterion, deciding) : FactIdSet.none(catalogue);
        List<Fact.Answered> open = byKnowledge || !findsOpen ? List.of() : openFacts(criterion);
        return new Standing(status, deciding, decidedBy, decidedBy.toList(), open, idsOf(open));
    }

    /** The stated facts behind the literals that make a decided condition what it is. */
    private FactIdSet reasons(Criterion criterion, Valuation valuation) {
        var reasons = new FactIdSet(catalogue);
        for (Atom fact : criterion.reasons(valuation)) {
            known.collectSources(fact, reasons);
        }
        return reasons;
    }

    private List<Fact.Answered> openFacts(Criterion criterion) {
        List<Fact.Answered> facts = new ArrayList<>();
        for (Atom atom : assessment.established().mattering(criterion)) {
            if (atom.isBefore(catalogue.firstBeyond()) && criterion.reads(atom)) {
                facts.add(catalogue.answered(atom));
            }
        }
        return facts;
    }

    private static List<FactId> idsOf(List<Fact.Answered> facts) {
        FactId[] ids = new FactId[facts.size()];
        for (int place = 0; place < ids.length; place++) {
            ids[place] = facts.get(place).id();
        }
        return List.of(ids);
    }
}
