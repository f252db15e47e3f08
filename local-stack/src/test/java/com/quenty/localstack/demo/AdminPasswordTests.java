package com.quenty.localstack.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.localstack.Home;
import com.quenty.localstack.LauncherFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminPasswordTests {

    @TempDir
    Path folder;

    @Test
    void aPasswordIsWrittenDownBeforeItIsSetAlsoWhereNothingWasStartedYet() throws IOException {
        var home = new Home(folder.resolve("home"));
        var password = new AdminPassword(home, null, null);
        var drawn = password.drawn();

        assertThat(home.secrets()).isDirectoryRecursivelyContaining(file -> holds(file, drawn));

        assertThat(Files.readString(password.keep())).isEqualTo(drawn + "\n");
        assertThat(password.current()).isEqualTo(drawn);
    }

    @Test
    void noPasswordIsDrawnThatCannotBeWrittenDown() throws IOException {
        Files.createFile(folder.resolve("secrets"));

        assertThatThrownBy(new AdminPassword(new Home(folder), null, null)::drawn)
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("none is set");
    }

    @Test
    void thePasswordOfAnotherInstallationStaysApart() throws IOException {
        var here = new AdminPassword(new Home(folder), null, null);
        var own = here.drawn();
        here.keep();

        var there = new AdminPassword(new Home(folder), "one-time", URI.create("http://shop.example:8000"));
        there.drawn();
        there.keep();

        assertThat(here.current()).isEqualTo(own);
    }

    private static boolean holds(Path file, String text) {
        try {
            return Files.isRegularFile(file) && Files.readString(file).contains(text);
        } catch (IOException unreadable) {
            return false;
        }
    }
}
