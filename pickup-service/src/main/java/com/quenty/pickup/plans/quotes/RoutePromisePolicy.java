package com.quenty.pickup.plans.quotes;

import com.quenty.pickup.pickups.PickupStatus;
import com.quenty.pickup.pickups.PromisePolicy;
import com.quenty.pickup.plans.days.DayStop;
import com.quenty.pickup.zones.ZoneQueries;
import com.quenty.platform.persistence.SqlLocks;
import com.quenty.platform.persistence.SqlTimes;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Promises a pickup when it fits into the routes of its day as they are, together with all that is promised already. A day to come that has no routes yet is still planned, and what
 * is promised is planned first: for such a day the promise is given.
 */
@Component
class RoutePromisePolicy implements PromisePolicy {

    /** One for all: routes of a night belong to two days, and the platform's drivers to all companies. */
    private static final String LOCK = "promises of pickups";

    private final PromiseCalculator calculator;
    private final ZoneQueries zones;
    private final JdbcClient jdbc;
    private final Clock clock;

    RoutePromisePolicy(PromiseCalculator calculator, ZoneQueries zones, JdbcClient jdbc, Clock clock) {
        this.calculator = calculator;
        this.zones = zones;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean isFeasible(Wish wish) {
        ZoneId zone = zones.byCode(wish.zoneCode()).zoneId();
        LocalDate day = LocalDate.ofInstant(wish.windowStartsAt(), zone);
        boolean toCome = day.isAfter(LocalDate.ofInstant(clock.instant(), zone));
        if (toCome && !isPlanned(wish.companyId(), wish.windowStartsAt())) {
            return true;
        }
        // The last room is promised once: others who ask wait until the transaction of this promise ends.
        SqlLocks.lock(jdbc, LOCK);
        return calculator.isFeasible(stop(wish));
    }

    private boolean isPlanned(@Nullable String companyId, Instant from) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM pickup_routes r
                            WHERE r.status IN ('planned', 'started') AND (r.company_id IS NULL OR r.company_id = :company)
                                AND r.route_date = (CAST(:from AS timestamptz) AT TIME ZONE r.time_zone)::date)
                        """)
                .param("company", companyId, Types.VARCHAR)
                .param("from", SqlTimes.of(from))
                .query(Boolean.class)
                .single();
    }

    private DayStop stop(Wish wish) {
        return new DayStop(
                "wish",
                wish.companyId(),
                wish.type(),
                PickupStatus.REQUESTED,
                wish.zoneCode(),
                wish.windowStartsAt(),
                wish.windowEndsAt(),
                wish.location(),
                wish.weightKg().movePointRight(3).longValue(),
                wish.volumeM3() == null ? 0 : wish.volumeM3().movePointRight(6).longValue(),
                wish.packageCount(),
                wish.serviceMinutes() * 60,
                wish.requiredSkills(),
                0,
                clock.instant());
    }
}
