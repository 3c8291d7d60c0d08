package org.distinguo.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.distinguo.library.Library;
import org.distinguo.library.LibraryReader;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.DatedLaw;
import org.distinguo.verdict.LawPeriod;

/**
 * Searches where any two shipped laws part, each in its newest period. The build stores what is found before it packages the
 * service.
 */
public final class ShippedPairs {

    private static final DifferenceFinder FINDER = new DifferenceFinder(DifferencePhrases.shipped());

    private ShippedPairs() {}

    /** Two laws, and the kind of offences to compare. */
    record Question(DatedLaw first, DatedLaw second, OffenceKind kind) {}

    /**
     * Searches all of them, on all processors.
     *
     * @return the files for {@link StoredDifferences}, by their names: one for each two laws and each kind
     */
    public static SortedMap<String, byte[]> files() {
        return of(LibraryReader.shipped()).parallelStream()
                .collect(Collectors.toMap(
                        question -> StoredDifferences.name(question.first(), question.second(), question.kind()),
                        question -> searched(question).written(),
                        (one, other) -> {
                            throw new IllegalStateException("two questions have one name");
                        },
                        TreeMap::new));
    }

    /** Each two laws of a library once, in order. */
    static List<Question> of(Library library) {
        List<DatedLaw> laws = library.classifiers().values().stream()
                .map(ShippedPairs::newest)
                .toList();
        List<Question> questions = new ArrayList<>();
        for (DatedLaw first : laws) {
            for (DatedLaw second : laws) {
                if (DifferenceFinder.IN_ORDER.compare(first, second) < 0) {
                    for (OffenceKind kind : List.of(OffenceKind.TRAFFICKING, OffenceKind.SMUGGLING)) {
                        questions.add(new Question(first, second, kind));
                    }
                }
            }
        }
        return questions;
    }

    private static DatedLaw newest(Classifier classifier) {
        List<LawPeriod> periods = classifier.law().periods();
        return new DatedLaw(classifier, periods.get(periods.size() - 1).from());
    }

    /** What the service would find, as a file. */
    static PatternsFile searched(Question question) {
        return new PatternsFile(search(question, true)
                .or(() -> search(question, false))
                .map(FoundPatterns::pairs)
                .orElse(List.of()));
    }

    private static Optional<FoundPatterns> search(Question question, boolean open) {
        try {
            return Optional.of(FINDER.search(question.first(), question.second(), question.kind(), open));
        } catch (TooManyDifferencesException e) {
            return Optional.empty();
        }
    }
}
