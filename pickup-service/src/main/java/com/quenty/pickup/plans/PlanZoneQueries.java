package com.quenty.pickup.plans;

import com.quenty.pickup.travel.GeoPoint;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Zones as the body of a plan refers to them. */
@Component
class PlanZoneQueries {

    private final JdbcClient jdbc;

    PlanZoneQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the codes that zones have, active or not: what was booked there is still collected. */
    Set<String> known(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql("SELECT code FROM pickup_zones WHERE code IN (:codes)")
                .param("codes", codes)
                .query(String.class)
                .list());
    }

    /** The centres of the named zones, or of all that are active when none is named. */
    List<GeoPoint> centres(@Nullable Collection<String> codes) {
        boolean everywhere = codes == null || codes.isEmpty();
        return jdbc.sql("""
                        SELECT centre_latitude, centre_longitude FROM pickup_zones
                        WHERE CASE WHEN :everywhere THEN active ELSE code IN (:codes) END
                        """)
                .param("everywhere", everywhere)
                .param("codes", everywhere ? List.of("") : codes)
                .query((row, number) ->
                        new GeoPoint(row.getDouble("centre_latitude"), row.getDouble("centre_longitude")))
                .list();
    }
}
