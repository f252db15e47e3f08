package com.quenty.analytics.alerts.messages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alert as its messages speak of it.
 *
 * @param channels {@code email} and ids of channels
 * @param recipients addresses of mails
 */
public record ToldAlert(
        String alertId,
        @Nullable String companyId,
        String name,
        @Nullable String description,
        String metricName,
        String condition,
        List<String> channels,
        List<String> recipients) {}
