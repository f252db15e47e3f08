package com.quenty.localstack.build;

import static com.quenty.localstack.Jars.aJar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.localstack.Jars;
import com.quenty.localstack.LauncherFailure;
import com.quenty.localstack.SourceTree;
import com.quenty.localstack.build.Installation.Installed;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTests {

    @TempDir
    private Path root;

    private SourceTree sources;
    private Path builds;
    private Path launcher;

    @BeforeEach
    void aCheckoutWithTwoBuiltServices() throws IOException {
        sources = new SourceTree(root);
        builds = root.resolve(".quenty/builds");
        launcher = aJar().writeTo(root.resolve("local-stack.jar"));
        module("auth-service", fatJar("com.quenty.auth.Main", "common-1.0.jar", "mail-2.0.jar"));
        module("gateway", fatJar("com.quenty.gateway.Main", "common-1.0.jar", "routes-3.0.jar"));
    }

    @Test
    void librariesOfAllServicesLieInOneFolderAndOnOneClassPath() throws IOException {
        var installation = install();

        assertThat(installation.classPath().split(File.pathSeparator))
                .extracting(path -> Path.of(path).getFileName().toString())
                .containsExactly("common-1.0.jar", "local-stack.jar", "mail-2.0.jar", "routes-3.0.jar");
    }

    @Test
    void aServiceKnowsItsMainClassAndWhatItShips() throws IOException {
        var gateway = sources.services().getLast();

        assertThat(install().get(gateway))
                .isEqualTo(new Installed(
                        "gateway", "com.quenty.gateway.Main", List.of("common-1.0.jar", "routes-3.0.jar")));
    }

    @Test
    void itsThinJarHoldsItsOwnClassesWithTheirFolders() throws IOException {
        var auth = sources.services().getFirst();

        try (var jar = new JarFile(install().jarOf(auth).toFile())) {
            assertThat(jar.stream().map(entry -> entry.getName()))
                    .containsExactly("application.yml", "com/quenty/", "com/quenty/Own.class");
        }
    }

    @Test
    void theSameBuildIsUnpackedOnceAndAnotherBesideIt() throws IOException {
        var first = install();
        var mark = Files.writeString(first.folder().resolve("mark"), "kept");

        assertThat(install().folder()).isEqualTo(first.folder());
        assertThat(mark).exists();

        Files.setLastModifiedTime(root.resolve("gateway/target/gateway-1.jar"), FileTime.fromMillis(1));
        assertThat(install().folder()).isNotEqualTo(first.folder());
        assertThat(mark).as("the first may still run").exists();
    }

    @Test
    void aServiceThatIsNotBuiltIsNamed() throws IOException {
        Files.delete(root.resolve("gateway/target/gateway-1.jar"));

        assertThatThrownBy(this::install)
                .isInstanceOf(LauncherFailure.class)
                .hasMessageStartingWith("gateway is not built");
    }

    @Test
    void twoVersionsOfOneLibraryAreRefused() {
        assertThatThrownBy(() -> Installation.refuseTwoVersions(List.of(
                        new Installed("a", "A", List.of("common-1.0.jar")),
                        new Installed("b", "B", List.of("common-1.1.jar")))))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("pin one version");
    }

    @Test
    void butOneServiceMayShipTwoJarsOfOneName() {
        Installation.refuseTwoVersions(List.of(
                new Installed("a", "A", List.of("jackson-core-2.21.jar", "jackson-core-3.1.jar")),
                new Installed("b", "B", List.of("jackson-core-3.1.jar"))));
    }

    private Installation install() throws IOException {
        return Installation.of(sources, builds, launcher);
    }

    private void module(String name, Jars jar) throws IOException {
        jar.writeTo(root.resolve(name).resolve("target").resolve(name + "-1.jar"));
        var resources = root.resolve(name).resolve("src/main/resources");
        Files.createDirectories(resources);
        Files.writeString(resources.resolve("application.yml"), "");
    }

    private static Jars fatJar(String main, String... libraries) throws IOException {
        var jar = aJar().startedBy(main)
                .with("BOOT-INF/classes/application.yml", "")
                .withFolder("BOOT-INF/classes/com/quenty/")
                .with("BOOT-INF/classes/com/quenty/Own.class", "");
        for (var library : libraries) {
            jar.with("BOOT-INF/lib/" + library, aJar().bytes());
        }
        return jar;
    }
}
