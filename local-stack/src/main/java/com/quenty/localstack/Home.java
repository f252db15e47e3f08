package com.quenty.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder that holds all that one stack leaves behind: {@code .quenty} in the checkout, or {@code QUENTY_HOME}.
 * Removing it forgets everything.
 */
public record Home(Path folder) {

    /** Looks only: nothing is created, so that a question leaves nothing behind. */
    public static Home named(Path folder) {
        return new Home(folder.toAbsolutePath().normalize());
    }

    /** Creates what is missing; a folder that another user made is a refusal, not a stack trace. */
    public static Home at(Path folder) throws IOException {
        var home = named(folder);
        Files.createDirectories(home.folder);
        if (!Files.isWritable(home.folder)) {
            throw new LauncherFailure(
                    "%s belongs to another user (%s); set QUENTY_HOME to a folder of your own, or ask them to remove it"
                            .formatted(home.folder, Files.getOwner(home.folder).getName()));
        }
        Files.createDirectories(home.logs());
        Files.createDirectories(home.run());
        createPrivate(home.secrets());
        createPrivate(home.data());
        return home;
    }

    /** Whether a stack has ever begun to start here. */
    public boolean used() {
        return Files.isDirectory(run());
    }

    public Path secrets() {
        return folder.resolve("secrets");
    }

    public Path data() {
        return folder.resolve("data");
    }

    public Path logs() {
        return folder.resolve("log");
    }

    /** The log of one service; what its process says outside of any service is in {@code host-….log}. */
    public Path log(String service) {
        return logs().resolve(service + ".log");
    }

    public Path run() {
        return folder.resolve("run");
    }

    public Path postgresData() {
        return data().resolve("postgres");
    }

    /** Where auth-service puts mails and the one-time password of the first administrator. */
    public Path authData() {
        return data().resolve("auth");
    }

    public Path adminPasswordFile() {
        return authData().resolve("admin-password.txt");
    }

    /** A folder that only its owner enters. */
    public static void createPrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
}
