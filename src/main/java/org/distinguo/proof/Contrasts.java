package org.distinguo.proof;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.distinguo.facts.Answer;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.logic.AtomSet;
import org.distinguo.logic.DiagramNode;
import org.distinguo.logic.Expression;
import org.distinguo.logic.PairQuestion;
import org.distinguo.logic.WorldPairs;
import org.distinguo.verdict.Law;
import org.distinguo.verdict.LawPeriod;

/**
 * Searches for two cases that are alike but for some facts, of which one meets an offence and the other does not; and for one
 * case that meets it. Of all there are, that one is shown which changes the fewest answers, then the one with the fewest YES. It
 * is spelled out only where it is asked for. Not thread-safe.
 */
final class Contrasts {

    private static final AtomSet NONE = new AtomSet();

    private final Law law;
    private final LawPeriod day;
    private final LawPeriod.CompiledOffence compiled;
    private final CaseSets cases;
    private final Expression met;
    private final AtomSet read;

    Contrasts(Law law, LawPeriod day, LawPeriod.CompiledOffence compiled, CaseSets cases) {
        this.law = law;
        this.day = day;
        this.compiled = compiled;
        this.cases = cases;
        this.met = compiled.criterion().expression();
        this.read = compiled.criterion().atoms();
    }

    /** Two cases that are alike but for some facts, and without some others; the one that meets the offence is shown. */
    Optional<Supplier<CounterExample>> find(AtomSet free, AtomSet without) {
        if (!free.intersects(read)) {
            return Optional.empty(); // what is not read changes nothing
        }
        var fixed = new PairQuestion.Fixed(NONE, without);
        return find(new PairQuestion(read, free, NONE, fixed, fixed, true));
    }

    /** The same with some facts that the claim is about although the offence may not read them; the other case is shown. */
    Optional<Supplier<CounterExample>> find(AtomSet free, AtomSet every, AtomSet without) {
        var fixed = new PairQuestion.Fixed(every, without);
        return find(new PairQuestion(with(every), free, NONE, fixed, fixed, false));
    }

    /** A case that meets the offence, and one that does not although it has the same answers, or YES to more of some facts. */
    Optional<Supplier<CounterExample>> findFewer(AtomSet rising) {
        var fixed = new PairQuestion.Fixed(NONE, NONE);
        return find(new PairQuestion(read, rising, rising, fixed, fixed, false));
    }

    /** A case without some facts that meets the offence, and one that does not although only these differ, with some so. */
    Optional<Supplier<CounterExample>> findWith(AtomSet free, AtomSet every) {
        return find(new PairQuestion(
                with(every),
                free,
                NONE,
                new PairQuestion.Fixed(NONE, free),
                new PairQuestion.Fixed(every, NONE),
                false));
    }

    private Optional<Supplier<CounterExample>> find(PairQuestion question) {
        return new WorldPairs(cases.worlds(), question)
                .partedBy(cases.meeting(met))
                .map(found -> () -> example(found.worlds(), question));
    }

    /**
     * A case that is in a set of cases.
     *
     * @param set the set
     * @param every what is so
     * @param none what is not so
     * @param shown what is shown besides all that the offence reads
     */
    Optional<Supplier<CounterExample>> alone(DiagramNode set, AtomSet every, AtomSet none, AtomSet shown) {
        var fixed = new PairQuestion.Fixed(every, none);
        AtomSet about = with(shown);
        return new WorldPairs(cases.worlds(), PairQuestion.ofOne(about, fixed))
                .in(set)
                .map(found -> () -> new CounterExample(
                        law.rulebook().id(),
                        day.from(),
                        answers(found.worlds().first(), about),
                        true,
                        new TreeMap<>(),
                        List.of()));
    }

    private AtomSet with(AtomSet assumed) {
        AtomSet about = read.copy();
        about.addAll(assumed);
        return about;
    }

    private CounterExample example(WorldPairs.Pair pair, PairQuestion question) {
        boolean met = question.isFirstShown();
        SortedMap<FactId, Answer> shown = answers(met ? pair.first() : pair.second(), question.counted());
        SortedMap<FactId, Answer> otherwise = answers(met ? pair.second() : pair.first(), question.counted());
        otherwise.entrySet().removeIf(entry -> entry.getValue() == shown.get(entry.getKey()));
        return new CounterExample(law.rulebook().id(), day.from(), shown, met, otherwise, through(pair));
    }

    private SortedMap<FactId, Answer> answers(AtomSet world, AtomSet about) {
        FactCatalogue catalogue = law.catalogue();
        SortedMap<FactId, Answer> answers = new TreeMap<>();
        about.stream()
                .filter(atom -> atom.isBefore(catalogue.firstBeyond()))
                .forEach(atom ->
                        answers.put(catalogue.answered(atom).id(), world.contains(atom) ? Answer.YES : Answer.NO));
        return answers;
    }

    private List<String> through(WorldPairs.Pair pair) {
        return Stream.concat(compiled.elements().stream(), compiled.exemptions().stream())
                .filter(part -> holds(part.criterion().expression(), pair.first())
                        != holds(part.criterion().expression(), pair.second()))
                .map(part -> "`" + part.provision().id() + "` (line "
                        + part.provision().place().line() + ")")
                .toList();
    }

    private static boolean holds(Expression formula, AtomSet world) {
        if (formula instanceof Expression.Literal literal) {
            return world.contains(literal.atom()) == literal.positive();
        }
        Stream<Expression> parts = Expression.parts(formula).stream();
        return formula instanceof Expression.Conjunction
                ? parts.allMatch(part -> holds(part, world))
                : parts.anyMatch(part -> holds(part, world));
    }
}
