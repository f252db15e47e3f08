package com.quenty.order.onlinepayments;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param webhookSecrets {@code whsec_} and Base64 of at least 24 bytes; several while they are changed. None: no event is believed
 * @param tolerance how old, or how far ahead, the time of an event may be
 */
@ConfigurationProperties("quenty.order.online-payments")
record OnlinePaymentProperties(
        @DefaultValue List<String> webhookSecrets,
        @DefaultValue("5m") Duration tolerance) {

    OnlinePaymentProperties {
        webhookSecrets = List.copyOf(webhookSecrets);
    }
}
