package org.distinguo.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.distinguo.facts.Knowledge;
import org.distinguo.facts.KnownFacts;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Status;

/** Finds the facts not asked yet that can still change the classification of one case. Used once. */
final class OpenQuestions {

    private final LawOnDay day;
    private final KnownFacts known;
    private final Valuation valuation;
    private final List<LawOnDay.CompiledOffence> open;

    private final Influences influences;

    OpenQuestions(LawOnDay day, KnownFacts known, Valuation valuation) {
        this.day = day;
        this.known = known;
        this.valuation = valuation;
        this.influences = new Influences(valuation);
        this.open = day.offences().stream()
                .filter(offence -> offence.offence().kind() != OffenceKind.RELATED)
                .filter(offence -> offence.criterion().status(valuation) == Status.UNDETERMINED)
                .toList();
    }

    /** The questions, those that can decide trafficking first. */
    List<OpenQuestion> find() {
        List<Criterion> kinds = new ArrayList<>();
        for (Criterion kind : List.of(day.trafficking(), day.smuggling())) {
            if (kind.status(valuation) == Status.UNDETERMINED) {
                kinds.add(kind);
            }
        }
        SortedSet<Integer> candidates = new TreeSet<>();
        kinds.forEach(kind -> candidates.addAll(kind.formula().atoms()));
        return candidates.stream()
                .filter(atom -> atom < valuation.facts() && known.of(atom) == Knowledge.NOT_ASKED)
                .filter(atom -> kinds.stream().anyMatch(kind -> influences.has(atom, kind)))
                .map(this::question)
                .sorted(Comparator.comparing(question -> !decidesTrafficking(question)))
                .toList();
    }

    private OpenQuestion question(int atom) {
        return new OpenQuestion(
                known.catalogue().answered().get(atom),
                open.stream()
                        .filter(offence -> influences.has(atom, offence.criterion()))
                        .map(offence -> offence.offence().id())
                        .toList());
    }

    private boolean decidesTrafficking(OpenQuestion question) {
        return open.stream()
                .filter(offence -> offence.offence().kind() == OffenceKind.TRAFFICKING)
                .anyMatch(offence ->
                        question.canDecide().contains(offence.offence().id()));
    }
}
