package com.quenty.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.planted.PlantedApplication;
import com.quenty.sample.SampleApplication;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceLayoutTests {

    private static final String README = """
            # sample-service

            ## What it owns
            Parcels.

            <!-- packages -->
            | package | noun | tables | URLs |
            |---|---|---|---|
            | `companies` | companies | – | `/internal/v1/companies` |
            | `parcels` | parcel | `parcels` | `/api/v1/parcels` |

            ## Lifecycles

            ## Calls and is called by

            ## Configuration
            | property | default | why |
            |---|---|---|

            ## Operational notes
            """;

    @TempDir
    private Path module;

    @BeforeEach
    void aServiceLikeAllOthers() throws Exception {
        write("README.md", README);
        write("openapi.json", "{}");
        write("src/main/resources/db/migration/V1__create_parcels.sql", "CREATE TABLE parcels (id INTEGER);");
        write("src/main/java/com/quenty/sample/SampleApplication.java", "");
        write("src/main/java/com/quenty/sample/parcels/Parcel.java", "");
        for (var test : List.of("SampleArchitectureTests", "OpenApiIT", "EndpointsIT", "ParcelLifecycleScenarioIT")) {
            write("src/test/java/com/quenty/sample/%s.java".formatted(test), "");
        }
        write("src/test/java/com/quenty/sample/parcels/ParcelIT.java", "");
    }

    @Test
    void aServiceLikeAllOthersPasses() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void theReadmeHasItsHeadingsAndItsTables() throws Exception {
        write("README.md", README.replace("## Lifecycles", "## States").replace("| property |", "| name |"));

        assertThat(faults())
                .anyMatch(fault -> fault.contains("## States"))
                .anyMatch(fault -> fault.contains("| property | default | why |"));
    }

    @Test
    void thePackageMapIsThatOfTheCode() throws Exception {
        write("README.md", README.replace("| parcel |", "| package |"));

        assertThat(faults()).singleElement().asString().contains("-Dreadme.update", "| `parcels` | parcel |");
    }

    @Test
    void anUpdateWritesThePackageMapWhereTheServiceSaysWhatItOwns() {
        var map = PackageMap.of(module, SampleApplication.class, classes(SampleApplication.class));
        var without = README.replaceFirst("(?s)<!-- packages -->.*?\n\n", "");

        assertThat(map.updated(README.replace("| parcel |", "| package |"))).isEqualTo(README);
        assertThat(map.updated(without)).isEqualTo(README);
    }

    @Test
    void theOpenApiDocumentIsThereUnlessThisRunWritesIt() throws Exception {
        Files.delete(module.resolve("openapi.json"));

        assertThat(faults()).containsExactly("openapi.json is missing, run with -Dopenapi.update");

        System.setProperty("openapi.update", "");
        try {
            assertThat(faults()).isEmpty();
        } finally {
            System.clearProperty("openapi.update");
        }
    }

    @Test
    void everyServiceHasTheSameTestClasses() throws Exception {
        for (var test : List.of("OpenApiIT", "ParcelLifecycleScenarioIT")) {
            Files.delete(module.resolve("src/test/java/com/quenty/sample/%s.java".formatted(test)));
        }

        assertThat(faults())
                .contains(
                        "the root test package has no OpenApiIT.java",
                        "the root test package has no XLifecycleScenarioIT.java");
    }

    @Test
    void testsLieWhereTheirFeatureIs() throws Exception {
        write("src/test/java/com/quenty/sample/letters/LetterIT.java", "");

        assertThat(faults()).containsExactly("tests lie in letters, where no feature is");
    }

    @Test
    void fixturesAreNamedLikeTheClassesOfTheService() throws Exception {
        write("src/test/java/com/quenty/sample/ParcelDesk.java", "");

        assertThat(faults()).containsExactly("ParcelDesk, of the tests, ends in a word that is not used");
    }

    @Test
    void httpServicesAreImportedByTheSameClassInEveryService() {
        assertThat(new ServiceLayout(module, PlantedApplication.class).faults())
                .contains("com.quenty.planted.reports.PlantedImports imports HTTP services, which"
                        + " clients.RemoteServicesConfiguration does in every service");
    }

    @Test
    void aPackageHasAnEnd() throws Exception {
        for (int i = 0; i < ServiceLayout.MOST_FILES; i++) {
            write("src/main/java/com/quenty/sample/parcels/Parcel%d.java".formatted(i), "");
        }

        assertThat(faults()).singleElement().asString().startsWith("parcels has 26 files, more than 25");
    }

    @Test
    void migrationsHaveNoGapsAndTheirSqlIsInUpperCase() throws Exception {
        write("src/main/resources/db/migration/V3__add_weight.sql", "alter table parcels ADD weight INTEGER;");
        write("src/main/resources/db/migration/later.sql", "");

        assertThat(faults())
                .contains("migrations are numbered [0, 1, 3], not V1 to V3", "V3__add_weight.sql: SQL in lower case");
    }

    /** The planted service has properties of another prefix, SQL in lower case and a subject that is no table's. */
    @Test
    void configurationSqlAndHistoryFollowTheirRules() {
        assertThat(String.join("\n", new ServiceLayout(module, PlantedApplication.class).faults()))
                .contains("PlantedSettings is configured by planted.reports, not by quenty.planted.<feature>")
                .contains("PlantedReportQueries: SQL in lower case: select id from planted_reports")
                .contains("the history subject 'planted-reports' is the singular of no table");
    }

    @Test
    void singularsAreFound() {
        assertThat(List.of("companies", "order_items", "addresses", "boxes", "statistics", "stock"))
                .map(PackageMap::singular)
                .containsExactly("company", "order_item", "address", "box", "statistic", "stock");
    }

    private List<String> faults() {
        return new ServiceLayout(module, SampleApplication.class).faults();
    }

    private static JavaClasses classes(Class<?> application) {
        return ServiceArchitecture.classesOf(application, application.getPackageName());
    }

    private void write(String file, String text) throws Exception {
        var path = module.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
