package com.quenty.clients.analytics;

import com.quenty.contracts.analytics.MetricApi;
import com.quenty.platform.clients.ClientsAutoConfiguration;
import com.quenty.platform.deliveries.Deliveries;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.restclient.autoconfigure.service.HttpServiceClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.service.registry.ImportHttpServices;

/**
 * The sender, its delivery and the HTTP client behind them; the address is
 * {@code spring.http.serviceclient.analytics-service.base-url}. Before Boot's own, which configures only clients that are known by
 * then.
 */
@AutoConfiguration(before = HttpServiceClientAutoConfiguration.class, after = ClientsAutoConfiguration.class)
@EnableConfigurationProperties(AnalyticsClientProperties.class)
@ImportHttpServices(group = "analytics-service", types = MetricApi.class)
public class AnalyticsClientAutoConfiguration {

    @Bean
    BusinessMetricSender businessMetricSender(
            Deliveries deliveries, AnalyticsClientProperties properties, Clock clock) {
        return new BusinessMetricSender(deliveries, properties, clock);
    }

    @Bean
    MetricDelivery metricDelivery(MetricApi metrics) {
        return new MetricDelivery(metrics);
    }
}
