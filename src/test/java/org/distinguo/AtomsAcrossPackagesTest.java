package org.distinguo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.distinguo.facts.Fact;
import org.distinguo.logic.Atom;
import org.junit.jupiter.api.Test;

/**
 * What facts, atoms, components and nodes are called when they cross a border: no method that another package can call takes or
 * gives a bare number for one. Read from the compiled signatures, type parameters included.
 */
final class AtomsAcrossPackagesTest {

    /** Whatever holds whole numbers: one, an array or a set of bits of them, a stream, or a function from or to one. */
    private static final Pattern NUMBERS = Pattern.compile("\\b(int|java\\.lang\\.Integer|java\\.util\\.BitSet"
            + "|java\\.util\\.stream\\.IntStream|java\\.util\\.function\\.\\w*Int\\w*)\\b");

    /** The methods that take or give a number all the same, by class and name, and what the number is. */
    private static final Map<String, String> OTHER_NUMBERS = new TreeMap<>(Map.ofEntries(
            Map.entry("logic.Atom.of", "the number that a package keeps in a flat array; see who may call it"),
            Map.entry("logic.Atom.number", "the same"),
            Map.entry("logic.Atom.first", "a count of atoms"),
            Map.entry("logic.Atom.plus", "a count of atoms"),
            Map.entry("logic.Atom.distanceTo", "a count of atoms"),
            Map.entry("logic.AnswerTable.worlds", "a way of answering several atoms, one bit for each"),
            Map.entry("logic.AnswerTable.holding", "the same"),
            Map.entry("logic.Criterion.<init>", "the place of a condition among those that are compiled together"),
            Map.entry("logic.Criterion.root", "the same"),
            Map.entry("logic.DecisionDiagrams.add", "a variable of a proof, and how many values it has"),
            Map.entry("logic.DecisionDiagrams.of", "a variable of a proof, and its values"),
            Map.entry("logic.DecisionDiagrams.valuesIn", "the values of every variable of a proof"),
            Map.entry(
                    "logic.DiagramBuilder.diagrams", "the places of conditions among those that are compiled together"),
            Map.entry("logic.Diagrams.nodes", "a count of nodes"),
            Map.entry("logic.Valuation.of", "a count of atoms"),
            Map.entry("facts.CaseFacts.<init>", "what a caller stated for a fact that asks for a number"),
            Map.entry("facts.CaseFacts.numbers", "the same"),
            Map.entry("facts.Fact.sensitivity", "a degree from 0 to 3"),
            Map.entry("facts.Fact$Answered.<init>", "a degree from 0 to 3"),
            Map.entry("facts.Fact$Answered.sensitivity", "a degree from 0 to 3"),
            Map.entry("facts.Fact$Counted.<init>", "a degree from 0 to 3, and the bounds of a number"),
            Map.entry("facts.Fact$Counted.sensitivity", "a degree from 0 to 3"),
            Map.entry("facts.Fact$Counted.minimum", "the least value of a number"),
            Map.entry("facts.Fact$Counted.maximum", "the greatest value of a number"),
            Map.entry("facts.Fact$Counted.below", "bounds of a number"),
            Map.entry("facts.Implications.facts", "a count of facts")));

    /** The classes outside these two packages that keep atoms in flat arrays or sets of bits, and why. */
    private static final Map<String, String> FLAT_ARRAYS = new TreeMap<>(Map.ofEntries(
            Map.entry("difference.Choices", "an expression over lists: its atoms are numbers of lists"),
            Map.entry("difference.DifferenceFinder", "sets of bits in the search for patterns"),
            Map.entry("difference.DifferenceSearch", "an expression over lists: its atoms are numbers of lists"),
            Map.entry("difference.FactLists", "an expression over lists: its atoms are numbers of lists"),
            Map.entry("difference.ShownCase", "sets of bits in the search for a case"),
            Map.entry("difference.SmallestWorlds", "sets of bits in the search for worlds"),
            Map.entry("episodes.TriedEpisodes", "one set of bits for the facts of all episodes"),
            Map.entry("proof.Bounds", "the first atom after a count of facts"),
            Map.entry("whatif.ChangeSets", "an order that is compared number by number"),
            Map.entry("whatif.ConflictSets", "a table by literal that a search reads for every literal")));

    private static final List<Class<?>> BORDERS = List.of(Atom.class, Fact.class);

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ArchitectureTest.ROOT);

    @Test
    void noMethodTakesOrGivesABareNumberForAFactOrAnAtom() {
        List<String> bare = crossing()
                .filter(method -> NUMBERS.matcher(signature(method)).find())
                .filter(method -> !OTHER_NUMBERS.containsKey(nameOf(method)))
                .map(AtomsAcrossPackagesTest::signature)
                .sorted()
                .toList();
        assertThat(bare).isEmpty();
    }

    @Test
    void everyOtherNumberIsStillThere() {
        Set<String> found = new TreeSet<>();
        crossing()
                .filter(method -> NUMBERS.matcher(signature(method)).find())
                .map(AtomsAcrossPackagesTest::nameOf)
                .filter(OTHER_NUMBERS::containsKey)
                .forEach(found::add);
        assertThat(found).isEqualTo(OTHER_NUMBERS.keySet());
    }

    @Test
    void onlyFlatArraysNeedTheNumberOfAnAtom() {
        noClasses()
                .that(are("are outside of logic and facts, and keep no flat arrays", type -> !isFlat(type)))
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "the target gives the number of an atom, or an atom for a number",
                        AtomsAcrossPackagesTest::tellsANumber))
                .because("whatever a package keeps of atoms, it keeps by atom: AtomSet, and maps")
                .check(classes);
        Set<String> callers = new TreeSet<>();
        classes.stream()
                .filter(type -> type.getMethodCallsFromSelf().stream().anyMatch(AtomsAcrossPackagesTest::tellsANumber))
                .map(AtomsAcrossPackagesTest::nameOf)
                .filter(FLAT_ARRAYS::containsKey)
                .forEach(callers::add);
        assertThat(callers).as("each of these still does").isEqualTo(FLAT_ARRAYS.keySet());
    }

    private Stream<Executable> crossing() {
        List<Executable> crossing = new ArrayList<>();
        for (Class<?> border : BORDERS) {
            classes.stream()
                    .filter(type -> type.getPackageName().equals(border.getPackageName()))
                    .map(JavaClass::reflect)
                    .filter(AtomsAcrossPackagesTest::isVisible)
                    .flatMap(type -> Stream.concat(
                            Arrays.stream(type.getDeclaredConstructors()), Arrays.stream(type.getDeclaredMethods())))
                    .filter(method -> (method.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0)
                    .filter(method -> !method.isSynthetic() && !isOfEveryObject(method))
                    .forEach(crossing::add);
        }
        assertThat(crossing).hasSizeGreaterThan(100);
        return crossing.stream();
    }

    private static boolean isVisible(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getDeclaringClass() == null || isVisible(type.getDeclaringClass()));
    }

    /** What objects, comparable values and collections have to have. */
    private static boolean isOfEveryObject(Executable method) {
        return Set.of("hashCode", "compareTo", "size").contains(method.getName());
    }

    private static String signature(Executable method) {
        String generic = method.toGenericString();
        return method instanceof Method ? generic : generic.replace("(", ".<init>(");
    }

    private static String nameOf(Executable method) {
        String type = method.getDeclaringClass().getName().substring(ArchitectureTest.ROOT.length() + 1);
        return type + "." + (method instanceof Method ? method.getName() : "<init>");
    }

    private static String nameOf(JavaClass type) {
        return type.getName().substring(ArchitectureTest.ROOT.length() + 1).replaceFirst("\\$.*", "");
    }

    private static boolean isFlat(JavaClass type) {
        return BORDERS.stream().anyMatch(border -> type.getPackageName().equals(border.getPackageName()))
                || FLAT_ARRAYS.containsKey(nameOf(type));
    }

    private static boolean tellsANumber(JavaMethodCall call) {
        MethodCallTarget target = call.getTarget();
        return target.getOwner().isEquivalentTo(Atom.class)
                && Set.of("of", "number").contains(target.getName());
    }

    private static DescribedPredicate<JavaClass> are(
            String description, java.util.function.Predicate<JavaClass> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }
}
