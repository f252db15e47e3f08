package com.quenty.clients.analytics;

import com.quenty.contracts.analytics.MetricApi;
import com.quenty.contracts.analytics.MetricBatch;
import com.quenty.platform.deliveries.DeliveryHandler;

/** Delivers readings to analytics-service. They carry their own ids, so a repeated delivery is idempotent. */
public class MetricDelivery implements DeliveryHandler<BusinessMetricSender.Batch> {

    private final MetricApi metrics;

    MetricDelivery(MetricApi metrics) {
        this.metrics = metrics;
    }

    @Override
    public String name() {
        return "business-metrics";
    }

    @Override
    public Class<BusinessMetricSender.Batch> payload() {
        return BusinessMetricSender.Batch.class;
    }

    @Override
    public void deliver(BusinessMetricSender.Batch batch) {
        metrics.record(new MetricBatch(batch.readings().stream()
                .map(recorded -> new MetricBatch.Reading(
                        recorded.metricId(),
                        "business",
                        recorded.reading().name(),
                        recorded.reading().value(),
                        recorded.reading().unit(),
                        recorded.at(),
                        recorded.reading().entityType(),
                        recorded.reading().entityId(),
                        recorded.reading().tags()))
                .toList()));
    }
}
