package org.distinguo.difference;

import java.io.ByteArrayInputStream;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.verdict.DatedLaw;

/** A store with one result, for tests of those who read it. */
public final class StoredPair {

    private StoredPair() {}

    /** What the build would store of two laws, which come in order of their ids. */
    public static StoredDifferences of(DatedLaw first, DatedLaw second, OffenceKind kind) {
        return stored(
                first,
                second,
                kind,
                ShippedPairs.searched(new ShippedPairs.Question(first, second, kind))
                        .written());
    }

    /** A file that is damaged. */
    public static StoredDifferences damaged(DatedLaw first, DatedLaw second, OffenceKind kind) {
        return stored(first, second, kind, new byte[] {1, 2, 3});
    }

    private static StoredDifferences stored(DatedLaw first, DatedLaw second, OffenceKind kind, byte... file) {
        String name = StoredDifferences.name(first, second, kind);
        return new StoredDifferences(asked -> asked.equals(name) ? new ByteArrayInputStream(file) : null);
    }
}
