package com.quenty.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.contracts.permissions.PermissionCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;

/** Holds over all modules of this suite; each service holds what is its own in its architecture tests. */
class SuiteTests {

    private static final Path SUITE =
            Checkout.suite("docs/architecture.md").getParent().getParent();

    /**
     * Files that are alike in two services on purpose, by the end of their names: declarations that each service makes of its
     * own things.
     */
    private static final List<String> DECLARATIONS = List.of(
            "Controller.java", // who may call what, and where
            "Queries.java", // which list, of which rows, sorted by what
            "History.java", // likewise
            "Status.java", // codes and moves
            "Problems.java", // what is refused, and in which words
            "Request.java", // members that may be sent
            "Revision.java", // members that may be changed
            "Response.java", // members that are shown
            "Statistics.java", // figures that are shown
            "Address.java", // a part of what is sent and shown
            "Place.java", // likewise
            "Spec.java"); // likewise

    @Test
    void noCodeStandsInTwoServices() {
        var modules = Stream.concat(
                        CallPicture.services(SUITE).stream(),
                        Stream.of("service-platform/service-starter", "local-stack"))
                .toList();

        var copies = Copies.in(SUITE, modules).between().stream()
                .filter(copy -> !isDeclaration(copy.file()) || !isDeclaration(copy.other()))
                .map(Copies.Copy::toString)
                .toList();

        assertThat(copies).as("copies").isEmpty();
    }

    /** The services hold their own texts in their architecture tests. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "shared-contracts",
                "service-platform/service-test",
                "service-platform/service-starter",
                "service-platform/service-pdf",
                "customer-service/client",
                "analytics-service/client",
                "pickup-service/routing",
                "local-stack",
                "bench"
            })
    void textsAreInPlainEnglish(String module) {
        assertThat(PlainEnglish.faults(SUITE.resolve(module))).isEmpty();
    }

    @Test
    void everyServiceHasItsArchitectureVerified() {
        for (var service : CallPicture.services(SUITE)) {
            var tests = text(SUITE.resolve(service).resolve("src/test/java"), "ArchitectureTests.java");
            assertThat(tests).as(service).contains("ServiceArchitecture.verify(");
            if (!service.equals("gateway")) {
                assertThat(tests)
                        .as(service)
                        .contains("LifecycleDiagram.verify(", "ProblemCatalogue.verify(", "ServiceLayout.verify(");
            }
        }
    }

    /**
     * The tests of a service and the local stack give it these themselves, so it would be the deployed form that misses them.
     */
    @Test
    void everyServiceIsConfiguredAndPermittedToCallItsSiblings() {
        var faults = new ArrayList<String>();
        CallPicture.ofSuite(SUITE).calls().forEach((service, called) -> {
            var wanted = called.stream()
                    .map("spring.http.serviceclient.%s.base-url"::formatted)
                    .collect(Collectors.toCollection(ArrayList::new));
            wanted.addAll(List.of("quenty.security.issuer", "quenty.security.token-uri"));
            if (!service.equals("auth-service")) {
                wanted.add("quenty.security.jwks-uri");
            }
            wanted.removeAll(settings(SUITE.resolve(service)));
            wanted.forEach(key -> faults.add("%s: application.yml has no %s".formatted(service, key)));
            var permitted = PermissionCatalogue.SERVICE_CLIENTS.getOrDefault(service, Set.of());
            if (!called.isEmpty() && permitted.isEmpty()) {
                faults.add("%s calls siblings and has no permission in SERVICE_CLIENTS".formatted(service));
            }
            var pom = Checkout.read(SUITE.resolve(service).resolve("pom.xml"));
            if (pom.contains("<artifactId>customer-client</artifactId>")
                    && !permitted.contains("internal-customers:read")) {
                faults.add("%s has customer-client and not internal-customers:read".formatted(service));
            }
        });

        assertThat(faults).isEmpty();
    }

    @Test
    void everyServiceIsInEveryFileThatNamesTheServices() {
        assertThat(new SuiteFiles(SUITE).faults()).isEmpty();
    }

    @Test
    void everyServiceButTheIssuerMayReadWhatHasEnded() {
        for (var service : CallPicture.services(SUITE)) {
            if (!service.equals("auth-service")) {
                assertThat(PermissionCatalogue.SERVICE_CLIENTS.getOrDefault(service, Set.of()))
                        .as(service)
                        .contains("internal-revocations:read");
            }
        }
    }

    private static Set<Object> settings(Path module) {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new FileSystemResource(module.resolve("src/main/resources/application.yml")));
        return Objects.requireNonNull(yaml.getObject()).keySet();
    }

    private static boolean isDeclaration(Path file) {
        return DECLARATIONS.stream().anyMatch(file.toString()::endsWith);
    }

    private static String text(Path folder, String end) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end))
                    .map(Checkout::read)
                    .collect(Collectors.joining());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
