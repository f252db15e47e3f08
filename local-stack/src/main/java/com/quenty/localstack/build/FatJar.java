package com.quenty.localstack.build;

import com.quenty.localstack.LauncherFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The jar that Spring Boot's plugin made of one service: its own classes, and the jars it ships, in one file. */
final class FatJar implements AutoCloseable {

    private static final String LIBRARIES = "BOOT-INF/lib/";
    private static final String CLASSES = "BOOT-INF/classes/";

    private final Path path;
    private final JarFile jar;

    private FatJar(Path path, JarFile jar) {
        this.path = path;
        this.jar = jar;
    }

    static FatJar open(Path path) throws IOException {
        return new FatJar(path, new JarFile(path.toFile()));
    }

    String mainClass() throws IOException {
        var manifest = jar.getManifest();
        @Nullable
        String main = manifest == null ? null : manifest.getMainAttributes().getValue("Start-Class");
        if (main == null) {
            throw new LauncherFailure("%s is no runnable Spring Boot jar; build it with ./quenty".formatted(path));
        }
        return main;
    }

    /** File names of the jars it ships. */
    List<String> libraries() {
        return libraryEntries().map(FatJar::fileName).sorted().toList();
    }

    void unpackLibraries(Path folder) throws IOException {
        for (var entry : libraryEntries().toList()) {
            var target = folder.resolve(fileName(entry));
            if (Files.notExists(target)) {
                try (InputStream content = jar.getInputStream(entry)) {
                    Files.copy(content, target);
                }
            }
        }
    }

    /** Its own classes and resources as a plain jar, entries for folders included: class path scanning asks for those. */
    void writeThinJar(Path target) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(target))) {
            for (var entry : entriesUnder(CLASSES).toList()) {
                var name = entry.getName().substring(CLASSES.length());
                if (!name.isEmpty()) {
                    out.putNextEntry(new JarEntry(name));
                    try (InputStream content = jar.getInputStream(entry)) {
                        content.transferTo(out);
                    }
                    out.closeEntry();
                }
            }
        }
    }

    private Stream<JarEntry> libraryEntries() {
        return entriesUnder(LIBRARIES).filter(entry -> entry.getName().endsWith(".jar"));
    }

    private Stream<JarEntry> entriesUnder(String prefix) {
        return jar.stream().filter(entry -> entry.getName().startsWith(prefix));
    }

    private static String fileName(JarEntry entry) {
        return entry.getName().substring(LIBRARIES.length());
    }

    @Override
    public void close() throws IOException {
        jar.close();
    }
}
