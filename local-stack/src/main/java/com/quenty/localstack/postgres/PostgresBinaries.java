package com.quenty.localstack.postgres;

import com.quenty.localstack.LauncherFailure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** initdb, pg_ctl and postgres for this machine, unpacked once from the jar that Maven brought. */
final class PostgresBinaries {

    private static final int OWNER_MAY_EXECUTE = 0b001_000_000;

    private final Path folder;

    private PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /** Unpacks them unless they are there, in a folder named after the jar they come in: another version, another folder. */
    static PostgresBinaries in(Path cache) throws IOException {
        var archive = archive();
        var folder = cache.resolve(jarName(archive));
        var binaries = new PostgresBinaries(folder);
        if (Files.notExists(binaries.program("postgres"))) {
            Files.createDirectories(cache);
            var unfinished = Files.createTempDirectory(cache, folder.getFileName() + ".unfinished");
            try (var packed = archive.openStream()) {
                unpack(packed, unfinished);
            }
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return binaries;
    }

    private static URL archive() {
        var system = System.getProperty("os.name", "");
        var architecture = System.getProperty("os.arch", "");
        var archive = PostgresBinaries.class.getResource("/" + archiveName(system, architecture));
        if (archive == null) {
            throw new LauncherFailure("there is no embedded PostgreSQL for %s on %s".formatted(system, architecture));
        }
        return archive;
    }

    static String jarName(URL entry) {
        var jar = entry.getPath().substring(0, entry.getPath().indexOf("!/"));
        return jar.substring(jar.lastIndexOf('/') + 1).replace(".jar", "");
    }

    static void unpack(InputStream packed, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("archive entry outside of its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    write(tar, entry, target);
                }
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    static String archiveName(String system, String architecture) {
        var os = system.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        var machine = switch (architecture) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> architecture;
        };
        return "postgres-%s-%s.txz".formatted(os, machine);
    }
}
