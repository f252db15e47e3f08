package com.quenty.order.clients;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param enabled off: nothing is asked, and nobody can pay online
 * @param baseUrl whose {@code /v1/payment_intents} and {@code /v1/refunds} are called
 * @param apiKey secret, sent as a bearer token
 * @param timeout of an answer
 */
@ConfigurationProperties("quenty.order.payment-provider")
record PaymentProviderProperties(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("https://api.stripe.com") URI baseUrl,
        @DefaultValue("") String apiKey,
        @DefaultValue("10s") Duration timeout) {}
