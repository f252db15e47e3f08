package com.quenty.localstack.host;

import com.quenty.localstack.Json;
import com.quenty.localstack.host.HostInstructions.HostedService;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.DefaultResourceLoader;

/**
 * A process that runs services: one of them, or all as sibling contexts.
 *
 * <p>Each service is its deployed jar: its own {@code main} is called, with its own class loader as the thread's. The
 * instructions come on standard input, which then stays open for as long as the launcher lives. When it ends, so do we: also a
 * killed launcher leaves nothing behind.
 */
public final class ServiceHost {

    /** A context closes within its own limit; this is for one that hangs. */
    private static final Duration PATIENCE_AT_END = Duration.ofSeconds(12);

    private final HostInstructions instructions;
    private final PrintStream events;
    private final Queue<Running> running = new ConcurrentLinkedQueue<>();
    private volatile boolean ending;

    private record Running(ConfigurableApplicationContext context, ClassLoader loader) {

        void close() {
            Thread.currentThread().setContextClassLoader(loader);
            context.close();
        }
    }

    private ServiceHost(HostInstructions instructions, PrintStream events) {
        this.instructions = instructions;
        this.events = events;
    }

    public static void main(String[] names) throws Exception {
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var line = input.readLine();
        if (line == null) {
            return; // the launcher ended before it had an order
        }
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        var events = System.out;
        System.setOut(System.err); // what libraries print is no event
        var host = new ServiceHost(Json.MAPPER.readValue(line, HostInstructions.class), events);
        Thread.ofPlatform().daemon().name("launcher-watch").start(() -> endWith(input));
        Runtime.getRuntime().addShutdownHook(new Thread(host::closeAll, "close-services"));
        host.startAll();
    }

    private static void endWith(BufferedReader input) {
        try {
            while (input.readLine() != null) {
                // nothing is said after the instructions
            }
        } catch (IOException gone) {
            // the same as its end
        }
        System.exit(0);
    }

    private void startAll() throws InterruptedException {
        var shared = ServiceHost.class.getClassLoader();
        var starters = Executors.newFixedThreadPool(instructions.startAtOnce());
        for (var service : instructions.services()) {
            starters.execute(() -> start(service, shared));
        }
        starters.shutdown();
        starters.awaitTermination(1, TimeUnit.DAYS);
        if (instructions.training()) {
            System.exit(running.size() == instructions.services().size() ? 0 : 1);
        }
        if (running.isEmpty()) {
            System.exit(1);
        }
    }

    private void start(HostedService service, ClassLoader shared) {
        say(HostEvent.starting(service.name()));
        var thread = Thread.currentThread();
        var name = thread.getName();
        try {
            var loader = new ServiceClassLoader(
                    service.name(), service.jar(), new LibraryFilter(shared, libraryFolder(), service.libraries()));
            thread.setContextClassLoader(loader);
            thread.setName(service.name());
            var main = Class.forName(service.mainClass(), true, loader).getMethod("main", String[].class);
            SpringApplication.withHook(
                    application -> {
                        application.setRegisterShutdownHook(false); // our own hook closes all contexts concurrently
                        // Where it has none, Spring Boot asks the loader of its own classes, which sees everything.
                        application.setResourceLoader(new DefaultResourceLoader(loader));
                        return new Reporter(service.name());
                    },
                    () -> call(main, service.arguments()));
        } catch (Throwable failure) {
            say(HostEvent.failed(service.name(), reason(failure)));
        } finally {
            thread.setContextClassLoader(shared);
            thread.setName(name);
        }
    }

    /** Our own jar lies among the libraries. */
    private static Path libraryFolder() {
        var own = ServiceHost.class.getProtectionDomain().getCodeSource().getLocation();
        return Objects.requireNonNull(Path.of(URI.create(own.toString())).getParent());
    }

    private static void call(Method main, List<String> arguments) {
        try {
            main.invoke(null, (Object) arguments.toArray(String[]::new));
        } catch (InvocationTargetException thrown) {
            throw new IllegalStateException(thrown.getCause());
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
    }

    private static String reason(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        var message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return message.lines()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(cause.toString());
    }

    private void say(HostEvent event) {
        synchronized (events) {
            events.println(event.line());
            events.flush();
        }
    }

    private void closeAll() {
        ending = true;
        var closing = running.stream()
                .map(service -> Thread.ofPlatform().daemon().name("close").start(service::close))
                .toList();
        var deadline = System.nanoTime() + PATIENCE_AT_END.toNanos();
        try {
            for (var close : closing) {
                if (!close.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())))) {
                    Runtime.getRuntime().halt(1);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells the launcher how the start of one service went. */
    private final class Reporter implements SpringApplicationRunListener {

        private final String service;

        Reporter(String service) {
            this.service = service;
        }

        @Override
        public void environmentPrepared(ConfigurableBootstrapContext bootstrap, ConfigurableEnvironment environment) {
            LogLevels.apply(environment);
        }

        @Override
        public void ready(ConfigurableApplicationContext context, @Nullable Duration timeTaken) {
            running.add(new Running(context, Thread.currentThread().getContextClassLoader()));
            context.addApplicationListener((ContextClosedEvent event) -> {
                if (!ending && event.getApplicationContext() == context) {
                    say(HostEvent.failed(service, "it closed itself"));
                }
            });
            say(HostEvent.ready(service));
        }
    }
}
