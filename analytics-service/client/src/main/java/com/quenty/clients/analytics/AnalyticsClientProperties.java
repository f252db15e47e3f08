package com.quenty.clients.analytics;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param enabled off where there is no analytics-service: deliveries without a receiver would only pile up */
@ConfigurationProperties("quenty.analytics-client")
record AnalyticsClientProperties(@DefaultValue("false") boolean enabled) {}
