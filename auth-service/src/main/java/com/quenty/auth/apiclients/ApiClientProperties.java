package com.quenty.auth.apiclients;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param services the secret of each service of the suite, by the name of its client */
@ConfigurationProperties("quenty.auth.api-clients")
record ApiClientProperties(@DefaultValue Map<String, Secret> services) {

    private static final int SHORTEST = 16;

    record Secret(String secret) {

        @Override
        public String toString() {
            return "Secret[hidden]";
        }
    }

    ApiClientProperties {
        services.forEach((client, configured) -> {
            if (configured.secret() == null || configured.secret().length() < SHORTEST) {
                throw new IllegalArgumentException(
                        "quenty.auth.api-clients.services.%s.secret must be random and have at least %d characters"
                                .formatted(client, SHORTEST));
            }
        });
    }
}
