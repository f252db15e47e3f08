package com.quenty.test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.web.service.registry.ImportHttpServices;

/**
 * The same files for the same jobs in every service: headings of the README, test classes, packages, configuration, SQL and
 * migrations. {@code -Dreadme.update} writes the package map into the README.
 */
public final class ServiceLayout {

    static final int MOST_FILES = 25;

    private static final List<String> HEADINGS = List.of(
            "## What it owns",
            "## Lifecycles",
            "## Calls and is called by",
            "## Configuration",
            "## Operational notes");
    private static final String CONFIGURATION = "## Configuration\n| property | default | why |\n|---|---|---|\n";
    private static final Glossary GLOSSARY = Glossary.ofSuite();
    private static final Pattern HEADING = Pattern.compile("(?m)^## .*$");

    private final Path module;
    private final Class<?> application;
    private final JavaClasses classes;
    private final List<String> faults = new ArrayList<>();

    ServiceLayout(Path module, Class<?> application) {
        this.module = module;
        this.application = application;
        this.classes = ServiceArchitecture.classesOf(application, application.getPackageName());
    }

    /** Fails with all faults at once. */
    public static void verify(Class<?> application) {
        var layout = new ServiceLayout(Checkout.module(""), application);
        if (Checkout.isUpdating("readme.update")) {
            layout.packageMap().update();
        }
        var faults = layout.faults();
        if (!faults.isEmpty()) {
            throw new AssertionError("%s is not laid out like the other services:%n%s"
                    .formatted(application.getSimpleName(), String.join("\n", faults)));
        }
    }

    List<String> faults() {
        readme();
        testClasses();
        testPackages();
        testNames();
        remoteServices();
        sizes();
        properties();
        sql();
        subjects();
        migrations();
        return faults;
    }

    private void readme() {
        var readme = Checkout.read(module.resolve("README.md"));
        var headings = HEADING.matcher(readme)
                .results()
                .map(found -> found.group().strip())
                .toList();
        check(headings.equals(HEADINGS), "README.md has the headings %s, not %s", headings, HEADINGS);
        check(readme.contains(CONFIGURATION), "README.md: the configuration is no table | property | default | why |");
        var map = packageMap();
        check(map.isIn(readme), "README.md, run with -Dreadme.update: the package map should be%n%s", map.render());
        // OpenApiIT, which writes the file of a new service, runs after this.
        check(
                Checkout.isUpdating("openapi.update") || Files.exists(module.resolve("openapi.json")),
                "openapi.json is missing, run with -Dopenapi.update");
    }

    private PackageMap packageMap() {
        return PackageMap.of(module, application, classes);
    }

    private void testClasses() {
        var service = application.getSimpleName().replaceFirst("Application$", "");
        var names = Stream.of(files(root("test"), 1))
                .flatMap(List::stream)
                .map(file -> file.getFileName().toString())
                .toList();
        for (var needed : List.of(service + "ArchitectureTests.java", "OpenApiIT.java", "EndpointsIT.java")) {
            check(names.contains(needed), "the root test package has no %s", needed);
        }
        check(
                names.stream().anyMatch(name -> name.endsWith("LifecycleScenarioIT.java")),
                "the root test package has no XLifecycleScenarioIT.java");
    }

    private void testPackages() {
        files(root("test"), Integer.MAX_VALUE).stream()
                .map(file -> root("test").relativize(file.getParent()))
                .distinct()
                .filter(folder -> !Files.isDirectory(root("main").resolve(folder)))
                .forEach(folder -> faults.add("tests lie in %s, where no feature is".formatted(folder)));
    }

    /** The architecture tests hold the same for the classes of the service. */
    private void testNames() {
        files(root("test"), Integer.MAX_VALUE).stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .filter(GLOSSARY::isNotUsed)
                .forEach(name -> faults.add("%s, of the tests, ends in a word that is not used".formatted(name)));
    }

    private void remoteServices() {
        for (var type : classes) {
            if (type.isMetaAnnotatedWith(ImportHttpServices.class)
                    || type.isMetaAnnotatedWith(ImportHttpServices.Container.class)) {
                check(
                        type.getName().equals(application.getPackageName() + ".clients.RemoteServicesConfiguration"),
                        "%s imports HTTP services, which clients.RemoteServicesConfiguration does in every service",
                        type.getName());
            }
        }
    }

    private void sizes() {
        files(root("main"), Integer.MAX_VALUE).stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()))
                .forEach((folder, count) -> check(
                        count <= MOST_FILES,
                        "%s has %d files, more than %d: split it by use case",
                        root("main").relativize(folder),
                        count,
                        MOST_FILES));
    }

    private void properties() {
        var prefix = Pattern.compile("quenty\\.%s\\.[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)*"
                .formatted(ServiceArchitecture.serviceOf(application)));
        for (var type : classes) {
            type.tryGetAnnotationOfType(ConfigurationProperties.class).ifPresent(found -> {
                var said = found.value().isEmpty() ? found.prefix() : found.value();
                check(
                        prefix.matcher(said).matches(),
                        "%s is configured by %s, not by quenty.%s.<feature>",
                        type.getSimpleName(),
                        said,
                        ServiceArchitecture.serviceOf(application));
            });
        }
    }

    private void sql() {
        for (var type : classes) {
            Constants.withQueries(type).stream()
                    .filter(constant -> new SqlText(constant).isInLowerCase())
                    .forEach(constant ->
                            faults.add("%s: SQL in lower case: %s".formatted(type.getName(), beginning(constant))));
            Constants.withQueries(type).stream()
                    .filter(constant -> new SqlText(constant).searches())
                    .forEach(constant -> faults.add("%s: a search of its own, not SqlFilter.containing or matching: %s"
                            .formatted(type.getName(), beginning(constant))));
        }
        for (var script : scripts().scripts()) {
            check(!new SqlText(script.sql()).isInLowerCase(), "%s: SQL in lower case", script.file());
        }
    }

    /** The history of a thing is kept under the singular of its table. */
    private void subjects() {
        var allowed = scripts().tables().stream().map(PackageMap::singular).toList();
        for (var type : classes) {
            type.getFields().stream()
                    .filter(field -> field.getName().equals("SUBJECT")
                            && field.getModifiers().contains(JavaModifier.STATIC)
                            && field.getRawType().isEquivalentTo(String.class))
                    .forEach(field -> check(
                            allowed.contains(value(field)),
                            "%s: the history subject '%s' is the singular of no table",
                            type.getName(),
                            value(field)));
        }
    }

    private void migrations() {
        var versions =
                scripts().scripts().stream().map(Migrations.Script::version).toList();
        var expected =
                Stream.iterate(1, version -> version + 1).limit(versions.size()).toList();
        check(versions.equals(expected), "migrations are numbered %s, not V1 to V%d", versions, versions.size());
    }

    private Migrations scripts() {
        return Migrations.in(module.resolve("src/main/resources/db/migration"));
    }

    private Path root(String scope) {
        return module.resolve("src/%s/java".formatted(scope))
                .resolve(application.getPackageName().replace('.', '/'));
    }

    private static List<Path> files(Path folder, int depth) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder, depth)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String value(JavaField field) {
        try {
            var reflected = field.reflect();
            reflected.setAccessible(true);
            return String.valueOf(reflected.get(null));
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String beginning(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.substring(0, Math.min(line.length(), 80));
    }

    private void check(boolean right, String fault, Object... arguments) {
        if (!right) {
            faults.add(fault.formatted(arguments));
        }
    }
}
