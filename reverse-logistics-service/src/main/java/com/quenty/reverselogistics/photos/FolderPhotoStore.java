package com.quenty.reverselogistics.photos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps files in a folder. A file is there as a whole or not at all. */
final class FolderPhotoStore implements PhotoStore {

    private static final Logger log = LoggerFactory.getLogger(FolderPhotoStore.class);

    private final Path folder;

    FolderPhotoStore(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public void put(String key, byte[] content, PhotoType type) {
        var file = file(key);
        try {
            Files.createDirectories(file.getParent());
            var half = Files.createTempFile(file.getParent(), "half-", ".tmp");
            Files.write(half, content);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            log.warn("{} can't be written: {}", file, failure.toString());
            throw new PhotoProblems.PhotosUnavailable();
        }
    }

    @Override
    public byte[] get(String key) {
        try {
            return Files.readAllBytes(file(key));
        } catch (IOException failure) {
            log.warn("{} can't be read: {}", key, failure.toString());
            throw new PhotoProblems.PhotosUnavailable();
        }
    }

    private Path file(String key) {
        var file = folder.resolve(key).normalize();
        if (!file.startsWith(folder) || file.equals(folder)) {
            throw new IllegalArgumentException("A key leads out of the folder: " + key);
        }
        return file;
    }
}
