package com.quenty.order.orders;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What orders wait for, counted when somebody looks; by the index of lines that are short, which are few. */
@Component
class ShortfallGauges implements MeterBinder {

    private final JdbcClient jdbc;

    ShortfallGauges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("quenty.orders.short", () -> ask("count(DISTINCT order_id)"))
                .description("Orders of which units wait for stock")
                .register(meters);
        Gauge.builder("quenty.orders.shortfall", () -> ask("coalesce(sum(shortfall_quantity), 0)"))
                .baseUnit("units")
                .description("Ordered units that wait for stock")
                .register(meters);
    }

    private long ask(String what) {
        return jdbc.sql("SELECT %s FROM order_items WHERE shortfall_quantity > 0".formatted(what))
                .query(Long.class)
                .single();
    }
}
