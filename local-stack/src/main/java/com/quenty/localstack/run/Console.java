package com.quenty.localstack.run;

import com.quenty.localstack.Home;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The output of {@code ./quenty up}. Whole lines, also when several threads report at once. */
final class Console {

    private static final int LAST_LINES = 15;

    private final PrintStream out;
    private final long startedAt = System.nanoTime();

    Console(PrintStream out) {
        this.out = out;
    }

    void say(String line) {
        synchronized (out) {
            out.println(line);
            out.flush();
        }
    }

    void ready(String name, int port) {
        say("  %-26s :%-6d %-8s %5.1f s".formatted(name, port, "ready", seconds()));
    }

    /** A failure with the end of the log that explains it. */
    void failed(String name, String why, Path log) {
        say("%s FAILED: %s".formatted(name, why));
        tail(log);
        say("  log: " + log);
    }

    void tail(Path log) {
        try {
            new Log(log).tail(LAST_LINES).forEach(line -> say("    | " + line));
        } catch (IOException unreadable) {
            say("    " + unreadable.getMessage());
        }
    }

    /** Printed once the start is over: addresses, how to sign in, how to stop. */
    void summarise(Home home, String url, List<String> missing) throws IOException {
        say("");
        say(
                missing.isEmpty()
                        ? String.format(Locale.ROOT, "Quenty is up after %.1f s.", seconds())
                        : "Up, but without " + String.join(", ", missing) + ".");
        say("");
        say("  API            %s/api/v1".formatted(url));
        say("  Documentation  %s/docs".formatted(url));
        if (Files.exists(home.adminPasswordFile())) {
            say("  Sign in        user admin, one-time password " + oneTimePassword(home));
            say("                 POST /api/v1/auth/login, then set your own with POST /api/v1/auth/change-password");
        } else {
            say("  Sign in        POST /api/v1/auth/login");
        }
        say("  Logs           %s".formatted(home.logs()));
        say("  Stop           Ctrl-C here, or ./quenty down");
        say("");
    }

    /** Itself only where it is read and not kept: a log is no place for a password. */
    private static String oneTimePassword(Home home) throws IOException {
        return DetachedStart.OUTPUT_IS_KEPT
                ? "in " + home.adminPasswordFile()
                : Files.readString(home.adminPasswordFile()).strip();
    }

    private double seconds() {
        return (System.nanoTime() - startedAt) / 1e9;
    }
}
