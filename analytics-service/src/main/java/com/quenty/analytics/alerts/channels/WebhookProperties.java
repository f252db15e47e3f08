package com.quenty.analytics.alerts.channels;

import java.time.Duration;
import java.util.Base64;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param masterKey 32 random bytes in base64, from which the secrets of channels are derived; without one there are no webhooks
 * @param previousMasterKey secrets that were derived from it go on signing until they are rotated
 * @param previousSecretFor how long the secret before goes on signing beside a new one
 * @param timeout of a connection and of an answer
 * @param allowPrivate also http and private addresses; for tests and for receivers within an installation
 */
@ConfigurationProperties("quenty.analytics.webhooks")
record WebhookProperties(
        @DefaultValue("") String masterKey,
        @DefaultValue("") String previousMasterKey,
        @DefaultValue("24h") Duration previousSecretFor,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("false") boolean allowPrivate) {

    private static final int BYTES = 32;

    WebhookProperties {
        requireKey(masterKey);
        requireKey(previousMasterKey);
    }

    private static void requireKey(String base64) {
        boolean fits;
        try {
            fits = base64.isEmpty() || Base64.getDecoder().decode(base64).length == BYTES;
        } catch (IllegalArgumentException otherwise) {
            fits = false;
        }
        if (!fits) {
            throw new IllegalArgumentException(
                    "quenty.analytics.webhooks.master-key must be %d random bytes in base64".formatted(BYTES));
        }
    }

    @Override
    public String toString() {
        return "WebhookProperties[hidden, %s]".formatted(timeout);
    }
}
