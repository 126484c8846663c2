package org.curvewright.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Plugins know spi and numerics; the runner knows spi; the CLI knows the runner; spi and numerics do not know each other. */
final class DependencyRuleTest {

    @Test
    void spiHoldsTheNounsAndTheSockets() {
        check(classes()
                .that()
                .resideInAPackage(House.SPI)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(House.SPI, House.JSPECIFY, "java..")
                .because("spi: the nouns and the sockets, JDK only"));
    }

    @Test
    void numericsCannotSpeak() {
        check(classes()
                .that()
                .resideInAPackage(House.NUMERICS)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        House.NUMERICS,
                        House.JSPECIFY,
                        "java.lang..",
                        "java.util..",
                        "java.math..",
                        "org.apache.commons.math3..",
                        "org.apache.commons.rng..")
                .because("numerics cannot speak"));
    }

    @Test
    void theRunnerCannotCompute() {
        check(noClasses()
                .that()
                .resideInAnyPackage(House.RUNNER, House.CLI)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(House.NUMERICS, House.PLUGINS, "org.apache.commons..")
                .because("the runner cannot compute"));
    }

    @Test
    void theRunnerDoesNotKnowItsFace() {
        check(noClasses()
                .that()
                .resideInAPackage(House.RUNNER)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(House.CLI, "picocli..")
                .because("cli depends on runner, never the other way round"));
    }

    @Test
    void pluginsJoinTheTwo() {
        check(noClasses()
                .that()
                .resideInAPackage(House.PLUGINS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(House.RUNNER, House.CLI, "com.google..", "jakarta.inject..", "picocli..")
                .because("plugins join the two: they know spi and numerics, not the runner"));
    }

    @Test
    void noPluginKnowsAnother() {
        check(slices().matching("org.curvewright.plugins.(*)..")
                .should()
                .notDependOnEachOther()
                .because("what two plugins need is arithmetic (numerics) or a noun (spi)"));
    }

    @Test
    void reportsOnlyRead() {
        check(noClasses()
                .that()
                .resideInAPackage(House.REPORTS)
                .should()
                .dependOnClassesThat(DescribedPredicate.describe("compute", DependencyRuleTest::computes))
                .because("reports only read: a document's keys and statuses are values, a law is not"));
    }

    @Test
    void onlyRunnerAndSourcesReadJson() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(House.RUNNER, House.SOURCES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml..", "org.yaml..")
                .because("Jackson and YAML belong to the runner, and to sources as their own library"));
    }

    @Test
    void guiceWiresTheRunnerAlone() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(House.RUNNER, House.CLI)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.google.inject..", "jakarta.inject..")
                .because("Guice never crosses the SPI"));
    }

    @Test
    void sparkStaysInsideItsEngine() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.curvewright.plugins.spark..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.spark..", "scala..")
                .because("no Scala or Spark type leaves the engine's module"));
    }

    private static boolean computes(JavaClass type) {
        boolean ofFitting = type.getPackageName().matches("org\\.curvewright\\.spi\\.(fit|law|inference)(\\..*)?");
        boolean value = type.isRecord() || type.isEnum();
        return (ofFitting && !value)
                || type.getSimpleName().equals("Law")
                || type.getPackageName().startsWith("org.apache.commons");
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(House.CLASSES);
    }
}
