package com.quenty.pickup.trackingnumbers;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Issues tracking numbers. One that was drawn for a booking that failed is a gap, and never used again. */
@Component
public class TrackingNumberIssuer {

    private final JdbcClient jdbc;

    TrackingNumberIssuer(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param country ISO 3166-1 alpha-2, in which the parcels are collected */
    public List<String> next(int count, String country) {
        return jdbc.sql("SELECT nextval('pickup_tracking_numbers') FROM generate_series(1, :count)")
                .param("count", count)
                .query((row, number) -> new TrackingNumber(row.getLong(1), country).toString())
                .list();
    }
}
