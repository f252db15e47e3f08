package com.quenty.localstack.build;

import com.quenty.localstack.Json;
import com.quenty.localstack.LauncherFailure;
import com.quenty.localstack.Service;
import com.quenty.localstack.SourceTree;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One build of the suite, unpacked: a folder of libraries that all services share, and a thin jar per service.
 *
 * <p>A library lies on disk and in the page cache once instead of ten times, and because every process has the very same
 * class path, one AOT cache serves all. Each build has a folder of its own, so that building again never changes the
 * files under a running stack.
 */
public record Installation(Path folder, List<Installed> services) {

    /**
     * @param mainClass what {@code java -jar} would run
     * @param libraries file names of what the service ships
     */
    public record Installed(String name, String mainClass, List<String> libraries) {}

    private record Content(List<Installed> services) {}

    private static final String CONTENT = "content.json";
    private static final int BUILDS_KEPT = 3;

    private static final Pattern ARTIFACT = Pattern.compile("(.+?)-\\d.*\\.jar");

    /** Unpacks the jars of the services, unless this very build was unpacked before. */
    public static Installation of(SourceTree sources, Path builds, Path launcherJar) throws IOException {
        var jars = new TreeMap<String, Path>();
        for (var service : sources.services()) {
            jars.put(service.name(), sources.jarOf(service));
        }
        var folder = builds.resolve(fingerprint(jars.values(), launcherJar));
        Files.createDirectories(builds);
        try (var channel =
                FileChannel.open(builds.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock(); // until the channel is closed
            if (Files.notExists(folder.resolve(CONTENT))) {
                removeOldBuilds(builds);
                unpack(jars, launcherJar, folder);
            }
        }
        Files.setLastModifiedTime(folder, FileTime.fromMillis(System.currentTimeMillis()));
        var content = Json.MAPPER.readValue(Files.readString(folder.resolve(CONTENT)), Content.class);
        return new Installation(folder, content.services());
    }

    public Installed get(Service service) {
        return services.stream()
                .filter(installed -> installed.name().equals(service.name()))
                .findFirst()
                .orElseThrow();
    }

    public Path jarOf(Service service) {
        return folder.resolve("services").resolve(service.name() + ".jar");
    }

    /** The same for every process, in the same order: the AOT cache depends on it. */
    public String classPath() throws IOException {
        try (var libraries = Files.list(folder.resolve("lib"))) {
            return libraries.map(Path::toString).sorted().collect(Collectors.joining(File.pathSeparator));
        }
    }

    public Path aotCache() {
        return folder.resolve("quenty.aot");
    }

    private static void unpack(TreeMap<String, Path> jars, Path launcherJar, Path folder) throws IOException {
        var unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
        delete(unfinished);
        var lib = Files.createDirectories(unfinished.resolve("lib"));
        var thin = Files.createDirectories(unfinished.resolve("services"));
        // Where two jars ship different builds of one of our own libraries, the newest is meant.
        var newestFirst = jars.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Path> jar) ->
                        -jar.getValue().toFile().lastModified()))
                .toList();
        var services = new ArrayList<Installed>();
        for (var jar : newestFirst) {
            try (var fatJar = FatJar.open(jar.getValue())) {
                services.add(new Installed(jar.getKey(), fatJar.mainClass(), fatJar.libraries()));
                fatJar.unpackLibraries(lib);
                fatJar.writeThinJar(thin.resolve(jar.getKey() + ".jar"));
            }
        }
        refuseTwoVersions(services);
        Files.copy(launcherJar, lib.resolve("local-stack.jar"), StandardCopyOption.REPLACE_EXISTING);
        Json.writeAtomically(unfinished.resolve(CONTENT), new Content(services));
        delete(folder);
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * On one class path the first version would win and the service that ships the other would not find its classes. A
     * service may well ship two jars of one name (Jackson 2 and 3): then another that ships one of them is no harm.
     */
    static void refuseTwoVersions(List<Installed> services) {
        for (var one : services) {
            for (var other : services) {
                var versions = byArtifact(other);
                byArtifact(one).forEach((artifact, jars) -> {
                    var others = versions.getOrDefault(artifact, jars);
                    if (!jars.containsAll(others) && !others.containsAll(jars)) {
                        throw new LauncherFailure("%s ships %s and %s ships %s: pin one version in the parent POM"
                                .formatted(one.name(), jars, other.name(), others));
                    }
                });
            }
        }
    }

    private static Map<String, Set<String>> byArtifact(Installed service) {
        return service.libraries().stream()
                .collect(Collectors.groupingBy(
                        library -> ARTIFACT.matcher(library).replaceFirst("$1"), TreeMap::new, Collectors.toSet()));
    }

    private static String fingerprint(Iterable<Path> jars, Path launcherJar) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(Runtime.version().toString().getBytes(StandardCharsets.UTF_8));
            for (var jar : jars) {
                add(digest, jar);
            }
            add(digest, launcherJar);
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void add(MessageDigest digest, Path jar) throws IOException {
        var line = "%s %d %d%n"
                .formatted(
                        jar.getFileName(),
                        Files.size(jar),
                        Files.getLastModifiedTime(jar).toMillis());
        digest.update(line.getBytes(StandardCharsets.UTF_8));
    }

    private static void removeOldBuilds(Path builds) throws IOException {
        try (var folders = Files.list(builds)) {
            var old = folders.filter(Files::isDirectory)
                    .sorted(Comparator.comparing(
                            (Path folder) -> -folder.toFile().lastModified()))
                    .skip(BUILDS_KEPT - 1)
                    .toList();
            for (var folder : old) {
                delete(folder);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
