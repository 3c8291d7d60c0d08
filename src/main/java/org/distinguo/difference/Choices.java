package org.distinguo.difference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.distinguo.logic.Expression;
import org.distinguo.logic.VariableOrder;

/**
 * The choices of which every case is made, as far as some lists of facts tell cases apart: a choice adds a smallest world of
 * a fact. Whatever choices are made, the implications are kept; and facts of which the lists say the same are one choice.
 * Immutable.
 */
final class Choices {

    private final int count;
    private final List<long[]> ofLists;

    private Choices(int count, List<long[]> ofLists) {
        this.count = count;
        this.ofLists = ofLists;
    }

    /**
     * Finds the choices and orders them so that diagrams of the expressions stay small.
     *
     * @param lists the lists of facts
     * @param worlds of the facts
     * @param expressions over the numbers of the lists
     */
    static Choices of(List<SortedSet<Integer>> lists, SmallestWorlds worlds, Collection<Expression> expressions) {
        List<long[]> members = lists.stream().map(worlds::set).toList();
        Set<SortedSet<Integer>> added = new LinkedHashSet<>();
        for (int fact = 0; fact < worlds.facts(); fact++) {
            for (long[] world : worlds.of(fact)) {
                SortedSet<Integer> met = new TreeSet<>();
                for (int list = 0; list < members.size(); list++) {
                    if (Bits.meet(world, members.get(list))) {
                        met.add(list);
                    }
                }
                added.add(met);
            }
        }
        List<SortedSet<Integer>> choices =
                added.stream().filter(one -> !isMadeOfOthers(one, added)).toList();
        List<Set<Integer>> ofList = new ArrayList<>();
        for (int list = 0; list < lists.size(); list++) {
            Set<Integer> having = new LinkedHashSet<>();
            for (int choice = 0; choice < choices.size(); choice++) {
                if (choices.get(choice).contains(list)) {
                    having.add(choice);
                }
            }
            ofList.add(having);
        }
        var order = new VariableOrder<Integer>();
        expressions.forEach(expression -> bind(expression, ofList, order));
        List<Integer> places = order.find();
        List<long[]> ofLists = new ArrayList<>();
        for (Set<Integer> having : ofList) {
            long[] set = Bits.none(places.size());
            for (int place = 0; place < places.size(); place++) {
                if (having.contains(places.get(place))) {
                    Bits.add(set, place);
                }
            }
            ofLists.add(set);
        }
        return new Choices(places.size(), ofLists);
    }

    private static boolean isMadeOfOthers(SortedSet<Integer> one, Set<SortedSet<Integer>> all) {
        Set<Integer> made = new TreeSet<>();
        for (SortedSet<Integer> other : all) {
            if (other.size() < one.size() && one.containsAll(other)) {
                made.addAll(other);
            }
        }
        return made.size() == one.size();
    }

    private static Set<Integer> bind(Expression expression, List<Set<Integer>> ofList, VariableOrder<Integer> order) {
        Set<Integer> together = new LinkedHashSet<>();
        if (expression instanceof Expression.Literal literal) {
            together.addAll(ofList.get(literal.atom().number()));
        }
        Expression.parts(expression).forEach(part -> together.addAll(bind(part, ofList, order)));
        order.bind(together);
        return together;
    }

    int count() {
        return count;
    }

    /** The choices that make any fact of a list so. INVARIANT: nobody writes into it. */
    long[] of(int list) {
        return ofLists.get(list);
    }
}
