package com.quenty.pickup.pickups.missed;

import com.quenty.pickup.pickups.Pickup;
import com.quenty.pickup.pickups.PickupStatus;
import com.quenty.pickup.pickups.PickupStore;
import com.quenty.platform.persistence.SqlTimes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells of pickups whose window has passed while no route had them. Each can be moved to another window then, or cancelled free of charge;
 * one for which nobody does either is closed. Each in a transaction of its own, and only if it is as it was seen.
 */
@Service
class MissedPickupService {

    private static final Logger log = LoggerFactory.getLogger(MissedPickupService.class);
    private static final int BATCH = 100;

    private static final String WITHOUT_ROUTE = """
            SELECT id FROM pickups
            WHERE status IN ('requested', 'scheduled', 'rescheduled') AND window_ends_at <= :until AND id > :after
            ORDER BY id LIMIT :limit
            """;

    private static final String NOT_SERVED = """
            SELECT id FROM pickups
            WHERE status = 'failed' AND not_served AND window_ends_at <= :until AND id > :after
            ORDER BY id LIMIT :limit
            """;

    private static final String MISSED = "no driver came within the window";
    private static final String GIVEN_UP = "no driver came within the window, and no other one was chosen";

    private final PickupStore pickups;
    private final MissedPickupProperties properties;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;

    MissedPickupService(
            PickupStore pickups,
            MissedPickupProperties properties,
            JdbcClient jdbc,
            TransactionOperations transaction,
            Clock clock) {
        this.pickups = pickups;
        this.properties = properties;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    void run() {
        var missed = clock.instant().minus(properties.after());
        each(WITHOUT_ROUTE, missed, pickup -> pickup.status().isPlannable(), Pickup::miss, MISSED);
        var over = clock.instant().minus(properties.closedAfter());
        each(
                NOT_SERVED,
                over,
                pickup -> pickup.isNotServed() && pickup.status() == PickupStatus.FAILED,
                pickup -> pickup.giveUp(GIVEN_UP),
                GIVEN_UP);
    }

    private void each(String sql, Instant until, Predicate<Pickup> isStillSo, Consumer<Pickup> verb, String reason) {
        int after = 0;
        List<Integer> batch;
        do {
            batch = jdbc.sql(sql)
                    .param("until", SqlTimes.of(until))
                    .param("after", after)
                    .param("limit", BATCH)
                    .query((row, number) -> row.getInt("id"))
                    .list();
            for (int id : batch) {
                moveOrLog(id, until, isStillSo, verb, reason);
                after = id;
            }
        } while (batch.size() == BATCH);
    }

    private void moveOrLog(int id, Instant until, Predicate<Pickup> isStillSo, Consumer<Pickup> verb, String reason) {
        try {
            transaction.executeWithoutResult(status -> {
                var pickup = pickups.lock(id);
                if (isStillSo.test(pickup) && pickup.window().isOver(until)) {
                    verb.accept(pickup);
                    pickups.save(pickup, reason);
                }
            });
        } catch (RuntimeException failure) {
            log.atWarn().setCause(failure).log("Pickup {} could not be moved; the next run tries again", id);
        }
    }
}
