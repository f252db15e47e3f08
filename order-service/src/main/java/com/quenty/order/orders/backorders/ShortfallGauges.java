package com.quenty.order.orders.backorders;

import com.quenty.order.orders.OrderQueries;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Orders and units that wait for stock, counted when the meters are read, by the index of lines with a shortfall. */
@Component
class ShortfallGauges implements MeterBinder {

    private final OrderQueries queries;

    ShortfallGauges(OrderQueries queries) {
        this.queries = queries;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("quenty.orders.short", queries::ordersShort)
                .description("Orders of which units wait for stock")
                .register(meters);
        Gauge.builder("quenty.orders.shortfall", queries::unitsShort)
                .baseUnit("units")
                .description("Ordered units that wait for stock")
                .register(meters);
    }
}
