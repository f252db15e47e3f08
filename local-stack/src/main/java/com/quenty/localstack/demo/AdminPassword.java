package com.quenty.localstack.demo;

import com.quenty.localstack.Home;
import com.quenty.localstack.LauncherFailure;
import java.io.Console;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How the story gets the administrator's password, which only the administrator knows. */
final class AdminPassword {

    private final Home home;
    private final @Nullable String given;
    private final @Nullable URI elsewhere;
    private @Nullable String typed;

    /**
     * @param given on the command line, or null
     * @param elsewhere another installation that the story is about; null for the stack of this folder, whose files then help
     */
    AdminPassword(Home home, @Nullable String given, @Nullable URI elsewhere) {
        this.home = home;
        this.given = given;
        this.elsewhere = elsewhere;
    }

    /** As given, as kept by an earlier run, as the first start left it, or as typed now. */
    String current() {
        try {
            if (given != null) {
                return given;
            }
            if (elsewhere == null && Files.exists(home.adminPasswordFile())) {
                return Files.readString(home.adminPasswordFile()).strip();
            }
            if (elsewhere == null && Files.exists(kept())) {
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

    /**
     * A new one in place of the one-time password. It is written down before anybody sets it, since a password that is set and lost shuts
     * the administrator out.
     */
    String drawn() {
        var bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        var password = "demo-" + HexFormat.of().formatHex(bytes);
        try {
            Home.createPrivate(home.secrets());
            Files.deleteIfExists(drawnFile());
            Files.createFile(
                    drawnFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(drawnFile(), (password + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException full) {
            throw new LauncherFailure(
                    "a new password of admin can't be written down, so none is set: " + full.getMessage(), full);
        }
        return password;
    }

    /** Once the drawn one is set: for the next run, and for the person who now owns the account; says where. */
    Path keep() {
        try {
            return Files.move(drawnFile(), kept(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unmovable) {
            throw new LauncherFailure("the new password of admin stays in " + drawnFile(), unmovable);
        }
    }

    private Path drawnFile() {
        return home.secrets().resolve(kept().getFileName() + ".new");
    }

    /** Another installation's password never takes the place of the one of this folder's. */
    private Path kept() {
        return home.secrets()
                .resolve(
                        elsewhere == null
                                ? "admin-password"
                                : "admin-password-of-%s-%d".formatted(elsewhere.getHost(), elsewhere.getPort()));
    }
}
