package com.quenty.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTreeTests {

    @TempDir
    Path root;

    @Test
    void onlyAModuleThatIsConfiguredAsAServiceIsStarted() throws IOException {
        module("auth-service", "src/main/resources/application.yml");
        module("microcredit-service", "src/main/java/Rules.java");
        module("bench", "src/main/resources/application.yml");

        assertThat(new SourceTree(root).services()).extracting(Service::name).containsExactly("auth-service");
    }

    private void module(String name, String file) throws IOException {
        var path = root.resolve(name).resolve(file);
        Files.createDirectories(path.getParent());
        Files.createFile(path);
    }
}
