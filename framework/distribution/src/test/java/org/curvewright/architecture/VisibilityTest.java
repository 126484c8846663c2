package org.curvewright.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.curvewright.spi.Plugin;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What the rooms show to each other. */
final class VisibilityTest {

    @Test
    void onlyThePluginOfAPluginModuleIsPublic() {
        classes()
                .that()
                .resideInAPackage(House.PLUGIN_DOORS)
                .and(describe("are public at the top of a file", JavaClass::isTopLevelClass))
                .and()
                .arePublic()
                .should()
                .implement(Plugin.class)
                .because("public is a decision: plugin implementations are package-private")
                .allowEmptyShould(true)
                .check(House.CLASSES);
    }

    @Test
    void numericsNamesNoCommonsTypeInPublic() {
        Set<String> named = new TreeSet<>();
        House.CLASSES.stream()
                .filter(type -> type.getPackageName().startsWith("org.curvewright.numerics"))
                .filter(VisibilityTest::isPublicAllTheWay)
                .forEach(type -> publicTypes(type)
                        .flatMap(shown -> shown.getAllInvolvedRawTypes().stream())
                        .filter(shown -> shown.getPackageName().startsWith("org.apache.commons"))
                        .forEach(shown -> named.add(type.getName() + " names " + shown.getName())));
        assertThat(named)
                .as("dropped-in jars see numerics and no Commons class")
                .isEmpty();
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = new TreeSet<>();
        House.CLASSES.getPackage("org.curvewright").traversePackageTree(child -> true, (JavaPackage child) -> {
            boolean marked = child.tryGetPackageInfo()
                    .map(info -> info.isAnnotatedWith(NullMarked.class))
                    .orElse(false);
            if (!child.getClasses().isEmpty() && !marked) {
                unmarked.add(child.getName());
            }
        });
        assertThat(unmarked)
                .as("packages without a @NullMarked package-info.java")
                .isEmpty();
    }

    @Test
    void nothingHasStaticState() {
        fields().that()
                .areStatic()
                .and(describe(
                        "are written by people", field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC)))
                .should()
                .beFinal()
                .because("no static state")
                .check(House.CLASSES);
    }

    @Test
    void nothingHasSetters() {
        noMethods()
                .that(describe("are shown", VisibilityTest::isShown))
                .should()
                .haveNameMatching("set[A-Z].*")
                .because("values are records and services are final")
                .check(House.CLASSES);
    }

    private static boolean isPublicAllTheWay(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass()
                        .map(VisibilityTest::isPublicAllTheWay)
                        .orElse(true);
    }

    private static Stream<JavaType> publicTypes(JavaClass type) {
        Stream<JavaType> parents = Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
        Stream<JavaType> fields =
                type.getFields().stream().filter(VisibilityTest::isShown).map(field -> field.getType());
        Stream<JavaType> signatures =
                type.getCodeUnits().stream().filter(VisibilityTest::isShown).flatMap(VisibilityTest::signature);
        return Stream.of(parents, fields, signatures).flatMap(all -> all);
    }

    private static Stream<JavaType> signature(JavaCodeUnit unit) {
        return Stream.concat(
                Stream.of(unit.getReturnType()),
                Stream.concat(unit.getParameterTypes().stream(), unit.getExceptionTypes().stream()));
    }

    private static boolean isShown(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }
}
