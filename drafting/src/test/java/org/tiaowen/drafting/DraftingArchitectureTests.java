package org.tiaowen.drafting;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftingArchitectureTests {

    private static final String ROOT = "org.tiaowen.drafting.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.tiaowen.drafting");

    /** Package-info may carry an annotation of Spring Modulith: it marks a border and is not needed at run time. */
    private static final DescribedPredicate<JavaClass> CODE = DescribedPredicate.not(simpleName("package-info"));

    @Test
    void rulesSeeTheClasses() {
        assertThat(CLASSES.size()).isGreaterThan(50);
        for (String name : Set.of("articles.TextReader", "identity.Alignment", "comparison.Comparison")) {
            assertThat(CLASSES.contain(ROOT + name)).as(name).isTrue();
        }
        assertThat(CLASSES.contain(ROOT + "versions.Versions")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "articles,      identity|citations|comparison|editing|amendments|consolidation|derivation|versions|library",
        "citations,     comparison|editing|amendments|consolidation|derivation|versions|library",
        "identity,      citations|comparison|editing|amendments|consolidation|derivation|versions|library",
        "comparison,    amendments|consolidation|derivation|versions|library",
        "editing,       citations|comparison|amendments|consolidation|derivation|versions|library",
        "amendments,    identity|comparison|editing|consolidation|derivation|versions|library",
        "consolidation, comparison|derivation|versions|library",
        "derivation,    versions|library",
        "akomantoso,    comparison|editing|amendments|consolidation|derivation|versions|library",
        "versions,      library",
    })
    void dependenciesRunFromVersionsDownToArticles(String lower, String higher) {
        String[] forbidden = Arrays.stream(higher.split("\\|"))
                .map(name -> ROOT + name + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(ROOT + lower + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void everythingButTheStoreIsPlainJava() {
        noClasses()
                .that(CODE)
                .and()
                .resideOutsideOfPackages(ROOT + "versions..", ROOT + "library..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "org.postgresql..")
                .check(CLASSES);
    }

    @Test
    void onlyWritersAndTheStoreKnowJackson() {
        noClasses()
                .that(CODE)
                .and()
                .resideOutsideOfPackages(ROOT + "versions..", ROOT + "library..")
                .and()
                .haveSimpleNameNotEndingWith("Json")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..")
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> packages =
                CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));

        assertThat(packages).isNotEmpty().allSatisfy(name -> assertThat(
                        Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class))
                .as(name)
                .isTrue());
    }
}
