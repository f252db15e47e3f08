package com.quenty.pickup.plans.days;

import com.quenty.platform.persistence.SqlTimes;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Routes that take drivers and vehicles away from a plan. */
@Component
public class BusyTimeQueries {

    private final JdbcClient jdbc;

    BusyTimeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of these drivers and vehicles on that day, or in the time around it. */
    public List<BusyTime> of(List<PlanVehicle> vehicles, DayClock clock) {
        return besides(List.of(), vehicles, clock);
    }

    /** Likewise, without the routes that these pickups are on: their stops may be driven otherwise. */
    public List<BusyTime> besides(List<String> pickupIds, List<PlanVehicle> vehicles, DayClock clock) {
        LocalDate date = clock.date();
        return jdbc.sql("""
                        SELECT r.driver_id, translate(upper(r.vehicle_license_plate), ' -', '') AS plate_key, r.planned_start, r.busy_until,
                            CASE WHEN r.route_date = :date THEN (
                                SELECT count(*) FROM pickup_route_stops s
                                WHERE s.route_id = r.id AND s.kind = 'stop' AND s.status NOT IN ('moved', 'skipped'))
                            ELSE 0 END AS stops
                        FROM pickup_routes r
                        WHERE r.status <> 'cancelled' AND r.route_date BETWEEN :date - 2 AND :date + 2
                            AND (r.driver_id IN (:drivers) OR translate(upper(r.vehicle_license_plate), ' -', '') IN (:plates))
                            AND NOT EXISTS (
                                SELECT FROM pickup_route_stops s
                                WHERE s.route_id = r.id AND s.pickup_reference IN (:pickups) AND s.status <> 'moved')
                        ORDER BY r.planned_start, r.id
                        """)
                .param("date", date, Types.DATE)
                .param("drivers", vehicles.stream().map(PlanVehicle::driverId).toList())
                .param("plates", plates(vehicles))
                .param("pickups", pickupIds.isEmpty() ? List.of("") : pickupIds)
                .query((row, number) -> new BusyTime(
                        row.getString("driver_id"),
                        row.getString("plate_key"),
                        SqlTimes.instant(row, "planned_start"),
                        SqlTimes.instant(row, "busy_until"),
                        row.getInt("stops")))
                .list();
    }

    private static List<String> plates(List<PlanVehicle> vehicles) {
        List<String> plates = vehicles.stream()
                .map(vehicle -> vehicle.vehicle().plateKey())
                .filter(Objects::nonNull)
                .toList();
        return plates.isEmpty() ? List.of("") : plates;
    }
}
