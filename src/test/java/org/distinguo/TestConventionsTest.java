package org.distinguo;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;
import org.junit.platform.commons.annotation.Testable;

/** That every test is found, and that none that is found stays out. */
@NullMarked
@AnalyzeClasses(packages = ArchitectureTest.ROOT, importOptions = ImportOption.OnlyIncludeTests.class)
final class TestConventionsTest {

    @ArchTest
    static final ArchRule everyTestIsFound = methods()
            .that()
            .areMetaAnnotatedWith(Testable.class)
            .should()
            .beDeclaredInClassesThat()
            .haveNameMatching(".*(Test|IT)(\\$.*)?")
            .because("a class of another name is passed over in silence");

    @ArchTest
    static final ArchRule noTestIsSkipped = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("org.junit.jupiter.api.condition..")
                    .or(nameMatching("org\\.junit\\.jupiter\\.api\\.(Disabled|Assumptions)")))
            .because("a test that may stay out proves nothing; what cannot run here belongs to .ci");
}
