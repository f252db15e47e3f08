package com.quenty.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shell part of the launcher, on a copy of it in an empty checkout. */
class LauncherScriptTests {

    @TempDir
    private Path root;

    private record Done(int status, String output) {}

    @Test
    void saysWhatThereIs() throws Exception {
        assertThat(quenty(Map.of(), "help").output()).contains("up", "down", "status", "demo", "bench");
    }

    @Test
    void anUnknownCommandIsNamed() throws Exception {
        var done = quenty(Map.of(), "upp");

        assertThat(done.status()).isEqualTo(1);
        assertThat(done.output().lines()).singleElement().asString().contains("unknown command: upp", "./quenty help");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up --fast",
                "up now",
                "up --port",
                "up --port 8000",
                "up --port order-service=http",
                "up --port pickup-service=8000",
                "up --port auth-service=0",
                "up --port auth-service=65536",
                "up --port auth-service=99999999",
                "up --port-offset many",
                "up --port-offset 60000",
                "up --port-offset -9000",
                "up --port-offset --8",
                "up --port-offset 1 --port-offset 2",
                "up --port-offset ''",
                "up --port ''",
                "up --port order-service=8009",
                "up --port auth-service=9000 --port order-service=9000",
                "up --port auth-service=9000 --port order-service=09000",
                "up --port auth-service=9000 --port auth-service=9001",
                "up --port order-service=8109 --port-offset 0100",
                "up --port order-service=15432",
                "up --port postgres=8002",
                "up --port ./order-service=9000",
                "up --port bench=9000",
                "up --detach --detach",
                "up ''",
                "up --help now",
                "up now --help",
                "up --help --fast",
                "up --set verbose",
                "up --set =verbose",
                "up --set ''",
                "up --set a=1 --set a=2",
                "up --set server.port=9000",
                "down now",
                "down ''",
                "down -f",
                "status --json --json",
                "status --jsn",
                "status order-service",
                "logs",
                "logs nothing",
                "logs order-service auth-service",
                "logs ''",
                "logs ./order-service",
                "logs bench",
                "logs order-service -f --follow",
                "logs --help nothing",
                "psql",
                "psql -c select",
                "psql ''",
                "psql nothing",
                "psql gateway",
                "psql --help order-service",
                "demo now",
                "demo --url",
                "demo --url ''",
                "demo --url nonsense",
                "demo --url ftp://localhost",
                "demo --url http://",
                "demo --url http:///",
                "demo --url http://:8000",
                "demo --url http://localhost:",
                "demo --url http://localhost:http",
                "demo --url http://localhost:65536",
                "demo --url http://localhost/docs",
                "demo --url http://localhost?a=b",
                "demo --url http://me@localhost",
                "demo --url http://local_host",
                "demo --url http://local..host",
                "demo --url http://-localhost",
                "demo --url http://127.0.0.256",
                "demo --url http://127.0.1",
                "demo --url http://[localhost]",
                "demo --url http://localhost --url http://localhost",
                "demo --admin-password",
                "demo --admin-password ''",
                "demo --admin-password a --admin-password a",
                "test nothing",
                "test ''",
                "test --from",
                "test --from nothing",
                "test --from order-service --from auth-service",
                "test --from order-service auth-service",
                "test order-service order-service",
                "bench nothing",
                "bench ''",
                "bench --fast",
                "bench --instances",
                "bench routes --instances nowhere",
                "bench --help nothing",
                "init-env now",
                "help nothing",
                "help ''",
                "help --fast",
                "help up down",
                "--help up down",
                "--version extra",
                "--version --version",
            })
    void whatItDoesNotUnderstandIsSaidInOneLineBeforeAnythingIsDone(String arguments) throws Exception {
        var environment = withMaven();
        var before = files();

        var done = quenty(
                environment,
                Arrays.stream(arguments.split(" "))
                        .map(word -> word.equals("''") ? "" : word)
                        .toArray(String[]::new));

        assertThat(done.status()).as(done.output()).isEqualTo(1);
        assertThat(done.output().lines()).singleElement().asString().startsWith("quenty: ");
        assertThat(files()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost",
                "http://localhost:8100",
                "http://localhost:8100/",
                "https://quenty.example.com",
                "http://127.0.0.1:8000",
                "http://[::1]:8000",
                "http://[::1]",
            })
    void anAddressOfAGatewayIsTaken(String url) throws Exception {
        var done = quenty(withMaven(), "demo", "--url", url); // and next it lacks the password

        assertThat(done.output().lines()).singleElement().asString().contains("password is not known here");
    }

    @Test
    void aPortOfAServiceThatIsMovedAwayIsFreeForAnother() throws Exception {
        var exchanged = quenty(withMaven(), "up", "--port", "order-service=8009", "--port", "auth-service=8002");

        assertThat(exchanged.output()).contains("Building");
    }

    /** The script reads the ports where the services do, and knows PostgreSQL's. */
    @Test
    void theScriptAndTheLauncherMeanTheSamePorts() {
        assertThat(new SourceTree(Path.of("..")).services())
                .isNotEmpty()
                .allSatisfy(service -> assertThat(Path.of("..", service.name(), "src/main/resources/application.yml"))
                        .content()
                        .containsPattern("(?m)^server:\n  port: %d$".formatted(service.port())));
        assertThat(Path.of("..", "quenty")).content().contains("\npostgres_port=%d\n".formatted(Suite.POSTGRES_PORT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "down", "status", "logs", "psql", "demo", "test", "bench", "init-env"})
    void everyCommandTellsItsUseAndDoesNothing(String command) throws Exception {
        var environment = withMaven();
        var before = files();

        for (var word : List.of("--help", "-h")) {
            var done = quenty(environment, command, word);

            assertThat(done.status()).isZero();
            assertThat(done.output()).startsWith("./quenty " + command).doesNotContain("mvn");
        }
        assertThat(quenty(environment, "help", command).output()).startsWith("./quenty " + command);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void tellsItsVersion() throws Exception {
        assertThat(quenty(withMaven(), "--version").output()).isEqualTo("quenty 1.2.3\n");
    }

    @Test
    void questionsBuildNothingInATreeThatIsNotBuilt() throws Exception {
        var environment = withMaven();
        var before = files();

        var status = quenty(environment, "status");
        assertThat(status.status()).isZero();
        assertThat(status.output()).contains("Nothing is running", "nothing is built");
        assertThat(Json.MAPPER
                        .readTree(quenty(environment, "status", "--json").output())
                        .propertyNames())
                .containsExactly("gateway", "postgres", "processes");
        var down = quenty(environment, "down");
        assertThat(down.status()).isZero();
        assertThat(down.output()).contains("Nothing was running");
        for (var question : List.of("logs order-service", "psql order-service -c select")) {
            var done = quenty(environment, question.split(" "));
            assertThat(done.status()).isEqualTo(1);
            assertThat(done.output().lines()).singleElement().asString().contains("nothing is built");
        }
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aHomeThatIsInUseIsNotSaidToBeStoppedByATreeThatIsNotBuilt() throws Exception {
        Files.createDirectories(root.resolve(".quenty/run"));
        Files.writeString(root.resolve(".quenty/run/status.json"), "{}");

        for (var question : List.of("status", "down")) {
            var done = quenty(withMaven(), question);
            assertThat(done.status()).isEqualTo(1);
            assertThat(done.output()).contains("nothing is built in this tree, but");
        }
    }

    @Test
    void theDemoSaysAtOnceWhatItLacks() throws Exception {
        var environment = withMaven();

        assertThat(quenty(environment, "demo").output())
                .contains("nothing is running")
                .doesNotContain("Building");
        assertThat(quenty(environment, "demo", "--url", "http://localhost:1").output())
                .contains("--admin-password")
                .doesNotContain("Building");
        Files.createDirectories(root.resolve(".quenty/run"));
        Files.writeString(root.resolve(".quenty/run/status.json"), "{}");
        assertThat(quenty(environment, "demo").output())
                .contains("password is not known here")
                .doesNotContain("Building");
    }

    @ParameterizedTest
    @CsvSource({"6, false", "7, false", "28, false", "0, true", "60, true"})
    void theDemoBuildsNothingForAGatewayThatDoesNotAnswer(int curl, boolean builds) throws Exception {
        var environment = withMaven();
        var program = Files.writeString(
                root.resolve("tools/curl"), "#!/bin/sh\necho \"$@\" >>%s/asked\nexit %d\n".formatted(root, curl));
        assertThat(program.toFile().setExecutable(true)).isTrue();

        var done = quenty(environment, "demo", "--admin-password", "x", "--url", "http://localhost:1");

        assertThat(root.resolve("asked"))
                .content()
                .contains("http://localhost:1")
                .hasLineCount(1);
        assertThat(done.status()).isNotZero();
        if (builds) {
            assertThat(done.output()).contains("Building").doesNotContain("does not answer");
        } else {
            assertThat(done.output().lines()).singleElement().asString().contains("http://localhost:1 does not answer");
        }
    }

    @Test
    void aSecondBuildInATreeWaitsAndSaysSo() throws Exception {
        var environment = withMaven();
        // A Maven that builds until the test lets it.
        var go = root.resolve("go");
        Files.writeString(
                root.resolve("tools/mvn"),
                "#!/bin/sh\necho begin >>%1$s/order\nuntil [ -e %2$s ]; do sleep 0.05; done\necho end >>%1$s/order\n"
                        .formatted(root, go));

        var first = start(environment, "test");
        while (Files.notExists(root.resolve("order"))) {
            assertThat(first.isAlive()).isTrue();
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        var second = start(environment, "test", "order-service");
        var words = new BufferedReader(new InputStreamReader(second.getInputStream(), StandardCharsets.UTF_8));
        assertThat(words.readLine()).contains("Another build runs in this tree", "./quenty test", "waiting");
        assertThat(root.resolve("order")).hasContent("begin");
        Files.createFile(go);

        assertThat(first.waitFor()).isZero();
        assertThat(second.waitFor()).isZero();
        assertThat(root.resolve("order")).hasContent("begin\nend\nbegin\nend");
    }

    @Test
    void theLockOfABuildThatWasKilledIsFree() throws Exception {
        var environment = withMaven();
        Files.createDirectories(root.resolve(".quenty"));
        Files.writeString(root.resolve(".quenty/build.lock"), "./quenty test, process 1");

        assertThat(quenty(environment, "test").output()).isEqualTo("mvn -B -ntp -T 2 verify\n");
    }

    private List<String> files() throws IOException {
        try (var all = Files.walk(root)) {
            return all.map(Path::toString)
                    .filter(path -> !path.endsWith("/quenty"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aJdkThatIsTooOldIsRefusedInOneLine() throws Exception {
        Files.createDirectories(root.resolve("jdk/bin"));
        Files.writeString(root.resolve("jdk/release"), "JAVA_VERSION=\"17.0.1\"\n");

        var environment = new HashMap<>(withMaven());
        environment.put("QUENTY_JAVA_HOME", root.resolve("jdk").toString());

        var done = quenty(environment, "up");

        assertThat(done.status()).isEqualTo(1);
        assertThat(done.output().lines()).singleElement().asString().contains("is no JDK 25 or later");
    }

    @Test
    void aMissingMavenIsSaidInOneLine() throws Exception {
        var done = quenty(Map.of("PATH", bareTools()), "test");

        assertThat(done.status()).isEqualTo(1);
        assertThat(done.output().lines()).singleElement().asString().contains("Maven is not installed");
    }

    @Test
    void allTestsRunTwoModulesAtATime() throws Exception {
        assertThat(quenty(withMaven(), "test", "-o").output()).isEqualTo("mvn -B -ntp -T 2 verify -o\n");
    }

    @Test
    void someModulesAreTestedAndWhatTheyNeedIsOnlyBuilt() throws Exception {
        var done = quenty(withMaven(), "test", "service-test", "order-service", "-Dit.test=OrderIT");

        assertThat(done.output())
                .isEqualTo("mvn -B -ntp -T 2 verify -Dtests.wanted -pl platform/service-test,order-service -am"
                        + " -Dit.test=OrderIT\n");
        assertThat(wanted()).containsExactly("platform/service-test", "order-service");
    }

    @Test
    void aRunGoesOnFromAModule() throws Exception {
        Files.createDirectories(root.resolve("auth-service/target"));
        Files.writeString(root.resolve("auth-service/target/tests-wanted"), "of an earlier run");

        var done = quenty(withMaven(), "test", "--from", "platform/service-test");

        assertThat(done.output()).contains("-pl platform/service-test,order-service,gateway -am");
        assertThat(wanted()).containsExactly("platform/service-test", "order-service", "gateway");
    }

    @Test
    void optionsOfMavenReachItAsTheyWereGiven() throws Exception {
        var environment = withMaven();
        Files.writeString(root.resolve("tools/mvn"), "#!/bin/sh\nprintf '<%s>' \"$@\"\n");

        var done = quenty(environment, "test", "-DargLine=-Xmx1g -ea", "order-service", "-Dit.test=*IT");

        assertThat(done.output()).endsWith("<-am><-DargLine=-Xmx1g -ea><-Dit.test=*IT>");
    }

    @Test
    void aModuleThatIsNotThereIsNamedWithThoseThatAre() throws Exception {
        var done = quenty(withMaven(), "test", "pickup-service");

        assertThat(done.status()).isEqualTo(1);
        assertThat(done.output().lines())
                .singleElement()
                .asString()
                .contains("no module pickup-service", "auth-service service-test order-service gateway");
    }

    private static final List<String> MODULES =
            List.of("auth-service", "platform/service-test", "order-service", "gateway");
    private static final Map<String, Integer> PORTS =
            Map.of("auth-service", 8009, "order-service", 8002, "gateway", 8000);

    /** Some modules, and a Maven that says how it was called. */
    private Map<String, String> withMaven() throws IOException {
        var tools = bareTools();
        var maven = Files.writeString(Path.of(tools, "mvn"), "#!/bin/sh\necho mvn \"$@\"\n");
        assertThat(maven.toFile().setExecutable(true)).isTrue();
        var pom = new StringBuilder("<artifactId>quenty</artifactId>%n<version>1.2.3</version>%n".formatted());
        for (var module : MODULES) {
            var folder = Files.createDirectories(root.resolve(module));
            Files.writeString(
                    folder.resolve("pom.xml"),
                    "    <artifactId>quenty</artifactId>\n  <artifactId>%s</artifactId>\n"
                            .formatted(folder.getFileName()));
            if (PORTS.containsKey(module)) {
                var owns = module.equals("gateway") ? "src/main/resources" : "src/main/resources/db/migration";
                Files.createDirectories(folder.resolve(owns));
                Files.writeString(
                        folder.resolve("src/main/resources/application.yml"),
                        "spring:\n\nserver:\n  port: %d\n\nquenty:\n  port: 1\n".formatted(PORTS.get(module)));
            }
            pom.append("<module>%s</module>%n".formatted(module));
        }
        Files.writeString(root.resolve("pom.xml"), pom);
        return Map.of("PATH", tools);
    }

    private List<String> wanted() {
        return MODULES.stream()
                .filter(module -> Files.exists(root.resolve(module).resolve("target/tests-wanted")))
                .toList();
    }

    /** The few programs that every system has, and no other. */
    private String bareTools() throws IOException {
        var folder = Files.createDirectories(root.resolve("tools"));
        for (var tool : List.of(
                "sed", "dirname", "find", "head", "cat", "date", "ls", "rm", "mkdir", "touch", "flock", "perl", "sort",
                "sleep")) {
            var found = Files.exists(Path.of("/bin", tool)) ? Path.of("/bin", tool) : Path.of("/usr/bin", tool);
            if (Files.notExists(found)) {
                continue; // macOS has no flock, but perl
            }
            var program = Files.writeString(folder.resolve(tool), "#!/bin/sh\nexec %s \"$@\"\n".formatted(found));
            assertThat(program.toFile().setExecutable(true)).isTrue();
        }
        return folder.toString();
    }

    private Done quenty(Map<String, String> environment, String... arguments) throws Exception {
        var process = start(environment, arguments);
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Done(process.waitFor(), output);
    }

    private Process start(Map<String, String> environment, String... arguments) throws IOException {
        var copy = Files.copy(Path.of("..", "quenty"), root.resolve("quenty"), StandardCopyOption.REPLACE_EXISTING);
        var command = new ArrayList<>(List.of("/bin/sh", copy.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("QUENTY_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        builder.redirectInput(Redirect.from(Path.of("/dev/null").toFile()));
        return builder.start();
    }
}
