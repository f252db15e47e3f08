package com.quenty.platform.deliveries;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The number of deliveries that wait and that were given up, counted when the metrics are read. */
class DeliveryGauges implements MeterBinder {

    private final JdbcClient jdbc;

    DeliveryGauges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("quenty.deliveries.waiting", () -> count("scheduled_tasks WHERE task_name LIKE 'delivery:%'"))
                .description("Deliveries that have not been taken yet")
                .register(meters);
        Gauge.builder("quenty.deliveries.dead", () -> count("dead_deliveries"))
                .description("Deliveries that were given up and wait for an operator")
                .register(meters);
    }

    private long count(String what) {
        return jdbc.sql("SELECT count(*) FROM " + what).query(Long.class).single();
    }
}
