package com.quenty.auth.apiclients;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param serviceClients the secret of each of our own services, by its name */
@ConfigurationProperties("quenty.auth")
record ServiceClientSettings(@DefaultValue Map<String, Secret> serviceClients) {

    private static final int SHORTEST = 16;

    record Secret(String secret) {}

    ServiceClientSettings {
        serviceClients.forEach((client, configured) -> {
            if (configured.secret() == null || configured.secret().length() < SHORTEST) {
                throw new IllegalArgumentException(
                        "quenty.auth.service-clients.%s.secret must be random and have at least %d characters"
                                .formatted(client, SHORTEST));
            }
        });
    }
}
