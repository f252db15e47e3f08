package com.quenty.localstack.demo;

import com.quenty.localstack.Home;
import com.quenty.localstack.LauncherFailure;
import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How the story gets the administrator's password, which only the administrator knows. */
final class AdminPassword {

    private final Home home;
    private final @Nullable String given;
    private final boolean local;
    private @Nullable String typed;

    /**
     * @param given on the command line, or null
     * @param local whether the story is about the stack of this folder, whose files then help
     */
    AdminPassword(Home home, @Nullable String given, boolean local) {
        this.home = home;
        this.given = given;
        this.local = local;
    }

    /** As given, as kept by an earlier run, as the first start left it, or as typed now. */
    String current() {
        try {
            if (given != null) {
                return given;
            }
            if (local && Files.exists(home.adminPasswordFile())) {
                return Files.readString(home.adminPasswordFile()).strip();
            }
            if (local && Files.exists(kept())) {
                return Files.readString(kept()).strip();
            }
        } catch (IOException unreadable) {
            throw new LauncherFailure(
                    "the administrator's password can't be read: " + unreadable.getMessage(), unreadable);
        }
        typed = Objects.requireNonNullElseGet(typed, AdminPassword::asked);
        return typed;
    }

    private static String asked() {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new LauncherFailure("the administrator's password is not known here; say it with --admin-password");
        }
        var typed = console.readPassword("Password of admin: ");
        return new String(Objects.requireNonNullElse(typed, new char[0]));
    }

    /** A new one in place of the one-time password. */
    String drawn() {
        var bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return "demo-" + HexFormat.of().formatHex(bytes);
    }

    /** For the next run, and for the person who now owns the account; says where. */
    Path keep(String password) {
        try {
            Files.deleteIfExists(kept());
            Files.createFile(
                    kept(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return Files.write(kept(), (password + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException full) {
            throw new LauncherFailure(
                    "the new password of admin, %s, could not be kept: %s".formatted(password, full.getMessage()),
                    full);
        }
    }

    private Path kept() {
        return home.secrets().resolve("admin-password");
    }
}
