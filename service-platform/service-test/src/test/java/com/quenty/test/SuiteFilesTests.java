package com.quenty.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On a copy of this suite's own files, in which a service is forgotten. */
class SuiteFilesTests {

    private static final Path REAL =
            Checkout.suite("docs/architecture.md").getParent().getParent();

    @TempDir
    private Path suite;

    @BeforeEach
    void aCopy() throws IOException {
        copy("pom.xml");
        for (var service : new SuiteFiles(REAL).deployables()) {
            copy(service.name() + "/src/main/resources/application.yml");
        }
        for (var file : files().toList()) {
            copy(file);
        }
    }

    static Stream<String> files() {
        return SuiteFiles.all();
    }

    @Test
    void theServicesAreTheModulesWithAConfiguration() {
        assertThat(new SuiteFiles(suite).deployables())
                .extracting(SuiteFiles.Deployable::name)
                .contains("gateway", "auth-service", "customer-service")
                .doesNotContain("bench", "local-stack", "shared-contracts");
    }

    @ParameterizedTest
    @MethodSource("files")
    void aServiceThatIsForgottenInAFileIsFoundWithTheNameOfTheFile(String file) throws IOException {
        for (var service : List.of("customer", "microcredit")) {
            var whole = Files.readString(suite.resolve(file));
            Files.writeString(suite.resolve(file), without(service, whole));

            assertThat(new SuiteFiles(suite).faults())
                    .isNotEmpty()
                    .allMatch(fault -> fault.startsWith(file + ": ")
                            && fault.toLowerCase(Locale.ROOT).contains(service.substring(1)));
            Files.writeString(suite.resolve(file), whole);
        }
        assertThat(new SuiteFiles(suite).faults()).isEmpty();
    }

    @Test
    void aServiceOfWhichNothingIsKnownIsMissedInAllFiles() throws IOException {
        var pom = Files.readString(suite.resolve("pom.xml"));
        Files.writeString(
                suite.resolve("pom.xml"), pom.replace("</modules>", "<module>drone-service</module></modules>"));
        var configuration = suite.resolve("drone-service/src/main/resources/application.yml");
        Files.createDirectories(configuration.getParent());
        Files.writeString(configuration, """
                spring:
                  datasource:
                    url: jdbc:postgresql://localhost:5432/drone_db
                    username: drone
                server:
                  port: 8010
                """);

        var faults = new SuiteFiles(suite).faults();

        assertThat(files()).allSatisfy(file -> assertThat(faults).anyMatch(fault -> fault.startsWith(file + ": ")));
    }

    /** As if the name had been mistyped, so that YAML stays YAML. */
    private static String without(String service, String text) {
        return text.replace(service, service.substring(1))
                .replace(service.toUpperCase(Locale.ROOT), service.substring(1).toUpperCase(Locale.ROOT));
    }

    private void copy(String file) throws IOException {
        Files.createDirectories(suite.resolve(file).getParent());
        Files.copy(REAL.resolve(file), suite.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
}
