package org.tiaowen.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.modulith.core.ApplicationModules;

/** The borders of the whole house; what is inside a module is watched by that module's own rules. */
class HouseRulesTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.tiaowen");

    @Test
    void rulesSeeTheClassesOfEveryModule() {
        assertThat(CLASSES.stream().map(JavaClass::getSimpleName))
                .contains(
                        "TextReader",
                        "WordReader",
                        "Segmenter",
                        "ReceivingComments",
                        "SearchServer",
                        "TiaowenApplication");
    }

    @Test
    void modulesUseOfEachOtherOnlyWhatIsOpen() {
        ApplicationModules modules = ApplicationModules.of("org.tiaowen");

        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .contains("drafting", "templates", "search", "comments", "app");
        modules.verify();
    }

    @Test
    void dependenciesRunOneWay() {
        Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("drafting")
                .definedBy("org.tiaowen.drafting..")
                .layer("templates")
                .definedBy("org.tiaowen.templates..")
                .layer("search")
                .definedBy("org.tiaowen.search..")
                .layer("comments")
                .definedBy("org.tiaowen.comments..")
                .layer("app")
                .definedBy("org.tiaowen.app..")
                .whereLayer("app")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("comments")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("search")
                .mayOnlyBeAccessedByLayers("comments", "app")
                .whereLayer("templates")
                .mayOnlyBeAccessedByLayers("comments", "app")
                .check(CLASSES);
    }

    @ParameterizedTest
    @CsvSource({
        "com.hankcs, org.tiaowen.search.language",
        "co.elastic, org.tiaowen.search.elasticsearch",
        "com.vladsch.flexmark, org.tiaowen.templates.markdown",
        "org.apache.poi.xwpf, org.tiaowen.templates.word",
        "org.apache.poi.xssf, org.tiaowen.templates.spreadsheet"
    })
    void libraryIsKnownToOnePackageOnly(String library, String home) {
        assertThat(CLASSES.stream()
                        .filter(each -> each.getPackageName().equals(home))
                        .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                        .map(dependency -> dependency.getTargetClass().getPackageName()))
                .anyMatch(name -> name.startsWith(library));
        noClasses()
                .that()
                .resideOutsideOfPackage(home + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library + "..")
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(CLASSES.stream().map(JavaClass::getPackage).distinct())
                .isNotEmpty()
                .allMatch((JavaPackage each) -> each.isAnnotatedWith(NullMarked.class));
    }
}
