package com.quenty.localstack;

import com.quenty.localstack.demo.Demo;
import com.quenty.localstack.postgres.LocalPostgres;
import com.quenty.localstack.postgres.SqlPrompt;
import com.quenty.localstack.run.DetachedStart;
import com.quenty.localstack.run.Leftovers;
import com.quenty.localstack.run.Log;
import com.quenty.localstack.run.Ports;
import com.quenty.localstack.run.Secrets;
import com.quenty.localstack.run.Status;
import com.quenty.localstack.run.Supervisor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The commands of {@code ./quenty} that need more than a shell. */
public final class Launcher {

    private static final Duration PATIENCE_WITH_SUPERVISOR = Duration.ofSeconds(60);
    private static final int LINES_OF_LOG = 200;

    private final SourceTree sources;
    private final Home home;

    private Launcher(SourceTree sources, Home home) {
        this.sources = sources;
        this.home = home;
    }

    public static void main(String[] arguments) {
        System.exit(run(Arrays.asList(arguments)));
    }

    private static int run(List<String> arguments) {
        try {
            var launcher = here();
            var command = arguments.isEmpty() ? "help" : arguments.getFirst();
            return launcher.execute(command, arguments.subList(Math.min(1, arguments.size()), arguments.size()));
        } catch (LauncherFailure refusal) {
            System.err.println("quenty: " + refusal.getMessage());
            return 1;
        } catch (IOException failure) {
            System.err.println("quenty: " + inOneLine(failure));
            return 1;
        } catch (SQLException failure) {
            System.err.println("quenty: the database refuses: " + failure.getMessage());
            return 1;
        } catch (InterruptedException interrupted) {
            return 130;
        }
    }

    /** The checkout that the shell part found itself in, and the folder of the stack. */
    public static Path root() {
        return Path.of(Objects.requireNonNull(System.getProperty("quenty.root"), "quenty.root"));
    }

    private static Launcher here() {
        var chosen = System.getenv("QUENTY_HOME");
        var folder = chosen == null || chosen.isBlank() ? root().resolve(".quenty") : Path.of(chosen);
        return new Launcher(new SourceTree(root()), Home.named(folder));
    }

    private int execute(String command, List<String> arguments) throws IOException, SQLException, InterruptedException {
        return switch (command) {
            case "up" -> up(arguments);
            case "down" -> down(arguments);
            case "status" -> status(arguments);
            case "logs" -> logs(arguments);
            case "psql" -> psql(arguments);
            case "demo" -> Demo.tell(home, sources, arguments);
            default ->
                throw new LauncherFailure("unknown command %s; ./quenty help tells what there is".formatted(command));
        };
    }

    private int up(List<String> arguments) throws IOException, SQLException, InterruptedException {
        var given = Arguments.parse(
                        arguments,
                        Set.of("--processes", "--detach", "--no-training"),
                        Set.of("--port", "--port-offset", "--set"))
                .withoutWords();
        var ports = Ports.usual(given.number("--port-offset", 0), given.numbers("--port"))
                .withoutSharedBy(sources.services());
        var settings = given.values("--set").stream().map(Launcher::setting).toList();
        if (!home.used()) {
            Supervisor.refuseFirstStart(sources, home, ports); // before anything is created that would be left behind
        }
        Home.at(home.folder());
        if (given.has("--detach")) {
            return DetachedStart.run(
                    Launcher.class,
                    home,
                    arguments.stream().filter(word -> !word.equals("--detach")).toList());
        }
        var options = new Supervisor.Options(!given.has("--processes"), ports, !given.has("--no-training"), settings);
        return new Supervisor(sources, home, options, System.out).run();
    }

    private static String setting(String text) {
        if (text.indexOf('=') < 1) {
            throw new LauncherFailure("--set wants key=value, not " + text);
        }
        return "--" + text;
    }

    private int down(List<String> arguments) throws IOException, InterruptedException {
        Arguments.parse(arguments, Set.of(), Set.of()).withoutWords();
        var supervisor =
                Status.lastWritten(home).flatMap(written -> written.supervisor().find());
        if (supervisor.isPresent()) {
            supervisor.get().destroy();
            if (!Leftovers.ended(supervisor.get(), PATIENCE_WITH_SUPERVISOR)) {
                Leftovers.end(supervisor.get());
            }
        }
        var leftovers = Leftovers.stop(home, sources);
        leftovers.forEach(leftover -> System.out.println("Stopped what was left behind: " + leftover));
        System.out.println(supervisor.isEmpty() && leftovers.isEmpty() ? "Nothing was running." : "Stopped.");
        return 0;
    }

    private int status(List<String> arguments) throws IOException {
        var given = Arguments.parse(arguments, Set.of("--json"), Set.of()).withoutWords();
        var status = Status.now(home, sources.services());
        if (given.has("--json")) {
            System.out.println(Json.pretty(status));
            return 0;
        }
        status.print(System.out, server().running().map(ProcessHandle::pid).orElse(null), home.log(Suite.POSTGRES));
        return 0;
    }

    private LocalPostgres server() {
        return new LocalPostgres(sources.cache(), home.postgresData(), home.log(Suite.POSTGRES));
    }

    private int logs(List<String> arguments) throws IOException, InterruptedException {
        var given = Arguments.parse(arguments, Set.of("-f", "--follow"), Set.of());
        var name = given.word("service: " + names());
        var file = home.log(name);
        if (Files.notExists(file)) {
            throw new LauncherFailure("there is no log of %s yet; known are %s".formatted(name, names()));
        }
        var log = new Log(file);
        var position = Files.size(file);
        log.tail(LINES_OF_LOG).forEach(System.out::println);
        if (given.has("-f") || given.has("--follow")) {
            log.follow(position, System.out, () -> true);
        }
        return 0;
    }

    /** The first word names the service; all others are for the prompt. */
    private int psql(List<String> arguments) throws IOException, SQLException, InterruptedException {
        if (arguments.isEmpty()) {
            throw new LauncherFailure("name one service: " + databaseNames());
        }
        var name = arguments.getFirst();
        var options = arguments.subList(1, arguments.size());
        var database = name.equals(Suite.POSTGRES) ? null : databaseOf(name);
        if (server().running().isEmpty()) {
            throw new LauncherFailure("the database server is not running; ./quenty up starts it");
        }
        var server = Status.now(home, sources.services()).postgres();
        var secrets = new Secrets(home);
        var prompt = database == null
                ? new SqlPrompt(
                        server.port(),
                        Suite.POSTGRES,
                        server.superuser(),
                        Files.readString(secrets.superuserPasswordFile()).strip())
                : new SqlPrompt(
                        server.port(), database.name(), database.owner(), secrets.databasePassword(database.owner()));
        return prompt.open(options);
    }

    private Service.Database databaseOf(String service) {
        return sources.services().stream()
                .filter(known -> known.name().equals(service))
                .map(Service::database)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() ->
                        new LauncherFailure("%s has no database; known are %s".formatted(service, databaseNames())));
    }

    private String names() {
        return names(sources.services().stream());
    }

    private String databaseNames() {
        return names(sources.services().stream().filter(service -> service.database() != null));
    }

    private static String names(Stream<Service> services) {
        return Stream.concat(services.map(Service::name), Stream.of(Suite.POSTGRES))
                .collect(Collectors.joining(", "));
    }

    private static String inOneLine(IOException failure) {
        var message = Objects.requireNonNullElse(failure.getMessage(), failure.toString());
        return message.contains("No space left") ? "the disk is full: " + message : message;
    }
}
