package com.quenty.localstack.run;

import com.quenty.localstack.Home;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code up --detach}: a launcher runs in the background; this one prints its output until the start is over. */
public final class DetachedStart {

    /** For a launcher whose output goes into a file: then no secret may be in it. */
    public static final String KEPT_OUTPUT = "-Dquenty.output.kept=true";

    static final boolean OUTPUT_IS_KEPT = Boolean.getBoolean("quenty.output.kept");

    private DetachedStart() {}

    /** @param launcherClass the class whose {@code main} understands {@code up} */
    public static int run(Class<?> launcherClass, Home home, List<String> arguments)
            throws IOException, InterruptedException {
        var log = home.logs().resolve("launcher.log");
        Files.writeString(log, "");
        var launcher = start(launcherClass, log, arguments);
        new Log(log).follow(0, System.out, () -> launcher.isAlive() && !isUp(home, launcher));
        var ready = launcher.isAlive() && allReady(home);
        if (ready && !OUTPUT_IS_KEPT && Files.exists(home.adminPasswordFile())) {
            System.out.println("  Password       %s (said here and in that file, in no log)"
                    .formatted(Files.readString(home.adminPasswordFile()).strip()));
            System.out.println();
        }
        return ready ? 0 : 1;
    }

    /** Out of reach of the terminal's Ctrl-C and of its closing. */
    private static ProcessHandle start(Class<?> launcherClass, Path log, List<String> arguments) throws IOException {
        var own = ProcessHandle.current().info();
        var command = new ArrayList<>(List.of(
                "/bin/sh",
                "-c",
                "log=$1; shift; nohup \"$@\" >\"$log\" 2>&1 </dev/null & echo $!",
                "sh",
                log.toString(),
                own.command().orElseThrow()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add(KEPT_OUTPUT);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), launcherClass.getName(), "up"));
        command.addAll(arguments);
        var shell = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var pid = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return ProcessHandle.of(Long.parseLong(pid))
                .orElseThrow(() -> new IOException("the launcher ended at once; see " + log));
    }

    private static boolean isUp(Home home, ProcessHandle launcher) {
        return written(home)
                .filter(written -> written.supervisor().pid() == launcher.pid())
                .filter(Status.Written::up)
                .isPresent();
    }

    private static boolean allReady(Home home) {
        return written(home)
                .filter(written -> written.status().processes().stream()
                        .allMatch(process -> process.state().equals("ready")))
                .isPresent();
    }

    private static Optional<Status.Written> written(Home home) {
        try {
            return Status.lastWritten(home);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
