package com.quenty.test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;

/**
 * The files outside of a service that have to know of it. A service is a module of the root POM with an
 * {@code application.yml}; what the others have to say of it follows from that file.
 */
final class SuiteFiles {

    static final String COMPOSE = "docker-compose.yml";
    static final String DEPLOYED = "ops/config/application.yml";
    static final String PROMETHEUS = "ops/prometheus/prometheus.yml";
    static final String PGBOUNCER = "pgbouncer/pgbouncer.ini";
    static final String GATEWAY = "gateway/src/main/resources/application.yml";
    static final String SUITE = "local-stack/src/main/java/com/quenty/localstack/Suite.java";
    static final String LOCAL_STACK = "local-stack/pom.xml";
    static final String README = "README.md";
    static final String OPERATIONS = "docs/operations.md";

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final String ITSELF = "gateway";

    private final Path suite;
    private final List<String> faults = new ArrayList<>();

    SuiteFiles(Path suite) {
        this.suite = suite;
    }

    /** @param database null for a service without one */
    record Deployable(String name, String port, @Nullable Database database) {

        boolean isGateway() {
            return name.equals(ITSELF);
        }

        /** {@code reverse-logistics} in names of hosts. */
        String stem() {
            return name.replace("-service", "");
        }

        /** {@code REVERSE_LOGISTICS} in names of variables. */
        String variable() {
            return stem().replace('-', '_').toUpperCase(Locale.ROOT);
        }
    }

    record Database(String name, String user) {}

    List<Deployable> deployables() {
        return MODULE.matcher(read("pom.xml"))
                .results()
                .map(module -> module.group(1))
                .filter(module ->
                        !read(module + "/src/main/resources/application.yml").isEmpty())
                .map(this::deployable)
                .toList();
    }

    private Deployable deployable(String module) {
        var settings = settings(module + "/src/main/resources/application.yml");
        var url = settings.getProperty("spring.datasource.url");
        return new Deployable(
                module,
                settings.getProperty("server.port", "?"),
                url == null
                        ? null
                        : new Database(
                                url.substring(url.lastIndexOf('/') + 1),
                                settings.getProperty("spring.datasource.username", "?")));
    }

    /** Each begins with the name of the file. */
    List<String> faults() {
        var compose = settings(COMPOSE);
        var deployed = settings(DEPLOYED);
        var routes = settings(GATEWAY);
        for (var service : deployables()) {
            var name = service.name();
            var address = "http://%s:%s".formatted(name, service.port());
            compose(service, compose);
            says(DEPLOYED, deployed, "quenty.auth.api-clients.services.%s.secret".formatted(name));
            if (!service.isGateway()) {
                says(DEPLOYED, deployed, "spring.http.serviceclient.%s.base-url".formatted(name), address);
                says(DEPLOYED, deployed, "quenty.gateway.services.%s.url".formatted(name), address);
                says(
                        GATEWAY,
                        routes,
                        "quenty.gateway.services.%s.url".formatted(name),
                        "http://localhost:" + service.port());
                says(GATEWAY, routes, "quenty.gateway.services.%s.paths[0]".formatted(name));
            }
            contains(
                    PROMETHEUS,
                    "{type: A, port: %s, names: [%s]}"
                            .formatted(service.port(), service.isGateway() ? "gateway.observed" : name));
            contains(LOCAL_STACK, "<artifactId>%s</artifactId>".formatted(name));
            contains(README, "| [%s](%s/README.md) | %s |".formatted(name, name, service.port()));
            contains(OPERATIONS, name);
            var database = service.database();
            if (database != null) {
                contains(
                        PGBOUNCER,
                        "%s = host=%s-db port=5432 dbname=%s"
                                .formatted(database.name(), service.stem(), database.name()));
                contains(
                        SUITE,
                        "(\"%s\", %s, \"%s\", \"%s\")"
                                .formatted(name, service.port(), database.name(), database.user()));
            }
        }
        return faults;
    }

    private void compose(Deployable service, Properties compose) {
        var part = "services.%s.".formatted(service.name());
        var secret = service.variable() + "_CLIENT_SECRET";
        says(COMPOSE, compose, part + "image", "quenty/" + service.name());
        says(COMPOSE, compose, part + "build.args.SERVICE", service.name());
        says(COMPOSE, compose, part + "environment.SERVER_PORT", service.port());
        saysWith(COMPOSE, compose, part + "environment.QUENTY_CLIENT_SECRET", "${" + secret + ":?");
        saysWith(COMPOSE, compose, "services.auth-service.environment." + secret, "${" + secret + ":?");
        var database = service.database();
        if (database == null) {
            return;
        }
        var host = service.stem() + "-db";
        var password = service.variable() + "_DB_PASSWORD";
        var asked = "${" + password + ":?";
        says(COMPOSE, compose, part + "environment.QUENTY_DATABASE", database.name());
        says(COMPOSE, compose, part + "environment.QUENTY_DATABASE_HOST", host);
        says(COMPOSE, compose, part + "environment.QUENTY_DATABASE_USER", database.user());
        saysWith(COMPOSE, compose, part + "environment.QUENTY_DATABASE_PASSWORD", asked);
        says(COMPOSE, compose, part + "depends_on.%s.condition".formatted(host), "service_healthy");
        says(COMPOSE, compose, part + "depends_on.pgbouncer.condition", "service_healthy");
        var server = "services.%s.".formatted(host);
        says(COMPOSE, compose, server + "environment.SERVICE_DATABASE", database.name());
        says(COMPOSE, compose, server + "environment.SERVICE_DATABASE_USER", database.user());
        saysWith(COMPOSE, compose, server + "environment.SERVICE_DATABASE_PASSWORD", asked);
        says(COMPOSE, compose, server + "volumes[0]", host + ":/var/lib/postgresql/data");
        check(COMPOSE, compose.containsKey("volumes." + host), "has no volume " + host);
        lists(compose, "services.pgbouncer.environment.PGBOUNCER_USERS", database.user() + "=" + password);
        saysWith(COMPOSE, compose, "services.pgbouncer.environment." + password, asked);
        lists(
                compose,
                "services.backup.environment.DATABASES",
                "%s:%s:%s:%s".formatted(database.name(), host, database.user(), password));
        saysWith(COMPOSE, compose, "services.backup.environment." + password, asked);
    }

    private void lists(Properties compose, String key, String entry) {
        var entries = List.of(compose.getProperty(key, "").strip().split("\\s+"));
        check(COMPOSE, entries.contains(entry), "%s does not list %s".formatted(key, entry));
    }

    private void says(String file, Properties settings, String key, String value) {
        check(
                file,
                value.equals(settings.getProperty(key)),
                "%s is %s, not %s".formatted(key, settings.getProperty(key), value));
    }

    private void says(String file, Properties settings, String key) {
        check(file, settings.containsKey(key), "has no " + key);
    }

    private void saysWith(String file, Properties settings, String key, String beginning) {
        check(
                file,
                settings.getProperty(key, "").startsWith(beginning),
                "%s does not begin with %s".formatted(key, beginning));
    }

    private void contains(String file, String text) {
        check(file, read(file).contains(text), "does not say " + text);
    }

    private void check(String file, boolean right, String fault) {
        if (!right) {
            faults.add("%s: %s".formatted(file, fault));
        }
    }

    private Properties settings(String file) {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new FileSystemResource(suite.resolve(file)));
        var settings = new Properties();
        Objects.requireNonNull(yaml.getObject()).forEach((key, value) -> settings.put(key, String.valueOf(value)));
        return settings;
    }

    private String read(String file) {
        return Checkout.read(suite.resolve(file));
    }

    /** All files that are looked at. */
    static Stream<String> all() {
        return Stream.of(COMPOSE, DEPLOYED, PROMETHEUS, PGBOUNCER, GATEWAY, SUITE, LOCAL_STACK, README, OPERATIONS);
    }
}
