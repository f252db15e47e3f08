package com.quenty.pickup.plans.days;

import com.quenty.pickup.pickups.PickupStatus;
import com.quenty.pickup.travel.GeoPoint;
import com.quenty.pickup.zones.PickupType;
import com.quenty.platform.codes.Coded;
import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.security.RowScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pickups for planning, each in one row. */
@Component
public class DayStopQueries {

    private static final String SELECT = """
            SELECT p.pickup_id, p.company_id, p.pickup_type, p.status, p.zone_code, p.window_starts_at, p.window_ends_at,
                p.latitude, p.longitude, p.estimated_weight_kg, coalesce(p.estimated_volume_m3, 0) AS volume_m3,
                p.package_count, p.service_minutes, p.attempts, p.created_at,
                ARRAY(SELECT jsonb_array_elements_text(p.required_skills)) AS skills
            FROM pickups p
            """;

    private final JdbcClient jdbc;

    DayStopQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The pickups of a day that are on no route.
     *
     * @param companyId whose; null for all: the platform's own drivers collect for everybody
     * @param zones only of these; null for all
     * @param most one more than that are given when there are more
     */
    public List<DayStop> toPlan(
            @Nullable String companyId, LocalDate date, @Nullable Collection<String> zones, int most) {
        return jdbc.sql(SELECT + """
                        WHERE p.pickup_date = :date AND p.status IN ('requested', 'scheduled', 'rescheduled')
                            AND (:company::text IS NULL OR p.company_id = :company)
                            AND (:everywhere OR p.zone_code IN (:zones))
                        ORDER BY p.id LIMIT :most
                        """)
                .param("date", date)
                .param("company", companyId, Types.VARCHAR)
                .param("everywhere", zones == null || zones.isEmpty())
                .param("zones", zones == null || zones.isEmpty() ? List.of("") : zones)
                .param("most", most + 1)
                .query(DayStopQueries::stop)
                .list();
    }

    /**
     * Those that were promised without a place of a slot and are on no route yet, with windows that have a part of the given time.
     *
     * @param companyId whose
     * @param everybody those of all companies, and of none
     */
    public List<DayStop> promised(@Nullable String companyId, boolean everybody, Instant from, Instant until) {
        return jdbc.sql(SELECT + """
                        WHERE p.status IN ('scheduled', 'rescheduled') AND p.slot_id IS NULL
                            AND p.pickup_type IN ('express', 'on_demand')
                            AND p.window_ends_at > :from AND p.window_starts_at < :until
                            AND (:everybody OR p.company_id IS NOT DISTINCT FROM :company)
                        ORDER BY p.window_ends_at, p.id
                        """)
                .param("company", companyId, Types.VARCHAR)
                .param("everybody", everybody)
                .param("from", SqlTimes.of(from))
                .param("until", SqlTimes.of(until))
                .query(DayStopQueries::stop)
                .list();
    }

    /** Those of the given ones that are visible in the scope, whatever their status. */
    public List<DayStop> named(RowScope scope, Collection<String> pickupIds) {
        if (pickupIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + """
                        WHERE p.pickup_id IN (:pickups)
                            AND (:company::text IS NULL OR p.company_id = :company)
                            AND (:customer::text IS NULL OR p.customer_id = :customer)
                        ORDER BY p.id
                        """)
                .param("pickups", pickupIds)
                .param("company", scope.companyId(), Types.VARCHAR)
                .param("customer", scope.customerId(), Types.VARCHAR)
                .query(DayStopQueries::stop)
                .list();
    }

    private static DayStop stop(ResultSet row, int number) throws SQLException {
        var place = new GeoPoint(row.getDouble("latitude"), row.getDouble("longitude"));
        var weight = VehicleLimits.grams(row.getFloat("estimated_weight_kg"));
        var volume = VehicleLimits.cubicCentimetres(row.getFloat("volume_m3"));
        return new DayStop(
                row.getString("pickup_id"),
                row.getString("company_id"),
                coded(PickupType.values(), row.getString("pickup_type")),
                coded(PickupStatus.values(), row.getString("status")),
                row.getString("zone_code"),
                SqlTimes.instant(row, "window_starts_at"),
                SqlTimes.instant(row, "window_ends_at"),
                place,
                weight,
                volume,
                row.getInt("package_count"),
                row.getInt("service_minutes") * 60,
                Arrays.asList((String[]) row.getArray("skills").getArray()),
                row.getInt("attempts"),
                SqlTimes.instant(row, "created_at"));
    }

    private static <T extends Coded> T coded(T[] values, String code) {
        return Stream.of(values)
                .filter(value -> value.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("unknown code " + code));
    }
}
