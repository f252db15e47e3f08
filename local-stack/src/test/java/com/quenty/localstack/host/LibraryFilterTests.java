package com.quenty.localstack.host;

import static com.quenty.localstack.Jars.aJar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryFilterTests {

    private static final String SETTINGS = "META-INF/settings.txt";

    @TempDir
    private Path folder;

    private URLClassLoader shared;
    private LibraryFilter window;

    @BeforeEach
    void twoLibrariesOfWhichTheServiceShipsOne() throws IOException {
        var shipped =
                aJar().withClass("lib.Shipped").with(SETTINGS, "shipped").writeTo(folder.resolve("with space-1.jar"));
        var foreign = aJar().withClass("lib.Foreign")
                .with(SETTINGS, "foreign")
                .with("only-foreign.txt", "foreign")
                .writeTo(folder.resolve("foreign-1.jar"));
        // The foreign one first: the window has to look past it.
        shared = new URLClassLoader(
                new URL[] {foreign.toUri().toURL(), shipped.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        window = new LibraryFilter(shared, folder, List.of("with space-1.jar"));
    }

    @AfterEach
    void close() throws IOException {
        shared.close();
    }

    @Test
    void showsTheClassesOfShippedLibrariesAsTheSharedLoaderHasThem() throws Exception {
        assertThat(window.loadClass("lib.Shipped")).isSameAs(shared.loadClass("lib.Shipped"));
    }

    @Test
    void hidesTheClassesOfLibrariesThatTheServiceDoesNotShip() {
        assertThatThrownBy(() -> window.loadClass("lib.Foreign")).isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void showsTheJdk() throws Exception {
        assertThat(window.loadClass("java.lang.String")).isSameAs(String.class);
        assertThat(window.loadClass("java.sql.Connection")).isSameAs(java.sql.Connection.class);
    }

    @Test
    void showsTheResourcesOfShippedLibrariesOnly() throws Exception {
        assertThat(Collections.list(window.getResources(SETTINGS)))
                .singleElement()
                .satisfies(url ->
                        assertThat(new String(url.openStream().readAllBytes())).isEqualTo("shipped"));
        assertThat(new String(window.getResourceAsStream(SETTINGS).readAllBytes()))
                .isEqualTo("shipped");
        assertThat(window.getResource("only-foreign.txt")).isNull();
    }

    @Test
    void aServiceFindsItsOwnClassesBehindTheWindowAndNamesItsThreads() throws Exception {
        var jar = aJar().withClass("own.Main").with(SETTINGS, "own").writeTo(folder.resolve("own.jar"));

        try (var service = new ServiceClassLoader("some-service", jar, window)) {
            assertThat(service.loadClass("own.Main").getClassLoader()).isSameAs(service);
            assertThat(Collections.list(service.getResources(SETTINGS))).hasSize(2);

            var thread = Thread.ofPlatform().unstarted(() -> {});
            thread.setContextClassLoader(new URLClassLoader(new URL[0], service));
            assertThat(ServiceClassLoader.serviceOf(thread)).isEqualTo("some-service");
            thread.setContextClassLoader(shared);
            assertThat(ServiceClassLoader.serviceOf(thread)).isNull();
        }
    }
}
