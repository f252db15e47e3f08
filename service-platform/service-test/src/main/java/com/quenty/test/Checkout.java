package com.quenty.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of the checkout that tests compare with the code. Maven runs a module's tests in the module's directory. */
final class Checkout {

    private Checkout() {}

    /** A file of the module under test. */
    static Path module(String file) {
        return Path.of(file).toAbsolutePath();
    }

    /** A file of the whole suite, looked for from the module upwards. */
    static Path suite(String file) {
        for (var directory = Path.of("").toAbsolutePath(); directory != null; directory = directory.getParent()) {
            var candidate = directory.resolve(file);
            if (Files.exists(candidate)) {
                return candidate;
            }
        }
        throw new AssertionError(
                "There is no %s above %s".formatted(file, Path.of("").toAbsolutePath()));
    }

    /** {@code -Dopenapi.update} and the like, with or without a value. */
    static boolean isUpdating(String property) {
        var value = System.getProperty(property);
        return value != null && !value.equals("false");
    }

    /** Empty when there is no such file. */
    static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
