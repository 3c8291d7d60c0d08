package org.distinguo;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Who may import whom, and the few habits that every package of the service keeps. */
@NullMarked
@AnalyzeClasses(packages = ArchitectureTest.ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    static final String ROOT = "org.distinguo";

    private static final String SOURCE = ROOT + ".source..";
    private static final String LANGUAGE = ROOT + ".language..";
    private static final String LOGIC = ROOT + ".logic..";
    private static final String FACTS = ROOT + ".facts..";
    private static final String RULEBOOK = ROOT + ".rulebook..";
    private static final String VERDICT = ROOT + ".verdict..";
    private static final String PROOF = ROOT + ".proof..";
    private static final String CASES = ROOT + ".cases..";
    private static final String LIBRARY = ROOT + ".library..";
    private static final String PAGE = ROOT + ".page..";
    private static final String RECORD = ROOT + ".record..";
    private static final String INTAKE = ROOT + ".intake..";
    private static final String REST = ROOT + ".rest..";
    private static final String CLI = ROOT + ".cli..";
    private static final String RUNTIME = ROOT + ".runtime..";
    private static final String JDK = "java..";
    private static final String JSPECIFY = "org.jspecify.annotations..";
    private static final String SNAKE_YAML = "org.yaml.snakeyaml..";
    private static final String QUTE = "io.quarkus.qute..";

    private static final String[] CORE = {SOURCE, LOGIC, FACTS, RULEBOOK, VERDICT, PROOF};

    /** What features stand on: the core, and what reads cases and rulebooks for all of them. */
    private static final String[] GROUND = {SOURCE, LANGUAGE, LOGIC, FACTS, RULEBOOK, VERDICT, PROOF, CASES, LIBRARY};

    /** Packages with a place of their own in the import table; any other package below the root is a feature. */
    private static final Set<String> LAYERS = Set.of(
            "source",
            "language",
            "logic",
            "facts",
            "rulebook",
            "verdict",
            "proof",
            "cases",
            "library",
            "page",
            "record",
            "intake",
            "rest",
            "cli",
            "runtime");

    @ArchTest
    static final ArchRule sourceKnowsOnlyTheYamlParser =
            only(SOURCE, SNAKE_YAML).because("it turns text into located nodes and knows neither facts nor law");

    @ArchTest
    static final ArchRule languageStandsOnTheSource = only(LANGUAGE, SOURCE)
            .because("how a text is said in another language does not depend on what it is about");

    @ArchTest
    static final ArchRule logicStandsOnNothing =
            only(LOGIC).because("conditions over facts that depend on each other are no question of law");

    @ArchTest
    static final ArchRule factsStandOnLogic = only(FACTS, SOURCE, LOGIC)
            .because("what is known of a case is the same under every law, in every file format");

    @ArchTest
    static final ArchRule rulebookStandsOnFacts = only(RULEBOOK, SOURCE, LOGIC, FACTS)
            .because("the law is read and checked without a server and without a case");

    @ArchTest
    static final ArchRule verdictStandsOnRulebook =
            only(VERDICT, SOURCE, LOGIC, RULEBOOK, FACTS).because("a verdict follows from rulebook and facts alone");

    @ArchTest
    static final ArchRule proofStandsOnTheVerdict = only(PROOF, SOURCE, LOGIC, FACTS, RULEBOOK, VERDICT)
            .because("what is proved must not depend on how it is served");

    @ArchTest
    static final ArchRule casesStandOnTheVerdict = only(CASES, SOURCE, LOGIC, FACTS, RULEBOOK, VERDICT)
            .because("a case is a question to a rulebook and the verdict that it must give");

    @ArchTest
    static final ArchRule libraryStandsOnTheCore = only(
                    LIBRARY, SOURCE, LANGUAGE, LOGIC, FACTS, RULEBOOK, VERDICT, PROOF)
            .because("what is at hand is read and proved without a server and without cases");

    @ArchTest
    static final ArchRule pagesStandOnTheLanguage = only(PAGE, LANGUAGE, QUTE)
            .because(
                    "the form of a page does not depend on what stands in it, and nothing else knows the template engine");

    @ArchTest
    static final ArchRule recordsStandOnTheLibrary = only(
                    RECORD, SOURCE, LANGUAGE, FACTS, RULEBOOK, VERDICT, LIBRARY, PAGE)
            .because("a verdict is written for people in the same way over HTTP and from the command line");

    @ArchTest
    static final ArchRule featuresStandOnTheCore = classes()
            .that(describe("are in a feature package", type -> featureOf(type) != null))
            .should()
            .onlyDependOnClassesThat(resideInAnyOf(GROUND)
                    .or(resideInAnyOf(JDK, JSPECIFY))
                    .or(describe("are in a feature package", type -> featureOf(type) != null)))
            .allowEmptyShould(true)
            .because("a feature can be read, tested and removed without the server");

    @ArchTest
    static final ArchRule featuresIgnoreEachOther = slices().assignedFrom(new Features())
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true)
            .because("a feature is one room; what two of them need belongs to the core");

    @ArchTest
    static final ArchRule intakeKnowsNoHttp = noClasses()
            .that()
            .resideInAPackage(INTAKE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(REST, RUNTIME, "jakarta.ws.rs..", "io.quarkus..", "io.vertx..", "org.jboss..")
            .because("a request is answered in the same way over HTTP, from the command line and in a test");

    @ArchTest
    static final ArchRule restKnowsHttpAndNotThePlatform = classes()
            .that()
            .resideInAPackage(REST)
            .should()
            .onlyDependOnClassesThat(resideInAnyOf(
                            JDK,
                            JSPECIFY,
                            "jakarta.ws.rs..",
                            "jakarta.inject..",
                            "jakarta.enterprise..",
                            "jakarta.validation..",
                            "org.eclipse.microprofile.openapi..",
                            "com.fasterxml.jackson..",
                            "org.jboss.resteasy.reactive..",
                            "io.smallrye.common.annotation..",
                            "io.smallrye.mutiny..",
                            "io.vertx..",
                            "com.aayushatharva.brotli4j..")
                    .or(resideInAPackage(ROOT + "..").and(DescribedPredicate.not(resideInAPackage(RUNTIME)))))
            .allowEmptyShould(true)
            .because("wire forms, mapping and problems are HTTP; wiring, config and metrics are the platform");

    @ArchTest
    static final ArchRule commandLineStandsWithoutThePlatform = classes()
            .that()
            .resideInAPackage(CLI)
            .should()
            .onlyDependOnClassesThat(resideInAnyOf(JDK, JSPECIFY, "picocli..")
                    .or(resideInAPackage(ROOT + "..").and(DescribedPredicate.not(resideInAPackage(RUNTIME)))))
            .because("a command starts at once and opens no port");

    @ArchTest
    static final ArchRule everyClassHasAPackageWithAPurpose = classes()
            .should()
            .resideInAPackage(ROOT + ".*..")
            .because("the root is a map of packages, not a place for code");

    @ArchTest
    static final ArchRule packagesFormNoCycle = slices().matching(ROOT + ".(*)..")
            .should()
            .beFreeOfCycles()
            .because("dependencies point one way, from the platform to the facts");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = fields().should()
            .notBeAnnotatedWith("jakarta.inject.Inject")
            .andShould()
            .notBeAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
            .allowEmptyShould(true)
            .because("a constructor shows what a class needs, and a test can call it");

    @ArchTest
    static final ArchRule nothingPrints = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ROOT + ".runtime.Main")
            .should(ACCESS_STANDARD_STREAMS)
            .because("what is printed escapes the rule that no fact is logged; only the command line prints, on files");

    @ArchTest
    static final ArchRule nothingUsesTheOldDates = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Date.class, Calendar.class)
            .because("the law counts calendar dates, and these count milliseconds in a zone");

    @ArchTest
    static final ArchRule theClockIsReadAtThePlatformOnly = noClasses()
            .that()
            .resideOutsideOfPackage(RUNTIME)
            .should()
            .callMethodWhere(describe("the target reads the machine's clock", ArchitectureTest::readsTheClock))
            .allowEmptyShould(true)
            .because("a verdict depends on two dates that the caller can see, and on no other");

    @ArchTest
    static final ArchRule publicTypesOfTheCoreAreClosed = classes()
            .that()
            .resideInAnyPackage(CORE)
            .and()
            .arePublic()
            .should(beClosed())
            .allowEmptyShould(true)
            .because("values are records, alternatives are sealed, and nobody extends the rest");

    @ArchTest
    static final ArchRule namesSayWhatAClassIs = noClasses()
            .should()
            .haveNameMatching(".*(Utils?|Helpers?|Manager|Impl|Dto|DTO|Common)(\\$.*)?")
            .orShould()
            .resideInAnyPackage(
                    "..util..", "..utils..", "..common..", "..impl..", "..dto..", "..helper..", "..manager..")
            .because("such names say where something was put, not what it is");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked =
            classes().should(resideInANullMarkedPackage()).because("null is a value only where a type says so");

    private static ArchRule only(String layer, String... others) {
        return classes()
                .that()
                .resideInAPackage(layer)
                .should()
                .onlyDependOnClassesThat(resideInAnyOf(others).or(resideInAnyOf(layer, JDK, JSPECIFY)))
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> resideInAnyOf(String... packages) {
        return JavaClass.Predicates.resideInAnyPackage(packages);
    }

    private static boolean readsTheClock(JavaMethodCall call) {
        MethodCallTarget target = call.getTarget();
        JavaClass owner = target.getOwner();
        boolean now = owner.getPackageName().equals("java.time")
                && target.getName().equals("now")
                && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        boolean clock =
                owner.isEquivalentTo(Clock.class) && Stream.of("system", "tick").anyMatch(target.getName()::startsWith);
        boolean millis = owner.isEquivalentTo(System.class) && target.getName().equals("currentTimeMillis");
        return now || clock || millis;
    }

    private static @Nullable String featureOf(JavaClass type) {
        String below = type.getPackageName();
        if (!below.startsWith(ROOT + ".")) {
            return null;
        }
        String name = below.substring(ROOT.length() + 1).split("\\.", 2)[0];
        return LAYERS.contains(name) ? null : name;
    }

    private static ArchCondition<JavaClass> beClosed() {
        return new ArchCondition<>("be a record, an enum, sealed or final") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean closed = type.isRecord()
                        || type.isEnum()
                        || type.getModifiers().contains(JavaModifier.FINAL)
                        || type.reflect().isSealed();
                events.add(new SimpleConditionEvent(
                        type, closed, type.getName() + (closed ? " is" : " is not") + " closed"));
            }
        };
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package marked @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(
                        type, marked, type.getName() + (marked ? " is" : " is not") + " in a @NullMarked package"));
            }
        };
    }

    /** One slice a feature package; the layers belong to none. */
    private static final class Features implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String feature = featureOf(type);
            return feature == null ? SliceIdentifier.ignore() : SliceIdentifier.of(feature);
        }

        @Override
        public String getDescription() {
            return "feature packages";
        }
    }
}
