package org.tiaowen.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;

/** The rules of the house, for this module. */
class AppRulesTests {

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.tiaowen.app");

    @Test
    void packagesOfTheApplicationKeepTheirBorders() {
        ApplicationModules.of(TiaowenApplication.class).verify();
    }

    @Test
    void modulesKeepTheirBorders() {
        ApplicationModules.of("org.tiaowen").verify();
    }

    @Test
    void tasksDoNotLeanOnEachOther() {
        Map<String, String> leansOnNobodyBut =
                Map.of("drafting", "", "searching", "..app.consulting..", "consulting", "", "workbench", "");
        leansOnNobodyBut.forEach((task, other) -> noClasses()
                .that()
                .resideInAPackage("org.tiaowen.app." + task + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "..app.drafting..",
                                "..app.searching..",
                                "..app.consulting..",
                                "..app.workbench..",
                                "..app.demo..")
                        .and(resideOutsideOfPackages("..app." + task + "..", other)))
                .check(CLASSES));
    }

    @Test
    void onlyAccountsAndDemonstrationSpeakSql() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..app.account..", "..app.demo..", "..app.embedded..")
                // reads the state of a refusal, to tell whoever sent the text
                .and()
                .doNotHaveFullyQualifiedName("org.tiaowen.app.pages.UnstorableText")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.springframework.jdbc..")
                .check(CLASSES);
    }

    @Test
    void librariesOfOtherModulesStayThere() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..app.embedded..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.hankcs..", "org.apache.poi..", "com.vladsch..", "co.elastic..", "org.elasticsearch..")
                .check(CLASSES);
    }

    @Test
    void controllersAreNobodysBusiness() {
        classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .notHaveModifier(JavaModifier.PUBLIC)
                .andShould()
                .haveNameMatching(".*(Controller|Api)")
                .check(CLASSES);
    }

    @Test
    void everyPackageSaysThatNothingIsNull() {
        Set<String> unmarked = new TreeSet<>();
        CLASSES.forEach(type -> {
            if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                unmarked.add(type.getPackageName());
            }
        });
        assertThat(unmarked).isEmpty();
    }

    @Test
    void namesEndInWordsOfTheDomain() {
        noClasses()
                .should()
                .haveNameMatching(".*(Service|Impl|Util|Utils|Manager|Helper|DTO|Dto)")
                .check(CLASSES);
    }

    @Test
    void theRulesSeeTheClasses() {
        assertThat(CLASSES).hasSizeGreaterThan(80);
    }
}
