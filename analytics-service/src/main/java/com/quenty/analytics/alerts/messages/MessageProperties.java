package com.quenty.analytics.alerts.messages;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param mailFrom the sender's address of mails
 * @param maxAttempts after so many a message that is not taken is kept as dead
 */
@ConfigurationProperties("quenty.analytics.messages")
record MessageProperties(
        @DefaultValue("Quenty <no-reply@quenty.localhost>") String mailFrom,
        @DefaultValue("12") int maxAttempts) {}
