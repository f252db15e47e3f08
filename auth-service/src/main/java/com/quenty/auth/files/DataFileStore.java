package com.quenty.auth.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.stereotype.Component;

/** Files in {@code quenty.auth.files.folder}, for the operator only. */
@Component
public class DataFileStore {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path root;

    public DataFileStore(FileProperties properties) {
        this.root = properties.folder().toAbsolutePath().normalize();
    }

    public Path path(String name) {
        return root.resolve(name);
    }

    /** Writes the whole file or nothing, readable by its owner only. */
    public Path write(String name, byte[] content) {
        var target = path(name);
        try {
            var folder = Files.createDirectories(root.resolve(name).getParent());
            var draft = POSIX
                    ? Files.createTempFile(
                            folder,
                            ".draft",
                            "",
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                    : Files.createTempFile(folder, ".draft", "");
            Files.write(draft, content);
            return Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("can't write " + target, e);
        }
    }

    public void remove(String name) {
        try {
            Files.deleteIfExists(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException("can't remove " + path(name), e);
        }
    }
}
