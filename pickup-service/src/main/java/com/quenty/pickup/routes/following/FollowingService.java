package com.quenty.pickup.routes.following;

import com.quenty.pickup.routes.RouteStore;
import com.quenty.platform.persistence.SqlTimes;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets the expected times of routes follow the clock while nobody says anything: a driver who has not left, or stays longer at a door
 * than planned, is later at every stop ahead.
 */
@Service
class FollowingService {

    private static final Logger log = LoggerFactory.getLogger(FollowingService.class);

    private final RouteStore routes;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;

    FollowingService(RouteStore routes, JdbcClient jdbc, TransactionOperations transaction, Clock clock) {
        this.routes = routes;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    void run() {
        for (int route : behind()) {
            try {
                transaction.executeWithoutResult(status -> routes.saved(routes.lock(route)));
            } catch (RuntimeException failed) {
                // The others go on; this one is tried again with the next run.
                log.warn("Expected times of a route could not follow the clock", failed);
            }
        }
    }

    /** Routes of yesterday and today of which something was expected before now. */
    private List<Integer> behind() {
        return jdbc.sql("""
                        SELECT r.id FROM pickup_routes r
                        WHERE r.status IN ('planned', 'started')
                          AND r.route_date >= CAST(:now AS TIMESTAMPTZ)::date - 2
                          AND r.planned_start < :now
                          AND (r.expected_end < :now OR EXISTS (
                              SELECT FROM pickup_route_stops s
                              WHERE s.route_id = r.id
                                AND (s.status IN ('planned', 'en_route') AND s.expected_arrival < :now
                                    OR s.status = 'arrived'
                                        AND s.actual_arrival + s.service_seconds * INTERVAL '1 second' < :now
                                    OR s.status = 'in_progress'
                                        AND s.begun_at + s.service_seconds * INTERVAL '1 second' < :now)))
                        ORDER BY r.id
                        """)
                .param("now", SqlTimes.now(clock))
                .query((row, number) -> row.getInt("id"))
                .list();
    }
}
