package org.curvewright.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a result must not depend on: the platform's libm, the JDK's number writer, threads, the clock, the locale. */
final class ReproducibilityTest {

    private static final Set<String> EXACT =
            Set.of("abs", "max", "min", "sqrt", "floor", "ceil", "rint", "round", "fma", "copySign", "signum", "ulp");
    private static final Set<String> EXACT_ON_BITS = Set.of("nextUp", "nextDown", "nextAfter", "getExponent", "scalb");
    private static final Set<String> MADE_OF_WORKERS =
            Set.of("java.util.concurrent.Executors", "java.util.concurrent.ForkJoinPool", "java.util.Timer");
    private static final Set<String> UNSEEDED = Set.of("java.util.UUID", "java.util.concurrent.ThreadLocalRandom");

    @Test
    void elementaryFunctionsComeFromTheKernel() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.curvewright.numerics.math..")
                .should()
                .callMethodWhere(call(
                        "an inexact method of Math",
                        call -> owner(call).equals("java.lang.Math")
                                && call.getTarget().getRawReturnType().getName().equals("double")
                                && !EXACT.contains(call.getName())
                                && !EXACT_ON_BITS.contains(call.getName())))
                .because("Math.exp and its kin differ between platforms; the kernel and StrictMath do not"));
    }

    @Test
    void numbersAreWrittenByDecimal() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.curvewright.numerics..")
                .and()
                .doNotHaveFullyQualifiedName("org.curvewright.spi.Decimal")
                .should()
                .callMethodWhere(call("text of a double by the JDK", ReproducibilityTest::writesADouble))
                .because("Double.toString differs between JDKs; org.curvewright.spi.Decimal does not"));
    }

    @Test
    void threadsBelongToTheEngine() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.curvewright.runner.engine..")
                .should()
                .callCodeUnitWhere(call(
                        "makes threads",
                        call -> MADE_OF_WORKERS.contains(owner(call))
                                || (call.getName().equals("<init>")
                                        && call.getTargetOwner().isAssignableTo(Thread.class))
                                || Set.of("parallel", "parallelStream", "supplyAsync", "runAsync")
                                        .contains(call.getName())))
                .because("no thread is created outside the engine"));
    }

    @Test
    void randomStreamsHaveSeeds() {
        check(noClasses()
                .should()
                .callCodeUnitWhere(call(
                        "draws without a seed",
                        call -> UNSEEDED.contains(owner(call))
                                || (owner(call).equals("java.lang.Math")
                                        && call.getName().equals("random"))
                                || (owner(call).equals("java.util.Random")
                                        && call.getTarget()
                                                .getRawParameterTypes()
                                                .isEmpty()
                                        && call.getName().equals("<init>"))))
                .because("random streams are keyed by seed, task and index"));
    }

    @Test
    void computationsDoNotReadTheClock() {
        check(noClasses()
                .that()
                .resideInAnyPackage(House.SPI, House.NUMERICS, House.PLUGINS)
                .should()
                .callMethodWhere(call(
                        "reads the clock",
                        call -> Set.of("currentTimeMillis", "nanoTime").contains(call.getName())
                                || (owner(call).startsWith("java.time.")
                                        && call.getName().equals("now"))))
                .because("two runs give identical bytes"));
    }

    private static boolean writesADouble(JavaCall<?> call) {
        boolean takesDouble = call.getTarget().getRawParameterTypes().stream()
                .map(JavaClass::getName)
                .anyMatch(type -> type.equals("double") || type.equals("float"));
        return switch (owner(call)) {
            case "java.lang.Double", "java.lang.Float" -> call.getName().equals("toString");
            case "java.lang.String" -> call.getName().equals("valueOf") && takesDouble;
            case "java.lang.StringBuilder", "java.lang.StringBuffer" -> takesDouble;
            case "java.io.PrintStream", "java.io.PrintWriter" -> takesDouble;
            default -> false;
        };
    }

    private static String owner(JavaCall<?> call) {
        return call.getTargetOwner().getName();
    }

    private static DescribedPredicate<JavaCall<?>> call(
            String description, java.util.function.Predicate<JavaCall<?>> predicate) {
        return describe(description, predicate);
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(House.CLASSES);
    }
}
