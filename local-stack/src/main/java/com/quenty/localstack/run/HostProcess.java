package com.quenty.localstack.run;

import com.quenty.localstack.Home;
import com.quenty.localstack.Json;
import com.quenty.localstack.build.Installation;
import com.quenty.localstack.host.HostEvent;
import com.quenty.localstack.host.HostInstructions;
import com.quenty.localstack.host.ServiceHost;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A JVM that runs services for the launcher, seen from the launcher. */
final class HostProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final String name;
    private final List<String> services;
    private final Process process;
    private final Path log;
    private volatile boolean ending;

    private HostProcess(String name, List<String> services, Process process, Path log) {
        this.name = name;
        this.services = services;
        this.process = process;
        this.log = log;
    }

    /**
     * @param name of its own log, for what belongs to no service
     * @param logs folder for the logs of its services
     * @param prefix a command that runs another one, such as {@code nice}; or nothing
     */
    static HostProcess launch(
            String name,
            List<String> services,
            Installation installation,
            Home home,
            Path logs,
            List<String> prefix,
            List<String> jvmOptions)
            throws IOException {
        var command = new ArrayList<>(prefix);
        // Ctrl-C goes to every process of the terminal. This one waits until the launcher ends it, in order; a JVM
        // leaves a signal alone that was ignored when it started.
        command.addAll(List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "sh"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Dorg.springframework.boot.logging.LoggingSystem=none",
                "-Dlogback.configurationFile=quenty-host-logback.xml",
                "-Dquenty.log.folder=" + logs,
                "-Dquenty.host.name=" + name,
                "-Djava.io.tmpdir=" + Files.createDirectories(home.run().resolve("tmp")),
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xlog:disable",
                "-Xlog:all=warning,aot*=error:stderr", // what the AOT cache can't hold is no news
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", installation.classPath(), ServiceHost.class.getName()));
        command.addAll(services);
        var process = new ProcessBuilder(command)
                .directory(home.run().toFile())
                .redirectError(Redirect.appendTo(home.log(name).toFile()))
                .start();
        return new HostProcess(name, services, process, home.log(name));
    }

    /** Must follow at once: until then the process waits. */
    void instruct(HostInstructions instructions, Consumer<HostEvent> listener) throws IOException {
        Thread.ofVirtual().name(name + "-events").start(() -> listen(listener));
        try {
            var input = process.getOutputStream();
            input.write((Json.MAPPER.writeValueAsString(instructions) + "\n").getBytes(StandardCharsets.UTF_8));
            input.flush();
        } catch (IOException dead) {
            // It ended before it could read; its exit reports that.
        }
    }

    /** Lines that are no events come from the JVM, such as why it can't start, and go to the log. */
    private void listen(Consumer<HostEvent> listener) {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var event = HostEvent.parse(line);
                if (event.isPresent()) {
                    listener.accept(event.get());
                } else {
                    Files.writeString(log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                }
            }
        } catch (IOException ended) {
            // onExit reports its exit
        }
    }

    String name() {
        return name;
    }

    List<String> services() {
        return services;
    }

    ProcessId id() {
        return ProcessId.of(process.toHandle());
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** True once it was asked to end: then its exit is no news. */
    boolean isEnding() {
        return ending;
    }

    void onExit(Consumer<Integer> listener) {
        process.onExit().thenAccept(ended -> listener.accept(ended.exitValue()));
    }

    int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    /** Asks it to end by closing its standard input. */
    void end() {
        ending = true;
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyGone) {
            // as wanted
        }
    }

    /** Waits for what {@link #end} asked for, and insists. */
    void awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            kill();
            process.waitFor();
        }
    }

    /** With the processes it made: the JVM writes its AOT cache in another one. */
    void kill() {
        ending = true;
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
