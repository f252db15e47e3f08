package com.quenty.microcredit.businessdates;

import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.time.BusinessZone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The business date. It moves by the end of day alone, one day at a time and never back, so that on every date each
 * loan is brought up to it once.
 *
 * <p>A change of a loan holds the date until its transaction ends, and moving the date waits for such transactions. So
 * no change that was made for yesterday is committed after today's end of day has aged the loan.
 */
@Component
public class BusinessDateStore {

    /** Names the lock in {@code pg_locks}; any number that nothing else of this database uses. */
    private static final long LOCK = 5_008_005L;

    private final JdbcClient jdbc;
    private final BusinessZone zone;
    private final Clock clock;

    BusinessDateStore(JdbcClient jdbc, BusinessZone zone, Clock clock) {
        this.jdbc = jdbc;
        this.zone = zone;
        this.clock = clock;
    }

    /** For reading; until the first end of day it is the calendar's. */
    @Transactional(readOnly = true)
    public LocalDate today() {
        return stored();
    }

    /** Holds the date until the running transaction ends, for a change. */
    @Transactional(propagation = Propagation.MANDATORY)
    public LocalDate holdToday() {
        lock("SELECT pg_advisory_xact_lock_shared(:lock)::text");
        return stored();
    }

    /** Where the calendar has got to; ahead of the business date after midnight, until the end of day is through. */
    public LocalDate calendarDate() {
        return zone.today();
    }

    /**
     * Moves the date, once no transaction holds it any more.
     *
     * @param next the day after today's, or today's when it was never stored
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void advanceTo(LocalDate next) {
        lock("SELECT pg_advisory_xact_lock(:lock)::text");
        jdbc.sql("""
                        INSERT INTO business_dates (business_date, updated_at) VALUES (:next, :now)
                        ON CONFLICT (id) DO UPDATE SET business_date = :next, updated_at = :now
                        WHERE business_dates.business_date < :next
                        """).param("next", next).param("now", SqlTimes.now(clock)).update();
    }

    /** Empty before the first end of day. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> storedDate() {
        return jdbc.sql("SELECT business_date FROM business_dates")
                .query(LocalDate.class)
                .optional();
    }

    private LocalDate stored() {
        return storedDate().orElseGet(zone::today);
    }

    private void lock(String statement) {
        jdbc.sql(statement).param("lock", LOCK).query(String.class).single();
    }
}
