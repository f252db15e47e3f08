package com.quenty.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.platform.lifecycle.IllegalTransition;
import com.quenty.sample.SampleApplication;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;

class ProblemCodesTests {

    private static final String SAMPLE = "com.quenty.sample.";

    @Test
    void problemsOfThePlatformAreFollowedFromTheHandlerOn() throws IOException {
        var derived = ProblemCodes.of(ProblemCodes.imported(SampleApplication.class)).entrySet().stream()
                .filter(handler -> handler.getKey().startsWith(SAMPLE))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

        assertThat(derived.get(SAMPLE + "parcels.ParcelController#send"))
                .containsEntry("409", Set.of("illegal-transition"));
        try (var committed = new ClassPathResource("openapi/problem-codes.json").getInputStream()) {
            assertThat(derived)
                    .isEqualTo(OpenApiDocument.JSON.readValue(
                            committed, new TypeReference<Map<String, Map<String, Set<String>>>>() {}));
        }
    }

    @Test
    void classesOfAJarAreReadLikeThoseOfAFolder(@TempDir Path folder) throws IOException {
        var type = IllegalTransition.class.getName();
        var path = type.replace('.', '/') + ".class";
        var jar = folder.resolve("platform-1.jar");
        try (var entries = new JarOutputStream(Files.newOutputStream(jar));
                var bytes = new ClassPathResource(path).getInputStream()) {
            entries.putNextEntry(new JarEntry(path));
            bytes.transferTo(entries);
        }

        var read = new ClassFileImporter().importLocations(List.of(ProblemCodes.location(jar.toUri())));

        assertThat(read.contain(type)).isTrue();
    }
}
