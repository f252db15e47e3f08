package com.quenty.pickup.routes.positions;

import com.quenty.pickup.travel.GeoPoint;
import com.quenty.platform.persistence.SqlTimes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ways and places, by the positions of a route. */
@Component
public class TraceQueries {

    /** Positions that may be farther off than this say nothing about the way. */
    private static final double WORST_ACCURACY_M = 100;

    private final JdbcClient jdbc;
    private final PositionProperties properties;
    private final Clock clock;

    TraceQueries(JdbcClient jdbc, PositionProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    /** Metres from position to position; empty when there are fewer than two. @param route key of its row */
    public OptionalLong metres(int route) {
        List<GeoPoint> trace = jdbc.sql("""
                        SELECT latitude, longitude FROM driver_positions
                        WHERE route_id = :route AND (accuracy_m IS NULL OR accuracy_m <= :worst)
                        ORDER BY device_time, id
                        """)
                .param("route", route)
                .param("worst", WORST_ACCURACY_M)
                .query((row, number) -> new GeoPoint(row.getDouble("latitude"), row.getDouble("longitude")))
                .list();
        if (trace.size() < 2) {
            return OptionalLong.empty();
        }
        double metres = 0;
        for (int i = 1; i < trace.size(); i++) {
            metres += trace.get(i - 1).metresTo(trace.get(i));
        }
        return OptionalLong.of(Math.round(metres));
    }

    /** The latest position since then, unless it is too old to be shown. @param route key of its row */
    public Optional<PositionResponse> latest(int route, Instant since) {
        var oldest = clock.instant().minus(properties.shownFor());
        return jdbc.sql("""
                        SELECT latitude, longitude, accuracy_m, device_time, received_at FROM driver_positions
                        WHERE route_id = :route AND device_time >= :since
                        ORDER BY device_time DESC, id DESC LIMIT 1
                        """)
                .param("route", route)
                .param("since", SqlTimes.of(since.isAfter(oldest) ? since : oldest))
                .query((row, number) -> new PositionResponse(
                        row.getDouble("latitude"),
                        row.getDouble("longitude"),
                        (Float) row.getObject("accuracy_m"),
                        SqlTimes.instant(row, "device_time"),
                        SqlTimes.instant(row, "received_at")))
                .optional();
    }
}
