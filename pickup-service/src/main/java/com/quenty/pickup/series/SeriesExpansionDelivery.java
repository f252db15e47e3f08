package com.quenty.pickup.series;

import com.quenty.platform.deliveries.DeliveryHandler;
import org.springframework.stereotype.Component;

/** Books the occurrences of a series that was written or changed right after that, rather than with the next run of the job. */
@Component
class SeriesExpansionDelivery implements DeliveryHandler<SeriesExpansionDelivery.Changed> {

    record Changed(String seriesId) {}

    private final SeriesExpansionService expansion;

    SeriesExpansionDelivery(SeriesExpansionService expansion) {
        this.expansion = expansion;
    }

    @Override
    public String name() {
        return "expand-pickup-series";
    }

    @Override
    public Class<Changed> payload() {
        return Changed.class;
    }

    @Override
    public void deliver(Changed changed) {
        expansion.expand(changed.seriesId());
    }
}
