package com.quenty.platform;

import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class StarterArchitectureTests {

    @Test
    void thePackagesHaveNoCycle() {
        ApplicationModules.of("com.quenty.platform", new ImportOption.DoNotIncludeTests())
                .verify();
    }
}
