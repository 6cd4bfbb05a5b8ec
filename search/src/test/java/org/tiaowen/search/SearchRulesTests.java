package org.tiaowen.search;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class SearchRulesTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.tiaowen.search");

    @Test
    void rulesSeeTheClassesAndWhatTheyForbidIsThere() {
        assertThat(CLASSES.stream().map(JavaClass::getSimpleName))
                .contains("Segmenter", "SearchCluster", "IndexQueue", "ClauseSearch");
        assertThat(dependsOn("org.tiaowen.search.language", "com.hankcs")).isTrue();
        assertThat(dependsOn("org.tiaowen.search.elasticsearch", "co.elastic")).isTrue();
    }

    @Test
    void onlyLanguageKnowsHanLp() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.tiaowen.search.language..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.hankcs..")
                .check(CLASSES);
    }

    @Test
    void onlyElasticsearchKnowsTheClient() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.tiaowen.search.elasticsearch..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("co.elastic..", "org.elasticsearch..")
                .check(CLASSES);
    }

    @Test
    void languageKnowsNothingOfTheOtherPackages() {
        noClasses()
                .that()
                .resideInAPackage("org.tiaowen.search.language..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.tiaowen.search.index..",
                        "org.tiaowen.search.queries..",
                        "org.tiaowen.search.elasticsearch..")
                .check(CLASSES);
    }

    @Test
    void indexingKnowsNothingOfSearching() {
        noClasses()
                .that()
                .resideInAnyPackage("org.tiaowen.search.index..", "org.tiaowen.search.elasticsearch..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.tiaowen.search.queries..")
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(CLASSES.stream().map(JavaClass::getPackage).distinct())
                .isNotEmpty()
                .allMatch((JavaPackage each) -> each.isAnnotatedWith(NullMarked.class));
    }

    private static boolean dependsOn(String from, String to) {
        return CLASSES.stream()
                .filter(each -> each.getPackageName().equals(from))
                .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                .anyMatch(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith(to));
    }
}
