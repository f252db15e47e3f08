package com.quenty.pickup.routes.positions;

import com.quenty.pickup.routes.RouteStatus;
import com.quenty.pickup.travel.GeoPoint;
import com.quenty.platform.codes.Coded;
import com.quenty.platform.persistence.SqlLocks;
import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.security.RowScope;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps positions, and deletes them. */
@Component
class PositionStore {

    private static final int DELETED_AT_ONCE = 10_000;

    /** The route that is followed. @param startedAt null before that */
    record Followed(
            int id,
            String driverId,
            RouteStatus status,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    PositionStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty also when the route is not visible in the scope. Requests of one route wait for each other. */
    Optional<Followed> lock(RowScope scope, String routeId) {
        SqlLocks.lock(jdbc, "positions of " + routeId);
        return jdbc.sql("""
                        SELECT id, driver_id, status, route_start_time, route_end_time FROM pickup_routes
                        WHERE route_id = :route
                          AND (:company IS NULL OR company_id = :company)
                          AND (:driver IS NULL OR driver_id = :driver)
                        """)
                .param("route", routeId)
                .param("company", scope.companyId(), Types.VARCHAR)
                .param("driver", scope.customerId(), Types.VARCHAR)
                .query((row, number) -> new Followed(
                        row.getInt("id"),
                        row.getString("driver_id"),
                        Coded.of(RouteStatus.class, row.getString("status")),
                        SqlTimes.instantOrNull(row, "route_start_time"),
                        SqlTimes.instantOrNull(row, "route_end_time")))
                .optional();
    }

    /** The depot of a route, and where its stops are. */
    List<GeoPoint> places(int route) {
        return jdbc.sql("""
                        SELECT (depot ->> 'latitude')::float8 AS latitude, (depot ->> 'longitude')::float8 AS longitude
                        FROM pickup_routes WHERE id = :route
                        UNION
                        SELECT latitude, longitude FROM pickup_route_stops
                        WHERE route_id = :route AND latitude IS NOT NULL
                        """)
                .param("route", route)
                .query((row, number) -> new GeoPoint(row.getDouble("latitude"), row.getDouble("longitude")))
                .list();
    }

    Optional<Instant> lastReceived(int route) {
        return jdbc.sql(
                        "SELECT received_at FROM driver_positions WHERE route_id = :route ORDER BY received_at DESC LIMIT 1")
                .param("route", route)
                .query((row, number) -> SqlTimes.instant(row, "received_at"))
                .optional();
    }

    /** @return whether it was kept: none that is nearer in time was there */
    boolean keep(Followed route, SendPositionsRequest.Position position, Duration spacing) {
        return jdbc.sql("""
                        INSERT INTO driver_positions
                            (route_id, driver_id, latitude, longitude, accuracy_m, device_time, received_at)
                        SELECT :route, :driver, :latitude, :longitude, CAST(:accuracy AS REAL), :at, :now
                        WHERE NOT EXISTS (
                            SELECT FROM driver_positions
                            WHERE route_id = :route AND (device_time = :at OR device_time > :after AND device_time < :before))
                        """)
                        .param("route", route.id())
                        .param("driver", route.driverId())
                        .param("latitude", position.latitude())
                        .param("longitude", position.longitude())
                        .param("accuracy", position.accuracyM(), Types.DOUBLE)
                        .param("at", SqlTimes.of(position.deviceTime()))
                        .param("after", SqlTimes.of(position.deviceTime().minus(spacing)))
                        .param("before", SqlTimes.of(position.deviceTime().plus(spacing)))
                        .param("now", SqlTimes.now(clock))
                        .update()
                == 1;
    }

    /** Some of those that were received before then. @return how many */
    int deleteSome(Instant before) {
        return jdbc.sql("""
                        DELETE FROM driver_positions WHERE id IN (
                            SELECT id FROM driver_positions WHERE received_at < :before LIMIT :most)
                        """)
                .param("before", SqlTimes.of(before))
                .param("most", DELETED_AT_ONCE)
                .update();
    }

    boolean isFullBatch(int deleted) {
        return deleted == DELETED_AT_ONCE;
    }
}
