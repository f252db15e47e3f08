package com.quenty.localstack.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTests {

    @TempDir
    private Path folder;

    @Test
    void theTailIsTheLastLines() throws Exception {
        var file = Files.writeString(folder.resolve("a.log"), "one\ntwo\nthree\n");

        assertThat(new Log(file).tail(2)).containsExactly("two", "three");
        assertThat(new Log(file).tail(100)).containsExactly("one", "two", "three");
    }

    @Test
    void aLogThatIsNotThereIsEmpty() throws Exception {
        assertThat(new Log(folder.resolve("none.log")).tail(5)).isEmpty();
    }

    @Test
    void followingShowsWhatIsAddedAndBeginsAnewWhenTheFileWasRolled() throws Exception {
        var file = Files.writeString(folder.resolve("a.log"), "new\n");
        var shown = new ByteArrayOutputStream();

        new Log(file).follow(1000, new PrintStream(shown), () -> false);

        assertThat(shown).hasToString("new\n");
    }
}
