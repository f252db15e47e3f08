package com.quenty.localstack.clients;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Generated;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.json.JsonMapper;

/**
 * The clients that other developers would make of the committed API documents, in Java and in TypeScript, and the linters that
 * they would read the documents with.
 */
public final class GeneratedClients {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path SOURCES = Path.of("src/test/clients").toAbsolutePath();
    private static final Path TARGET = Path.of("target/clients").toAbsolutePath();
    private static final Path GENERATOR =
            Path.of("target/tools/openapi-generator.jar").toAbsolutePath();

    /** Only a failing run takes so long. */
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private static boolean generated;
    private static boolean installed;

    private GeneratedClients() {}

    /** Of the services that have a document, in the order of their names. */
    static List<String> documented() throws IOException {
        try (var folders = Files.list(ROOT)) {
            return folders.filter(folder -> Files.exists(folder.resolve("openapi.json")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    static Path document(String service) {
        return ROOT.resolve(service).resolve("openapi.json");
    }

    /** All clients by one run of the generator, which takes longer to start than to write. */
    private static synchronized void generate() throws Exception {
        if (generated) {
            return;
        }
        Files.createDirectories(TARGET);
        var command = new ArrayList<>(
                List.of(java(), "-XX:TieredStopAtLevel=1", "-jar", GENERATOR.toString(), "batch", "--threads", "1"));
        for (var service : documented()) {
            var name = service.replace("-service", "").replace("-", "");
            command.add(instructions("java", name, service, new Java("clients." + name)));
            command.add(instructions("typescript-fetch", name, service, new TypeScript()));
        }
        run(TARGET, command);
        generated = true;
    }

    private record Java(
            String invokerPackage,
            String apiPackage,
            String modelPackage,
            boolean openApiNullable,
            boolean useJakartaEe,
            boolean hideGenerationTimestamp) {

        Java(String base) {
            this(base, base + ".api", base + ".model", false, true, true);
        }
    }

    private record TypeScript() {}

    private record Instructions(
            String generatorName,
            String library,
            String inputSpec,
            String outputDir,
            Object additionalProperties,
            boolean generateModelTests,
            boolean generateApiTests,
            boolean generateModelDocumentation,
            boolean generateApiDocumentation) {}

    private static String instructions(String generator, String name, String service, Object properties)
            throws IOException {
        var isJava = generator.equals("java");
        var folder = TARGET.resolve((isJava ? "java-" : "ts-") + name);
        var file = TARGET.resolve(folder.getFileName() + ".json");
        Files.writeString(
                file,
                JsonMapper.shared()
                        .writeValueAsString(new Instructions(
                                generator,
                                isJava ? "native" : "",
                                document(service).toString(),
                                folder.toString(),
                                properties,
                                false,
                                false,
                                false,
                                false)));
        return file.toString();
    }

    /** Compiles the Java clients of all services and what uses them, on the libraries that the generator brings along. */
    static void compileJava() throws Exception {
        generate();
        var sources = TARGET.resolve("sources.txt");
        try (var files = Files.walk(TARGET)) {
            Files.write(
                    sources,
                    Stream.concat(
                                    files.filter(file -> file.toString().contains("/src/main/java/")
                                            && file.toString().endsWith(".java")),
                                    Stream.of(SOURCES.resolve("TenCalls.java")))
                            .map(Path::toString)
                            .toList());
        }
        run(
                TARGET,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                        "-J-XX:TieredStopAtLevel=1",
                        "-proc:none",
                        "-nowarn",
                        "-d",
                        TARGET.resolve("classes").toString(),
                        "-cp",
                        libraries(),
                        "@" + sources));
    }

    static void compileTypeScript() throws Exception {
        generate();
        install();
        Files.copy(
                SOURCES.resolve("ten-calls.ts"), TARGET.resolve("ten-calls.ts"), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(TARGET.resolve("tsconfig.json"), typeScriptOfAll());
        run(TARGET, List.of("node_modules/.bin/tsc", "-p", "tsconfig.json"));
    }

    private static String typeScriptOfAll() throws IOException {
        var files = documented().stream()
                .map(service -> service.replace("-service", "").replace("-", ""))
                .map("\"ts-%s/index.ts\""::formatted)
                .toList();
        return Files.readString(SOURCES.resolve("tsconfig.json"))
                .replace("\"ten-calls.ts\"", "\"ten-calls.ts\", " + String.join(", ", files));
    }

    /** Ten calls through both clients against a running suite. */
    public static void call(URI gateway, String token) throws Exception {
        compileJava();
        run(
                TARGET,
                List.of(
                        java(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        TARGET.resolve("classes") + File.pathSeparator + libraries(),
                        "TenCalls",
                        gateway.toString(),
                        token));
        if (hasNode()) {
            compileTypeScript();
            run(TARGET, List.of("node", "js/ten-calls.js", gateway.toString(), token));
        }
    }

    /** What a linter of the npm packages finds; it fails for any finding. */
    static void lint(List<String> linter) throws Exception {
        install();
        for (var service : documented()) {
            var command = new ArrayList<>(linter);
            command.set(0, "node_modules/.bin/" + linter.getFirst());
            command.add(document(service).toString());
            run(TARGET, command);
        }
    }

    static Path settings(String file) {
        return SOURCES.resolve(file);
    }

    /** Skips the test where there is no Node.js with npm; in CI there has to be one, unless it can't fetch packages. */
    static void requireNode() {
        Assumptions.assumeFalse(
                "unreachable".equals(System.getenv("NPM_PACKAGES")),
                "npm fetches no packages here: the TypeScript client and the linters are not tried.");
        if (System.getenv("CI") == null) {
            Assumptions.assumeTrue(hasNode(), "No npm here: the TypeScript client and the linters are not tried.");
        }
        assertThat(hasNode()).as("npm is installed").isTrue();
    }

    private static boolean hasNode() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "npm")));
    }

    private static synchronized void install() throws Exception {
        requireNode();
        if (installed) {
            return;
        }
        Files.createDirectories(TARGET);
        var lock = TARGET.resolve("package-lock.json");
        var wanted = SOURCES.resolve("package-lock.json");
        var marker = TARGET.resolve("node_modules/.package-lock.json");
        if (!Files.exists(marker) || !Files.exists(lock) || Files.mismatch(lock, wanted) >= 0) {
            for (var file : List.of("package.json", "package-lock.json")) {
                Files.copy(SOURCES.resolve(file), TARGET.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
            run(TARGET, List.of("npm", "ci", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund"));
        }
        installed = true;
    }

    private static String libraries() throws URISyntaxException {
        var annotations = Path.of(Generated.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return GENERATOR
                + File.pathSeparator
                + GENERATOR.resolveSibling("httpmime.jar")
                + File.pathSeparator
                + annotations;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static void run(Path folder, List<String> command) throws Exception {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("REDOCLY_TELEMETRY", "off");
        builder.environment().put("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(LIMIT)).as("%s ended", command.getFirst()).isTrue();
        assertThat(process.exitValue()).as("%s: %s", command, output).isZero();
    }
}
