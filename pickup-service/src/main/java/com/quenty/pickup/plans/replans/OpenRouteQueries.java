package com.quenty.pickup.plans.replans;

import com.quenty.pickup.routes.Depot;
import com.quenty.pickup.routes.Load;
import com.quenty.pickup.routes.RouteShift;
import com.quenty.pickup.routes.RouteStatus;
import com.quenty.pickup.routes.StopKind;
import com.quenty.pickup.routes.StopStatus;
import com.quenty.pickup.routes.Vehicle;
import com.quenty.pickup.travel.GeoPoint;
import com.quenty.platform.codes.Coded;
import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.security.RowScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Routes that are planned or under way, each with its stops, in one statement. */
@Component
public class OpenRouteQueries {

    private static final String SELECT = """
            SELECT r.route_id, r.version, r.company_id, r.driver_id, r.status, r.route_date, r.time_zone,
                r.depot::text AS depot, r.vehicle::text AS vehicle, r.shift::text AS shift, r.planned_start, r.planned_end,
                driven.stops AS day_stops,
                s.stop_number, s.kind, s.pickup_reference, s.status AS stop_status, s.confirmed, s.latitude, s.longitude,
                s.opens_at, s.closes_at, s.service_seconds, s.extra_seconds, s.planned_arrival, s.planned_departure,
                s.expected_arrival, s.load::text AS load
            FROM pickup_routes r
            CROSS JOIN LATERAL (
                SELECT count(*) AS stops FROM pickup_route_stops o JOIN pickup_routes w ON w.id = o.route_id
                WHERE w.driver_id = r.driver_id AND w.route_date = r.route_date AND w.status <> 'cancelled'
                    AND o.kind = 'stop' AND o.status NOT IN ('moved', 'skipped')) driven
            LEFT JOIN pickup_route_stops s ON s.route_id = r.id
            WHERE r.status IN ('planned', 'started') AND
            """;
    private static final String ORDER = " ORDER BY r.id, s.position, s.id";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OpenRouteQueries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Empty when it is over, or not visible in the scope. */
    public Optional<OpenRoute> find(RowScope scope, String routeId) {
        return read(jdbc.sql(SELECT + "r.route_id = :route AND (:company::text IS NULL OR r.company_id = :company)"
                                + ORDER)
                        .param("route", routeId)
                        .param("company", scope.companyId(), Types.VARCHAR))
                .stream()
                .findFirst();
    }

    /** Of one company, or of the platform itself, on a day. */
    public List<OpenRoute> ofDay(@Nullable String companyId, LocalDate date) {
        return read(jdbc.sql(SELECT + "r.route_date = :date AND r.company_id IS NOT DISTINCT FROM :company" + ORDER)
                .param("date", date, Types.DATE)
                .param("company", companyId, Types.VARCHAR));
    }

    /**
     * Of one company and of the platform itself, whose drivers collect for everybody, that are driven between two moments.
     *
     * @param most of them, those of the nearest depots
     */
    public List<OpenRoute> between(@Nullable String companyId, Instant from, Instant until, GeoPoint near, int most) {
        return read(jdbc.sql(SELECT + """
                        r.id IN (
                            SELECT c.id FROM pickup_routes c
                            WHERE c.status IN ('planned', 'started') AND (c.company_id IS NULL OR c.company_id = :company)
                                AND c.route_date BETWEEN CAST(:from AS date) - 2 AND CAST(:until AS date) + 2
                                AND (c.shift ->> 'shift_until')::timestamptz > :from AND c.planned_start < :until
                            ORDER BY ((c.depot ->> 'latitude')::float8 - :latitude) ^ 2
                                + least(abs((c.depot ->> 'longitude')::float8 - :longitude),
                                    360 - abs((c.depot ->> 'longitude')::float8 - :longitude)) ^ 2, c.id
                            LIMIT :most)
                        """ + ORDER)
                .param("latitude", near.latitude())
                .param("longitude", near.longitude())
                .param("most", most)
                .param("company", companyId, Types.VARCHAR)
                .param("from", SqlTimes.of(from))
                .param("until", SqlTimes.of(until)));
    }

    private List<OpenRoute> read(JdbcClient.StatementSpec statement) {
        Map<String, OpenRoute> routes = new LinkedHashMap<>();
        Map<String, List<OpenRoute.OpenStop>> stops = new LinkedHashMap<>();
        statement.query(row -> {
            String routeId = row.getString("route_id");
            if (!routes.containsKey(routeId)) {
                routes.put(routeId, route(row));
            }
            List<OpenRoute.OpenStop> own = stops.computeIfAbsent(routeId, _ -> new ArrayList<>());
            if (row.getString("kind") != null) {
                own.add(stop(row));
            }
        });
        return routes.values().stream()
                .map(route -> new OpenRoute(
                        route.routeId(),
                        route.version(),
                        route.companyId(),
                        route.driverId(),
                        route.status(),
                        route.date(),
                        route.zone(),
                        route.depot(),
                        route.vehicle(),
                        route.shift(),
                        route.plannedStart(),
                        route.plannedEnd(),
                        route.dayStops(),
                        stops.getOrDefault(route.routeId(), List.of())))
                .toList();
    }

    private OpenRoute route(ResultSet row) throws SQLException {
        return new OpenRoute(
                row.getString("route_id"),
                row.getLong("version"),
                row.getString("company_id"),
                row.getString("driver_id"),
                coded(RouteStatus.values(), row.getString("status")),
                row.getObject("route_date", LocalDate.class),
                ZoneId.of(row.getString("time_zone")),
                json.readValue(row.getString("depot"), Depot.class),
                json.readValue(row.getString("vehicle"), Vehicle.class),
                json.readValue(row.getString("shift"), RouteShift.class),
                SqlTimes.instant(row, "planned_start"),
                SqlTimes.instant(row, "planned_end"),
                row.getInt("day_stops"),
                List.of());
    }

    private OpenRoute.OpenStop stop(ResultSet row) throws SQLException {
        boolean nowhere = row.getObject("latitude") == null;
        return new OpenRoute.OpenStop(
                row.getInt("stop_number"),
                coded(StopKind.values(), row.getString("kind")),
                row.getString("pickup_reference"),
                coded(StopStatus.values(), row.getString("stop_status")),
                row.getBoolean("confirmed"),
                nowhere ? null : new GeoPoint(row.getDouble("latitude"), row.getDouble("longitude")),
                SqlTimes.instantOrNull(row, "opens_at"),
                SqlTimes.instantOrNull(row, "closes_at"),
                row.getInt("service_seconds"),
                row.getInt("extra_seconds"),
                SqlTimes.instant(row, "planned_arrival"),
                SqlTimes.instant(row, "planned_departure"),
                SqlTimes.instant(row, "expected_arrival"),
                json.readValue(row.getString("load"), Load.class));
    }

    private static <T extends Coded> T coded(T[] values, String code) {
        return Stream.of(values)
                .filter(value -> value.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("unknown code " + code));
    }
}
