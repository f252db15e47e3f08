package com.quenty.platform;

import com.quenty.contracts.auth.RevocationApi;
import com.quenty.contracts.auth.RevocationFeed;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class StarterArchitectureTests {

    @Test
    void thePackagesHaveNoCycle() {
        ApplicationModules.of("com.quenty.platform", new ImportOption.DoNotIncludeTests())
                .verify();
    }

    /** What else services say to each other is business, and none of the platform's. */
    @Test
    void ofTheContractsOnlyTheRevocationFeedIsKnown() {
        var starter = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("com.quenty.platform");

        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("com.quenty.contracts..")
                        .and(DescribedPredicate.not(JavaClass.Predicates.belongToAnyOf(
                                RevocationApi.class, RevocationFeed.class, RevocationFeed.Revocation.class))))
                .check(starter);
    }
}
