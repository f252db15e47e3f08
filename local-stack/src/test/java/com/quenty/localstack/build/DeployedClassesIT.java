package com.quenty.localstack.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.localstack.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The libraries of every deployable: no class in two of them, because the order of the class path would choose one. */
class DeployedClassesIT {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** The checksum of every class of a library, by its name. */
    private final Map<String, Map<String, Long>> classes = new HashMap<>();

    @Test
    void noDeployableShipsTwoVersionsOfOneClass(@TempDir Path builds) throws IOException {
        var sources = new SourceTree(ROOT);
        var installation = Installation.of(sources, builds, Path.of("target", "local-stack.jar"));

        assertThat(installation.services()).hasSameSizeAs(sources.services()).isNotEmpty();
        for (var service : installation.services()) {
            var libraries = installation.folder().resolve("lib");
            var seen = new HashMap<String, String>();
            var twice = new TreeSet<String>();
            for (var library : service.libraries()) {
                classesOf(libraries.resolve(library)).forEach((name, checksum) -> {
                    var earlier = seen.putIfAbsent(name, library);
                    if (earlier != null
                            && !checksum.equals(
                                    classes.getOrDefault(earlier, Map.of()).get(name))) {
                        twice.add("%s in %s and %s".formatted(name, earlier, library));
                    }
                });
            }
            assertThat(seen).as(service.name()).hasSizeGreaterThan(10_000);
            assertThat(twice).as(service.name()).isEmpty();
        }
    }

    private Map<String, Long> classesOf(Path library) throws IOException {
        var name = library.getFileName().toString();
        var known = classes.get(name);
        if (known != null) {
            return known;
        }
        var found = new HashMap<String, Long>();
        try (var jar = new JarFile(library.toFile())) {
            jar.stream()
                    .filter(entry -> entry.getName().endsWith(".class"))
                    .filter(entry -> !entry.getName().startsWith("META-INF/"))
                    .filter(entry -> !entry.getName().endsWith("module-info.class"))
                    .forEach(entry -> found.put(entry.getName(), entry.getCrc()));
        }
        classes.put(name, found);
        return found;
    }
}
