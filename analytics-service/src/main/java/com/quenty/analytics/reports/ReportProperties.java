package com.quenty.analytics.reports;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param every pause between two looks for reports to make
 * @param lease a worker that does not renew its lease for this long loses the report
 * @param keepFor how long a file is kept
 * @param linkFor how long a link is valid
 * @param maxAttempts after so many workers died or failed over it, a report has failed
 */
@ConfigurationProperties("quenty.analytics.reports")
record ReportProperties(
        @DefaultValue("5s") Duration every,
        @DefaultValue("1m") Duration lease,
        @DefaultValue("7d") Duration keepFor,
        @DefaultValue("5m") Duration linkFor,
        @DefaultValue("3") int maxAttempts) {}
