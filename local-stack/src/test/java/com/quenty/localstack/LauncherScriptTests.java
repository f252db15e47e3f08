package com.quenty.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        assertThat(done.output()).contains("unknown command: upp");
    }

    @Test
    void aJdkThatIsTooOldIsRefusedInOneLine() throws Exception {
        Files.createDirectories(root.resolve("jdk/bin"));
        Files.writeString(root.resolve("jdk/release"), "JAVA_VERSION=\"17.0.1\"\n");

        var done = quenty(Map.of("QUENTY_JAVA_HOME", root.resolve("jdk").toString()), "up");

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

        assertThat(done.output()).contains("-pl platform/service-test,order-service -am");
        assertThat(wanted()).containsExactly("platform/service-test", "order-service");
    }

    @Test
    void aModuleThatIsNotThereIsNamedWithThoseThatAre() throws Exception {
        var done = quenty(withMaven(), "test", "pickup-service");

        assertThat(done.status()).isEqualTo(1);
        assertThat(done.output().lines())
                .singleElement()
                .asString()
                .contains("no module pickup-service", "auth-service service-test order-service");
    }

    private static final List<String> MODULES = List.of("auth-service", "platform/service-test", "order-service");

    /** Three modules, and a Maven that says how it was called. */
    private Map<String, String> withMaven() throws IOException {
        var tools = bareTools();
        var maven = Files.writeString(Path.of(tools, "mvn"), "#!/bin/sh\necho mvn \"$@\"\n");
        assertThat(maven.toFile().setExecutable(true)).isTrue();
        var pom = new StringBuilder();
        for (var module : MODULES) {
            var folder = Files.createDirectories(root.resolve(module));
            Files.writeString(
                    folder.resolve("pom.xml"),
                    "    <artifactId>quenty</artifactId>\n  <artifactId>%s</artifactId>\n"
                            .formatted(folder.getFileName()));
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
        for (var tool : List.of("sed", "dirname", "find", "head", "cat", "date", "ls", "rm", "mkdir", "touch")) {
            var found = Files.exists(Path.of("/bin", tool)) ? Path.of("/bin", tool) : Path.of("/usr/bin", tool);
            var program = Files.writeString(folder.resolve(tool), "#!/bin/sh\nexec %s \"$@\"\n".formatted(found));
            assertThat(program.toFile().setExecutable(true)).isTrue();
        }
        return folder.toString();
    }

    private Done quenty(Map<String, String> environment, String... arguments) throws Exception {
        var copy = Files.copy(Path.of("..", "quenty"), root.resolve("quenty"));
        var command = new ArrayList<>(List.of("/bin/sh", copy.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("QUENTY_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Done(process.waitFor(), output);
    }
}
