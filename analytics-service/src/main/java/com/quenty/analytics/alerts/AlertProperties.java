package com.quenty.analytics.alerts;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param every pause between two runs of the job that evaluates alerts
 * @param delay how long readings may be under way: an evaluation looks at the time until then
 */
@ConfigurationProperties("quenty.analytics.alerts")
record AlertProperties(
        @DefaultValue("10s") Duration every,
        @DefaultValue("30s") Duration delay) {}
