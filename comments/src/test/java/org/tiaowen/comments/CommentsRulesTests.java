package org.tiaowen.comments;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.tiaowen.comments", importOptions = ImportOption.DoNotIncludeTests.class)
class CommentsRulesTests {

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("org.tiaowen.comments.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule spreadsheetsAreReadByTemplatesAlone = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.poi..", "com.hankcs..", "co.elastic..", "com.vladsch..");

    @ArchTest
    static final ArchRule linkerItselfIsPlainJava = noClasses()
            .that()
            .haveNameMatching(".*\\.(ClauseLinker|ContentMatching|ImpactIndex|TermWeights|Calibration|OpinionSplitter)")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..");

    @ArchTest
    static final ArchRule storesStayInTheirPackage =
            classes().that().haveSimpleNameEndingWith("Store").should().notHaveModifier(JavaModifier.PUBLIC);

    @ArchTest
    static void rulesSeeTheClasses(JavaClasses imported) {
        assertThat(imported.size()).isGreaterThan(60);
        assertThat(imported.contain("org.tiaowen.comments.intake.ReceivingComments"))
                .isTrue();
    }
}
