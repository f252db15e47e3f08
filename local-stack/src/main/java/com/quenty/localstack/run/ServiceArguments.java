package com.quenty.localstack.run;

import com.quenty.localstack.Home;
import com.quenty.localstack.Service;
import com.quenty.localstack.Service.Database;
import com.quenty.localstack.Suite;
import com.quenty.localstack.postgres.Databases;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Settings of each service that differ from its defaults. The keys are those of the deployed form; only the values are of
 * this machine.
 */
final class ServiceArguments {

    private final List<Service> services;
    private final Ports ports;
    private final Secrets secrets;
    private final Home home;
    private final List<String> extra;

    /** @param extra said to every service after all else, so that it wins */
    ServiceArguments(List<Service> services, Ports ports, Secrets secrets, Home home, List<String> extra) {
        this.services = services;
        this.ports = ports;
        this.secrets = secrets;
        this.home = home;
        this.extra = extra;
    }

    List<String> of(Service service) {
        return of(
                service, service.database(), ports.of(service), home.authData().toString());
    }

    /** The same service on a throw-away database and a port nobody knows. */
    List<String> forTraining(Service service) {
        var database = service.database();
        return of(
                service,
                database == null ? null : Databases.trainingCopyOf(database),
                0,
                trainingData(home).toString());
    }

    /** For the files of a service in a training run; nothing in it is worth keeping. */
    static Path trainingData(Home home) {
        return home.data().resolve("training");
    }

    private List<String> of(Service service, @Nullable Database database, int port, String authData) {
        var arguments = new ArrayList<String>();
        set(arguments, "server.port", port);
        set(arguments, "server.address", "127.0.0.1");
        set(arguments, "spring.main.banner-mode", "off");
        set(arguments, "spring.lifecycle.timeout-per-shutdown-phase", "5s");
        set(arguments, "quenty.security.issuer", ports.gatewayUrl());
        set(arguments, "quenty.security.jwks-uri", urlOf("auth-service") + "/.well-known/jwks.json");
        set(arguments, "quenty.security.token-uri", urlOf("auth-service") + "/oauth2/token");
        set(arguments, "quenty.security.client-secret", secrets.clientSecret(service.name()));
        if (database != null) {
            addDatabase(arguments, database);
        }
        for (var sibling : services) {
            if (!sibling.equals(service) && !sibling.name().equals(Suite.GATEWAY)) {
                set(
                        arguments,
                        "spring.http.serviceclient.%s.base-url".formatted(sibling.name()),
                        urlOf(sibling.name()));
            }
        }
        set(arguments, "quenty.analytics-client.enabled", isRunning("analytics-service"));
        switch (service.name()) {
            case "auth-service" -> addAuth(arguments, authData);
            case "pickup-service" -> {
                set(arguments, "quenty.pickup.tracking.key", secrets.trackingKey());
                set(arguments, "quenty.pickup.returns.enabled", true);
            }
            case "intl-shipping-service" ->
                set(arguments, "quenty.intlshipping.carrier-keys.master-key", secrets.carrierMasterKey());
            case "analytics-service" ->
                set(arguments, "quenty.analytics.webhooks.master-key", secrets.webhookMasterKey());
            case "reverse-logistics-service" -> {
                set(arguments, "quenty.reverselogistics.links.key", secrets.returnLinkKey());
                set(arguments, "quenty.reverselogistics.photos.folder", authData + "/return-photos");
            }
            case Suite.GATEWAY -> addRoutes(arguments);
            default -> {
                // nothing of its own
            }
        }
        arguments.addAll(extra);
        return List.copyOf(arguments);
    }

    private void addDatabase(List<String> arguments, Database database) {
        var url = Databases.url(ports.postgres(), database.name());
        var password = secrets.databasePassword(database.owner());
        set(arguments, "spring.datasource.url", url);
        set(arguments, "spring.datasource.username", database.owner());
        set(arguments, "spring.datasource.password", password);
        set(arguments, "spring.flyway.url", url);
        set(arguments, "spring.flyway.user", database.owner());
        set(arguments, "spring.flyway.password", password);
        // Ten pools on one machine: idle connections are processes, and processes are memory.
        set(arguments, "spring.datasource.hikari.minimum-idle", 1);
    }

    private void addAuth(List<String> arguments, String authData) {
        set(arguments, "quenty.auth.files.folder", authData);
        set(arguments, "quenty.auth.signing-keys.master-key", secrets.authMasterKey());
        for (var client : services) {
            set(
                    arguments,
                    "quenty.auth.api-clients.services.%s.secret".formatted(client.name()),
                    secrets.clientSecret(client.name()));
        }
    }

    private void addRoutes(List<String> arguments) {
        for (var service : services) {
            if (!service.name().equals(Suite.GATEWAY)) {
                set(arguments, "quenty.gateway.services.%s.url".formatted(service.name()), urlOf(service.name()));
            }
        }
    }

    private boolean isRunning(String service) {
        return services.stream().anyMatch(candidate -> candidate.name().equals(service));
    }

    private String urlOf(String service) {
        return services.stream()
                .filter(candidate -> candidate.name().equals(service))
                .map(candidate -> "http://127.0.0.1:" + ports.of(candidate))
                .findFirst()
                .orElse("http://127.0.0.1:9"); // nobody answers there
    }

    private static void set(List<String> arguments, String key, Object value) {
        arguments.add("--%s=%s".formatted(key, value));
    }
}
