package org.distinguo.logic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Atoms, and sets of them, which are sets like any other. */
final class AtomSetTest {

    private static final int DRAWN = 2_000;

    private final Random random = new Random(1847);

    @Test
    void atomsAreOrderedByTheirNumbersAndMadeOnce() {
        Atom third = Atom.of(2);
        assertThat(Atom.first(3)).containsExactly(Atom.of(0), Atom.of(1), third);
        assertThat(Atom.of(2)).isSameAs(third);
        assertThat(third).isNotEqualTo(Atom.of(3)).isNotEqualTo(2).isLessThan(Atom.of(3));
        assertThat(third.isBefore(Atom.of(3))).isTrue();
        assertThat(third.isBefore(third)).isFalse();
        assertThat(third.plus(4)).isEqualTo(Atom.of(6));
        assertThat(third.distanceTo(Atom.of(6))).isEqualTo(4);
        assertThat(third.distanceTo(Atom.of(0))).isEqualTo(-2);
        assertThat(third).hasToString("2");
    }

    @Test
    void thereAreAsManyAtomsAsALawNeeds() {
        assertThat(Atom.first(1_024)).hasSize(1_024);
        assertThat(Atom.first(5_000)).hasSize(5_000).endsWith(Atom.of(4_999));
        assertThat(Atom.of(4_999)).isEqualTo(Atom.of(4_999)).hasSameHashCodeAs(Atom.of(4_999));
    }

    @Test
    void aSetOfAtomsIsASetLikeAnyOther() {
        for (int drawn = 0; drawn < DRAWN; drawn++) {
            AtomSet one = drawn();
            AtomSet other = drawn();
            Set<Atom> plain = new TreeSet<>(other);
            assertThat(one).isEqualTo(new TreeSet<>(one)).hasSameHashCodeAs(new TreeSet<>(one));
            assertThat(one.equals(other)).isEqualTo(new TreeSet<>(one).equals(plain));
            assertThat(one.intersects(other)).isEqualTo(one.stream().anyMatch(plain::contains));
            change(one, other, plain, (set, more) -> set.addAll(more));
            change(one, other, plain, (set, less) -> set.removeAll(less));
            change(one, other, plain, (set, kept) -> set.retainAll(kept));
            Atom atom = draw();
            assertThat(one.contains(atom)).isEqualTo(one.stream().anyMatch(atom::equals));
            change(one, other, plain, (set, ignored) -> set.add(atom));
            change(one, other, plain, (set, ignored) -> set.remove(atom));
            change(one, other, plain, (set, ignored) -> set.removeIf(member -> atom.isBefore(member)));
        }
    }

    private interface Change {
        boolean apply(Set<Atom> set, Set<Atom> other);
    }

    /** A change does the same to a set of atoms and to a plain set, whichever of the two kinds the other set is of. */
    private static void change(AtomSet one, AtomSet other, Set<Atom> plain, Change change) {
        for (Set<Atom> second : List.of(other, plain)) {
            Set<Atom> expected = new TreeSet<>(one);
            AtomSet changed = one.copy();
            assertThat(change.apply(changed, second)).isEqualTo(change.apply(expected, plain));
            assertThat(List.copyOf(changed)).as("in their order").isEqualTo(List.copyOf(expected));
            assertThat(changed).hasSize(expected.size());
            assertThat(changed.isEmpty()).isEqualTo(expected.isEmpty());
        }
    }

    private AtomSet drawn() {
        return AtomSet.of(IntStream.range(0, random.nextInt(8))
                .mapToObj(ignored -> draw())
                .toList());
    }

    private Atom draw() {
        return Atom.of(random.nextInt(random.nextInt(4) == 0 ? 200 : 6));
    }

    @Test
    void anAtomIsPutInOrTakenAway() {
        AtomSet set = AtomSet.of(Numbered.atoms(1, 70));
        set.put(Atom.of(1), false);
        set.put(Atom.of(3), true);
        assertThat(set).containsExactly(Atom.of(3), Atom.of(70));
        assertThat(set.reaches(Atom.of(70))).isTrue();
        assertThat(set.reaches(Atom.of(71))).isFalse();
        assertThat(set.contains((Object) "no atom")).isFalse();
        set.clear();
        assertThat(set).isEmpty();
        assertThat(set.reaches(Atom.of(0))).isFalse();
    }

    @Test
    void nothingComesAfterTheLastAtom() {
        Iterator<Atom> atoms = AtomSet.of(Numbered.atoms(5)).iterator();
        assertThat(atoms.next()).isEqualTo(Atom.of(5));
        assertThat(atoms.hasNext()).isFalse();
        assertThatThrownBy(atoms::next).isInstanceOf(NoSuchElementException.class);
    }
}
