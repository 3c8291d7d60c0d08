package org.distinguo.facts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A second, deliberately naive way of closing the answers of a case, to compare the service with: it goes through every way
 * of answering all facts, again and again. Its time doubles with every fact.
 */
final class NaiveClosure {

    private final FactCatalogue catalogue;
    private final CaseFacts stated;
    private final List<Set<FactId>> ways;
    private final Set<FactId> suspected = new HashSet<>();
    private final Set<FactId> reached = new HashSet<>();

    NaiveClosure(FactCatalogue catalogue, CaseFacts stated) {
        this.catalogue = catalogue;
        this.stated = stated;
        this.ways = waysThat(way -> stated.answers().entrySet().stream().allMatch(entry -> switch (entry.getValue()) {
            case YES -> way.contains(entry.getKey());
            case NO -> !way.contains(entry.getKey());
            case SUSPECTED, UNKNOWN, DECLINED -> true;
        }));
        stated.answers().forEach((fact, answer) -> {
            if (answer == Answer.SUSPECTED) {
                suspected.add(fact);
            }
        });
        int before = -1;
        while (before != suspected.size()) {
            before = suspected.size();
            suspectMore();
        }
        before = -1;
        while (before != reached.size()) {
            before = reached.size();
            reachMore();
        }
    }

    private List<Set<FactId>> waysThat(Predicate<Set<FactId>> fits) {
        int size = catalogue.answered().size();
        List<Set<FactId>> found = new ArrayList<>();
        for (int number = 0; number < 1 << size; number++) {
            int bits = number;
            Set<FactId> way = IntStream.range(0, size)
                    .filter(bit -> (bits >> bit & 1) == 1)
                    .mapToObj(bit -> catalogue.answered().get(bit).id())
                    .collect(Collectors.toSet());
            boolean consistent = catalogue.answered().stream()
                    .filter(fact -> way.contains(fact.id()))
                    .allMatch(fact -> fact.implies().stream()
                            .allMatch(some -> some.stream().anyMatch(way::contains)));
            if (consistent && fits.test(way)) {
                found.add(way);
            }
        }
        return found;
    }

    private boolean isSo(FactId fact) {
        return ways.stream().allMatch(way -> way.contains(fact));
    }

    private boolean isNotSo(FactId fact) {
        return ways.stream().noneMatch(way -> way.contains(fact));
    }

    private boolean isPresent(FactId fact) {
        return suspected.contains(fact) || isSo(fact);
    }

    private void suspectMore() {
        List<Set<FactId>> withSuspicions =
                ways.stream().filter(way -> way.containsAll(suspected)).toList();
        for (Fact.Answered fact : catalogue.answered()) {
            boolean suggested = catalogue.answered().stream()
                            .anyMatch(other -> other.suggests().contains(fact.id()) && isPresent(other.id()))
                    || fact.suggestedBy().stream()
                            .anyMatch(grounds -> grounds.stream().allMatch(this::isPresent));
            boolean follows = withSuspicions.stream().allMatch(way -> way.contains(fact.id()));
            if ((suggested || follows) && !isSo(fact.id()) && !isNotSo(fact.id())) {
                suspected.add(fact.id());
            }
        }
    }

    /** Marks what may be so without being left out of a screened group, and what that may make so. */
    private void reachMore() {
        for (Fact.Answered fact : catalogue.answered()) {
            if (!isLeftOut(fact.id()) && !isNotSo(fact.id())) {
                reached.add(fact.id());
            }
            if (reached.contains(fact.id())) {
                fact.implies().stream()
                        .filter(some -> some.stream().noneMatch(this::isSo))
                        .flatMap(List::stream)
                        .filter(one -> !isNotSo(one))
                        .forEach(reached::add);
            }
        }
    }

    private boolean isLeftOut(FactId fact) {
        return stated.screened().contains(fact.group())
                && !stated.states(fact)
                && !stated.notAsked().contains(fact)
                && !isSo(fact)
                && !isNotSo(fact)
                && !suspected.contains(fact);
    }

    Knowledge of(Fact.Answered fact) {
        FactId id = fact.id();
        if (isSo(id)) {
            return Knowledge.YES;
        } else if (isNotSo(id) || (isLeftOut(id) && !reached.contains(id))) {
            return Knowledge.NO;
        } else if (suspected.contains(id)) {
            return Knowledge.SUSPECTED;
        }
        Answer answer = stated.answers().get(id);
        return answer == null ? Knowledge.NOT_ASKED : Knowledge.of(answer);
    }
}
