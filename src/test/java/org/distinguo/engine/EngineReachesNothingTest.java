package org.distinguo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * By the bytecode of the engine's classes: nothing in them can open a connection, write a file or start a process, and they
 * need no library but those that the engine's list of dependencies names. What is allowed is listed, and all else is
 * refused.
 */
@Execution(ExecutionMode.CONCURRENT)
final class EngineReachesNothingTest {

    /** Packages of the JDK, without those below them, in which nothing leaves the process but by the types named next. */
    private static final Set<String> PACKAGES = Set.of(
            "java.lang",
            "java.lang.annotation",
            "java.math",
            "java.nio.charset",
            "java.time",
            "java.util",
            "java.util.concurrent",
            "java.util.function",
            "java.util.regex",
            "java.util.stream");

    /** What leads out of the process in these packages, or past this test. */
    private static final Set<String> REFUSED = Set.of(
            "java.lang.ClassLoader",
            "java.lang.Process",
            "java.lang.ProcessBuilder",
            "java.lang.ProcessHandle",
            "java.lang.Runtime",
            "java.util.Formatter",
            "java.util.ServiceLoader");

    /**
     * Single types of other packages: streams in memory, names of files, digests. A URI is a text, it connects to nothing, and
     * URLDecoder turns one text into another.
     */
    private static final Set<String> TYPES = Set.of(
            "java.io.ByteArrayInputStream",
            "java.io.ByteArrayOutputStream",
            "java.io.DataInputStream",
            "java.io.DataOutputStream",
            "java.io.IOException",
            "java.io.InputStream",
            "java.io.StringReader",
            "java.io.UncheckedIOException",
            "java.net.URI",
            "java.net.URLDecoder",
            "java.nio.ByteBuffer",
            "java.nio.CharBuffer",
            "java.nio.file.Files",
            "java.nio.file.Path",
            "java.security.MessageDigest");

    /** Where a type can do more than what is allowed, what is allowed of it: reading rulebooks, and nothing of the machine. */
    private static final Map<String, Set<String>> MEMBERS = Map.of(
            "java.nio.file.Files", Set.of("isDirectory", "isRegularFile", "list", "readAllBytes"),
            "java.lang.System", Set.of("lineSeparator"),
            "java.lang.Thread", Set.of(),
            "java.lang.Class",
                    Set.of(
                            "asSubclass",
                            "cast",
                            "getEnumConstants",
                            "getResourceAsStream",
                            "getSimpleName",
                            "isInstance"));

    private static final JavaClasses CLASSES = EngineClasses.all();

    @Test
    void everyClassOfTheJdkThatIsNamedIsAllowed() {
        assertThat(CLASSES).hasSizeGreaterThan(200);
        assertThat(refusedTypes(CLASSES)).isEmpty();
    }

    @Test
    void everyMemberOfATypeThatCanDoMoreIsAllowed() {
        assertThat(refusedMembers(CLASSES)).isEmpty();
    }

    @Test
    void whatTalksWritesOrStartsIsRefused() {
        JavaClasses others = new ClassFileImporter().importClasses(LoopbackTalk.class, EngineAtWorkTest.class);
        assertThat(refusedTypes(others)).contains("java.net.Socket", "java.lang.ProcessBuilder");
        assertThat(refusedMembers(others)).contains("java.nio.file.Files.writeString", "java.lang.Thread.start");
    }

    @Test
    void nothingIsNative() {
        assertThat(CLASSES.stream().flatMap(type -> type.getMethods().stream()).filter(method -> method.getModifiers()
                        .contains(JavaModifier.NATIVE)))
                .isEmpty();
    }

    @Test
    void everyOtherClassIsTheEnginesOwnOrOfALibraryThatItsListNames() throws IOException {
        Map<String, String> libraries = EngineClasses.dependencies();
        Set<String> jars = libraries.entrySet().stream()
                .map(library -> library.getKey() + "-" + library.getValue() + ".jar")
                .collect(Collectors.toSet());
        Set<String> used = new TreeSet<>();
        Set<String> unnamed = new TreeSet<>();
        targets(CLASSES, type -> !type.getName().startsWith("java.")).forEach(type -> {
            if (CLASSES.contain(type.getName())) {
                return;
            }
            String jar = jarOf(type);
            used.add(jar);
            if (!jars.contains(jar)) {
                unnamed.add(jar + ": " + type.getName());
            }
        });
        assertThat(unnamed).isEmpty();
        assertThat(jars).as("a library that is not used").isEqualTo(used);
    }

    private static Set<String> refusedTypes(JavaClasses classes) {
        return sorted(targets(classes, type -> type.getName().startsWith("java."))
                .filter(type -> !isAllowed(type))
                .map(JavaClass::getName));
    }

    private static Set<String> refusedMembers(JavaClasses classes) {
        return sorted(classes.stream()
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(access -> !isAllowed(access))
                .map(access -> ownerOf(access) + "." + access.getTarget().getName()));
    }

    private static Set<String> sorted(Stream<String> names) {
        return names.collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isAllowed(JavaAccess<?> access) {
        Set<String> allowed = MEMBERS.get(ownerOf(access));
        return allowed == null || allowed.contains(access.getTarget().getName());
    }

    private static String ownerOf(JavaAccess<?> access) {
        return access.getTargetOwner().getName();
    }

    private static boolean isAllowed(JavaClass type) {
        String outer = type.getName().split("\\$", 2)[0];
        return TYPES.contains(outer) || (PACKAGES.contains(type.getPackageName()) && !REFUSED.contains(outer));
    }

    private static Stream<JavaClass> targets(JavaClasses classes, Predicate<JavaClass> which) {
        return classes.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType)
                .filter(type -> !type.isPrimitive())
                .filter(which);
    }

    private static String jarOf(JavaClass type) {
        return type.getSource()
                .map(source -> source.getUri().toString())
                .filter(uri -> uri.contains(".jar!"))
                .map(uri -> uri.substring(0, uri.indexOf("!")))
                .map(uri -> Path.of(uri).getFileName().toString())
                .orElse("no jar");
    }
}
