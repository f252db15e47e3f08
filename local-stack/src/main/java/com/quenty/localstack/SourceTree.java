package com.quenty.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The source tree that the launcher was called in. */
public record SourceTree(Path root) {

    /**
     * The services that can be started, in the order of {@link Suite}: those with a configuration. A module without one is
     * still only a library of rules.
     */
    public List<Service> services() {
        return Suite.SERVICES.stream()
                .filter(service ->
                        Files.exists(root.resolve(service.name()).resolve("src/main/resources/application.yml")))
                .toList();
    }

    /** The jar that would be deployed: the newest that Maven made of this module. */
    public Path jarOf(Service service) throws IOException {
        return newestJar(service.name())
                .orElseThrow(() -> new LauncherFailure("%s is not built: no jar in %s"
                        .formatted(service.name(), root.resolve(service.name()).resolve("target"))));
    }

    /** Files unpacked from the build, for every stack that runs from this source tree. */
    public Path cache() {
        return root.resolve(".quenty").resolve("cache");
    }

    private Optional<Path> newestJar(String module) throws IOException {
        var target = root.resolve(module).resolve("target");
        if (!Files.isDirectory(target)) {
            return Optional.empty();
        }
        var name = Pattern.compile(Pattern.quote(module) + "(-\\d[^/]*?)?(?<!-sources|-javadoc|-tests)\\.jar");
        try (var files = Files.list(target)) {
            return files.filter(
                            file -> name.matcher(file.getFileName().toString()).matches())
                    .max(Comparator.comparing(file -> file.toFile().lastModified()));
        }
    }
}
